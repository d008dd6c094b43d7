package dev.hamilton.columns;

import dev.hamilton.column.ColumnClass;
import org.jspecify.annotations.Nullable;

/**
 * A column of {@code short}: an array and the rows that are missing, in half of the memory of ints. Immutable.
 *
 * <p>Windows, arithmetic and reductions go through {@code double}, as {@link NumericColumn} says, and are exact as far as it is.
 *
 * @since 0.1
 */
@ColumnClass(family = ColumnKinds.FAMILY, element = short.class)
public final class ShortColumn extends Cells<ShortColumn, short[], Short> implements NumericColumn {

    ShortColumn(short[] values, Validity validity) {
        super(values, validity);
    }

    /** A column of these values, none of which is missing. The array is copied. */
    public static ShortColumn of(short... values) {
        return new ShortColumn(values.clone(), Validity.allPresent(values.length));
    }

    /** A column of these values, of which null is missing. */
    public static ShortColumn ofNullable(@Nullable Short... values) {
        return builder().each(values, Builder::add).build();
    }

    /**
     * The same numbers as shorts.
     *
     * @throws ArithmeticException when a present value is not a whole number that fits, naming its row
     */
    public static ShortColumn from(NumericColumn numbers) {
        IntColumn ints = numbers.asInts();
        short[] shorts = new short[ints.size()];
        for (int row = 0; row < shorts.length; row++) {
            if (ints.validity.isPresent(row)) {
                shorts[row] = Casts.toShort(ints.array()[row], row);
            }
        }
        return new ShortColumn(shorts, ints.validity);
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
    public short getShort(int row) {
        return values[present(row)];
    }

    /** A new array of the values, with {@code missing} where there is none. */
    public short[] toArray(short missing) {
        return filled(new short[] {missing});
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
        return asInts().asLongs();
    }

    @Override
    public IntColumn asInts() {
        int[] ints = new int[size()];
        for (int row = 0; row < ints.length; row++) {
            ints[row] = values[row];
        }
        return new IntColumn(ints, validity);
    }

    @Override
    public Grouped<ShortColumn> over(Column... keys) {
        return new Grouped<>(this, Groups.of(size(), keys));
    }

    @Override
    public String typeName() {
        return "short";
    }

    @Override
    Storage<short[]> storage() {
        return Storage.SHORTS;
    }

    @Override
    Short valueAt(int row) {
        return values[row];
    }

    @Override
    ShortColumn over(short[] array, Validity present) {
        return new ShortColumn(array, present);
    }

    /**
     * Collects a short column from first to last cell. Confined to one thread.
     *
     * @since 0.1
     */
    public static final class Builder extends CellsBuilder<ShortColumn, short[], Builder> {

        private Builder() {
            super(Storage.SHORTS, ShortColumn::new);
        }

        /** Adds a row with a value. */
        public Builder add(short value) {
            int row = next();
            values[row] = value;
            return this;
        }
    }
}
