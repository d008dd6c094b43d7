package dev.hamilton.columns;

import java.util.Arrays;

/**
 * Rows by their number: those of number {@code n} are, in order, {@code rows[starts[n]]} to {@code rows[starts[n + 1] - 1]}.
 * Rows without a number are nowhere. Immutable.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Buckets(int[] starts, int[] rows) {

    static Buckets of(KeyIndex index) {
        return of(index.numbers(), index.count());
    }

    /** Of numbers that are less than a count, or {@link KeyIndex#NONE}. */
    static Buckets of(int[] numbers, int count) {
        int[] ends = new int[count + 1];
        for (int number : numbers) {
            if (number != KeyIndex.NONE) {
                ends[number + 1]++;
            }
        }
        Arrays.parallelPrefix(ends, Integer::sum);
        int[] starts = ends.clone();
        int[] rows = new int[ends[count]];
        for (int row = 0; row < numbers.length; row++) {
            if (numbers[row] != KeyIndex.NONE) {
                rows[ends[numbers[row]]++] = row;
            }
        }
        return new Buckets(starts, rows);
    }

    int count() {
        return starts.length - 1;
    }

    int size(int number) {
        return starts[number + 1] - starts[number];
    }

    /** The rows of a number, in order. */
    int[] of(int number) {
        return Arrays.copyOfRange(rows, starts[number], starts[number + 1]);
    }
}
