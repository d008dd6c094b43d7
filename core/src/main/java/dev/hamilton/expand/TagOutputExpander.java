package dev.hamilton.expand;

import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Modifier;
import dev.hamilton.catalog.Source;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.Tags;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Labels single functions; what they are made of is as secret as they are. */
final class TagOutputExpander implements Expander<Modifier.TagOutput> {
    @Override
    public List<FunctionDef> expand(List<FunctionDef> functions, Modifier.TagOutput modifier, Site site) {
        Set<NodeName> targets = Targets.of(functions, modifier.targets(), "target", Targets.all(functions), site);
        boolean secret = modifier.tags().has(Tags.SECRET);
        Set<NodeName> sources = secret ? sources(functions, targets) : Set.of();
        Tags toSources = secret
                ? new Tags(Map.of(Tags.SECRET, modifier.tags().get(Tags.SECRET).orElseThrow()))
                : Tags.NONE;
        return functions.stream()
                .map(function -> {
                    if (targets.contains(function.name())) {
                        return function.tagged(modifier.tags());
                    }
                    return sources.contains(function.name()) ? function.tagged(toSources) : function;
                })
                .toList();
    }

    private static Set<NodeName> sources(List<FunctionDef> functions, Set<NodeName> targets) {
        Map<NodeName, FunctionDef> byName = new HashMap<>();
        functions.forEach(function -> byName.put(function.name(), function));
        Set<NodeName> sources = new HashSet<>();
        Deque<NodeName> open = new ArrayDeque<>(targets);
        while (!open.isEmpty()) {
            FunctionDef function = byName.get(open.remove());
            if (function != null && sources.add(function.name())) {
                function.parameters().forEach(parameter -> {
                    if (parameter.source() instanceof Source.Node node) {
                        open.add(node.name());
                    }
                });
            }
        }
        return sources;
    }
}
