package dev.hamilton.columns;

import dev.hamilton.column.ColumnClass;
import org.jspecify.annotations.Nullable;

/**
 * A column of {@code float}: an array and the rows that are missing, in half of the memory of doubles. Immutable.
 *
 * <p>What is computed of it is computed in {@code double}, which holds every {@code float} exactly, as {@link NumericColumn} says.
 *
 * @since 0.1
 */
@ColumnClass(family = ColumnKinds.FAMILY, element = float.class)
public final class FloatColumn extends Cells<FloatColumn, float[], Float> implements NumericColumn {

    FloatColumn(float[] values, Validity validity) {
        super(values, validity);
    }

    /** A column of these values, none of which is missing. The array is copied. */
    public static FloatColumn of(float... values) {
        return new FloatColumn(values.clone(), Validity.allPresent(values.length));
    }

    /** A column of these values, of which null is missing. */
    public static FloatColumn ofNullable(@Nullable Float... values) {
        return builder().each(values, Builder::add).build();
    }

    /**
     * The same numbers as floats, each rounded to the nearest; infinities and NaN stay what they are.
     *
     * @throws ArithmeticException when a present number is larger than any float, naming its row
     */
    public static FloatColumn from(NumericColumn numbers) {
        if (numbers instanceof FloatColumn floats) {
            return floats;
        }
        DoubleColumn doubles = numbers.asDoubles();
        float[] floats = new float[numbers.size()];
        for (int row = 0; row < floats.length; row++) {
            floats[row] = (float) doubles.array()[row];
            if (Float.isInfinite(floats[row]) && doubles.validity.isPresent(row)) {
                Casts.requireInfinite(doubles.array()[row], row);
            }
        }
        return new FloatColumn(floats, doubles.validity);
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
    public float getFloat(int row) {
        return values[present(row)];
    }

    /** A new array of the values, with {@code missing} where there is none. */
    public float[] toArray(float missing) {
        return filled(new float[] {missing});
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
        return asDoubles().asLongs();
    }

    @Override
    public IntColumn asInts() {
        return asDoubles().asInts();
    }

    @Override
    public Grouped<FloatColumn> over(Column... keys) {
        return new Grouped<>(this, Groups.of(size(), keys));
    }

    @Override
    public String typeName() {
        return "float";
    }

    @Override
    Storage<float[]> storage() {
        return Storage.FLOATS;
    }

    @Override
    Float valueAt(int row) {
        return values[row];
    }

    @Override
    FloatColumn over(float[] array, Validity present) {
        return new FloatColumn(array, present);
    }

    /**
     * Collects a float column from first to last cell. Confined to one thread.
     *
     * @since 0.1
     */
    public static final class Builder extends CellsBuilder<FloatColumn, float[], Builder> {

        private Builder() {
            super(Storage.FLOATS, FloatColumn::new);
        }

        /** Adds a row with a value. */
        public Builder add(float value) {
            int row = next();
            values[row] = value;
            return this;
        }
    }
}
