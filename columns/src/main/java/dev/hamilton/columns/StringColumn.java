package dev.hamilton.columns;

import dev.hamilton.column.ColumnClass;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A column of {@link String}, of which null is missing; an empty string is a value. Immutable.
 *
 * @since 0.1
 */
@ColumnClass(family = ColumnKinds.FAMILY, element = String.class)
public final class StringColumn extends Cells<StringColumn, @Nullable String[]> implements Column {

    StringColumn(@Nullable String[] values, Validity validity) {
        super(values, validity);
    }

    /** A column of these strings, of which null is missing. The array is copied. */
    public static StringColumn of(@Nullable String... values) {
        @Nullable String[] copied = values.clone();
        return new StringColumn(copied, Validity.ofObjects(copied));
    }

    /** A builder that adds cells one after the other. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The string of a row.
     *
     * @throws java.util.NoSuchElementException when it is missing
     * @throws IndexOutOfBoundsException when there is no such row
     */
    public String getString(int row) {
        return Objects.requireNonNull(values[present(row)]);
    }

    /** A new array of the strings, with null where one is missing. */
    public @Nullable String[] toArray() {
        return Arrays.copyOf(values, size());
    }

    /** Each present string, changed by the function, whose null is missing; the function does not see missing rows. */
    public StringColumn map(UnaryOperator<@Nullable String> function) {
        @Nullable String[] mapped = new @Nullable String[size()];
        for (int row = 0; row < mapped.length; row++) {
            if (validity.isPresent(row)) {
                mapped[row] = function.apply(values[row]);
            }
        }
        return new StringColumn(mapped, Validity.ofObjects(mapped));
    }

    /** True where the string is the given one; missing where this is missing. */
    public BooleanColumn equalTo(String other) {
        Objects.requireNonNull(other, "other");
        boolean[] equal = new boolean[size()];
        for (int row = 0; row < equal.length; row++) {
            equal[row] = other.equals(values[row]);
        }
        return new BooleanColumn(equal, validity);
    }

    /** This column with {@code value} in the missing rows. */
    public StringColumn fillNull(String value) {
        Objects.requireNonNull(value, "value");
        return fill(new String[] {value});
    }

    @Override
    public String typeName() {
        return "string";
    }

    @Override
    Storage<@Nullable String[]> storage() {
        return Storage.STRINGS;
    }

    @Override
    StringColumn over(@Nullable String[] array, Validity present) {
        return new StringColumn(array, present);
    }

    /**
     * Collects a string column from first to last cell. Confined to one thread.
     *
     * @since 0.1
     */
    public static final class Builder extends CellsBuilder<StringColumn, @Nullable String[], Builder> {

        private Builder() {
            super(Storage.STRINGS, StringColumn::new);
        }

        /** Adds a row with a string. */
        public Builder add(String value) {
            int row = next();
            values[row] = Objects.requireNonNull(value, "value");
            return this;
        }
    }
}
