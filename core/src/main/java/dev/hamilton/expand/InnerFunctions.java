package dev.hamilton.expand;

import dev.hamilton.catalog.AppliedModifier;
import dev.hamilton.catalog.Condition;
import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Modifier;
import dev.hamilton.catalog.Parameter;
import dev.hamilton.catalog.Source;
import dev.hamilton.catalog.Unselected;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.ValueType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The functions of modules that are put before another function: what they provide, and what they ask for. Immutable. */
final class InnerFunctions {
    private final FunctionCatalog plain;
    private final Set<String> provided = new LinkedHashSet<>();
    private final Map<String, List<ValueType>> asked = new LinkedHashMap<>();
    private final Set<String> keys = new LinkedHashSet<>();
    private final Set<String> mentioned = new HashSet<>();
    private boolean anyKey;
    private final boolean partial;

    /**
     * Looks through functions.
     *
     * @param written the functions as their authors wrote them
     * @param plain what was made of them
     */
    InnerFunctions(FunctionCatalog written, FunctionCatalog plain) {
        this.plain = plain;
        plain.functions().forEach(function -> provided.add(function.name().text()));
        partial = plain.unselected().stream().anyMatch(absent -> absent.asked() == Unselected.Asked.ALL_TOLD);
        plain.unselected().stream()
                .filter(absent -> !absent.orInput())
                .forEach(absent -> provided.add(absent.name().text()));
        for (FunctionDef function : plain.functions()) {
            for (Parameter parameter : function.parameters()) {
                if (parameter.source() instanceof Source.Node node
                        && !provided.contains(node.name().text())) {
                    asked.computeIfAbsent(node.name().text(), name -> new ArrayList<>())
                            .add(parameter.wanted());
                }
            }
        }
        for (FunctionDef function : written.functions()) {
            function.modifiers().forEach(this::addKey);
            function.modifiers().stream()
                    .flatMap(applied -> applied.modifier().called().stream())
                    .flatMap(called -> called.parameters().stream())
                    .forEach(parameter -> addMentioned(parameter.source()));
            function.parameters().forEach(parameter -> addMentioned(parameter.source()));
        }
    }

    private void addMentioned(Source source) {
        if (source instanceof Source.Node node) {
            mentioned.add(node.name().text());
        } else if (source instanceof Source.Group group) {
            group.members().forEach(member -> addMentioned(member.source()));
        }
    }

    private void addKey(AppliedModifier applied) {
        for (Condition condition : applied.modifier().conditions()) {
            if (condition instanceof Condition.When when) {
                keys.add(when.key());
            }
            anyKey |= condition instanceof Condition.WhenConfig;
        }
        anyKey |= applied.modifier() instanceof Modifier.Resolve
                || applied.modifier() instanceof Modifier.Subdag
                || applied.modifier() instanceof Modifier.WithColumns;
    }

    /** The functions. */
    FunctionCatalog plain() {
        return plain;
    }

    /** Whether there may be functions of any name besides, which have faults that are reported. */
    boolean partial() {
        return partial;
    }

    /** The nodes of the functions, also those that the config rules out, in order. */
    Set<String> provided() {
        return provided;
    }

    /** The types in which the functions ask for a node that they do not provide; none where none asks. */
    List<ValueType> wanted(NodeName name) {
        return asked.getOrDefault(name.text(), List.of());
    }

    /** The nodes that the functions ask for and do not provide, in order. */
    Set<String> asked() {
        return asked.keySet();
    }

    /** Whether some function asks for a node under this config or another. */
    boolean mayAskFor(NodeName name) {
        return mentioned.contains(name.text()) && !provided.contains(name.text());
    }

    /** What the functions ask for, and the keys of the config that their conditions name. */
    Set<String> known() {
        Set<String> known = new LinkedHashSet<>(asked.keySet());
        known.addAll(keys);
        return known;
    }

    /** Whether the config may decide by a key which functions there are. */
    boolean dependsOn(NodeName key) {
        return anyKey || keys.contains(key.text());
    }
}
