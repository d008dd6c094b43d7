package dev.hamilton.expand;

import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Source;
import dev.hamilton.model.NodeName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Finds the functions that are the last word of what was made of one function. */
final class Sinks {
    private Sinks() {}

    /** The names of those that no other of them reads. */
    static Set<NodeName> of(List<FunctionDef> functions) {
        if (functions.size() == 1) {
            return Set.of(functions.get(0).name());
        }
        Set<NodeName> sinks = new HashSet<>();
        functions.forEach(function -> sinks.add(function.name()));
        functions.forEach(function -> function.parameters().forEach(parameter -> {
            if (parameter.source() instanceof Source.Node node) {
                sinks.remove(node.name());
            }
        }));
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
