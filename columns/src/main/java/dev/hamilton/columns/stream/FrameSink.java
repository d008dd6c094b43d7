package dev.hamilton.columns.stream;

import dev.hamilton.columns.DataFrame;
import java.io.IOException;

/**
 * Takes frames of the same columns, and writes the rows of each below those of the frames before. Confined to one thread.
 *
 * @since 0.1
 */
public interface FrameSink extends AutoCloseable {

    /**
     * Writes the rows of a frame, and keeps no part of it.
     *
     * @throws IOException when they cannot be written
     */
    void write(DataFrame frame) throws IOException;

    /**
     * Writes what is left to write, and lets go of the place.
     *
     * @throws IOException when that cannot be written
     */
    @Override
    void close() throws IOException;
}
