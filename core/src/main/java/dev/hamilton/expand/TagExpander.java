package dev.hamilton.expand;

import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Modifier;
import dev.hamilton.catalog.Source;
import dev.hamilton.model.NodeName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Labels the sinks: the functions that no other function of the same method reads. */
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
        return functions.stream()
                .map(function -> read.contains(function.name()) ? function : function.tagged(modifier.tags()))
                .toList();
    }
}
