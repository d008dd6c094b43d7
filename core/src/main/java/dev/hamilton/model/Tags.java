package dev.hamilton.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The labels of a node: values by key. Immutable; iterates in the order of the keys.
 *
 * @param values each key's values, in the order the author gave them
 * @since 0.1
 */
public record Tags(Map<String, List<String>> values) {
    /** No labels. */
    public static final Tags NONE = new Tags(Map.of());

    /** The key of nodes whose values are never printed. */
    public static final String SECRET = "secret";

    /**
     * Copies and sorts.
     *
     * @throws IllegalArgumentException if a key is blank
     */
    public Tags {
        if (values.isEmpty()) {
            values = Map.of();
        } else {
            Map<String, List<String>> sorted = new TreeMap<>();
            values.forEach((key, each) -> {
                if (key.isBlank()) {
                    throw new IllegalArgumentException("a tag's key must not be blank");
                }
                sorted.put(key, List.copyOf(each));
            });
            values = Collections.unmodifiableMap(sorted);
        }
    }

    /**
     * One label.
     *
     * @param key what is said
     * @param values what the node has
     * @return tags with this one key
     */
    public static Tags of(String key, String... values) {
        Objects.requireNonNull(key, "key");
        for (String value : Objects.requireNonNull(values, "values")) {
            Objects.requireNonNull(value, () -> "a value of the tag '%s' is null".formatted(key));
        }
        return new Tags(Map.of(key, List.of(values)));
    }

    /**
     * Adds labels; a key that both have takes the other's values.
     *
     * @param other the labels that win
     * @return the union
     */
    public Tags and(Tags other) {
        if (other.values.isEmpty()) {
            return this;
        }
        if (values.isEmpty()) {
            return other;
        }
        Map<String, List<String>> union = new TreeMap<>(values);
        union.putAll(other.values);
        return new Tags(union);
    }

    /**
     * Says whether a key is present.
     *
     * @param key the key
     * @return true if the node carries it, with or without values
     */
    public boolean has(String key) {
        return values.containsKey(key);
    }

    /**
     * The values of a key.
     *
     * @param key the key
     * @return its values, or empty when the key is absent
     */
    public Optional<List<String>> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The labels as {@code key=value} pairs, separated by commas; several values by bars. */
    @Override
    public String toString() {
        List<String> pairs = new ArrayList<>();
        values.forEach((key, each) -> pairs.add(each.isEmpty() ? key : key + "=" + String.join("|", each)));
        return String.join(", ", pairs);
    }
}
