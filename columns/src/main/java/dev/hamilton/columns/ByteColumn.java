package dev.hamilton.columns;

import dev.hamilton.column.ColumnClass;
import org.jspecify.annotations.Nullable;

/**
 * A column of {@code byte}: an array and the rows that are missing, in a quarter of the memory of ints. Immutable.
 *
 * <p>Windows, arithmetic and reductions go through {@code double}, as {@link NumericColumn} says, and are exact as far as it is.
 *
 * @since 0.1
 */
@ColumnClass(family = ColumnKinds.FAMILY, element = byte.class)
public final class ByteColumn extends Cells<ByteColumn, byte[], Byte> implements NumericColumn {

    ByteColumn(byte[] values, Validity validity) {
        super(values, validity);
    }

    /** A column of these values, none of which is missing. The array is copied. */
    public static ByteColumn of(byte... values) {
        return new ByteColumn(values.clone(), Validity.allPresent(values.length));
    }

    /** A column of these values, of which null is missing. */
    public static ByteColumn ofNullable(@Nullable Byte... values) {
        return builder().each(values, Builder::add).build();
    }

    /**
     * The same numbers as bytes.
     *
     * @throws ArithmeticException when a present value is not a whole number that fits, naming its row
     */
    public static ByteColumn from(NumericColumn numbers) {
        IntColumn ints = numbers.asInts();
        byte[] bytes = new byte[ints.size()];
        for (int row = 0; row < bytes.length; row++) {
            if (ints.validity.isPresent(row)) {
                bytes[row] = Casts.toByte(ints.array()[row], row);
            }
        }
        return new ByteColumn(bytes, ints.validity);
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
    public byte getByte(int row) {
        return values[present(row)];
    }

    /** A new array of the values, with {@code missing} where there is none. */
    public byte[] toArray(byte missing) {
        return filled(new byte[] {missing});
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
    public Grouped<ByteColumn> over(Column... keys) {
        return new Grouped<>(this, Groups.of(size(), keys));
    }

    @Override
    public String typeName() {
        return "byte";
    }

    @Override
    Storage<byte[]> storage() {
        return Storage.BYTES;
    }

    @Override
    Byte valueAt(int row) {
        return values[row];
    }

    @Override
    ByteColumn over(byte[] array, Validity present) {
        return new ByteColumn(array, present);
    }

    /**
     * Collects a byte column from first to last cell. Confined to one thread.
     *
     * @since 0.1
     */
    public static final class Builder extends CellsBuilder<ByteColumn, byte[], Builder> {

        private Builder() {
            super(Storage.BYTES, ByteColumn::new);
        }

        /** Adds a row with a value. */
        public Builder add(byte value) {
            int row = next();
            values[row] = value;
            return this;
        }
    }
}
