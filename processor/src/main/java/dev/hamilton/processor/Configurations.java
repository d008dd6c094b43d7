package dev.hamilton.processor;

import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.expand.ConfigSpace;
import dev.hamilton.expand.Expansion;
import dev.hamilton.expand.Modules;
import dev.hamilton.graph.DeclaredInputs;
import dev.hamilton.graph.Linker;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Expands and links functions under every configuration that their conditions tell apart. Immutable.
 *
 * @param expanded the functions under each configuration, one configuration after another
 * @param problems what is wrong, each once; with the first configuration in which it is, if it is not in all
 * @param complete whether these are all combinations of what the conditions name
 */
record Configurations(FunctionCatalog expanded, List<Problem> problems, boolean complete) {
    static Configurations of(
            FunctionCatalog functions, DeclaredInputs inputs, Modules modules, Compilation compilation) {
        ConfigSpace space = ConfigSpace.of(functions, modules);
        List<ConfigSpace.Configuration> all = space.configurations();
        List<FunctionCatalog> expanded = new ArrayList<>();
        Map<List<Object>, Found> found = new LinkedHashMap<>();
        for (ConfigSpace.Configuration configuration : all) {
            Problems problems = new Problems();
            FunctionCatalog plain = new Expansion(compilation.types(), compilation.columns(), modules, problems)
                    .expand(functions, configuration.config());
            expanded.add(plain);
            new Linker(compilation.types(), compilation.columns()).link(plain, inputs, problems);
            for (Problem problem : problems.list()) {
                found.computeIfAbsent(List.of(key(problem), problem.message()), key -> new Found())
                        .add(problem, configuration, !isLeftToTheDriver(problem, configuration, inputs));
            }
        }
        List<Problem> problems = new ArrayList<>();
        found.values().forEach(each -> each.told(space).ifPresent(problems::add));
        return new Configurations(FunctionCatalog.concat(expanded), problems, space.complete());
    }

    /*
     * Which values the config will have is not known here, so that a key that is not set is no mistake, nor is a value that
     * no condition names; and where inputs are not declared, another module may provide what the config rules out. What two
     * predicates have to do with each other nobody knows: that both choose a node is no mistake until both do.
     */
    private static boolean isLeftToTheDriver(
            Problem problem, ConfigSpace.Configuration configuration, DeclaredInputs inputs) {
        return problem.code() == ProblemCode.UNSET_CONFIG
                || (problem.code() == ProblemCode.DUPLICATE_NODE
                        && configuration.config().predicates().containsValue(true))
                || (problem.code() == ProblemCode.UNSELECTED_NODE
                        && (!configuration.named() || inputs.declaredBy().isEmpty()));
    }

    /** What tells problems apart: the longer story that one configuration has to tell makes no second problem. */
    static List<Object> key(Problem problem) {
        return List.of(
                problem.code(),
                Objects.requireNonNullElse(problem.where(), ""),
                Objects.requireNonNullElse(problem.parameter(), ""),
                Objects.requireNonNullElse(problem.attribute(), ""));
    }

    /** A problem of some configurations, and which of them are to be told of it. */
    private static final class Found {
        private final Set<ConfigSpace.Configuration> where = new LinkedHashSet<>();
        private final Map<ConfigSpace.Configuration, Problem> told = new LinkedHashMap<>();

        void add(Problem problem, ConfigSpace.Configuration configuration, boolean tell) {
            where.add(configuration);
            if (tell) {
                told.put(configuration, problem);
            }
        }

        Optional<Problem> told(ConfigSpace space) {
            return told.entrySet().stream().findFirst().map(first -> {
                String description = space.description(first.getKey(), where);
                return description.isEmpty()
                        ? first.getValue()
                        : first.getValue().detail("where " + description);
            });
        }
    }
}
