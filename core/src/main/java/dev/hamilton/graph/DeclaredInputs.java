package dev.hamilton.graph;

import dev.hamilton.model.NodeName;
import dev.hamilton.model.SourceRef;
import dev.hamilton.model.ValueType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of the inputs before functions are asked. Immutable.
 *
 * @param declaredBy the record that declares every input, or empty when inputs are not declared and any name that no
 *     function provides is one
 * @param declared the declared inputs in order
 * @param config the names that configuration supplies, with the types of their values, in order
 * @since 0.1
 */
public record DeclaredInputs(
        Optional<SourceRef> declaredBy, Map<NodeName, ValueType> declared, Map<NodeName, ValueType> config) {
    /** Nothing is known. */
    public static final DeclaredInputs NONE = new DeclaredInputs(Optional.empty(), Map.of(), Map.of());

    /** Copies the maps, keeping their order. */
    public DeclaredInputs {
        declared = Collections.unmodifiableMap(new LinkedHashMap<>(declared));
        config = Collections.unmodifiableMap(new LinkedHashMap<>(config));
    }
}
