package dev.hamilton;

import dev.hamilton.model.NodeName;
import dev.hamilton.plan.Given;
import dev.hamilton.plan.Plan;
import dev.hamilton.plan.Request;
import dev.hamilton.problem.InvalidRequestException;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.Problems;
import dev.hamilton.result.ResultBuilder;
import dev.hamilton.result.ResultBuilders;
import dev.hamilton.result.Results;
import dev.hamilton.result.Tabular;
import dev.hamilton.run.BoundPlan;
import dev.hamilton.run.Cancellation;
import dev.hamilton.run.Run;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A request in the making: which nodes are wanted, and what is given for them. Confined to one thread.
 *
 * @since 0.1
 */
public final class DriverRequest {
    private final Engine engine;
    private final List<NodeName> outputs;
    private final Map<NodeName, @Nullable Object> inputs = new LinkedHashMap<>();
    private final Map<NodeName, Given> givenInputs = new LinkedHashMap<>();
    private final Map<NodeName, @Nullable Object> overrides = new LinkedHashMap<>();
    private final Map<NodeName, Given> givenOverrides = new LinkedHashMap<>();
    private final ValueTyping typing;
    private Cancellation cancellation = new Cancellation();

    DriverRequest(Engine engine, List<NodeName> outputs) {
        this.engine = engine;
        this.outputs = outputs;
        this.typing =
                new ValueTyping(engine.dataflow().types(), engine.dataflow().columns());
    }

    /**
     * Gives values for inputs.
     *
     * @param values single values or columns by name; a name that the dataflow does not know is a problem, also where a frame gave
     *     the map, as {@link Tabular#toArrays()} does: select its columns before
     * @return this
     */
    public DriverRequest inputs(Map<String, ? extends @Nullable Object> values) {
        sorted("inputs", values).forEach(this::input);
        return this;
    }

    /**
     * Gives a table's columns for inputs.
     *
     * @param table columns by name; those that the dataflow does not know may be requested, and are passed through
     * @return this
     */
    public DriverRequest inputs(Tabular<?> table) {
        Objects.requireNonNull(table, "inputs").columns().forEach((name, column) -> give(name, column, true));
        return this;
    }

    /**
     * Gives a value for an input.
     *
     * @param name the input's name
     * @param value a single value or a column
     * @return this
     */
    public DriverRequest input(String name, @Nullable Object value) {
        give(name, value, false);
        return this;
    }

    /* Maps may iterate in an order that changes from one start of the program to the next; problems must not. */
    private static Map<String, @Nullable Object> sorted(String what, Map<String, ? extends @Nullable Object> values) {
        Objects.requireNonNull(values, what).keySet().forEach(DriverRequest::named);
        return new TreeMap<>(values);
    }

    /** The name of a value, if there is one. */
    static String named(String name) {
        return Objects.requireNonNull(name, "the name of a value is null");
    }

    private void give(String name, @Nullable Object value, boolean mayBeUnknown) {
        NodeName node = new NodeName(named(name));
        inputs.put(node, value);
        givenInputs.put(node, typing.given(value, engine.dataflow().graph().find(node), mayBeUnknown));
    }

    /**
     * Gives values in place of what nodes would compute; what only they need is not computed.
     *
     * @param values single values or columns by name
     * @return this
     */
    public DriverRequest overrides(Map<String, ? extends @Nullable Object> values) {
        sorted("overrides", values).forEach(this::override);
        return this;
    }

    /**
     * Gives a value in place of what a node would compute.
     *
     * @param name the node's name
     * @param value a single value or a column
     * @return this
     */
    public DriverRequest override(String name, @Nullable Object value) {
        NodeName node = new NodeName(named(name));
        overrides.put(node, value);
        givenOverrides.put(node, typing.given(value, engine.dataflow().graph().find(node), false));
        return this;
    }

    /**
     * Lets the run be cancelled from elsewhere.
     *
     * @param flag asks the run to stop
     * @return this
     */
    public DriverRequest cancellation(Cancellation flag) {
        cancellation = Objects.requireNonNull(flag, "flag");
        return this;
    }

    /**
     * Computes the nodes.
     *
     * @return the outputs by name
     * @throws InvalidRequestException if the request does not fit the dataflow
     * @throws dev.hamilton.run.StepFailedException if a function threw
     * @throws java.util.concurrent.CancellationException if the run was cancelled or the thread interrupted
     */
    public Results run() {
        return run(ResultBuilders.results());
    }

    /**
     * Computes the nodes.
     *
     * @param builder makes the result
     * @param <R> what it makes
     * @return the result
     * @throws InvalidRequestException if the request does not fit the dataflow, or the outputs do not fit the result
     * @throws dev.hamilton.run.StepFailedException if a function threw
     * @throws java.util.concurrent.CancellationException if the run was cancelled or the thread interrupted
     */
    public <R> R run(ResultBuilder<R> builder) {
        Objects.requireNonNull(builder, "builder");
        Run run = bound();
        engine.executor().execute(run);
        return builder.build(run.plan().outputs(), run.outputs());
    }

    /**
     * Computes the nodes without waiting for them.
     *
     * @return completes with the outputs, or exceptionally with what {@link #run()} would throw once it was planned
     * @throws InvalidRequestException at once, if the request does not fit the dataflow
     */
    public CompletionStage<Results> runAsync() {
        return runAsync(ResultBuilders.results());
    }

    /**
     * Computes the nodes without waiting for them.
     *
     * @param builder makes the result, on the thread that computes the last step
     * @param <R> what it makes
     * @return completes with the result, or exceptionally with what {@link #run()} would throw once it was planned
     * @throws InvalidRequestException at once, if the request does not fit the dataflow
     */
    public <R> CompletionStage<R> runAsync(ResultBuilder<R> builder) {
        Objects.requireNonNull(builder, "builder");
        Run run = bound();
        return engine.executor()
                .executeAsync(run)
                .thenApply(done -> builder.build(run.plan().outputs(), run.outputs()));
    }

    /**
     * Checks the request without computing anything.
     *
     * @return what is wrong with it; empty if it can be run
     */
    public List<Problem> validate() {
        Problems problems = new Problems();
        engine.plans().plan(request(), problems);
        return problems.list();
    }

    /**
     * Plans the request without computing anything.
     *
     * @return the plan, which prints as text
     * @throws InvalidRequestException if the request does not fit the dataflow
     */
    public Plan explain() {
        Problems problems = new Problems();
        Request request = request();
        Optional<Plan> plan = engine.plans().plan(request, problems);
        problems.throwIfInvalidRequest(Plans.purpose(request));
        return engine.plans().asRun(request, plan.orElseThrow(() -> new AssertionError("no plan, and no problem")));
    }

    /**
     * Plans the request once, to be run many times with other values of the types that were given to it.
     *
     * @return the prepared request, which what is done to this one no longer changes
     * @throws InvalidRequestException if the request does not fit the dataflow
     */
    public PreparedRequest prepare() {
        BoundPlan bound = engine.plans().bound(request());
        return new PreparedRequest(
                engine, outputs, new LinkedHashMap<>(inputs), new LinkedHashMap<>(overrides), bound, supplied(bound));
    }

    private Request request() {
        return engine.plans().request(outputs, givenInputs, givenOverrides);
    }

    private Run bound() {
        BoundPlan bound = engine.plans().bound(request());
        return new Run(bound, supplied(bound), engine.hooks(), cancellation);
    }

    private @Nullable Object[] supplied(BoundPlan bound) {
        return bound.plan().supplied().stream().map(this::value).toArray();
    }

    private @Nullable Object value(Plan.Supplied supplied) {
        return switch (supplied.origin()) {
            case INPUT -> inputs.get(supplied.name());
            case CONFIG -> engine.dataflow().config().get(supplied.name());
            case OVERRIDE -> overrides.get(supplied.name());
        };
    }
}
