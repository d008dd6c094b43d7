package dev.hamilton.columns.stream;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.io.TransferException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Frames that are to be saved, of which each has the columns of the first: what a {@link StreamingSaver} makes of the frames that it
 * is given. Confined to one thread.
 *
 * @since 0.1
 */
public final class SameColumns implements FrameStream {

    private final String target;
    private final FrameStream frames;
    private final Map<String, Class<?>> kinds = new LinkedHashMap<>();
    private Optional<DataFrame> first;
    private int given;

    private SameColumns(String target, FrameStream frames, DataFrame first) {
        this.target = target;
        this.frames = frames;
        this.first = Optional.of(first);
        first.names().forEach(name -> kinds.put(name, first.column(name).getClass()));
    }

    /**
     * Takes the first frame.
     *
     * @param target where they are to be saved, for messages
     * @param frames the frames; they stay the caller's to close
     * @throws TransferException when there is no frame
     */
    public static SameColumns of(String target, FrameStream frames) {
        Objects.requireNonNull(target, "target");
        DataFrame first = frames.next()
                .orElseThrow(() -> new TransferException(
                        target,
                        "there is no frame to save, so nothing is known of the columns: expected at least one"));
        return new SameColumns(target, frames, first);
    }

    /**
     * The first frame, which is still to come.
     *
     * @throws java.util.NoSuchElementException when it has been asked for: it is not kept
     */
    public DataFrame first() {
        return first.orElseThrow();
    }

    /**
     * {@inheritDoc}
     *
     * @throws TransferException also when a frame has other names, other kinds of columns or another order than the first
     */
    @Override
    public Optional<DataFrame> next() {
        Optional<DataFrame> next = first.isPresent() ? first : frames.next();
        first = Optional.empty();
        given++;
        next.ifPresent(this::requireSame);
        return next;
    }

    private void requireSame(DataFrame frame) {
        List<String> names = List.copyOf(kinds.keySet());
        if (!frame.names().equals(names)) {
            throw new TransferException(
                    target,
                    "frame " + given + " has the columns " + frame.names() + ", expected those of the first frame: "
                            + names);
        }
        kinds.forEach((name, kind) -> {
            Class<?> other = frame.column(name).getClass();
            if (other != kind) {
                throw new TransferException(
                        target,
                        "column '" + name + "' of frame " + given + " is " + article(other)
                                + ", expected what it is in the first frame: " + article(kind));
            }
        });
    }

    private static String article(Class<?> kind) {
        return ("IO".indexOf(kind.getSimpleName().charAt(0)) >= 0 ? "an " : "a ") + kind.getSimpleName();
    }

    @Override
    public void close() {
        frames.close();
    }
}
