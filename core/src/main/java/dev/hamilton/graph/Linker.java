package dev.hamilton.graph;

import dev.hamilton.catalog.Condition;
import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.model.ColumnTypes;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.TypeSystem;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Joins functions into a graph by the names of their parameters.
 *
 * <p>Stateless but for its parts; as thread-safe as the type system it was given.
 *
 * @since 0.1
 */
public final class Linker {
    private final TypeSystem types;
    private final ColumnTypes columns;
    private final List<GraphRule> rules;

    /**
     * Prepares to link with the built-in checks.
     *
     * @param types says what may be passed where
     * @param columns says what is a column
     */
    public Linker(TypeSystem types, ColumnTypes columns) {
        this(types, columns, List.of());
    }

    /**
     * Prepares to link with more checks.
     *
     * @param types says what may be passed where
     * @param columns says what is a column
     * @param more rules that run after the built-in ones, in order, when those found nothing
     */
    public Linker(TypeSystem types, ColumnTypes columns, List<GraphRule> more) {
        this.types = types;
        this.columns = columns;
        this.rules = List.copyOf(more);
    }

    /**
     * Links functions.
     *
     * @param catalog plain functions
     * @param inputs what is known of the inputs
     * @param problems receives everything that is wrong
     * @return the graph, or empty if a problem was found
     */
    public Optional<Graph> link(FunctionCatalog catalog, DeclaredInputs inputs, Problems problems) {
        int before = problems.count();
        Map<NodeName, FunctionDef> functions = functions(catalog, problems);
        Map<NodeName, Node.Input> found =
                new InputLinker(types, columns, functions, catalog.unselected(), inputs, problems).inputs();
        List<Node> nodes = new ArrayList<>(found.size() + functions.size());
        nodes.addAll(found.values());
        functions.values().forEach(function -> nodes.add(new Node.Computed(function)));
        Optional<Graph> sorted = new TopologicalSort(nodes, problems).graph();
        EdgeTypesRule edges = new EdgeTypesRule(types, columns);
        sorted.ifPresentOrElse(graph -> edges.check(graph, problems), () -> edges.check(nodes, problems));
        if (problems.count() == before && sorted.isPresent()) {
            rules.forEach(rule -> rule.check(sorted.get(), problems));
        }
        return problems.count() == before ? sorted.map(graph -> graph.lacking(catalog.unselected())) : Optional.empty();
    }

    private static Map<NodeName, FunctionDef> functions(FunctionCatalog catalog, Problems problems) {
        Map<NodeName, FunctionDef> functions =
                new LinkedHashMap<>(catalog.functions().size() * 2);
        Map<NodeName, List<FunctionDef>> duplicates = new LinkedHashMap<>();
        for (FunctionDef function : catalog.functions()) {
            FunctionDef first = functions.putIfAbsent(function.name(), function);
            if (first != null) {
                duplicates
                        .computeIfAbsent(function.name(), name -> new ArrayList<>(List.of(first)))
                        .add(function);
            }
        }
        duplicates.forEach((name, providers) -> problems.add(duplicate(name, providers)));
        return functions;
    }

    private static Problem duplicate(NodeName name, List<FunctionDef> providers) {
        FunctionDef first = providers.get(0);
        FunctionDef second = providers.get(1);
        String times = providers.size() == 2 ? "twice" : providers.size() + " times";
        Problem problem = Problem.of(ProblemCode.DUPLICATE_NODE, "'%s' is provided %s".formatted(name, times))
                .at(second.source())
                .detail("first by " + first.source());
        for (FunctionDef other : providers.subList(2, Math.min(providers.size(), 7))) {
            problem = problem.detail("also by " + other.source());
        }
        return problem.fix(remedy(first, second));
    }

    private static String remedy(FunctionDef first, FunctionDef second) {
        if (first.tags().has(Condition.TAG) && second.tags().has(Condition.TAG)) {
            return "change the conditions so that no config meets both, or name one node otherwise with @Name";
        }
        if (first.source().equals(second.source()) && !first.parameters().equals(second.parameters())) {
            return "give each of the method's nodes a name of its own";
        }
        if (first.code().equals(second.code())) {
            return "give the module once, or mount it under two prefixes";
        }
        return first.source().type().equals(second.source().type())
                ? "rename one, with a prefix where they are fields"
                : "rename one, or mount one of the modules under a prefix";
    }
}
