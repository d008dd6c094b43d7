package dev.hamilton.arrow;

import dev.hamilton.columns.DataFrame;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowWriter;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.Schema;

/**
 * Writes a frame in record batches.
 *
 * @param frame the frame
 * @param rowsPerBatch the rows of a batch; the last may have fewer
 */
record FrameWriter(DataFrame frame, int rowsPerBatch) {

    /** Makes a writer of what is in the root, in one of Arrow's two formats. */
    @FunctionalInterface
    interface Format {
        ArrowWriter writer(VectorSchemaRoot root) throws IOException;
    }

    void write(BufferAllocator memory, Format format) throws IOException {
        List<Field> fields = new ArrayList<>();
        List<VectorWriter> columns = new ArrayList<>();
        for (String name : frame.names()) {
            VectorWriter column = VectorWriter.of(name, frame.column(name));
            columns.add(column);
            fields.add(Field.nullable(name, column.type()));
        }
        try (VectorSchemaRoot root = VectorSchemaRoot.create(new Schema(fields), memory);
                ArrowWriter writer = format.writer(root)) {
            writer.start();
            for (int from = 0; from < frame.rowCount(); from += rowsPerBatch) {
                int count = Math.min(rowsPerBatch, frame.rowCount() - from);
                root.allocateNew();
                for (int i = 0; i < columns.size(); i++) {
                    columns.get(i).write(from, count, root.getVector(i));
                }
                root.setRowCount(count);
                writer.writeBatch();
            }
            writer.end();
        }
    }
}
