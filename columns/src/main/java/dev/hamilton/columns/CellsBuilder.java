package dev.hamilton.columns;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Collects the cells of one column from first to last. Confined to one thread.
 *
 * @param <B> the builder's own class, which its methods return
 */
abstract sealed class CellsBuilder<B>
        permits DoubleColumn.Builder, LongColumn.Builder, IntColumn.Builder, BooleanColumn.Builder, DateColumn.Builder {

    private int size;
    private long @Nullable [] present;

    CellsBuilder() {}

    /** This builder, as its own class. */
    abstract B self();

    /** Makes room for a row. */
    abstract void reserve(int row);

    /** Adds a row without a value. */
    public final B addMissing() {
        reserve(size);
        mark(size, false);
        size++;
        return self();
    }

    /** The number of rows added so far. */
    public final int size() {
        return size;
    }

    /** The row to put a present value at. */
    final int next() {
        reserve(size);
        mark(size, true);
        return size++;
    }

    final Validity validity() {
        return Validity.of(present == null ? null : Arrays.copyOf(present, Validity.wordsFor(size)), size);
    }

    /** A capacity that grows by half and holds the row. */
    static int capacity(int row) {
        return Math.max(16, row + (row >> 1) + 1);
    }

    private void mark(int row, boolean isPresent) {
        long[] words = present;
        if (words == null) {
            if (isPresent) {
                return;
            }
            words = new long[Validity.wordsFor(capacity(row))];
            for (int before = 0; before < row; before++) {
                words[before >>> 6] |= 1L << before;
            }
        } else if (row >>> 6 >= words.length) {
            words = Arrays.copyOf(words, Validity.wordsFor(capacity(row)));
        }
        if (isPresent) {
            words[row >>> 6] |= 1L << row;
        }
        present = words;
    }
}
