package dev.hamilton.columns;

import java.util.Objects;

/**
 * A column to sort by, and which way. Immutable.
 *
 * <p>Numbers are ordered by size, with 0.0 and -0.0 equal and NaN above all others; false comes before true; strings and
 * other objects are in their natural order. Missing cells come last, whichever way the others go, unless wanted first.
 *
 * <pre>{@code sales.sort(Order.by("region"), Order.by("spend").descending())}</pre>
 *
 * @since 0.1
 */
public final class Order {

    private final String column;
    private final boolean descending;
    private final boolean missingFirst;

    private Order(String column, boolean descending, boolean missingFirst) {
        this.column = Objects.requireNonNull(column, "column");
        this.descending = descending;
        this.missingFirst = missingFirst;
    }

    /** From the smallest to the largest. */
    public static Order by(String column) {
        return new Order(column, false, false);
    }

    /** From the largest to the smallest; rows that are equal keep their order. */
    public Order descending() {
        return new Order(column, true, missingFirst);
    }

    /** Missing cells before all others. */
    public Order missingFirst() {
        return new Order(column, descending, true);
    }

    String column() {
        return column;
    }

    boolean isDescending() {
        return descending;
    }

    boolean isMissingFirst() {
        return missingFirst;
    }

    /** The order in words, such as {@code spend descending}. */
    @Override
    public String toString() {
        return column + (descending ? " descending" : "") + (missingFirst ? ", missing first" : "");
    }
}
