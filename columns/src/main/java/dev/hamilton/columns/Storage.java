package dev.hamilton.columns;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The kind of array that stands behind a column. Columns of one storage differ only in what they mean by a cell. Immutable.
 *
 * @param create makes a new array
 * @param gather copies chosen cells
 * @param <A> the class of the arrays
 */
record Storage<A>(IntFunction<A> create, Gather<A> gather) {

    static final Storage<boolean[]> BOOLEANS = new Storage<>(boolean[]::new, (from, rows, to) -> {
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] >= 0) {
                to[i] = from[rows[i]];
            }
        }
    });

    static final Storage<int[]> INTS = new Storage<>(int[]::new, (from, rows, to) -> {
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] >= 0) {
                to[i] = from[rows[i]];
            }
        }
    });

    static final Storage<long[]> LONGS = new Storage<>(long[]::new, (from, rows, to) -> {
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] >= 0) {
                to[i] = from[rows[i]];
            }
        }
    });

    static final Storage<double[]> DOUBLES = new Storage<>(double[]::new, (from, rows, to) -> {
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] >= 0) {
                to[i] = from[rows[i]];
            }
        }
    });

    static final Storage<float[]> FLOATS = new Storage<>(float[]::new, (from, rows, to) -> {
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] >= 0) {
                to[i] = from[rows[i]];
            }
        }
    });

    static final Storage<short[]> SHORTS = new Storage<>(short[]::new, (from, rows, to) -> {
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] >= 0) {
                to[i] = from[rows[i]];
            }
        }
    });

    static final Storage<byte[]> BYTES = new Storage<>(byte[]::new, (from, rows, to) -> {
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] >= 0) {
                to[i] = from[rows[i]];
            }
        }
    });

    static final Storage<@Nullable String[]> STRINGS = objects(String[]::new);

    static final Storage<@Nullable Object[]> OBJECTS = objects(Object[]::new);

    private static <T> Storage<@Nullable T[]> objects(IntFunction<@Nullable T[]> create) {
        return new Storage<>(create, (from, rows, to) -> {
            for (int i = 0; i < rows.length; i++) {
                if (rows[i] >= 0) {
                    to[i] = from[rows[i]];
                }
            }
        });
    }

    /** Copies the cells of the given rows, of which negative ones are left alone, to the start of an array. */
    @FunctionalInterface
    interface Gather<A> {
        void gather(A from, int[] rows, A to);
    }

    /** A new array of a length, that starts with so many cells of another. */
    A resized(A array, int cells, int length) {
        A resized = create.apply(length);
        System.arraycopy(array, 0, resized, 0, Math.min(cells, length));
        return resized;
    }

    /** A new array of the cells of the given rows; what stands for a negative row is not to be looked at. */
    A at(A array, int[] rows) {
        A gathered = create.apply(rows.length);
        gather.gather(array, rows, gathered);
        return gathered;
    }
}
