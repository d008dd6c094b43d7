package dev.hamilton.parquet;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.stream.FrameStream;
import dev.hamilton.io.TransferException;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;

/** Makes a frame of each row group. Confined to one thread. */
final class RowGroups implements FrameStream {

    private final ParquetFileReader reader;
    private final Supplier<RowReader> columns;
    private final Function<Exception, TransferException> failure;
    private boolean begun;

    /**
     * For a file that is closed with this.
     *
     * @param columns makes what takes the rows of a frame
     * @param failure what is told when the file cannot be read
     */
    RowGroups(ParquetFileReader reader, Supplier<RowReader> columns, Function<Exception, TransferException> failure) {
        this.reader = reader;
        this.columns = columns;
        this.failure = failure;
    }

    @Override
    public Optional<DataFrame> next() {
        try {
            RowReader rows = columns.get();
            PageReadStore group = reader.readNextRowGroup();
            if (group == null && begun) {
                return Optional.empty();
            }
            begun = true;
            if (group != null) {
                rows.reserve(group.getRowCount(), 0);
                rows.read(group);
            }
            return Optional.of(rows.frame());
        } catch (IOException | RuntimeException failed) {
            throw failure.apply(failed);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException failed) {
            throw failure.apply(failed);
        }
    }
}
