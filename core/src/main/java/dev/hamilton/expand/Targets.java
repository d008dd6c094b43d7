package dev.hamilton.expand;

import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.model.NodeName;
import dev.hamilton.problem.Nearest;
import dev.hamilton.problem.ProblemCode;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the functions that an annotation is for. */
final class Targets {
    private Targets() {}

    /**
     * The names of the functions that are meant.
     *
     * @param functions what was made of one function so far
     * @param names what the annotation names; unknown names are reported
     * @param attribute the attribute in which it names them
     * @param otherwise what is meant where it names nothing
     */
    static Set<NodeName> of(
            List<FunctionDef> functions, List<String> names, String attribute, Set<NodeName> otherwise, Site site) {
        if (names.isEmpty()) {
            return otherwise;
        }
        Set<String> known = new LinkedHashSet<>();
        functions.forEach(function -> known.add(function.name().text()));
        Set<NodeName> targets = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (known.contains(name)) {
                targets.add(new NodeName(name));
            } else {
                site.report(
                        ProblemCode.UNKNOWN_TARGET,
                        "'%s' is none of the nodes of '%s'"
                                .formatted(name, site.function().name()),
                        attribute + "[" + i + "]",
                        Nearest.question(name, known).orElseGet(() -> "name one of " + String.join(", ", known)));
            }
        }
        return targets;
    }

    /** The names of all functions. */
    static Set<NodeName> all(List<FunctionDef> functions) {
        Set<NodeName> all = new HashSet<>();
        functions.forEach(function -> all.add(function.name()));
        return all;
    }
}
