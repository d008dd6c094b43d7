package dev.hamilton.expand;

import dev.hamilton.catalog.AppliedModifier;
import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Modifier;
import dev.hamilton.catalog.Unselected;
import dev.hamilton.model.ColumnTypes;
import dev.hamilton.model.TypeSystem;
import dev.hamilton.problem.Problems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Applies every modifier of a catalog, phase by phase. Confined to one thread.
 *
 * @since 0.1
 */
public final class Expansion {
    private final TypeSystem types;
    private final ColumnTypes columns;
    private final Problems problems;

    /**
     * Prepares to expand.
     *
     * @param types answers questions about types
     * @param columns says what is a column
     * @param problems receives what is wrong
     */
    public Expansion(TypeSystem types, ColumnTypes columns, Problems problems) {
        this.types = types;
        this.columns = columns;
        this.problems = problems;
    }

    /**
     * Expands every function.
     *
     * @param catalog functions with modifiers
     * @param config what decides which of them there are
     * @return functions without: each function's own first, then those made of it, in the catalog's order
     */
    public FunctionCatalog expand(FunctionCatalog catalog, Config config) {
        List<FunctionDef> plain = new ArrayList<>(catalog.functions().size());
        List<Unselected> unselected = new ArrayList<>(catalog.unselected());
        for (FunctionDef function : catalog.functions()) {
            if (function.modifiers().isEmpty()) {
                plain.add(function);
            } else {
                expand(function, config, plain, unselected);
            }
        }
        return new FunctionCatalog(plain, unselected);
    }

    private void expand(FunctionDef function, Config config, List<FunctionDef> plain, List<Unselected> unselected) {
        List<AppliedModifier> sorted = new ArrayList<>(function.modifiers());
        sorted.sort(Comparator.comparing(Expanders::phase));
        int conditions = 0;
        while (conditions < sorted.size() && Expanders.phase(sorted.get(conditions)) == Phase.RESOLVE) {
            conditions++;
        }
        List<AppliedModifier> conditional = sorted.subList(0, conditions);
        List<AppliedModifier> others = sorted.subList(conditions, sorted.size());
        if (!apply(conditional, function, config, problems).isEmpty()) {
            plain.addAll(apply(others, function, config, problems));
            return;
        }
        /* What is wrong with a function that is not there is told when it is: while compiling, and under its config. */
        for (FunctionDef absent : apply(others, function, config, new Problems())) {
            unselected.add(unselected(absent, conditional));
        }
    }

    private List<FunctionDef> apply(List<AppliedModifier> modifiers, FunctionDef function, Config config, Problems to) {
        List<FunctionDef> functions = List.of(function.plain());
        for (AppliedModifier applied : modifiers) {
            Site site = new Site(function, applied.written(), config, types, columns, to);
            functions = functions.isEmpty() ? functions : Expanders.expand(functions, applied, site);
        }
        return functions;
    }

    private static Unselected unselected(FunctionDef absent, List<AppliedModifier> conditional) {
        List<Modifier.Condition> conditions = conditional.stream()
                .map(applied -> (Modifier.Condition) applied.modifier())
                .toList();
        return new Unselected(
                absent.name(),
                conditions.stream().map(Object::toString).collect(Collectors.joining(" and ")),
                conditions.stream().anyMatch(Modifier.Condition::orInput),
                absent.source());
    }
}
