package dev.hamilton.columns;

import dev.hamilton.column.ColumnClass;
import org.jspecify.annotations.Nullable;

/**
 * A column of {@code int}: an array and the rows that are missing. Immutable.
 *
 * <p>Windows, arithmetic and reductions go through {@code double}, as {@link NumericColumn} says.
 *
 * @since 0.1
 */
@ColumnClass(family = ColumnKinds.FAMILY, element = int.class)
public final class IntColumn extends Cells<IntColumn, int[], Integer> implements NumericColumn {

    IntColumn(int[] values, Validity validity) {
        super(values, validity);
    }

    /** A column of these values, none of which is missing. The array is copied. */
    public static IntColumn of(int... values) {
        return new IntColumn(values.clone(), Validity.allPresent(values.length));
    }

    /** A column of these values, of which null is missing. */
    public static IntColumn ofNullable(@Nullable Integer... values) {
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
    public int getInt(int row) {
        return values[present(row)];
    }

    /** A new array of the values, with {@code missing} where there is none. */
    public int[] toArray(int missing) {
        return filled(new int[] {missing});
    }

    /** Each row takes the value of the row {@code by} rows before it (after it when negative), and {@code fill} where there is none. */
    public IntColumn shift(int by, int fill) {
        return shifted(by, new int[] {fill});
    }

    /** This column with {@code value} in the missing rows. */
    public IntColumn fillNull(int value) {
        return fill(new int[] {value});
    }

    /** The exact sum of the present values, which always fits; 0 when there is none. */
    public long sumAsLong() {
        return asLongs().sumAsLong();
    }

    @Override
    public DoubleColumn asDoubles() {
        double[] doubles = new double[size()];
        for (int row = 0; row < doubles.length; row++) {
            doubles[row] = values[row];
        }
        return new DoubleColumn(doubles, validity);
    }

    @Override
    public LongColumn asLongs() {
        long[] longs = new long[size()];
        for (int row = 0; row < longs.length; row++) {
            longs[row] = values[row];
        }
        return new LongColumn(longs, validity);
    }

    /** This column. */
    @Override
    public IntColumn asInts() {
        return this;
    }

    @Override
    public Grouped<IntColumn> over(Column... keys) {
        return new Grouped<>(this, Groups.of(size(), keys));
    }

    @Override
    public String typeName() {
        return "int";
    }

    @Override
    Storage<int[]> storage() {
        return Storage.INTS;
    }

    @Override
    Integer valueAt(int row) {
        return values[row];
    }

    @Override
    IntColumn over(int[] array, Validity present) {
        return new IntColumn(array, present);
    }

    /**
     * Collects an int column from first to last cell. Confined to one thread.
     *
     * @since 0.1
     */
    public static final class Builder extends CellsBuilder<IntColumn, int[], Builder> {

        private Builder() {
            super(Storage.INTS, IntColumn::new);
        }

        /** Adds a row with a value. */
        public Builder add(int value) {
            int row = next();
            values[row] = value;
            return this;
        }
    }
}
