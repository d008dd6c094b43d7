package dev.hamilton.parquet;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.stream.FrameSink;
import dev.hamilton.io.WholeText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** Writes frames that have the columns of the first in row groups, which need not begin and end with them. Confined to one thread. */
final class RowSink implements FrameSink {

    private static final int TOGETHER = 20_000; // rows
    private static final long GROUP_BYTES = 128L << 20; // as Parquet's own

    private final Map<String, @Nullable Stored> stored = new LinkedHashMap<>();
    private final ParquetProperties properties = ParquetProperties.builder().build();
    private final BytesInputCompressor compressor;
    private final int rowsPerGroup;
    private final MessageType schema;
    private final ParquetFileWriter file;
    private @Nullable GroupWriter group;
    private boolean failed;

    RowSink(Path file, DataFrame first, CompressionCodecName compression, int rowsPerGroup) throws IOException {
        for (String name : first.names()) {
            stored.put(WholeText.requireWholeName(name), CellWriter.stored(name, first.column(name)));
        }
        this.compressor = new Compression().getCompressor(compression);
        this.rowsPerGroup = rowsPerGroup;
        this.schema = new MessageType(
                "frame", columns(first).stream().map(CellWriter::type).toArray(Type[]::new));
        this.file = new ParquetFileWriter(
                new LocalOutputFile(file),
                schema,
                ParquetFileWriter.Mode.CREATE,
                Long.MAX_VALUE,
                ParquetWriter.MAX_PADDING_SIZE_DEFAULT,
                properties.getColumnIndexTruncateLength(),
                properties.getStatisticsTruncateLength(),
                properties.getPageWriteChecksumEnabled());
        this.file.start();
    }

    private List<CellWriter> columns(DataFrame frame) {
        List<CellWriter> columns = new ArrayList<>();
        stored.forEach((name, how) -> columns.add(CellWriter.of(name, frame.column(name), how)));
        return columns;
    }

    @Override
    public void write(DataFrame frame) throws IOException {
        failed = true;
        List<CellWriter> columns = columns(frame);
        int row = 0;
        while (row < frame.rowCount()) {
            GroupWriter rows = group == null ? new GroupWriter(schema, columns, compressor, properties) : group;
            group = rows;
            int coming = (int) Math.min(frame.rowCount() - row, rowsPerGroup - rows.rows());
            int end = row + Math.min(coming, TOGETHER);
            rows.write(columns, row, end, coming);
            row = end;
            if (rows.rows() == rowsPerGroup || rows.size() >= GROUP_BYTES) {
                flush(rows);
            }
        }
        failed = false;
    }

    private void flush(GroupWriter rows) throws IOException {
        rows.flush(file);
        rows.close();
        group = null;
    }

    /** Writes no end after a failure: what is there is no file then. */
    @Override
    public void close() throws IOException {
        try (file) {
            if (!failed) {
                if (group != null) {
                    flush(group);
                }
                file.end(Map.of());
            }
        } finally {
            if (group != null) {
                group.close();
            }
        }
    }
}
