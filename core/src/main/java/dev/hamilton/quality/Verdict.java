package dev.hamilton.quality;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a {@link Validator} says of a value. Immutable, as far as the figures are.
 *
 * @param passes whether the value is good
 * @param message what was found, as the end of a sentence about the value, such as {@code is after the twentieth}
 * @param figures what was measured, by name; iterates in the order of the names
 * @since 0.1
 */
public record Verdict(boolean passes, String message, Map<String, Object> figures) {
    private static final Verdict GOOD = new Verdict(true, "", Map.of());

    /** Copies and sorts the figures. */
    public Verdict {
        figures = figures.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(figures));
    }

    /**
     * The value is good.
     *
     * @return a verdict without message and figures
     */
    public static Verdict pass() {
        return GOOD;
    }

    /**
     * The value is not good.
     *
     * @param message what is wrong, as the end of a sentence about the value
     * @return a verdict without figures
     */
    public static Verdict fail(String message) {
        return new Verdict(false, message, Map.of());
    }

    /**
     * The value is good if a condition holds.
     *
     * @param passes the condition
     * @param otherwise what is wrong if it does not hold, as the end of a sentence about the value
     * @return a verdict without figures
     */
    public static Verdict of(boolean passes, String otherwise) {
        return passes ? GOOD : fail(otherwise);
    }

    /**
     * Adds a figure.
     *
     * @param name what was measured
     * @param figure what it is
     * @return this verdict with one figure more
     */
    public Verdict with(String name, Object figure) {
        Map<String, Object> more = new TreeMap<>(figures);
        more.put(name, figure);
        return new Verdict(passes, message, more);
    }
}
