package dev.hamilton.expand;

/**
 * When a modifier takes effect. Phases follow one another in this order; within one, modifiers follow their source order.
 *
 * @since 0.1
 */
public enum Phase {
    /** Keeps or drops the function. */
    RESOLVE,
    /** Makes the first nodes of the function. */
    CREATE,
    /** Makes many functions of one. What follows is applied to each of them by itself. */
    EXPAND,
    /** Puts nodes before the function and rewires a parameter. */
    INJECT,
    /** Puts nodes behind the function. */
    TRANSFORM,
    /** Puts checks behind what is the function's last word by then. */
    CHECK,
    /** Changes what nodes say about themselves. */
    DECORATE
}
