package dev.hamilton.expand;

import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Modifier;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.Tags;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Labels the sinks. What is secret is so at every step on the way, so that label goes to all. */
final class TagExpander implements Expander<Modifier.Tag> {
    @Override
    public List<FunctionDef> expand(List<FunctionDef> functions, Modifier.Tag modifier, Site site) {
        Set<NodeName> sinks = Sinks.of(functions);
        Tags everywhere = modifier.tags().has(Tags.SECRET)
                ? new Tags(Map.of(Tags.SECRET, modifier.tags().get(Tags.SECRET).orElseThrow()))
                : Tags.NONE;
        return functions.stream()
                .map(function -> function.tagged(sinks.contains(function.name()) ? modifier.tags() : everywhere))
                .toList();
    }
}
