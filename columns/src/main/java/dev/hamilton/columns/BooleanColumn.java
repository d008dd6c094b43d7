package dev.hamilton.columns;

import dev.hamilton.column.ColumnClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of {@code boolean}: an array and the rows that are missing. Immutable.
 *
 * <p>Logic is Kleene's: a missing value is one that is not known, so {@code false and missing} is false,
 * {@code true and missing} is missing.
 *
 * @since 0.1
 */
@ColumnClass(family = ColumnKinds.FAMILY, element = boolean.class)
public final class BooleanColumn extends Cells<BooleanColumn, boolean[], Boolean> implements Column {

    BooleanColumn(boolean[] values, Validity validity) {
        super(values, validity);
    }

    /** A column of these values, none of which is missing. The array is copied. */
    public static BooleanColumn of(boolean... values) {
        return new BooleanColumn(values.clone(), Validity.allPresent(values.length));
    }

    /** A column of these values, of which null is missing. */
    public static BooleanColumn ofNullable(@Nullable Boolean... values) {
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
    public boolean getBoolean(int row) {
        return values[present(row)];
    }

    /** Whether a row is present and true. */
    boolean isTrue(int row) {
        return values[row] && validity.isPresent(row);
    }

    /**
     * True where both are true, false where either is false, missing otherwise (Kleene's logic).
     *
     * @throws IllegalArgumentException when the other column has another size
     */
    @SuppressWarnings("ShortCircuitBoolean") // without a branch, many rows at a time
    public BooleanColumn and(BooleanColumn other) {
        Sizes.requireEqual(size(), other.size());
        boolean[] both = new boolean[size()];
        for (int row = 0; row < both.length; row++) {
            both[row] = values[row] & other.values[row];
        }
        return new BooleanColumn(both, known(other, false));
    }

    /**
     * True where either is true, false where both are false, missing otherwise (Kleene's logic).
     *
     * @throws IllegalArgumentException when the other column has another size
     */
    @SuppressWarnings("ShortCircuitBoolean") // as above
    public BooleanColumn or(BooleanColumn other) {
        Sizes.requireEqual(size(), other.size());
        boolean[] either = new boolean[size()];
        for (int row = 0; row < either.length; row++) {
            either[row] = values[row] | other.values[row];
        }
        return new BooleanColumn(either, known(other, true));
    }

    /** Where the result is known: where both are, or where one is and has the value that decides alone. */
    private Validity known(BooleanColumn other, boolean deciding) {
        if (validity.allPresent() && other.validity.allPresent()) {
            return validity;
        }
        Validity.Marks known = new Validity.Marks(size());
        for (int row = 0; row < size(); row++) {
            boolean here = validity.isPresent(row);
            boolean there = other.validity.isPresent(row);
            if ((here && there) || (here && values[row] == deciding) || (there && other.values[row] == deciding)) {
                known.present(row);
            }
        }
        return known.validity();
    }

    /**
     * True where one of both is true and the other false; missing where either is.
     *
     * @throws IllegalArgumentException when the other column has another size
     */
    public BooleanColumn xor(BooleanColumn other) {
        Sizes.requireEqual(size(), other.size());
        boolean[] different = new boolean[size()];
        for (int row = 0; row < different.length; row++) {
            different[row] = values[row] != other.values[row];
        }
        return new BooleanColumn(different, validity.and(other.validity));
    }

    /**
     * The cells of the first column where this is true, of the second where it is false; missing where this is. Numbers of
     * different types are widened: to doubles when one has fractions, else to longs or ints.
     *
     * @throws IllegalArgumentException when a column has another size, or they are of different kinds
     */
    @SuppressWarnings("unchecked") // of the class of one of both
    public <C extends Column> C choose(C whereTrue, C whereFalse) {
        Sizes.requireEqual(size(), whereTrue.size());
        Sizes.requireEqual(size(), whereFalse.size());
        if (!Stacked.alike(whereTrue, whereFalse)) {
            throw new IllegalArgumentException("choose between " + Describe.kind(whereTrue) + " and "
                    + Describe.kind(whereFalse) + ": convert one of them first");
        }
        int[] rows = new int[size()];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = validity.isMissing(row) ? -1 : values[row] ? row : size() + row;
        }
        return (C) ((Cells<?, ?, ?>) Stacked.of("chosen", List.of(whereTrue, whereFalse))).at(rows);
    }

    /** The other truth value; missing stays missing. */
    public BooleanColumn not() {
        boolean[] opposite = new boolean[size()];
        for (int row = 0; row < opposite.length; row++) {
            opposite[row] = !values[row];
        }
        return new BooleanColumn(opposite, validity);
    }

    /** Each row takes the value of the row {@code by} rows before it (after it when negative), and {@code fill} where there is none. */
    public BooleanColumn shift(int by, boolean fill) {
        return shifted(by, new boolean[] {fill});
    }

    /** This column with {@code value} in the missing rows. */
    public BooleanColumn fillNull(boolean value) {
        return fill(new boolean[] {value});
    }

    /** Whether any present value is true; false when there is none. */
    public boolean any() {
        return countTrue() > 0;
    }

    /** Whether every present value is true; true when there is none. */
    public boolean all() {
        return countTrue() == count();
    }

    /** How many values are true. */
    @SuppressWarnings("ShortCircuitBoolean") // without a branch that nobody can guess
    public int countTrue() {
        int trues = 0;
        boolean all = validity.allPresent();
        for (int row = 0; row < size(); row++) {
            trues += values[row] & (all || validity.isPresent(row)) ? 1 : 0;
        }
        return trues;
    }

    /** 1 where true, 0 where false; missing stays missing. */
    public IntColumn asInts() {
        int[] ints = new int[size()];
        for (int row = 0; row < ints.length; row++) {
            ints[row] = values[row] ? 1 : 0;
        }
        return new IntColumn(ints, validity);
    }

    /**
     * The rows with the same key are looked at as columns of their own; a row whose key is missing is missing in every
     * result. With several keys, rows belong together when all of them are equal.
     *
     * @throws IllegalArgumentException when no key is given or a key has another size
     */
    public GroupedValues<BooleanColumn, Boolean> over(Column... keys) {
        return new GroupedValues<>(this, Groups.of(size(), keys), BooleanColumn::of);
    }

    @Override
    public String typeName() {
        return "boolean";
    }

    @Override
    Storage<boolean[]> storage() {
        return Storage.BOOLEANS;
    }

    @Override
    Boolean valueAt(int row) {
        return values[row];
    }

    @Override
    BooleanColumn over(boolean[] array, Validity present) {
        return new BooleanColumn(array, present);
    }

    /**
     * Collects a boolean column from first to last cell. Confined to one thread.
     *
     * @since 0.1
     */
    public static final class Builder extends CellsBuilder<BooleanColumn, boolean[], Builder> {

        private Builder() {
            super(Storage.BOOLEANS, BooleanColumn::new);
        }

        /** Adds a row with a value. */
        public Builder add(boolean value) {
            int row = next();
            values[row] = value;
            return this;
        }
    }
}
