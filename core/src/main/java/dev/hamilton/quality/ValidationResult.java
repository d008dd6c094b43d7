package dev.hamilton.quality;

/**
 * What one check found in a value: the value of a node of its own, to be requested, listed and overridden like any other.
 * Immutable.
 *
 * @param node the node whose value was checked, such as {@code price}
 * @param check the name of the check, such as {@code range}
 * @param onFail what happens if it is not passed
 * @param passes whether the value is as the check wants it
 * @param message what the check wants, and what it found instead if it is not passed
 * @param diagnostics what was counted and measured
 * @since 0.1
 */
public record ValidationResult(
        String node, String check, OnFail onFail, boolean passes, String message, Diagnostics diagnostics) {

    /** The result on a line: {@code 'price' passed range: must be from 0.0 to 1.0}. */
    @Override
    public String toString() {
        return "'%s' %s %s: %s".formatted(node, passes ? "passed" : "failed", check, message);
    }
}
