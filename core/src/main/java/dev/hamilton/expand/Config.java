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
 * @param told what to say of a key to who is ruled out by it, such as {@code flour is rye}; nothing of a key that is not there
 * @since 0.1
 */
public record Config(
        Map<NodeName, Object> values,
        Map<ValueType, Boolean> predicates,
        Map<ValueType, List<Modifier>> resolved,
        Map<NodeName, String> told) {
    /** Nothing is set. */
    public static final Config NONE = new Config(Map.of(), Map.of());

    /** Copies the maps, keeping their order. */
    public Config {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        predicates = Collections.unmodifiableMap(new LinkedHashMap<>(predicates));
        resolved = Collections.unmodifiableMap(new LinkedHashMap<>(resolved));
        told = Collections.unmodifiableMap(new LinkedHashMap<>(told));
    }

    /**
     * A config of which no resolver was asked.
     *
     * @param values values by key, none of them null
     * @param predicates what the predicates of {@code @WhenConfig} said of the whole config, by their classes
     */
    public Config(Map<NodeName, Object> values, Map<ValueType, Boolean> predicates) {
        this(values, predicates, Map.of(), Map.of());
    }

    /** The value of a key, if it is set. */
    Optional<Object> value(String key) {
        return Optional.ofNullable(values.get(new NodeName(key)));
    }

    /** The same with one more value, or another one for a key. */
    Config and(NodeName key, Object value, String saying) {
        Map<NodeName, Object> all = new LinkedHashMap<>(values);
        all.put(key, value);
        Map<NodeName, String> said = new LinkedHashMap<>(told);
        said.put(key, saying);
        return new Config(all, predicates, resolved, said);
    }

    /**
     * The same, where everybody may hear what its values are.
     *
     * @return this config, which tells of each key its value
     */
    public Config telling() {
        Map<NodeName, String> said = new LinkedHashMap<>();
        values.forEach((key, value) -> said.put(key, "%s is %s".formatted(key, value)));
        said.putAll(told);
        return new Config(values, predicates, resolved, said);
    }
}
