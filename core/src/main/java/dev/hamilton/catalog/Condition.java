package dev.hamilton.catalog;

import dev.hamilton.annotation.Unset;
import dev.hamilton.model.ValueType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Keeps the function or drops it, by the config. Immutable.
 *
 * @since 0.1
 */
public sealed interface Condition extends Modifier {
    /** The key of the label of what is there by the config; a value for each key that decided it. */
    String TAG = "hamilton.config";

    /**
     * Whether the node is an input where none of its functions is kept.
     *
     * @return false if who asks for the node then has a problem
     */
    boolean orInput();

    @Override
    default List<Condition> conditions() {
        return List.of(this);
    }

    /**
     * Keeps the function by one value of the config.
     *
     * @param key the key
     * @param holdsIn whether the value has to be one of the given ones, or none of them
     * @param values values in the notation of {@link Literals}
     * @param ifUnset what holds where the config has no such key
     * @param orInput whether the node is an input where none of its functions is kept
     */
    record When(String key, boolean holdsIn, List<String> values, Unset ifUnset, boolean orInput) implements Condition {
        /** Copies the values. */
        public When {
            Objects.requireNonNull(key, "key");
            values = List.copyOf(values);
        }

        /**
         * The same condition, with another answer where the config has no such key.
         *
         * @param other what then holds
         * @return the condition
         */
        public When ifUnset(Unset other) {
            return new When(key, holdsIn, values, other, orInput);
        }

        /**
         * The same condition, of a node that is an input where none of its functions is kept.
         *
         * @return the condition
         */
        public When orElseInput() {
            return new When(key, holdsIn, values, ifUnset, true);
        }

        /** The condition as the end of a sentence: {@code region is US}. */
        @Override
        public String toString() {
            String verb = holdsIn ? " is " : " is not ";
            return key + verb + (values.size() == 1 ? values.get(0) : "one of " + String.join(", ", values));
        }
    }

    /**
     * Keeps the function by a predicate of the whole config.
     *
     * @param predicate the predicate's class
     * @param orInput whether the node is an input where none of its functions is kept
     */
    record WhenConfig(ValueType predicate, boolean orInput) implements Condition {
        /**
         * The same condition, of a node that is an input where none of its functions is kept.
         *
         * @return the condition
         */
        public WhenConfig orElseInput() {
            return new WhenConfig(predicate, true);
        }

        /** The condition as the end of a sentence: {@code LongHorizon holds}. */
        @Override
        public String toString() {
            return predicate.display() + " holds";
        }
    }

    /**
     * Keeps a function by a predicate of the whole config that is a lambda; what a class can ask by its annotation is a
     * {@link WhenConfig}. Immutable, if the predicate is.
     *
     * @param name what the predicate is called in messages
     * @param predicate asked with the config, sorted by key; must always say the same of the same config
     * @param orInput whether the node is an input where none of its functions is kept
     */
    record WhenAsked(String name, Predicate<Map<String, Object>> predicate, boolean orInput) implements Condition {
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
}
