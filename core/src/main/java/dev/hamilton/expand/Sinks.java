package dev.hamilton.expand;

import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Source;
import dev.hamilton.model.NodeName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Finds the functions that are the last word of what was made of one function. */
final class Sinks {
    private Sinks() {}

    /** The names of those that were made of the first of them, itself included, and that no other of these reads. */
    static Set<NodeName> of(List<FunctionDef> functions) {
        if (functions.size() == 1) {
            return Set.of(functions.get(0).name());
        }
        Map<NodeName, List<NodeName>> readers = new HashMap<>();
        functions.forEach(function -> function.parameters().forEach(parameter -> {
            if (parameter.source() instanceof Source.Node node) {
                readers.computeIfAbsent(node.name(), name -> new ArrayList<>()).add(function.name());
            }
        }));
        Set<NodeName> sinks = new HashSet<>();
        Set<NodeName> seen = new HashSet<>();
        Deque<NodeName> open = new ArrayDeque<>(List.of(functions.get(0).name()));
        while (!open.isEmpty()) {
            NodeName name = open.remove();
            List<NodeName> next = readers.getOrDefault(name, List.of());
            if (seen.add(name)) {
                open.addAll(next);
                if (next.isEmpty()) {
                    sinks.add(name);
                }
            }
        }
        return sinks;
    }

    /** The functions, and behind each sink what it is followed by. */
    static List<FunctionDef> followed(List<FunctionDef> functions, Function<FunctionDef, List<FunctionDef>> followers) {
        Set<NodeName> sinks = of(functions);
        List<FunctionDef> all = new ArrayList<>();
        for (FunctionDef function : functions) {
            all.add(function);
            if (sinks.contains(function.name())) {
                all.addAll(followers.apply(function));
            }
        }
        return all;
    }
}
