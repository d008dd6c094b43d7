package dev.hamilton.columns;

import dev.hamilton.column.ColumnClass;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A column of {@code double}: an array and the rows that are missing. Immutable.
 *
 * <p>Missing is not NaN: a row may hold NaN, which is a number as {@code double} defines it, or hold nothing. Equality is
 * that of {@link Double#doubleToLongBits}: NaN equals NaN and 0.0 differs from -0.0.
 *
 * @since 0.1
 */
@ColumnClass(family = ColumnKinds.FAMILY, element = double.class)
public final class DoubleColumn extends Cells<DoubleColumn> implements NumericColumn {

    private final double[] values;

    DoubleColumn(double[] values, Validity validity) {
        super(validity);
        this.values = values;
    }

    /** A column of these values, none of which is missing; NaN is a value. The array is copied. */
    public static DoubleColumn of(double... values) {
        return new DoubleColumn(values.clone(), Validity.allPresent(values.length));
    }

    /** A column of these values, of which null is missing. */
    public static DoubleColumn ofNullable(@Nullable Double... values) {
        Builder builder = builder();
        for (Double value : values) {
            if (value == null) {
                builder.addMissing();
            } else {
                builder.add(value);
            }
        }
        return builder.build();
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
    public double getDouble(int row) {
        return values[present(row)];
    }

    /** A new array of the values, with {@code missing} where there is none. */
    public double[] toArray(double missing) {
        double[] array = Arrays.copyOf(values, size());
        for (int row = 0; row < array.length; row++) {
            if (validity.isMissing(row)) {
                array[row] = missing;
            }
        }
        return array;
    }

    /** Each present value, changed by the function; missing rows stay missing and the function does not see them. */
    public DoubleColumn map(DoubleUnaryOperator function) {
        double[] mapped = new double[size()];
        for (int row = 0; row < mapped.length; row++) {
            if (validity.isPresent(row)) {
                mapped[row] = function.applyAsDouble(values[row]);
            }
        }
        return new DoubleColumn(mapped, validity);
    }

    /**
     * The function of both values, row by row; missing where either is, and the function does not see such rows.
     *
     * @throws IllegalArgumentException when the other column has another size
     */
    @Override
    public DoubleColumn combine(NumericColumn other, DoubleBinaryOperator function) {
        Sizes.requireEqual(size(), other.size());
        DoubleColumn right = other.asDoubles();
        Validity both = validity.and(right.validity);
        double[] combined = new double[size()];
        for (int row = 0; row < combined.length; row++) {
            if (both.isPresent(row)) {
                combined[row] = function.applyAsDouble(values[row], right.values[row]);
            }
        }
        return new DoubleColumn(combined, both);
    }

    /** This column with {@code value} in the missing rows. */
    @Override
    public DoubleColumn fillNull(double value) {
        return validity.allPresent() ? this : new DoubleColumn(toArray(value), Validity.allPresent(size()));
    }

    /** True where the value is NaN; missing where this is missing. */
    public BooleanColumn isNaN() {
        boolean[] nan = new boolean[size()];
        for (int row = 0; row < nan.length; row++) {
            nan[row] = Double.isNaN(values[row]);
        }
        return new BooleanColumn(nan, validity);
    }

    /** This column with NaN, which is a number, taken as missing. */
    public DoubleColumn nanToMissing() {
        Validity.Marks marks = new Validity.Marks(size());
        for (int row = 0; row < size(); row++) {
            if (validity.isPresent(row) && !Double.isNaN(values[row])) {
                marks.present(row);
            }
        }
        return new DoubleColumn(values, marks.validity());
    }

    /** This column. */
    @Override
    public DoubleColumn asDoubles() {
        return this;
    }

    @Override
    public LongColumn asLongs() {
        long[] longs = new long[size()];
        for (int row = 0; row < longs.length; row++) {
            if (validity.isPresent(row)) {
                longs[row] = Casts.toLong(values[row], row);
            }
        }
        return new LongColumn(longs, validity);
    }

    @Override
    public IntColumn asInts() {
        return asLongs().asInts();
    }

    @Override
    public String typeName() {
        return "double";
    }

    @Override
    double[] array() {
        return values;
    }

    @Override
    double[] newArray(int length) {
        return new double[length];
    }

    @Override
    DoubleColumn over(Object array, Validity present) {
        return new DoubleColumn((double[]) array, present);
    }

    @Override
    void copy(int[] rows, Object to) {
        double[] copied = (double[]) to;
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] >= 0) {
                copied[i] = values[rows[i]];
            }
        }
    }

    @Override
    Object valueAt(int row) {
        return values[row];
    }

    @Override
    DoubleColumn self() {
        return this;
    }

    @Override
    boolean sameValue(int row, Cells<?> that) {
        return Double.doubleToLongBits(values[row]) == Double.doubleToLongBits(((DoubleColumn) that).values[row]);
    }

    @Override
    int hashAt(int row) {
        return Double.hashCode(values[row]);
    }

    /**
     * Collects a double column from first to last cell. Confined to one thread.
     *
     * @since 0.1
     */
    public static final class Builder extends CellsBuilder<Builder> {

        private double[] values = new double[0];

        private Builder() {}

        /** Adds a row with a value. */
        public Builder add(double value) {
            int row = next();
            values[row] = value;
            return this;
        }

        /** The column of the rows added so far; the builder may go on. */
        public DoubleColumn build() {
            return new DoubleColumn(Arrays.copyOf(values, size()), validity());
        }

        @Override
        Builder self() {
            return this;
        }

        @Override
        void reserve(int row) {
            if (row >= values.length) {
                values = Arrays.copyOf(values, capacity(row));
            }
        }
    }
}
