package dev.hamilton.columns.stream;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.io.Saver;
import java.util.Objects;

/**
 * Writes frames to a place that can be written piece by piece.
 *
 * @since 0.1
 */
public interface StreamingSaver extends Saver<DataFrame> {

    /**
     * Writes all frames, one below the other, or nothing: when a frame cannot be written or read, the place is as it was.
     *
     * @param frames at least one; they are read to their end and closed, also when something fails. What they throw comes through
     * @throws dev.hamilton.io.TransferException when they cannot be written, there is none, or one has other columns than the first
     */
    void saveAll(FrameStream frames);

    @Override
    default void save(DataFrame frame) {
        saveAll(FrameStream.of(Objects.requireNonNull(frame, "frame")));
    }
}
