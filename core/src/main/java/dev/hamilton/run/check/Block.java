package dev.hamilton.run.check;

import dev.hamilton.column.ColumnData;
import java.lang.reflect.Array;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Some neighbouring rows of a column, read once for all judges. Confined to one thread.
 *
 * <p>Numbers are widened to one of two kinds, so that a judge has one loop for each: floating to {@code double}, all others,
 * characters and booleans too, to {@code long}. Everything else stays an object; in an array of objects null is missing.
 */
final class Block {
    /*
     * A pass is a loop over blocks, and within it one over the judges: each block comes from memory once, and every judge
     * finds it in the first-level cache (8 KiB a buffer), in a loop of its own that the compiler knows well. One loop over
     * the rows with a call to each judge within would read memory as often, and call through an interface for each row.
     */
    static final int ROWS = 1024;

    /** How the rows of a block are held. */
    enum Kind {
        /** In {@link #doubles()}. */
        DOUBLES,
        /** In {@link #longs()}. */
        LONGS,
        /** In {@link #object}. */
        OBJECTS
    }

    private final ColumnData cells;
    private final Kind kind;
    private final boolean single;
    private final double[] doubles;
    private final long[] longs;
    private int from;
    private int size;

    Block(ColumnData cells) {
        this.cells = cells;
        Object array = cells.array();
        int rows = Math.min(ROWS, cells.length());
        this.single = array instanceof float[];
        if (array instanceof Object[]) {
            this.kind = Kind.OBJECTS;
        } else {
            this.kind = array instanceof double[] || single ? Kind.DOUBLES : Kind.LONGS;
        }
        this.doubles = new double[kind == Kind.DOUBLES ? rows : 0];
        this.longs = new long[kind == Kind.LONGS ? rows : 0];
    }

    /** Reads the rows from one on, as many as fit. */
    void read(int first) {
        from = first;
        size = Math.min(ROWS, cells.length() - first);
        Object array = cells.array();
        if (array instanceof double[] values) {
            System.arraycopy(values, first, doubles, 0, size);
        } else if (array instanceof float[] values) {
            for (int i = 0; i < size; i++) {
                doubles[i] = values[first + i];
            }
        } else if (array instanceof long[] values) {
            System.arraycopy(values, first, longs, 0, size);
        } else if (array instanceof int[] values) {
            for (int i = 0; i < size; i++) {
                longs[i] = values[first + i];
            }
        } else if (array instanceof boolean[] values) {
            for (int i = 0; i < size; i++) {
                longs[i] = values[first + i] ? 1 : 0;
            }
        } else if (kind == Kind.LONGS) {
            readShort(array);
        }
    }

    private void readShort(Object array) {
        for (int i = 0; i < size; i++) {
            longs[i] = Array.getLong(array, from + i); // byte, short and char widen
        }
    }

    Kind kind() {
        return kind;
    }

    /** Whether the numbers were of type {@code float}, so that a limit is one too. */
    boolean isSingle() {
        return single;
    }

    int from() {
        return from;
    }

    int size() {
        return size;
    }

    /** The floating numbers; what stands behind a missing row is meaningless. */
    double[] doubles() {
        return doubles;
    }

    /** The whole numbers, characters and booleans; what stands behind a missing row is meaningless. */
    long[] longs() {
        return longs;
    }

    /** An element of an array of objects, null if it is missing. */
    @Nullable
    Object object(int index) {
        return ((Object[]) cells.array())[from + index];
    }

    /** An element of an array of objects that is not missing. */
    Object present(int index) {
        return Objects.requireNonNull(object(index));
    }

    /** An element as an object, boxed where it is primitive; null if it is missing. */
    @Nullable
    Object boxed(int index) {
        return cells.get(from + index);
    }

    boolean isMissing(int index) {
        return cells.isMissing(from + index);
    }

    /** Whether any row of the column may be missing. */
    boolean mayMiss() {
        return kind == Kind.OBJECTS || cells.validity() != null;
    }
}
