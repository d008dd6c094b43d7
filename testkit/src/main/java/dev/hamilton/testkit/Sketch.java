package dev.hamilton.testkit;

import dev.hamilton.catalog.Absence;
import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Parameter;
import dev.hamilton.catalog.Source;
import dev.hamilton.column.ColumnRegistry;
import dev.hamilton.graph.DeclaredInputs;
import dev.hamilton.graph.Graph;
import dev.hamilton.graph.Linker;
import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.SourceRef;
import dev.hamilton.model.Tags;
import dev.hamilton.model.TypeSystem;
import dev.hamilton.model.ValueType;
import dev.hamilton.plan.Given;
import dev.hamilton.plan.Plan;
import dev.hamilton.plan.Planner;
import dev.hamilton.plan.Request;
import dev.hamilton.problem.Problems;
import dev.hamilton.run.BoundPlan;
import dev.hamilton.run.Cancellation;
import dev.hamilton.run.Hooks;
import dev.hamilton.run.Run;
import dev.hamilton.run.StepFunction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dataflow written down in a test, a line a function with its code, for tests of executors, listeners and interceptors:
 *
 * <pre>{@code
 * Run run = new Sketch()
 *         .function("dough = flour, water", a -> (int) a[0] + (int) a[1])
 *         .function("bread = dough", a -> "bread of " + a[0])
 *         .run(Map.of("flour", 2, "water", 1), "bread");
 * }</pre>
 *
 * <p>All nodes are of type {@code Object}, nothing is a column, and every parameter may be null. Confined to one thread;
 * what it makes is not.
 *
 * @since 0.1
 */
public final class Sketch {
    private static final ColumnRegistry NO_COLUMNS = new ColumnRegistry(List.of());
    private static final Given ANYTHING = Given.scalar(DeclaredType.OBJECT);

    private final List<FunctionDef> functions = new ArrayList<>();
    private final Map<Code, StepFunction> code = new HashMap<>();

    /** Starts without a function. */
    public Sketch() {}

    /**
     * Adds a function.
     *
     * @param line the name of the node, and after an equals sign what it reads, with commas between: {@code c = a, b}; names
     *     that no line provides are inputs
     * @param function what is called; may return a {@link java.util.concurrent.CompletionStage}
     * @return this sketch
     */
    public Sketch function(String line, StepFunction function) {
        String[] sides = line.split("=", 2);
        List<String> reads = new ArrayList<>();
        if (sides.length == 2) {
            for (String name : sides[1].split(",", -1)) {
                reads.add(name.strip());
            }
        }
        return function(sides[0].strip(), reads, function);
    }

    /**
     * Adds a function.
     *
     * @param name the name of the node
     * @param reads the names of what it reads, in the order of its arguments
     * @param function what is called; may return a {@link java.util.concurrent.CompletionStage}
     * @return this sketch
     */
    public Sketch function(String name, List<String> reads, StepFunction function) {
        Code.Lambda lambda = new Code.Lambda("sketch", name);
        List<Parameter> parameters = reads.stream()
                .map(read -> new Parameter(
                        read, DeclaredType.OBJECT, new Source.Node(new NodeName(read), Absence.REQUIRED), true))
                .toList();
        functions.add(FunctionDef.of(
                new NodeName(name), DeclaredType.OBJECT, parameters, lambda, SourceRef.of("sketch", name)));
        code.put(lambda, function);
        return this;
    }

    /**
     * Labels the function that was added last.
     *
     * @param key the tag's key, such as {@link Tags#SECRET}
     * @return this sketch
     * @throws IllegalStateException if there is no function yet
     */
    public Sketch tagged(String key) {
        if (functions.isEmpty()) {
            throw new IllegalStateException("add a function first");
        }
        int last = functions.size() - 1;
        functions.set(last, functions.get(last).tagged(Tags.of(key)));
        return this;
    }

    /**
     * Binds a request.
     *
     * @param inputs the names of what is supplied
     * @param outputs what is wanted
     * @return the bound plan
     * @throws dev.hamilton.problem.InvalidDataflowException if the lines contradict each other
     * @throws dev.hamilton.problem.InvalidRequestException if an output is unknown or an input missing
     */
    public BoundPlan bind(Iterable<String> inputs, String... outputs) {
        Problems problems = new Problems();
        Optional<Graph> graph = new Linker(Anything.GOES, NO_COLUMNS)
                .link(new FunctionCatalog(functions), DeclaredInputs.NONE, problems);
        problems.throwIfInvalidDataflow("linking a sketch");
        Map<NodeName, Given> given = new LinkedHashMap<>();
        inputs.forEach(name -> given.put(new NodeName(name), ANYTHING));
        List<NodeName> wanted = List.of(outputs).stream().map(NodeName::new).toList();
        Optional<Plan> plan = new Planner(Anything.GOES, NO_COLUMNS)
                .plan(graph.orElseThrow(), new Request(wanted, given, Map.of(), Map.of()), problems);
        problems.throwIfInvalidRequest("planning a sketch");
        return BoundPlan.bind(plan.orElseThrow(), code, NO_COLUMNS, name -> Object.class);
    }

    /**
     * Prepares a run.
     *
     * @param inputs what is supplied, by name
     * @param hooks what wraps and what watches
     * @param cancellation stops the run
     * @param outputs what is wanted
     * @return a run, to be executed
     */
    public Run run(
            Map<String, ? extends @Nullable Object> inputs, Hooks hooks, Cancellation cancellation, String... outputs) {
        BoundPlan bound = bind(inputs.keySet(), outputs);
        @Nullable
        Object[] supplied = bound.plan().supplied().stream()
                .map(each -> inputs.get(each.name().text()))
                .toArray();
        return new Run(bound, supplied, hooks, cancellation);
    }

    /**
     * Prepares a run that nothing watches and nothing stops.
     *
     * @param inputs what is supplied, by name
     * @param outputs what is wanted
     * @return a run, to be executed
     */
    public Run run(Map<String, ? extends @Nullable Object> inputs, String... outputs) {
        return run(inputs, Hooks.NONE, new Cancellation(), outputs);
    }

    /** Lets everything be passed everywhere. */
    private enum Anything implements TypeSystem {
        GOES;

        @Override
        public boolean isAssignable(ValueType from, ValueType to) {
            return true;
        }

        @Override
        public Optional<List<String>> enumConstants(ValueType type) {
            return Optional.empty();
        }

        @Override
        public Optional<List<Component>> recordComponents(ValueType type) {
            return Optional.empty();
        }

        @Override
        public Optional<List<ValueType>> argumentsOf(ValueType type, String generic) {
            return Optional.empty();
        }

        @Override
        public boolean hasClass(String name) {
            return true;
        }

        @Override
        public boolean isConstructible(ValueType type) {
            return false;
        }
    }
}
