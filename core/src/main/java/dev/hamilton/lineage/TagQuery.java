package dev.hamilton.lineage;

import dev.hamilton.model.Tags;
import java.util.List;
import java.util.function.Predicate;

/**
 * Asks for a label. Immutable.
 *
 * @param key the label's key
 * @param values the values of which a node has at least one; none if any will do, and no value as well
 * @since 0.1
 */
public record TagQuery(String key, List<String> values) implements Predicate<Tags> {
    /** Copies the list. */
    public TagQuery {
        values = List.copyOf(values);
    }

    /**
     * Asks for a label.
     *
     * @param key the label's key
     * @param values the values of which a node has at least one; none if any will do, and no value as well
     * @return the query
     */
    public static TagQuery tag(String key, String... values) {
        return new TagQuery(key, List.of(values));
    }

    @Override
    public boolean test(Tags tags) {
        return tags.get(key)
                .filter(held -> values.isEmpty() || held.stream().anyMatch(values::contains))
                .isPresent();
    }
}
