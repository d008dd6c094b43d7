package dev.hamilton;

import dev.hamilton.column.ColumnType;
import dev.hamilton.graph.Node;
import dev.hamilton.model.NodeName;
import dev.hamilton.plan.Plan;
import dev.hamilton.result.ResultBuilder;
import dev.hamilton.result.ResultBuilders;
import dev.hamilton.result.Results;
import dev.hamilton.result.Tabular;
import dev.hamilton.run.BoundPlan;
import dev.hamilton.run.Cancellation;
import dev.hamilton.run.Run;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request that was planned once, to be run any number of times with other values of the same types. Immutable, and as
 * thread-safe as the functions are.
 *
 * <p>What is given to a run takes the place of what was given under its name before; what is not given stays. Where the types
 * are others than those that were planned for, the request is planned for them, as if it was made anew.
 *
 * @since 0.1
 */
public final class PreparedRequest {
    private final Engine engine;
    private final List<NodeName> outputs;
    private final Map<NodeName, @Nullable Object> inputs;
    private final Map<NodeName, @Nullable Object> overrides;
    private final BoundPlan bound;
    private final @Nullable Object[] supplied;
    private final Map<String, Integer> places = new HashMap<>();

    PreparedRequest(
            Engine engine,
            List<NodeName> outputs,
            Map<NodeName, @Nullable Object> inputs,
            Map<NodeName, @Nullable Object> overrides,
            BoundPlan bound,
            @Nullable Object[] supplied) {
        this.engine = engine;
        this.outputs = outputs;
        this.inputs = inputs;
        this.overrides = overrides;
        this.bound = bound;
        this.supplied = supplied;
        for (Plan.Supplied each : bound.plan().supplied()) {
            if (each.origin() != Plan.Origin.CONFIG) {
                places.put(each.name().text(), each.slot());
            }
        }
    }

    /**
     * Computes the nodes.
     *
     * @param values single values or columns by name, of inputs and of nodes that were overridden
     * @return the outputs by name
     * @throws dev.hamilton.problem.InvalidRequestException if the request does not fit the dataflow
     * @throws dev.hamilton.run.StepFailedException if a function threw
     * @throws java.util.concurrent.CancellationException if the thread was interrupted
     */
    public Results run(Map<String, ? extends @Nullable Object> values) {
        return run(values, ResultBuilders.results());
    }

    /**
     * Computes the nodes from a table: columns in, the same kind of table out.
     *
     * @param table columns by name
     * @param <F> the kind of table
     * @return a table of the outputs
     * @throws dev.hamilton.problem.InvalidRequestException if the request does not fit the dataflow
     * @throws dev.hamilton.run.StepFailedException if a function threw
     * @throws java.util.concurrent.CancellationException if the thread was interrupted
     */
    public <F> F run(Tabular<F> table) {
        @Nullable Object[] fresh = placed(Objects.requireNonNull(table, "table").columns(), true);
        return fresh == null
                ? anew(table.columns(), table).run(table.resultBuilder())
                : run(fresh, table.resultBuilder());
    }

    /**
     * Computes the nodes.
     *
     * @param values single values or columns by name, of inputs and of nodes that were overridden
     * @param builder makes the result
     * @param <R> what it makes
     * @return the result
     * @throws dev.hamilton.problem.InvalidRequestException if the request does not fit the dataflow, or the outputs do not
     *     fit the result
     * @throws dev.hamilton.run.StepFailedException if a function threw
     * @throws java.util.concurrent.CancellationException if the thread was interrupted
     */
    public <R> R run(Map<String, ? extends @Nullable Object> values, ResultBuilder<R> builder) {
        Objects.requireNonNull(values, "values");
        Objects.requireNonNull(builder, "builder");
        @Nullable Object[] fresh = placed(values, false);
        return fresh == null ? anew(values, null).run(builder) : run(fresh, builder);
    }

    /**
     * The plan.
     *
     * @return what was planned, which prints as text
     */
    public Plan explain() {
        return bound.asRun(bound.plan());
    }

    private <R> R run(@Nullable Object[] values, ResultBuilder<R> builder) {
        Run run = new Run(bound, values, engine.hooks(), new Cancellation());
        engine.executor().execute(run);
        return builder.build(run.plan().outputs(), run.outputs());
    }

    /* The values in the plan's slots; null if the plan may not be the right one for them. */
    private @Nullable Object @Nullable [] placed(Map<String, ? extends @Nullable Object> values, boolean mayBeMore) {
        @Nullable Object[] placed = supplied.clone();
        int rows = -1;
        for (Map.Entry<String, ? extends @Nullable Object> each : values.entrySet()) {
            Integer place = places.get(each.getKey());
            if (place == null) {
                if (mayBeMore) {
                    continue;
                }
                return null;
            }
            if (!isAlike(
                    supplied[place], each.getValue(), bound.plan().supplied().get(place))) {
                return null;
            }
            placed[place] = each.getValue();
        }
        for (Object value : placed) {
            if (engine.dataflow().columns().isColumn(value)) {
                int own = engine.dataflow().columns().rows(value);
                if (rows >= 0 && own != rows) {
                    return null;
                }
                rows = own;
            }
        }
        return placed;
    }

    private boolean isAlike(@Nullable Object known, @Nullable Object value, Plan.Supplied slot) {
        if (known == null || value == null || known.getClass() != value.getClass()) {
            return false;
        }
        ColumnType column =
                known instanceof Number ? null : engine.dataflow().columns().typeOf(value.getClass());
        return column == null || column.typeOf(value).equals(slot.type()) || isTakenFor(value, slot);
    }

    /* Most columns say what they hold, and need no look at what is wanted. */
    private boolean isTakenFor(Object value, Plan.Supplied slot) {
        ValueTyping typing =
                new ValueTyping(engine.dataflow().types(), engine.dataflow().columns());
        return typing.typeFor(value, engine.dataflow().graph().find(slot.name()).map(Node::type))
                .equals(slot.type());
    }

    private DriverRequest anew(Map<String, ? extends @Nullable Object> values, @Nullable Tabular<?> table) {
        DriverRequest request = new DriverRequest(engine, outputs);
        inputs.forEach((name, value) -> request.input(name.text(), value));
        overrides.forEach((name, value) -> request.override(name.text(), value));
        if (table != null) {
            return request.inputs(table);
        }
        values.forEach((name, value) -> {
            if (overrides.containsKey(new NodeName(DriverRequest.named(name)))) {
                request.override(name, value);
            } else {
                request.input(name, value);
            }
        });
        return request;
    }
}
