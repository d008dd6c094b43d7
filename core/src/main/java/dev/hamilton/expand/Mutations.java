package dev.hamilton.expand;

import dev.hamilton.catalog.AppliedModifier;
import dev.hamilton.catalog.Condition;
import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Modifier;
import dev.hamilton.catalog.Pipe;
import dev.hamilton.catalog.PipeStep;
import dev.hamilton.problem.Nearest;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes functions that refine others steps behind these. Confined to one thread. */
final class Mutations {
    private final Problems problems;
    private final Map<Place, List<Integer>> places = new HashMap<>();
    private final List<FunctionDef> functions = new ArrayList<>();

    private Mutations(Problems problems) {
        this.problems = problems;
    }

    /** What a function is called within its module. */
    private record Place(String type, String name) {}

    /** The catalog without functions that refine others; these have them as steps, in the order of the catalog. */
    static FunctionCatalog applied(FunctionCatalog catalog, Problems problems) {
        List<FunctionDef> mutating =
                catalog.functions().stream().filter(Mutations::isMutating).toList();
        if (mutating.isEmpty()) {
            return catalog;
        }
        Mutations mutations = new Mutations(problems);
        catalog.functions().stream().filter(function -> !isMutating(function)).forEach(mutations::add);
        mutating.forEach(mutations::apply);
        return new FunctionCatalog(mutations.functions, catalog.unselected());
    }

    private static boolean isMutating(FunctionDef function) {
        return function.modifiers().stream().anyMatch(applied -> applied.modifier() instanceof Modifier.Mutate);
    }

    private static Place place(FunctionDef function, String name) {
        return new Place(function.source().type(), name);
    }

    private void add(FunctionDef function) {
        places.computeIfAbsent(place(function, function.name().text()), name -> new ArrayList<>())
                .add(functions.size());
        functions.add(function);
    }

    private void apply(FunctionDef mutating) {
        List<Condition> conditions = new ArrayList<>();
        List<AppliedModifier> mutations = new ArrayList<>();
        for (AppliedModifier applied : mutating.modifiers()) {
            if (applied.modifier() instanceof Condition condition) {
                conditions.add(condition);
            } else if (applied.modifier() instanceof Modifier.Mutate) {
                mutations.add(applied);
            } else {
                problems.add(Problem.of(
                                ProblemCode.CONFLICTING_ANNOTATIONS,
                                "'%s' refines what others give, so that it is no node that this could be for"
                                        .formatted(mutating.name()))
                        .at(mutating.source())
                        .on(applied.written())
                        .fix("move it to the method that is refined, or take it away"));
            }
        }
        mutations.forEach(applied -> apply(mutating, conditions, applied));
    }

    private void apply(FunctionDef mutating, List<Condition> conditions, AppliedModifier applied) {
        Modifier.Mutate mutate = (Modifier.Mutate) applied.modifier();
        PipeStep step = new PipeStep(
                mutating.plain(),
                mutate.name(),
                mutate.bindings(),
                conditions,
                mutate.on(),
                mutate.namespace(),
                applied.written(),
                mutating.source());
        AppliedModifier pipe = new AppliedModifier(
                new Modifier.PipeOutput(new Pipe(List.of(step), List.of(), Pipe.NODE)), applied.written());
        for (int i = 0; i < mutate.functions().size(); i++) {
            String name = mutate.functions().get(i);
            List<Integer> refined = places.getOrDefault(place(mutating, name), List.of());
            if (refined.isEmpty()) {
                reportUnknown(mutating, applied, name, "value[" + i + "]");
            }
            for (int index : refined) {
                FunctionDef function = functions.get(index);
                List<AppliedModifier> all = new ArrayList<>(function.modifiers());
                all.add(pipe);
                functions.set(index, function.modified(all));
            }
        }
    }

    private void reportUnknown(FunctionDef mutating, AppliedModifier applied, String name, String attribute) {
        String type = mutating.source().type();
        List<String> known = functions.stream()
                .filter(function -> function.source().type().equals(type))
                .map(function -> function.name().text())
                .toList();
        problems.add(Problem.of(
                        ProblemCode.UNKNOWN_FUNCTION,
                        "'%s' refines '%s', which is no method of its class that makes nodes"
                                .formatted(mutating.name(), name))
                .at(mutating.source())
                .on(applied.written() == null ? null : applied.written().attribute(attribute))
                .fix(Nearest.question(name, known).orElse("name a method of the same class as its node is called")));
    }
}
