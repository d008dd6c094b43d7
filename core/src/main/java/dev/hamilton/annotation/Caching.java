package dev.hamilton.annotation;

/**
 * How a cache treats a node.
 *
 * @since 0.1
 */
public enum Caching {
    /** A result that is known is taken; one that is not is computed and stored. */
    DEFAULT,
    /** The result is always computed, and stored. */
    RECOMPUTE,
    /** The node has no part in what others' results are known by, and is always computed. */
    IGNORE,
    /** The node is always computed and never stored, and so is what reads it. */
    DISABLE
}
