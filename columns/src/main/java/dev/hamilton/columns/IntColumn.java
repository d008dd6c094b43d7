package dev.hamilton.columns;

import dev.hamilton.column.ColumnClass;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A column of {@code int}: an array and the rows that are missing. Immutable.
 *
 * <p>Windows, arithmetic and reductions go through {@code double}, as {@link NumericColumn} says.
 *
 * @since 0.1
 */
@ColumnClass(family = ColumnKinds.FAMILY, element = int.class)
public final class IntColumn extends Cells<IntColumn> implements NumericColumn {

    private final int[] values;

    IntColumn(int[] values, Validity validity) {
        super(validity);
        this.values = values;
    }

    /** A column of these values, none of which is missing. The array is copied. */
    public static IntColumn of(int... values) {
        return new IntColumn(values.clone(), Validity.allPresent(values.length));
    }

    /** A column of these values, of which null is missing. */
    public static IntColumn ofNullable(@Nullable Integer... values) {
        Builder builder = builder();
        for (Integer value : values) {
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
    public int getInt(int row) {
        return values[present(row)];
    }

    /** A new array of the values, with {@code missing} where there is none. */
    public int[] toArray(int missing) {
        int[] array = Arrays.copyOf(values, size());
        for (int row = 0; row < array.length; row++) {
            if (validity.isMissing(row)) {
                array[row] = missing;
            }
        }
        return array;
    }

    /** This column with {@code value} in the missing rows. */
    public IntColumn fillNull(int value) {
        return validity.allPresent() ? this : new IntColumn(toArray(value), Validity.allPresent(size()));
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
    public String typeName() {
        return "int";
    }

    @Override
    int[] array() {
        return values;
    }

    @Override
    int[] newArray(int length) {
        return new int[length];
    }

    @Override
    IntColumn over(Object array, Validity present) {
        return new IntColumn((int[]) array, present);
    }

    @Override
    void copy(int[] rows, Object to) {
        int[] copied = (int[]) to;
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
    IntColumn self() {
        return this;
    }

    @Override
    boolean sameValue(int row, Cells<?> that) {
        return values[row] == ((IntColumn) that).values[row];
    }

    @Override
    int hashAt(int row) {
        return values[row];
    }

    /**
     * Collects an int column from first to last cell. Confined to one thread.
     *
     * @since 0.1
     */
    public static final class Builder extends CellsBuilder<Builder> {

        private int[] values = new int[0];

        private Builder() {}

        /** Adds a row with a value. */
        public Builder add(int value) {
            int row = next();
            values[row] = value;
            return this;
        }

        /** The column of the rows added so far; the builder may go on. */
        public IntColumn build() {
            return new IntColumn(Arrays.copyOf(values, size()), validity());
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
