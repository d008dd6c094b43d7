package dev.hamilton.columns;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A long for each cell, whose unsigned order is that of the cells: numbers by size with 0.0 and -0.0 equal and NaN above all
 * others, false before true, objects in their natural order. What stands for a missing cell is 0.
 */
final class OrderedLongs {

    /** That of NaN. */
    static final long NAN = ordered(Double.NaN);

    private OrderedLongs() {}

    /**
     * The longs of a column.
     *
     * @throws IllegalArgumentException when its objects have no natural order, or not one with each other
     */
    static long[] of(String name, Column column) {
        long[] longs = new long[column.size()];
        if (column instanceof DoubleColumn doubles) {
            Arrays.setAll(longs, row -> ordered(doubles.array()[row]));
        } else if (column instanceof LongColumn whole) {
            Arrays.setAll(longs, row -> whole.array()[row] ^ Long.MIN_VALUE);
        } else if (column instanceof BooleanColumn booleans) {
            Arrays.setAll(longs, row -> booleans.array()[row] ? 1 : 0);
        } else if (column instanceof FloatColumn floats) {
            Arrays.setAll(longs, row -> ordered(floats.array()[row]));
        } else if (column instanceof NumericColumn numbers) {
            int[] ints = numbers.asInts().array();
            Arrays.setAll(longs, row -> ints[row] ^ Long.MIN_VALUE);
        } else if (column instanceof DateColumn) {
            int[] ints = (int[]) ((Cells<?, ?, ?>) column).array();
            Arrays.setAll(longs, row -> ints[row] ^ Long.MIN_VALUE);
        } else {
            ofObjects(name, (@Nullable Object[]) ((Cells<?, ?, ?>) column).array(), longs);
        }
        Validity validity = ((Cells<?, ?, ?>) column).validity;
        for (int row = 0; row < longs.length && !validity.allPresent(); row++) {
            longs[row] = validity.isPresent(row) ? longs[row] : 0;
        }
        return longs;
    }

    private static long ordered(double value) {
        long bits = Double.doubleToLongBits(value + 0.0); // -0.0 + 0.0 is 0.0
        return bits ^ (bits >> 63 | Long.MIN_VALUE);
    }

    private static void ofObjects(String name, @Nullable Object[] objects, long[] longs) {
        Map<Object, Integer> positions = new HashMap<>();
        for (int row = 0; row < longs.length; row++) {
            if (objects[row] != null) {
                positions.put(objects[row], 0);
            }
        }
        Object[] sorted = positions.keySet().toArray();
        try {
            Arrays.sort(sorted);
        } catch (ClassCastException incomparable) {
            throw new IllegalArgumentException(
                    "column '" + name + "' cannot be sorted: its objects have no natural order", incomparable);
        }
        int position = -1;
        for (int i = 0; i < sorted.length; i++) {
            position += i > 0 && compare(sorted[i - 1], sorted[i]) == 0 ? 0 : 1;
            positions.put(sorted[i], position);
        }
        for (int row = 0; row < longs.length; row++) {
            Object object = objects[row];
            longs[row] = object == null ? 0 : Objects.requireNonNull(positions.get(object));
        }
    }

    @SuppressWarnings("unchecked") // they were sorted
    private static int compare(Object left, Object right) {
        return ((Comparable<Object>) left).compareTo(right);
    }
}
