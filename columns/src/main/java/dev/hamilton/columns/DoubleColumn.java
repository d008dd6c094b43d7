package dev.hamilton.columns;

import dev.hamilton.column.ColumnClass;
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
public final class DoubleColumn extends Cells<DoubleColumn, double[], Double> implements NumericColumn {

    DoubleColumn(double[] values, Validity validity) {
        super(values, validity);
    }

    /** A column of these values, none of which is missing; NaN is a value. The array is copied. */
    public static DoubleColumn of(double... values) {
        return new DoubleColumn(values.clone(), Validity.allPresent(values.length));
    }

    /** A column of these values, of which null is missing. */
    public static DoubleColumn ofNullable(@Nullable Double... values) {
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
    public double getDouble(int row) {
        return values[present(row)];
    }

    /** A new array of the values, with {@code missing} where there is none. */
    public double[] toArray(double missing) {
        return filled(new double[] {missing});
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

    /** Each row takes the value of the row {@code by} rows before it (after it when negative), and {@code fill} where there is none. */
    public DoubleColumn shift(int by, double fill) {
        return shifted(by, new double[] {fill});
    }

    /** This column with {@code value} in the missing rows. */
    @Override
    public DoubleColumn fillNull(double value) {
        return fill(new double[] {value});
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
    public Grouped<DoubleColumn> over(Column... keys) {
        return new Grouped<>(this, Groups.of(size(), keys));
    }

    @Override
    public String typeName() {
        return "double";
    }

    @Override
    Storage<double[]> storage() {
        return Storage.DOUBLES;
    }

    @Override
    Double valueAt(int row) {
        return values[row];
    }

    @Override
    DoubleColumn over(double[] array, Validity present) {
        return new DoubleColumn(array, present);
    }

    /**
     * Collects a double column from first to last cell. Confined to one thread.
     *
     * @since 0.1
     */
    public static final class Builder extends CellsBuilder<DoubleColumn, double[], Builder> {

        private Builder() {
            super(Storage.DOUBLES, DoubleColumn::new);
        }

        /** Adds a row with a value. */
        public Builder add(double value) {
            int row = next();
            values[row] = value;
            return this;
        }
    }
}
