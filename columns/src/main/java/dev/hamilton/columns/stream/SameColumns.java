package dev.hamilton.columns.stream;

import dev.hamilton.columns.Column;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.ObjectColumn;
import dev.hamilton.io.TransferException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Frames that are to be saved, of which each has the columns of the first: what a {@link StreamingSaver} makes of the frames that it
 * is given. Where a column of objects has no value in the first frame, which may have no row, or empty lists only, those that follow are put
 * to it until each has one, or there are 100,000 rows: so the first frame says what the objects are. Confined to one thread.
 *
 * @since 0.1
 */
public final class SameColumns implements FrameStream {

    private static final int MOST_HELD = 100_000;
    private static final int DEEPEST = 50;

    private final String target;
    private final FrameStream frames;
    private final Map<String, Class<?>> kinds = new LinkedHashMap<>();
    private Optional<DataFrame> first;
    private int taken = 1;

    private SameColumns(String target, FrameStream frames, DataFrame first) {
        this.target = target;
        this.frames = frames;
        first.names().forEach(name -> kinds.put(name, first.column(name).getClass()));
        this.first = Optional.of(telling(first));
    }

    /** The first frame with those that follow, until all columns tell what they hold. */
    private DataFrame telling(DataFrame start) {
        Set<String> silent = new HashSet<>(kinds.keySet());
        silent.removeIf(name -> !(start.column(name) instanceof ObjectColumn) || tells(start.column(name)));
        List<DataFrame> held = new ArrayList<>(List.of(start));
        int rows = start.rowCount();
        while (!silent.isEmpty() && rows < MOST_HELD) {
            Optional<DataFrame> next = taken();
            if (next.isEmpty()) {
                break;
            }
            DataFrame frame = next.get();
            silent.removeIf(name -> tells(frame.column(name)));
            held.add(frame);
            rows += frame.rowCount();
        }
        return held.size() == 1 ? start : DataFrame.concatRows(held.toArray(DataFrame[]::new));
    }

    private static boolean tells(Column column) {
        return IntStream.range(0, column.size()).anyMatch(row -> tells(column.get(row), DEEPEST));
    }

    /** Whether a value says of what class the objects are: an empty list does not. */
    private static boolean tells(@Nullable Object value, int deep) {
        Object inside = value instanceof Map<?, ?> map ? map.values() : value;
        if (deep > 0 && inside instanceof Collection<?> all) {
            return all.stream().anyMatch(each -> tells(each, deep - 1));
        }
        return value != null;
    }

    private Optional<DataFrame> taken() {
        Optional<DataFrame> next = frames.next();
        taken++;
        next.ifPresent(this::requireSame);
        return next;
    }

    /**
     * Takes the first frame.
     *
     * @param target where they are to be saved, for messages
     * @param frames the frames; they stay the caller's to close
     * @throws TransferException when there is no frame, or one that is put to the first has other columns
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
        Optional<DataFrame> next = first.isPresent() ? first : taken();
        first = Optional.empty();
        return next;
    }

    private void requireSame(DataFrame frame) {
        List<String> names = List.copyOf(kinds.keySet());
        if (!frame.names().equals(names)) {
            throw new TransferException(
                    target,
                    "frame " + taken + " has the columns " + frame.names() + ", expected those of the first frame: "
                            + names);
        }
        kinds.forEach((name, kind) -> {
            Class<?> other = frame.column(name).getClass();
            if (other != kind) {
                throw new TransferException(
                        target,
                        "column '" + name + "' of frame " + taken + " is " + article(other)
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
