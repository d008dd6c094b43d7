package dev.hamilton.arrow;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.stream.FrameSink;
import dev.hamilton.io.WholeText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowWriter;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.Schema;

/** Writes frames in record batches, of which none is of two frames. Confined to one thread. */
final class BatchSink implements FrameSink {

    private final BufferAllocator memory;
    private final int rowsPerBatch;
    private final List<Field> fields = new ArrayList<>();
    private final VectorSchemaRoot root;
    private final ArrowWriter writer;

    /** Makes a writer of what is in the root, in one of Arrow's two formats. */
    @FunctionalInterface
    interface Format {
        ArrowWriter writer(VectorSchemaRoot root) throws IOException;
    }

    /**
     * Starts to write.
     *
     * @param memory where batches are made; closed with this
     * @param first says how the columns are stored
     * @param rowsPerBatch the most rows of a batch
     */
    BatchSink(BufferAllocator memory, DataFrame first, int rowsPerBatch, Format format) throws IOException {
        this.memory = memory;
        this.rowsPerBatch = rowsPerBatch;
        for (String name : first.names()) {
            fields.add(Field.nullable(
                    WholeText.requireWholeName(name),
                    VectorWriter.of(name, first.column(name), null).type()));
        }
        this.root = VectorSchemaRoot.create(new Schema(fields), memory);
        this.writer = format.writer(root);
        writer.start();
    }

    @Override
    public void write(DataFrame frame) throws IOException {
        List<VectorWriter> columns = new ArrayList<>();
        for (Field field : fields) {
            columns.add(VectorWriter.of(field.getName(), frame.column(field.getName()), field.getType()));
        }
        for (int from = 0; from < frame.rowCount(); from += rowsPerBatch) {
            int count = Math.min(rowsPerBatch, frame.rowCount() - from);
            root.allocateNew();
            for (int i = 0; i < columns.size(); i++) {
                columns.get(i).write(from, count, root.getVector(i));
            }
            root.setRowCount(count);
            writer.writeBatch();
        }
    }

    @Override
    public void close() throws IOException {
        try (memory;
                root;
                writer) {
            writer.end();
        }
    }
}
