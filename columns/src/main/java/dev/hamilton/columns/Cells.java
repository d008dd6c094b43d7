package dev.hamilton.columns;

import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What all columns share: an array, a validity, and every operation that only moves cells.
 *
 * <p>The array may be longer than the column; it is never changed once the column exists. Immutable.
 *
 * @param <C> the column's own class, which its operations return
 * @param <A> the class of the array behind it
 * @param <V> the class of a value as an object
 */
abstract sealed class Cells<C extends Column, A, V>
        permits DoubleColumn,
                FloatColumn,
                LongColumn,
                IntColumn,
                ShortColumn,
                ByteColumn,
                BooleanColumn,
                StringColumn,
                DateColumn,
                ObjectColumn {

    private static final int SHOWN = 10;

    final A values;
    final Validity validity;

    Cells(A values, Validity validity) {
        this.values = values;
        this.validity = validity;
    }

    /** The array behind this column. */
    final A array() {
        return values;
    }

    /** The kind of the array. */
    abstract Storage<A> storage();

    /** A column of this kind over an array it may keep. */
    abstract C over(A array, Validity present);

    /** The present value of a row as an object. */
    abstract V valueAt(int row);

    /** This column, as its own class. */
    @SuppressWarnings("unchecked") // C is the class itself
    private C self() {
        return (C) this;
    }

    abstract String typeName();

    /** The number of rows. */
    public final int size() {
        return validity.size();
    }

    /**
     * The value of a row as an object, or null where it is missing; the class of the column has a method that gives it as it is,
     * such as {@code getDouble}.
     *
     * @throws IndexOutOfBoundsException when there is no such row
     */
    public @Nullable V get(int row) {
        return isMissing(row) ? null : valueAt(row);
    }

    /**
     * Whether a row has no value.
     *
     * @throws IndexOutOfBoundsException when there is no such row
     */
    public final boolean isMissing(int row) {
        Objects.checkIndex(row, size());
        return validity.isMissing(row);
    }

    /** How many rows have no value. */
    public final int missingCount() {
        return validity.missing();
    }

    /** How many rows have a value. */
    public final int count() {
        return size() - validity.missing();
    }

    /**
     * The present values as {@link Object#toString} says them, but bytes and other arrays as frames print them, such as
     * {@code byte[2] 0x01ff}; missing stays missing.
     */
    public final StringColumn asStrings() {
        @Nullable String[] texts = new @Nullable String[size()];
        for (int row = 0; row < texts.length; row++) {
            texts[row] = validity.isPresent(row) ? CellText.of(valueAt(row)) : null;
        }
        SharedStrings.share(texts);
        return new StringColumn(texts, validity);
    }

    /** True where this column has no value; never missing itself. */
    public final BooleanColumn missing() {
        boolean[] missing = new boolean[size()];
        for (int row = 0; row < missing.length; row++) {
            missing[row] = validity.isMissing(row);
        }
        return new BooleanColumn(missing, Validity.allPresent(missing.length));
    }

    /**
     * The given rows in the given order; a row may be given more than once.
     *
     * @throws IndexOutOfBoundsException when there is no such row
     */
    public final C select(int[] rows) {
        Objects.requireNonNull(rows, "rows");
        for (int row : rows) {
            Objects.checkIndex(row, size());
        }
        return at(rows);
    }

    /**
     * The rows where the condition is true, in order; a row where it is missing is left out.
     *
     * @throws IllegalArgumentException when the condition has another size
     */
    public final C where(BooleanColumn condition) {
        Sizes.requireEqual(size(), condition.size());
        int[] rows = new int[size()];
        int kept = 0;
        for (int row = 0; row < rows.length; row++) {
            if (condition.isTrue(row)) {
                rows[kept++] = row;
            }
        }
        return at(Arrays.copyOf(rows, kept));
    }

    /**
     * The rows from {@code from}, inclusive, to {@code to}, exclusive.
     *
     * @throws IndexOutOfBoundsException when that is not a range of rows
     */
    public final C slice(int from, int to) {
        Objects.checkFromToIndex(from, to, size());
        if (from == 0 && to == size()) {
            return self();
        }
        return moved(-from, to - from);
    }

    /**
     * The first rows: {@code count} of them, or all when there are fewer.
     *
     * @throws IllegalArgumentException when {@code count} is negative
     */
    public final C head(int count) {
        return slice(0, Math.min(Sizes.requireNotNegative(count), size()));
    }

    /**
     * The last rows: {@code count} of them, or all when there are fewer.
     *
     * @throws IllegalArgumentException when {@code count} is negative
     */
    public final C tail(int count) {
        return slice(size() - Math.min(Sizes.requireNotNegative(count), size()), size());
    }

    /** Each row takes the value of the row {@code by} rows before it (after it when negative); missing where there is none. */
    public final C shift(int by) {
        return by == 0 ? self() : moved(Math.max(-size(), Math.min(size(), by)), size());
    }

    /** As {@link #shift}, with the one value of the given array where there is no row to take it from. */
    final C shifted(int by, A one) {
        if (by == 0) {
            return self();
        }
        int moved = Math.max(-size(), Math.min(size(), by));
        A to = storage().create().apply(size());
        System.arraycopy(values, Math.max(0, -moved), to, Math.max(0, moved), size() - Math.abs(moved));
        Validity.Marks marks = new Validity.Marks(size());
        marks.presentFrom(0, validity.shifted(moved, size()));
        int from = moved > 0 ? 0 : size() + moved;
        for (int row = from; row < from + Math.abs(moved); row++) {
            System.arraycopy(one, 0, to, row, 1);
            marks.present(row);
        }
        return over(to, marks.validity());
    }

    /** Each missing row takes the value of the nearest row before it that has one; stays missing where there is none. */
    public final C fillForward() {
        if (validity.allPresent()) {
            return self();
        }
        int[] rows = new int[size()];
        int last = -1;
        for (int row = 0; row < rows.length; row++) {
            last = validity.isPresent(row) ? row : last;
            rows[row] = last;
        }
        return at(rows);
    }

    /** Each missing row takes the value of the nearest row after it that has one; stays missing where there is none. */
    public final C fillBackward() {
        if (validity.allPresent()) {
            return self();
        }
        int[] rows = new int[size()];
        int next = -1;
        for (int row = rows.length - 1; row >= 0; row--) {
            next = validity.isPresent(row) ? row : next;
            rows[row] = next;
        }
        return at(rows);
    }

    /** The given rows; a negative one is missing. */
    final C at(int[] rows) {
        return over(storage().at(values, rows), validity.at(rows));
    }

    /** As {@link #at}, with the value of the other column, which has one row, where the row is {@link Groups#OUTSIDE}. */
    final C atOr(int[] rows, Cells<C, ?, ?> other) {
        A to = storage().at(values, rows);
        Validity.Marks marks = new Validity.Marks(rows.length);
        for (int row = 0; row < rows.length; row++) {
            if (rows[row] == Groups.OUTSIDE) {
                System.arraycopy(Objects.requireNonNull(other.values), 0, Objects.requireNonNull(to), row, 1);
                marks.present(row);
            } else if (rows[row] >= 0 && validity.isPresent(rows[row])) {
                marks.present(row);
            }
        }
        return over(to, marks.validity());
    }

    /** Row {@code row} of the result is row {@code row - by} of this column. */
    private C moved(int by, int newSize) {
        A to = storage().create().apply(newSize);
        int from = Math.max(0, by);
        int length = (int) Math.max(0, Math.min(newSize, (long) size() + by) - from);
        System.arraycopy(values, from - by, to, from, length);
        return over(to, validity.shifted(by, newSize));
    }

    /** A new array of the values, in which a missing row has the one value of the given array. */
    final A filled(A one) {
        A filled = storage().resized(values, size(), size());
        for (int row = 0; row < size() && !validity.allPresent(); row++) {
            if (validity.isMissing(row)) {
                System.arraycopy(one, 0, filled, row, 1);
            }
        }
        return filled;
    }

    /** This column with the one value of the given array in its missing rows. */
    final C fill(A one) {
        return validity.allPresent() ? self() : over(filled(one), Validity.allPresent(size()));
    }

    final NoSuchElementException missingAt(int row) {
        return new NoSuchElementException("row " + row + " of this " + typeName() + " column is missing: ask isMissing("
                + row + ") first, or get(" + row + "), which gives null");
    }

    /** The row, checked to exist and to be present. */
    final int present(int row) {
        if (isMissing(row)) {
            throw missingAt(row);
        }
        return row;
    }

    /** The type, the size and the first values, such as {@code double[3] 1.0, missing, 3.0}. */
    @Override
    public final String toString() {
        StringBuilder text =
                new StringBuilder(typeName()).append('[').append(size()).append(']');
        for (int row = 0; row < Math.min(SHOWN, size()); row++) {
            text.append(row == 0 ? " " : ", ").append(validity.isMissing(row) ? "missing" : CellText.of(valueAt(row)));
        }
        return size() > SHOWN ? text.append(", ...").toString() : text.toString();
    }

    /**
     * Equal: the same kind of column, the same size, the same rows missing, and equal values in the others. Arrays, such as
     * {@code byte[]}, are equal when what they hold is.
     */
    @Override
    public final boolean equals(@Nullable Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof Cells<?, ?, ?> that)
                || !typeName().equals(that.typeName())
                || !validity.equals(that.validity)) {
            return false;
        }
        for (int row = 0; row < size(); row++) {
            if (validity.isPresent(row) && !Objects.deepEquals(valueAt(row), that.valueAt(row))) {
                return false;
            }
        }
        return true;
    }

    /** A hash of the size, the rows missing and the values. */
    @Override
    public final int hashCode() {
        int hash = validity.hashCode();
        for (int row = 0; row < size(); row++) {
            hash = 31 * hash
                    + (validity.isPresent(row) ? ArrayKey.of(valueAt(row)).hashCode() : 0);
        }
        return hash;
    }
}
