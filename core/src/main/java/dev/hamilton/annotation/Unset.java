package dev.hamilton.annotation;

/**
 * What a condition on the config comes to where the config has no such key.
 *
 * @since 0.1
 */
public enum Unset {
    /** A problem: the shape of the dataflow cannot be told. */
    PROBLEM,
    /** The condition holds. */
    HOLDS,
    /** The condition does not hold. */
    FAILS
}
