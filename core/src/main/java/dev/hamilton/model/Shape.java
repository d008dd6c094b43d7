package dev.hamilton.model;

/**
 * Whether a value stands for one row or for all rows of a request.
 *
 * @since 0.1
 */
public enum Shape {
    /** One value. */
    SCALAR,
    /** One value a row. */
    COLUMN
}
