package dev.hamilton.columns;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the different combinations of values in some key columns from 0, in the order of their first rows, and finds those
 * of other columns.
 *
 * <p>Each column is numbered alone, then pairs of numbers are numbered, column after column, so that only longs are ever
 * hashed. Numbers are equal as numbers are, but NaN equals NaN; objects are by {@code equals}, and arrays by what they hold. Time grows linearly with the
 * rows, memory by 4 bytes a row, what {@link LongTable} takes for each different value and combination, and 8 bytes a row
 * while a column that is not of longs is being read. Confined to one thread while it is made, then immutable.
 */
final class KeyIndex {

    static final int NONE = LongTable.NONE;

    private final Values[] values;
    private final LongTable[] pairs;
    private final int[] numbers;
    private final int count;

    private KeyIndex(Column[] keys, boolean missingIsAKey) {
        values = new Values[keys.length];
        pairs = new LongTable[keys.length];
        int[] combined = new int[0];
        int last = 0;
        for (int i = 0; i < keys.length; i++) {
            values[i] = keys[i] instanceof StringColumn || keys[i] instanceof ObjectColumn<?>
                    ? new OfObjects(missingIsAKey)
                    : new OfLongs(keys[i], missingIsAKey);
            int[] next = values[i].number(keys[i]);
            if (i == 0) {
                combined = next;
                last = values[i].count();
            } else {
                int width = values[i].count();
                pairs[i] = new LongTable(0, Math.max(0, (long) last * width - 1), next.length);
                for (int row = 0; row < next.length; row++) {
                    boolean none = combined[row] == NONE || next[row] == NONE;
                    combined[row] = none ? NONE : pairs[i].number((long) combined[row] * width + next[row]);
                }
                last = pairs[i].size();
            }
        }
        numbers = combined;
        count = last;
    }

    /** Of keys of one size, at least one; a row with a missing key has no number. */
    static KeyIndex ofPresent(Column... keys) {
        return new KeyIndex(keys, false);
    }

    /** Of keys of one size, at least one; missing is a key like others, equal to itself. */
    static KeyIndex ofAll(Column... keys) {
        return new KeyIndex(keys, true);
    }

    /** How many different combinations there are. */
    int count() {
        return count;
    }

    /** The number of each row, {@link #NONE} when it has none; not to be changed. */
    int[] numbers() {
        return numbers;
    }

    /** The first row of each combination. */
    int[] firstRows() {
        int[] rows = new int[count];
        int next = 0;
        for (int row = 0; next < count; row++) {
            if (numbers[row] == next) {
                rows[next++] = row;
            }
        }
        return rows;
    }

    /** The number of the combination in each row of other columns of the same kinds, {@link #NONE} where there is none. */
    int[] find(Column... keys) {
        int[] combined = values[0].find(keys[0]);
        for (int i = 1; i < keys.length; i++) {
            int[] next = values[i].find(keys[i]);
            int width = values[i].count();
            for (int row = 0; row < next.length; row++) {
                boolean none = combined[row] == NONE || next[row] == NONE;
                combined[row] = none ? NONE : pairs[i].find((long) combined[row] * width + next[row]);
            }
        }
        return combined;
    }

    /** The numbers of the values of one column. */
    private interface Values {
        int count();

        int[] number(Column column);

        int[] find(Column column);
    }

    private static final class OfLongs implements Values {
        private final LongTable table;
        private final boolean missingIsAKey;
        private int missing = NONE;

        OfLongs(Column column, boolean missingIsAKey) {
            this.table = LongTable.of(longs(column), ((Cells<?, ?, ?>) column).validity);
            this.missingIsAKey = missingIsAKey;
        }

        @Override
        public int count() {
            return table.size();
        }

        @Override
        public int[] number(Column column) {
            long[] longs = longs(column);
            Validity validity = ((Cells<?, ?, ?>) column).validity;
            if (validity.allPresent()) {
                return table.numbers(longs, column.size());
            }
            int[] numbers = new int[column.size()];
            for (int row = 0; row < numbers.length; row++) {
                if (validity.isPresent(row)) {
                    numbers[row] = table.number(longs[row]);
                } else {
                    missing = missingIsAKey && missing == NONE ? table.numberOther() : missing;
                    numbers[row] = missing;
                }
            }
            return numbers;
        }

        @Override
        public int[] find(Column column) {
            long[] longs = longs(column);
            Validity validity = ((Cells<?, ?, ?>) column).validity;
            int[] numbers = new int[column.size()];
            for (int row = 0; row < numbers.length; row++) {
                numbers[row] = validity.isPresent(row) ? table.find(longs[row]) : missing;
            }
            return numbers;
        }
    }

    private static final class OfObjects implements Values {
        private final Map<Object, Integer> numbers = new HashMap<>();
        private final boolean missingIsAKey;

        OfObjects(boolean missingIsAKey) {
            this.missingIsAKey = missingIsAKey;
        }

        @Override
        public int count() {
            return numbers.size();
        }

        @Override
        @SuppressWarnings("NullAway") // null is a key of the map where missing is one
        public int[] number(Column column) {
            Object[] objects = (Object[]) ((Cells<?, ?, ?>) column).array();
            int[] found = new int[column.size()];
            for (int row = 0; row < found.length; row++) {
                if (objects[row] == null && !missingIsAKey) {
                    found[row] = NONE;
                    continue;
                }
                Object key = key(objects[row]);
                Integer number = numbers.get(key);
                if (number == null) {
                    number = numbers.size();
                    numbers.put(key, number);
                }
                found[row] = number;
            }
            return found;
        }

        @Override
        @SuppressWarnings("NullAway") // as above
        public int[] find(Column column) {
            Object[] objects = (Object[]) ((Cells<?, ?, ?>) column).array();
            int[] found = new int[column.size()];
            for (int row = 0; row < found.length; row++) {
                found[row] = numbers.getOrDefault(key(objects[row]), NONE);
            }
            return found;
        }

        private static @Nullable Object key(@Nullable Object value) {
            return value == null ? null : ArrayKey.of(value);
        }
    }

    /** Longs that are equal where the values of the column are; meaningless where one is missing. */
    private static long[] longs(Column column) {
        if (column instanceof LongColumn longs) {
            return longs.array();
        }
        long[] longs = new long[column.size()];
        if (column instanceof DoubleColumn doubles) {
            Arrays.setAll(longs, row -> Double.doubleToLongBits(doubles.array()[row] + 0.0)); // -0.0 + 0.0 is 0.0
        } else if (column instanceof FloatColumn floats) {
            Arrays.setAll(longs, row -> Float.floatToIntBits(floats.array()[row] + 0.0f));
        } else if (column instanceof BooleanColumn booleans) {
            Arrays.setAll(longs, row -> booleans.array()[row] ? 1 : 0);
        } else if (column instanceof NumericColumn numbers) {
            widen(numbers.asInts().array(), longs);
        } else {
            widen((int[]) ((Cells<?, ?, ?>) column).array(), longs);
        }
        return longs;
    }

    private static void widen(int[] ints, long[] longs) {
        for (int row = 0; row < longs.length; row++) {
            longs[row] = ints[row];
        }
    }
}
