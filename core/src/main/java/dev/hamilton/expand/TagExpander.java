package dev.hamilton.expand;

import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Modifier;
import dev.hamilton.catalog.Source;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.Tags;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Labels the sinks: the functions that no other function of the same method reads. What is secret is so at every step on
 * the way, so that label goes to all.
 */
final class TagExpander implements Expander<Modifier.Tag> {
    @Override
    public Phase phase() {
        return Phase.DECORATE;
    }

    @Override
    public List<FunctionDef> expand(List<FunctionDef> functions, Modifier.Tag modifier) {
        Set<NodeName> read = new HashSet<>();
        functions.forEach(function -> function.parameters().forEach(parameter -> {
            if (parameter.source() instanceof Source.Node node) {
                read.add(node.name());
            }
        }));
        Tags everywhere = modifier.tags().has(Tags.SECRET)
                ? new Tags(Map.of(Tags.SECRET, modifier.tags().get(Tags.SECRET).orElseThrow()))
                : Tags.NONE;
        return functions.stream()
                .map(function -> function.tagged(read.contains(function.name()) ? everywhere : modifier.tags()))
                .toList();
    }
}
