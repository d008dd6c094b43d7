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
    /** Puts nodes before the function and rewires a parameter. */
    INJECT,
    /** Makes many nodes of one. */
    EXPAND,
    /** Puts nodes behind the function. */
    TRANSFORM,
    /** Changes what nodes say about themselves. */
    DECORATE
}
