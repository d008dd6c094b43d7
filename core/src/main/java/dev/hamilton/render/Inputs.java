package dev.hamilton.render;

/**
 * How a picture shows the nodes that nothing computes. An input that is marked, or that is configuration, is drawn by
 * itself, whatever is said here.
 *
 * @since 0.1
 */
public enum Inputs {
    /** Each by itself, like any other node. */
    APART,
    /** A box for each reader, which lists all that it reads; one input may stand in several boxes. */
    PER_READER,
    /** As {@link #PER_READER}, but readers of the same inputs share a box. */
    SHARED,
    /** Not at all. */
    HIDDEN
}
