package dev.hamilton.arrow;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.io.Projection;
import dev.hamilton.io.TransferException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import org.apache.arrow.compression.CommonsCompressionFactory;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;

/**
 * Reads and writes frames as Arrow IPC streams, such as come from another process. Thread-safe, as far as the streams are.
 *
 * @since 0.1
 */
public final class ArrowStreams {

    private static final String PLACE = "the Arrow stream";

    private ArrowStreams() {}

    /**
     * Reads all batches of a stream, and closes it.
     *
     * @throws TransferException when it cannot be read, or this JVM keeps Arrow out of its memory
     */
    public static DataFrame read(InputStream stream) {
        try (PushbackInputStream start = new PushbackInputStream(stream, ArrowLoader.MARK_BYTES);
                BufferAllocator memory = OffHeap.open(PLACE);
                ArrowReader reader = new ArrowStreamReader(start, memory, CommonsCompressionFactory.INSTANCE)) {
            byte[] mark = start.readNBytes(ArrowLoader.MARK_BYTES);
            ArrowLoader.requireStream(PLACE, mark);
            start.unread(mark);
            return new Batches(PLACE, reader, memory, Projection.all()).rest();
        } catch (IOException | RuntimeException failed) {
            throw ArrowLoader.failure(PLACE, failed);
        }
    }

    /**
     * Writes a frame to a stream, in batches of at most 65536 rows, and leaves it open. Columns are written as {@link ArrowSaver}
     * does.
     *
     * @throws TransferException when it cannot be written, or this JVM keeps Arrow out of its memory
     */
    public static void write(DataFrame frame, OutputStream stream) {
        try (BufferAllocator memory = OffHeap.open(PLACE);
                BatchSink sink = new BatchSink(
                        memory,
                        frame,
                        ArrowSaver.ROWS,
                        root -> new ArrowStreamWriter(root, null, new Unclosed(stream)))) {
            sink.write(frame);
            stream.flush();
        } catch (IOException | RuntimeException failed) {
            throw ArrowSaver.failure(PLACE, failed);
        }
    }

    /** A stream that others may not close. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream stream) {
            super(stream);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() {
            // the caller's part
        }
    }
}
