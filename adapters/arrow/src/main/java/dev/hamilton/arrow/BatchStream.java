package dev.hamilton.arrow;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.stream.FrameStream;
import dev.hamilton.io.Projection;
import java.io.IOException;
import java.util.Optional;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;

/** Makes a frame of each record batch that has rows. Confined to one thread. */
final class BatchStream implements FrameStream {

    private final String source;
    private final BufferAllocator memory;
    private final ArrowReader reader;
    private final Batches batches;
    private boolean begun;

    /** Starts to read; memory and reader are closed with this. */
    BatchStream(String source, BufferAllocator memory, ArrowReader reader, Projection wanted) throws IOException {
        this.source = source;
        this.memory = memory;
        this.reader = reader;
        this.batches = new Batches(source, reader, memory, wanted);
    }

    @Override
    public Optional<DataFrame> next() {
        try {
            DataFrame frame = batches.next();
            while (frame != null && frame.rowCount() == 0) {
                frame = batches.next();
            }
            if (frame == null && !begun) {
                frame = batches.rest(); // the columns, without rows
            }
            begun = true;
            return Optional.ofNullable(frame);
        } catch (IOException | RuntimeException failed) {
            throw ArrowLoader.failure(source, failed);
        }
    }

    @Override
    public void close() {
        try (memory) {
            reader.close(); // and the file with it
        } catch (IOException failed) {
            throw ArrowLoader.failure(source, failed);
        }
    }
}
