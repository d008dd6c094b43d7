package dev.hamilton.expand;

import dev.hamilton.model.NodeName;
import dev.hamilton.model.ValueType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What decides which functions a dataflow has. Immutable.
 *
 * @param values values by key, none of them null
 * @param predicates what the predicates of {@code @WhenConfig} said of the whole config, by their classes
 * @since 0.1
 */
public record Config(Map<NodeName, Object> values, Map<ValueType, Boolean> predicates) {
    /** Nothing is set. */
    public static final Config NONE = new Config(Map.of(), Map.of());

    /** Copies the maps, keeping their order. */
    public Config {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        predicates = Collections.unmodifiableMap(new LinkedHashMap<>(predicates));
    }

    /** The value of a key, if it is set. */
    Optional<Object> value(String key) {
        return Optional.ofNullable(values.get(new NodeName(key)));
    }
}
