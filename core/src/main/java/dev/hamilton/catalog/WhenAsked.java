package dev.hamilton.catalog;

import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Keeps a function by a predicate of the whole config that is a lambda; what a class can ask by its annotation is a
 * {@link Modifier.WhenConfig}. Immutable, if the predicate is.
 *
 * @param name what the predicate is called in messages
 * @param predicate asked with the config, sorted by key; must always say the same of the same config
 * @param orInput whether the node is an input where none of its functions is kept
 * @since 0.1
 */
public record WhenAsked(String name, Predicate<Map<String, Object>> predicate, boolean orInput)
        implements Modifier.Condition {
    /** Refuses null. */
    public WhenAsked {
        Objects.requireNonNull(name, "called");
        Objects.requireNonNull(predicate, "predicate");
    }

    /**
     * The same condition, of a node that is an input where none of its functions is kept.
     *
     * @return the condition
     */
    public WhenAsked orElseInput() {
        return new WhenAsked(name, predicate, true);
    }

    /** The condition as the end of a sentence: {@code LongHorizon holds}. */
    @Override
    public String toString() {
        return name + " holds";
    }
}
