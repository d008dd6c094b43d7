package dev.hamilton.parquet;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.io.WholeText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** Writes the rows of frames that have the columns of the first. Confined to one thread. */
final class RowWriter extends WriteSupport<RowWriter.Row> {

    private final Map<String, @Nullable Stored> stored = new LinkedHashMap<>();
    private List<CellWriter> columns = List.of();
    private @Nullable RecordConsumer to;

    RowWriter(DataFrame first) {
        for (String name : first.names()) {
            stored.put(WholeText.requireWholeName(name), CellWriter.stored(name, first.column(name)));
        }
        take(first);
    }

    /** Takes a frame, whose rows are to be written next. */
    void take(DataFrame frame) {
        List<CellWriter> taken = new ArrayList<>();
        stored.forEach((name, how) -> taken.add(CellWriter.of(name, frame.column(name), how)));
        columns = taken;
    }

    /** Lets go of the frame. */
    void drop() {
        columns = List.of();
    }

    /** Which row is to be written: one object for all of them. */
    static final class Row {
        int number;
    }

    Builder builder(OutputFile file) {
        return new Builder(file);
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
        return new WriteContext(
                new MessageType("frame", columns.stream().map(CellWriter::type).toArray(Type[]::new)), Map.of());
    }

    @Override
    @SuppressWarnings("deprecation") // it has to be there
    public WriteContext init(Configuration configuration) {
        throw new AssertionError("nothing here is configured by Hadoop");
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
        to = consumer;
    }

    @Override
    public void write(Row row) {
        RecordConsumer consumer = to;
        if (consumer == null) {
            throw new AssertionError("writes before it is prepared to");
        }
        consumer.startMessage();
        for (int field = 0; field < columns.size(); field++) {
            columns.get(field).write(row.number, field, consumer);
        }
        consumer.endMessage();
    }

    /** Builds a writer of this frame's rows. */
    final class Builder extends ParquetWriter.Builder<Row, Builder> {

        private Builder(OutputFile file) {
            super(file);
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation") // it has to be there
        protected WriteSupport<Row> getWriteSupport(Configuration configuration) {
            return RowWriter.this;
        }

        @Override
        protected WriteSupport<Row> getWriteSupport(ParquetConfiguration configuration) {
            return RowWriter.this;
        }
    }
}
