package dev.hamilton.expand;

import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Modifier;
import dev.hamilton.model.NodeName;
import dev.hamilton.problem.Nearest;
import dev.hamilton.problem.ProblemCode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the functions that an annotation is for. */
final class Targets {
    private Targets() {}

    /**
     * The names of the functions that are meant.
     *
     * @param functions what was made of one variant of a function so far
     * @param names what the annotation names; those that no variant has are reported
     * @param attribute the attribute in which it names them
     * @param otherwise what is meant where it names nothing
     */
    static Set<NodeName> of(
            List<FunctionDef> functions, List<String> names, String attribute, Set<NodeName> otherwise, Site site) {
        if (names.isEmpty()) {
            return otherwise;
        }
        Set<NodeName> own = all(functions);
        Set<String> known = site.variants().names();
        Set<NodeName> targets = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (own.contains(new NodeName(name))) {
                targets.add(new NodeName(name));
            } else if (!known.contains(name)) {
                site.report(
                        ProblemCode.UNKNOWN_TARGET,
                        "'%s' is none of the nodes of '%s'"
                                .formatted(name, site.function().name()),
                        attribute + "[" + i + "]",
                        isMadeLater(name, site)
                                ? orderRemedy(site)
                                : Nearest.question(name, known)
                                        .orElseGet(() -> "name one of " + String.join(", ", known)));
            }
        }
        return targets;
    }

    /* Java keeps annotations of one kind together where the first of them stands. */
    private static String orderRemedy(Site site) {
        boolean repeated = site.written() != null && site.written().nth() > 0;
        return "write the annotation that makes it above %s: they take effect in the order in which they are written"
                .formatted(repeated ? "the first of this kind" : "this one");
    }

    /* By a modifier that takes functions apart: its turn is after this one where it is written below. */
    private static boolean isMadeLater(String name, Site site) {
        Site silent = site.silent();
        return site.function().modifiers().stream()
                .filter(applied -> Expanders.phase(applied) == Phase.TRANSFORM
                        && !(applied.modifier() instanceof Modifier.PipeOutput))
                .flatMap(applied -> site.variants().families().stream()
                        .flatMap(family -> Expanders.expand(family, applied, silent).stream()))
                .anyMatch(function -> function.name().text().equals(name));
    }

    /** The names of all functions. */
    static Set<NodeName> all(List<FunctionDef> functions) {
        Set<NodeName> all = new HashSet<>();
        functions.forEach(function -> all.add(function.name()));
        return all;
    }
}
