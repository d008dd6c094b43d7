package dev.hamilton.columns;

/**
 * The rank that equal values get. For the values 10, 20, 20, 30:
 *
 * @since 0.1
 */
public enum Ties {
    /** The mean of their ranks: 1, 2.5, 2.5, 4. */
    AVERAGE,
    /** The least of their ranks: 1, 2, 2, 4. */
    MIN,
    /** The greatest of their ranks: 1, 3, 3, 4. */
    MAX,
    /** As {@link #MIN}, but the next value has the next rank: 1, 2, 2, 3. */
    DENSE,
    /** Their ranks in the order of the rows: 1, 2, 3, 4. */
    FIRST
}
