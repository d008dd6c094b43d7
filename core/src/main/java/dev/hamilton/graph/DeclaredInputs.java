package dev.hamilton.graph;

import dev.hamilton.model.NodeName;
import dev.hamilton.model.SourceRef;
import dev.hamilton.model.TypeSystem;
import dev.hamilton.model.ValueType;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
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

    /**
     * The inputs that a record declares: its components.
     *
     * @param records the record that each class names for the inputs, by the place of the class and in the order of the
     *     classes; all of them the same, or none at all
     * @param types knows the components of records
     * @param problems receives records that differ, of which the first is taken, and what is no record
     * @return the inputs, without configuration; none if no record is named, or not a record
     */
    public static DeclaredInputs of(Map<SourceRef, ValueType> records, TypeSystem types, Problems problems) {
        Optional<ValueType> named = records.values().stream().findFirst();
        if (named.isEmpty()) {
            return NONE;
        }
        ValueType record = named.get();
        records.forEach((place, other) -> {
            if (!other.equals(record)) {
                problems.add(Problem.of(
                                ProblemCode.NAME_GIVEN_TWICE,
                                "the inputs are declared by %s and by %s".formatted(record, other))
                        .at(place)
                        .fix("declare all inputs in one record"));
            }
        });
        SourceRef place = SourceRef.of(record.erasure(), "");
        List<TypeSystem.Component> components = types.recordComponents(record).orElse(List.of());
        if (components.isEmpty()) {
            problems.add(Problem.of(
                            ProblemCode.NOT_A_RECORD,
                            "the inputs are to be declared by %s, which is not a record with components"
                                    .formatted(record))
                    .at(place)
                    .fix("name a record whose components are the inputs"));
            return NONE;
        }
        Map<NodeName, ValueType> declared = new LinkedHashMap<>();
        components.forEach(component -> declared.put(new NodeName(component.name()), component.type()));
        return new DeclaredInputs(Optional.of(place), declared, Map.of());
    }

    /**
     * The same inputs, and what configuration supplies.
     *
     * @param supplied names and the types of their values, in order
     * @return these inputs with that configuration
     */
    public DeclaredInputs configured(Map<NodeName, ValueType> supplied) {
        return new DeclaredInputs(declaredBy, declared, supplied);
    }
}
