package dev.hamilton.columns.stream;

import dev.hamilton.columns.DataFrame;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Frames that are made one after the other, each when it is asked for, so that no more than one need be in memory. Confined to one
 * thread.
 *
 * <pre>{@code
 * CsvSaver.of(totals).saveAll(ParquetLoader.of(orders).stream(Projection.of("day", "sum")).map(Orders::clean));
 * }</pre>
 *
 * <p>All frames have the columns of the first. What a loader opens gives at least one frame, so that the columns are known: without
 * rows where there are none, otherwise no frame is without rows. After it is closed it gives none and says so, by an
 * {@link IllegalStateException}: silence could be taken for the end.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface FrameStream extends AutoCloseable {

    /**
     * Makes the next frame.
     *
     * @return the frame; empty after the last one, and whenever it is asked again
     * @throws dev.hamilton.io.TransferException when it cannot be read
     */
    Optional<DataFrame> next();

    /** Lets go of what the frames are made of, whether they were all asked for or not. Does nothing where there is nothing. */
    @Override
    default void close() {}

    /** Frames that are there already. */
    static FrameStream of(DataFrame... frames) {
        for (int i = 0; i < Objects.requireNonNull(frames, "frames").length; i++) {
            int number = i;
            Objects.requireNonNull(frames[i], () -> "frames[" + number + "] is null");
        }
        Iterator<DataFrame> each = List.of(frames).iterator();
        return () -> each.hasNext() ? Optional.of(each.next()) : Optional.empty();
    }

    /**
     * What becomes of each frame; closing it closes this.
     *
     * @param change makes a frame of a frame, on the thread that asks
     */
    default FrameStream map(UnaryOperator<DataFrame> change) {
        Objects.requireNonNull(change, "change");
        FrameStream before = this;
        return new FrameStream() {
            @Override
            public Optional<DataFrame> next() {
                return before.next()
                        .map(frame -> Objects.requireNonNull(change.apply(frame), "what became of a frame is null"));
            }

            @Override
            public void close() {
                before.close();
            }
        };
    }

    /**
     * Gives all frames that are left to a consumer, on this thread, and closes this.
     *
     * @throws dev.hamilton.io.TransferException when a frame cannot be read; what the consumer throws comes through
     */
    default void forEach(Consumer<? super DataFrame> consumer) {
        try (FrameStream frames = this) {
            for (Optional<DataFrame> frame = frames.next(); frame.isPresent(); frame = frames.next()) {
                consumer.accept(frame.get());
            }
        }
    }
}
