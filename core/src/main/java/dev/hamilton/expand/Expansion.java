package dev.hamilton.expand;

import dev.hamilton.catalog.AppliedModifier;
import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Modifier;
import dev.hamilton.catalog.Unselected;
import dev.hamilton.model.ColumnTypes;
import dev.hamilton.model.TypeSystem;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
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
                plain.add(Groups.spread(function));
            } else {
                expand(function, config, plain, unselected);
            }
        }
        return new FunctionCatalog(plain, unselected);
    }

    private void expand(FunctionDef function, Config config, List<FunctionDef> plain, List<Unselected> unselected) {
        List<AppliedModifier> sorted = new ArrayList<>(function.modifiers());
        sorted.sort(Comparator.comparing(Expanders::phase));
        List<AppliedModifier> conditional = in(sorted, Phase.RESOLVE, Phase.RESOLVE);
        List<AppliedModifier> first = in(sorted, Phase.CREATE, Phase.EXPAND);
        List<AppliedModifier> later = in(sorted, Phase.INJECT, Phase.DECORATE);
        Expanded of = new Expanded(function, config, problems);
        int before = problems.count();
        if (!apply(conditional, List.of(function.plain()), of).isEmpty()) {
            plain.addAll(expand(first, later, of));
            return;
        }
        /* What is wrong with a function that is not there is told when it is: while compiling, and under its config. */
        for (FunctionDef absent : expand(first, later, new Expanded(function, config, new Problems()))) {
            unselected.add(unselected(absent, conditional, problems.count() > before));
        }
    }

    private static List<AppliedModifier> in(List<AppliedModifier> sorted, Phase from, Phase to) {
        return sorted.stream()
                .filter(applied -> Expanders.phase(applied).compareTo(from) >= 0
                        && Expanders.phase(applied).compareTo(to) <= 0)
                .toList();
    }

    /** What is being expanded, under which config, and who hears of its problems. */
    private record Expanded(FunctionDef function, Config config, Problems problems) {}

    private List<FunctionDef> expand(List<AppliedModifier> first, List<AppliedModifier> later, Expanded of) {
        reportTwice(first, of);
        List<FunctionDef> all = new ArrayList<>();
        for (List<FunctionDef> family : families(apply(first, List.of(of.function.plain()), of))) {
            apply(later, family, of).forEach(each -> all.add(Groups.spread(each)));
        }
        return all;
    }

    private static void reportTwice(List<AppliedModifier> first, Expanded of) {
        if (first.size() > 1) {
            of.problems.add(Problem.of(
                            ProblemCode.CONFLICTING_ANNOTATIONS,
                            "'%s' is made into other functions in two ways".formatted(of.function.name()))
                    .at(of.function.source())
                    .on(first.get(1).written())
                    .fix("keep one of them"));
        }
    }

    /* A function that an author wrote begins a family; what was made of it follows it. */
    private static List<List<FunctionDef>> families(List<FunctionDef> functions) {
        if (functions.size() == 1) {
            return List.of(functions);
        }
        List<List<FunctionDef>> families = new ArrayList<>();
        for (FunctionDef function : functions) {
            if (function.code() instanceof Code.Generated && !families.isEmpty()) {
                families.get(families.size() - 1).add(function);
            } else {
                families.add(new ArrayList<>(List.of(function)));
            }
        }
        return families;
    }

    private List<FunctionDef> apply(List<AppliedModifier> modifiers, List<FunctionDef> to, Expanded of) {
        List<FunctionDef> functions = to;
        for (AppliedModifier applied : modifiers) {
            Site site = new Site(of.function, applied.written(), of.config, types, columns, of.problems);
            functions = functions.isEmpty() ? functions : Expanders.expand(functions, applied, site);
        }
        return functions;
    }

    /* Where a condition could not be judged, nobody needs to be told that the node is missing too. */
    private static Unselected unselected(FunctionDef absent, List<AppliedModifier> conditional, boolean reported) {
        List<Modifier.Condition> conditions = conditional.stream()
                .map(applied -> (Modifier.Condition) applied.modifier())
                .toList();
        return new Unselected(
                absent.name(),
                conditions.stream().map(Object::toString).collect(Collectors.joining(" and ")),
                reported || conditions.stream().anyMatch(Modifier.Condition::orInput),
                absent.source());
    }
}
