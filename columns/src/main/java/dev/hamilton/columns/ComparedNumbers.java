package dev.hamilton.columns;

/**
 * What compares the numbers of a column with those of another, or with one number, exactly: whole numbers of any size too, also with
 * doubles; doubles with each other by the rules of {@code double}.
 */
sealed interface ComparedNumbers permits NumericColumn {

    /** True where this is more than the other column; missing where either is. */
    default BooleanColumn greaterThan(NumericColumn other) {
        return Comparison.GREATER.of((NumericColumn) this, other);
    }

    /** True where this is more than the number; missing where this is. */
    default BooleanColumn greaterThan(double number) {
        return Comparison.GREATER.of((NumericColumn) this, number);
    }

    /** True where this is more than the number; missing where this is. */
    default BooleanColumn greaterThan(long number) {
        return Comparison.GREATER.of((NumericColumn) this, number);
    }

    /** True where this is the other column or more; missing where either is. */
    default BooleanColumn greaterOrEqual(NumericColumn other) {
        return Comparison.GREATER_OR_EQUAL.of((NumericColumn) this, other);
    }

    /** True where this is the number or more; missing where this is. */
    default BooleanColumn greaterOrEqual(double number) {
        return Comparison.GREATER_OR_EQUAL.of((NumericColumn) this, number);
    }

    /** True where this is the number or more; missing where this is. */
    default BooleanColumn greaterOrEqual(long number) {
        return Comparison.GREATER_OR_EQUAL.of((NumericColumn) this, number);
    }

    /** True where this is less than the other column; missing where either is. */
    default BooleanColumn lessThan(NumericColumn other) {
        return Comparison.LESS.of((NumericColumn) this, other);
    }

    /** True where this is less than the number; missing where this is. */
    default BooleanColumn lessThan(double number) {
        return Comparison.LESS.of((NumericColumn) this, number);
    }

    /** True where this is less than the number; missing where this is. */
    default BooleanColumn lessThan(long number) {
        return Comparison.LESS.of((NumericColumn) this, number);
    }

    /** True where this is the other column or less; missing where either is. */
    default BooleanColumn lessOrEqual(NumericColumn other) {
        return Comparison.LESS_OR_EQUAL.of((NumericColumn) this, other);
    }

    /** True where this is the number or less; missing where this is. */
    default BooleanColumn lessOrEqual(double number) {
        return Comparison.LESS_OR_EQUAL.of((NumericColumn) this, number);
    }

    /** True where this is the number or less; missing where this is. */
    default BooleanColumn lessOrEqual(long number) {
        return Comparison.LESS_OR_EQUAL.of((NumericColumn) this, number);
    }

    /** True where this is the same number as the other column, by {@code ==}: NaN is not, 0.0 and -0.0 are; missing where either is. */
    default BooleanColumn equalTo(NumericColumn other) {
        return Comparison.EQUAL.of((NumericColumn) this, other);
    }

    /** True where this is the number, by {@code ==}; missing where this is. */
    default BooleanColumn equalTo(double number) {
        return Comparison.EQUAL.of((NumericColumn) this, number);
    }

    /** True where this is the number, by {@code ==}; missing where this is. */
    default BooleanColumn equalTo(long number) {
        return Comparison.EQUAL.of((NumericColumn) this, number);
    }
}
