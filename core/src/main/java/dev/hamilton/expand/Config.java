package dev.hamilton.expand;

import dev.hamilton.catalog.Modifier;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.ValueType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What decides which functions a dataflow has. Immutable.
 *
 * @param values values by key, none of them null
 * @param predicates what the predicates of {@code @WhenConfig} said of the whole config, by their classes
 * @param resolved the modifiers that the resolvers of {@code @Resolve} made for the whole config, by their classes; one that
 *     is not there was not asked
 * @since 0.1
 */
public record Config(
        Map<NodeName, Object> values, Map<ValueType, Boolean> predicates, Map<ValueType, List<Modifier>> resolved) {
    /** Nothing is set. */
    public static final Config NONE = new Config(Map.of(), Map.of());

    /** Copies the maps, keeping their order. */
    public Config {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        predicates = Collections.unmodifiableMap(new LinkedHashMap<>(predicates));
        resolved = Collections.unmodifiableMap(new LinkedHashMap<>(resolved));
    }

    /**
     * A config of which no resolver was asked.
     *
     * @param values values by key, none of them null
     * @param predicates what the predicates of {@code @WhenConfig} said of the whole config, by their classes
     */
    public Config(Map<NodeName, Object> values, Map<ValueType, Boolean> predicates) {
        this(values, predicates, Map.of());
    }

    /** The value of a key, if it is set. */
    Optional<Object> value(String key) {
        return Optional.ofNullable(values.get(new NodeName(key)));
    }

    /** The same with other values, some of them in the place of its own. */
    Config and(Map<NodeName, Object> others) {
        Map<NodeName, Object> all = new LinkedHashMap<>(values);
        all.putAll(others);
        return new Config(all, predicates, resolved);
    }
}
