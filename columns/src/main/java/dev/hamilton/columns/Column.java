package dev.hamilton.columns;

import org.jspecify.annotations.Nullable;

/**
 * An immutable sequence of cells of one type, each of which is present or missing.
 *
 * <p>Rows count from 0. A row outside the column is an {@link IndexOutOfBoundsException} everywhere. Two columns are
 * equal when they are of one kind, have one size, miss the same cells and have equal values in the others (doubles are
 * compared by {@link Double#doubleToLongBits}: NaN equals NaN, and 0.0 differs from -0.0). Immutable.
 *
 * @since 0.1
 */
public sealed interface Column permits NumericColumn, BooleanColumn, StringColumn, DateColumn, ObjectColumn {

    /** The number of rows. */
    int size();

    /** The name of the element type as frames print it: {@code double}, {@code float}, {@code long}, {@code int}, {@code short}, {@code byte}, {@code boolean}, {@code string}, {@code date} or {@code object}. */
    String typeName();

    /**
     * The value of a row as an object, or null where it is missing: a {@link Double} of a {@link DoubleColumn}, a
     * {@link java.time.LocalDate} of a {@link DateColumn}. Each class also gives it as it is, without an object for a number:
     * {@link DoubleColumn#getDouble}, {@link DateColumn#getDate}.
     *
     * @throws IndexOutOfBoundsException when there is no such row
     */
    @Nullable
    Object get(int row);

    /**
     * Whether a row has no value.
     *
     * @throws IndexOutOfBoundsException when there is no such row
     */
    boolean isMissing(int row);

    /** How many rows have no value. */
    int missingCount();

    /** How many rows have a value. */
    int count();

    /** The present values as {@link Object#toString} says them; missing stays missing. */
    StringColumn asStrings();

    /** True where this column has no value; never missing itself. */
    BooleanColumn missing();

    /**
     * The given rows in the given order; a row may be given more than once.
     *
     * @throws IndexOutOfBoundsException when there is no such row
     */
    Column select(int[] rows);

    /**
     * The rows where the condition is true, in order; a row where it is missing is left out.
     *
     * @throws IllegalArgumentException when the condition has another size
     */
    Column where(BooleanColumn condition);

    /**
     * The rows from {@code from}, inclusive, to {@code to}, exclusive.
     *
     * @throws IndexOutOfBoundsException when that is not a range of rows
     */
    Column slice(int from, int to);

    /**
     * The first rows: {@code count} of them, or all when there are fewer.
     *
     * @throws IllegalArgumentException when {@code count} is negative
     */
    Column head(int count);

    /**
     * The last rows: {@code count} of them, or all when there are fewer.
     *
     * @throws IllegalArgumentException when {@code count} is negative
     */
    Column tail(int count);

    /** Each row takes the value of the row {@code by} rows before it (after it when negative); missing where there is none. */
    Column shift(int by);

    /** Each missing row takes the value of the nearest row before it that has one; stays missing where there is none. */
    Column fillForward();

    /** Each missing row takes the value of the nearest row after it that has one; stays missing where there is none. */
    Column fillBackward();
}
