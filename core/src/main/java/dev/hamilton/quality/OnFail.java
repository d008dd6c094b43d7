package dev.hamilton.quality;

/**
 * What a check that is not passed does.
 *
 * @since 0.1
 */
public enum OnFail {
    /** The listeners are told, and the run goes on with the value as it is. */
    WARN,

    /** The node fails, so that nothing downstream sees the value. */
    FAIL
}
