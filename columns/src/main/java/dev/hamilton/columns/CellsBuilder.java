package dev.hamilton.columns;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Collects the cells of one column from first to last. Confined to one thread.
 *
 * @param <C> the class of the columns
 * @param <A> the class of the arrays behind them
 * @param <B> the builder's own class, which its methods return
 */
abstract sealed class CellsBuilder<C extends Column, A, B extends CellsBuilder<C, A, B>> implements ColumnBuilder
        permits DoubleColumn.Builder,
                FloatColumn.Builder,
                LongColumn.Builder,
                IntColumn.Builder,
                ShortColumn.Builder,
                ByteColumn.Builder,
                BooleanColumn.Builder,
                StringColumn.Builder,
                DateColumn.Builder,
                ObjectColumn.Builder {

    private static final int MOST = Integer.MAX_VALUE - 8; // what an array may have

    private final Storage<A> storage;
    private final BiFunction<A, Validity, C> column;
    private int size;
    private int capacity;
    private long @Nullable [] present;

    /** The cells so far, with room for more. */
    A values;

    CellsBuilder(Storage<A> storage, BiFunction<A, Validity, C> column) {
        this.storage = storage;
        this.column = column;
        this.values = storage.create().apply(0);
    }

    /** Adds a row for each of the given values, of which null is missing, by the builder's own way to add one. */
    final <V> B each(@Nullable V[] given, BiConsumer<B, V> adding) {
        for (V value : Objects.requireNonNull(given, "values")) {
            if (value == null) {
                addMissing();
            } else {
                adding.accept(self(), value);
            }
        }
        return self();
    }

    /** This builder, as its own class. */
    @SuppressWarnings("unchecked") // B is the class itself
    private B self() {
        return (B) this;
    }

    @Override
    public final B addMissing() {
        reserveRow(size);
        mark(size, false);
        size++;
        return self();
    }

    @Override
    public final int size() {
        return size;
    }

    @Override
    public final B reserve(int more) {
        long rows = (long) size + Sizes.requireNotNegative(more);
        if (rows > capacity) {
            grow((int) Math.min(rows, MOST));
        }
        return self();
    }

    /** The row to put a present value at. */
    final int next() {
        reserveRow(size);
        mark(size, true);
        return size++;
    }

    @Override
    public final C build() {
        long[] words = present == null ? null : Arrays.copyOf(present, Validity.wordsFor(size));
        // what is full is never written again: another row wants a larger array
        A built = size == capacity ? values : storage.resized(values, size, size);
        return column.apply(built, Validity.of(words, size));
    }

    private void reserveRow(int row) {
        if (row >= capacity) {
            grow(capacity(row));
        }
    }

    private void grow(int to) {
        capacity = to;
        values = storage.resized(values, size, to);
    }

    /** A capacity that grows by half and holds the row. */
    private static int capacity(int row) {
        return (int) Math.min(MOST, Math.max(16, row + (row >> 1) + 1L));
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
