package dev.hamilton.columns;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How two frames are joined by keys that have the same names in both. Immutable.
 *
 * <p>Rows match when all their keys are present and equal; a missing key matches nothing, 0.0 and -0.0 are equal, and so are
 * all NaN. Keys of whole numbers match each other; others must be of one kind. To join by keys of different names,
 * {@linkplain DataFrame#rename rename} first.
 *
 * <p>A key may be repeated in one of the frames. That it is repeated in both multiplies the rows, mostly by mistake, and is
 * refused unless {@link #manyToMany()} allows it; {@link #manyToOne()}, {@link #oneToMany()} and {@link #oneToOne()} refuse
 * more. A column that is no key and in both frames is refused unless {@link #suffix} or {@link #keepLeft()} says what to do.
 *
 * <pre>{@code orders.join(customers, Join.left("customerId").manyToOne().suffix("_of_customer"))}</pre>
 *
 * @since 0.1
 */
public final class Join {

    /** Which rows are kept. */
    enum Kind {
        INNER,
        LEFT,
        OUTER,
        ANTI
    }

    private final Kind kind;
    private final List<String> keys;
    private final @Nullable String suffix;
    private final boolean keepLeft;
    private final Repeats repeats;

    private Join(Kind kind, List<String> keys, @Nullable String suffix, boolean keepLeft, Repeats repeats) {
        this.kind = kind;
        this.keys = List.copyOf(keys);
        this.suffix = suffix;
        this.keepLeft = keepLeft;
        this.repeats = repeats;
    }

    /**
     * The rows that match: in the order of the left frame, for each left row in that of the right.
     *
     * @throws IllegalArgumentException when no key is given
     */
    public static Join inner(String... keys) {
        return of(Kind.INNER, keys);
    }

    /**
     * All rows of the left frame in their order, each with every right row that it matches, or with missing cells.
     *
     * @throws IllegalArgumentException when no key is given
     */
    public static Join left(String... keys) {
        return of(Kind.LEFT, keys);
    }

    /**
     * All rows of both frames: those of a left join, then the right rows that match nothing, in their order.
     *
     * @throws IllegalArgumentException when no key is given
     */
    public static Join outer(String... keys) {
        return of(Kind.OUTER, keys);
    }

    /**
     * The rows of the left frame that match nothing, in their order, with the columns of the left frame only.
     *
     * @throws IllegalArgumentException when no key is given
     */
    public static Join anti(String... keys) {
        return of(Kind.ANTI, keys);
    }

    private static Join of(Kind kind, String... keys) {
        if (keys.length == 0) {
            throw new IllegalArgumentException("a join needs at least one key");
        }
        Repeats repeats =
                kind == Kind.ANTI ? Repeats.IN_BOTH : Repeats.IN_ONE; // what matches nothing is not multiplied
        return new Join(kind, Given.list(keys, "keys"), null, false, repeats);
    }

    /** The right frame's columns whose names the left frame has too get this behind their names. */
    public Join suffix(String text) {
        return new Join(kind, keys, Objects.requireNonNull(text, "text"), false, repeats);
    }

    /** Of columns with the same name in both frames that of the left is kept. */
    public Join keepLeft() {
        return new Join(kind, keys, null, true, repeats);
    }

    /** No key may be repeated in either frame, whether it matches or not. */
    public Join oneToOne() {
        return new Join(kind, keys, suffix, keepLeft, Repeats.NOWHERE);
    }

    /** A key may be repeated in the left frame only, whether it matches or not: each left row matches at most one right row. */
    public Join manyToOne() {
        return new Join(kind, keys, suffix, keepLeft, Repeats.LEFT);
    }

    /** A key may be repeated in the right frame only, whether it matches or not. */
    public Join oneToMany() {
        return new Join(kind, keys, suffix, keepLeft, Repeats.RIGHT);
    }

    /** A key may be repeated in both frames: every left row of it matches every right row of it. */
    public Join manyToMany() {
        return new Join(kind, keys, suffix, keepLeft, Repeats.IN_BOTH);
    }

    Kind kind() {
        return kind;
    }

    List<String> keys() {
        return keys;
    }

    Repeats repeats() {
        return repeats;
    }

    /** The name of a right column in the result, or null when it is left out; a suffix must not make a name that is taken. */
    @Nullable
    String nameOf(String rightColumn, DataFrame left, DataFrame right) {
        if (!left.has(rightColumn)) {
            return rightColumn;
        }
        if (keepLeft) {
            return null;
        }
        if (suffix == null) {
            throw new IllegalArgumentException("both frames have a column '" + rightColumn
                    + "': choose by suffix(...) or keepLeft(), or drop one of them");
        }
        String name = rightColumn + suffix;
        if (left.has(name) || right.has(name)) {
            throw new IllegalArgumentException("the suffix '" + suffix + "' of " + this + " makes '" + name
                    + "' of the right frame's column '" + rightColumn + "', but the "
                    + (left.has(name) ? "left" : "right")
                    + " frame has a column of that name: choose another by suffix(...), or rename one of them");
        }
        return name;
    }

    /** The kind and the keys, such as {@code the left join by [week, region]}. */
    @Override
    public String toString() {
        return "the " + kind.name().toLowerCase(Locale.ROOT) + " join by " + keys;
    }

    /** Where a key may be repeated. */
    enum Repeats {
        NOWHERE,
        LEFT,
        RIGHT,
        IN_ONE,
        IN_BOTH
    }
}
