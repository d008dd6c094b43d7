package dev.hamilton.columns;

import dev.hamilton.column.ColumnClass;
import org.jspecify.annotations.Nullable;

/**
 * A column of {@code long}: an array and the rows that are missing. Immutable.
 *
 * <p>Windows, arithmetic and reductions go through {@code double}, as {@link NumericColumn} says, so that values beyond
 * 2<sup>53</sup> are rounded there; comparisons, ranks, moves and {@link #sumAsLong()} are exact.
 *
 * @since 0.1
 */
@ColumnClass(family = ColumnKinds.FAMILY, element = long.class)
public final class LongColumn extends Cells<LongColumn, long[], Long> implements NumericColumn {

    LongColumn(long[] values, Validity validity) {
        super(values, validity);
    }

    /** A column of these values, none of which is missing. The array is copied. */
    public static LongColumn of(long... values) {
        return new LongColumn(values.clone(), Validity.allPresent(values.length));
    }

    /** A column of these values, of which null is missing. */
    public static LongColumn ofNullable(@Nullable Long... values) {
        return builder().each(values, Builder::add).build();
    }

    /** A builder that adds cells one after the other. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The value of a row.
     *
     * @throws java.util.NoSuchElementException when it is missing
     * @throws IndexOutOfBoundsException when there is no such row
     */
    public long getLong(int row) {
        return values[present(row)];
    }

    /** A new array of the values, with {@code missing} where there is none. */
    public long[] toArray(long missing) {
        return filled(new long[] {missing});
    }

    /** Each row takes the value of the row {@code by} rows before it (after it when negative), and {@code fill} where there is none. */
    public LongColumn shift(int by, long fill) {
        return shifted(by, new long[] {fill});
    }

    /** This column with {@code value} in the missing rows. */
    public LongColumn fillNull(long value) {
        return fill(new long[] {value});
    }

    /**
     * The exact sum of the present values; 0 when there is none.
     *
     * @throws ArithmeticException when a sum of the first rows does not fit a {@code long}
     */
    public long sumAsLong() {
        long sum = 0;
        for (int row = 0; row < size(); row++) {
            if (validity.isPresent(row)) {
                sum = Math.addExact(sum, values[row]);
            }
        }
        return sum;
    }

    @Override
    public DoubleColumn diff(int periods) {
        LongColumn before = shift(periods);
        double[] differences = new double[size()];
        for (int row = 0; row < differences.length; row++) {
            long left = values[row];
            long right = before.values[row];
            long difference = left - right;
            boolean fits = ((left ^ right) & (left ^ difference)) >= 0;
            differences[row] = fits ? difference : (double) left - right;
        }
        return new DoubleColumn(differences, validity.and(before.validity));
    }

    @Override
    public DoubleColumn asDoubles() {
        double[] doubles = new double[size()];
        for (int row = 0; row < doubles.length; row++) {
            doubles[row] = values[row];
        }
        return new DoubleColumn(doubles, validity);
    }

    /** This column. */
    @Override
    public LongColumn asLongs() {
        return this;
    }

    @Override
    public IntColumn asInts() {
        int[] ints = new int[size()];
        for (int row = 0; row < ints.length; row++) {
            if (validity.isPresent(row)) {
                ints[row] = Casts.toInt(values[row], row);
            }
        }
        return new IntColumn(ints, validity);
    }

    @Override
    public Grouped<LongColumn> over(Column... keys) {
        return new Grouped<>(this, Groups.of(size(), keys));
    }

    @Override
    public String typeName() {
        return "long";
    }

    @Override
    Storage<long[]> storage() {
        return Storage.LONGS;
    }

    @Override
    Long valueAt(int row) {
        return values[row];
    }

    @Override
    LongColumn over(long[] array, Validity present) {
        return new LongColumn(array, present);
    }

    /**
     * Collects a long column from first to last cell. Confined to one thread.
     *
     * @since 0.1
     */
    public static final class Builder extends CellsBuilder<LongColumn, long[], Builder> {

        private Builder() {
            super(Storage.LONGS, LongColumn::new);
        }

        /** Adds a row with a value. */
        public Builder add(long value) {
            int row = next();
            values[row] = value;
            return this;
        }
    }
}
