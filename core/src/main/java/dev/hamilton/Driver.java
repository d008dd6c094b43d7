package dev.hamilton;

import dev.hamilton.graph.Graph;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.NodeRef;
import dev.hamilton.reader.MethodReference;
import dev.hamilton.result.Results;
import dev.hamilton.result.Tabular;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A dataflow that is ready to answer requests: its functions are linked and checked. Immutable, and as thread-safe as the
 * functions are.
 *
 * <pre>{@code
 * DataFrame features = Driver.of(MarketingFeatures.class).execute(weeks, "spendPerSignup", "avg3wkSpend");
 * }</pre>
 *
 * @since 0.1
 */
public final class Driver {
    private final Engine engine;

    Driver(Engine engine) {
        this.engine = engine;
    }

    /**
     * A driver of the static methods of some classes, and of the classes that these include.
     *
     * @param modules at least one class
     * @return the driver, without configuration or hooks, executing sequentially
     * @throws dev.hamilton.problem.InvalidDataflowException if the functions cannot be read or do not fit together
     */
    public static Driver of(Class<?>... modules) {
        return builder().modules((Object[]) modules).build();
    }

    /**
     * Starts a driver with configuration, hooks, or modules that are more than a class.
     *
     * @return a builder without modules
     */
    public static DriverBuilder builder() {
        return new DriverBuilder();
    }

    /**
     * Computes nodes from a table: columns in, the same kind of table out.
     *
     * @param inputs columns by name; those that the dataflow does not know may be requested too, and are passed through
     * @param outputs names of nodes, in the order of the result
     * @param <F> the kind of table
     * @return a table of the outputs
     * @throws dev.hamilton.problem.InvalidRequestException if the request does not fit the dataflow
     * @throws dev.hamilton.run.StepFailedException if a function threw
     */
    public <F> F execute(Tabular<F> inputs, String... outputs) {
        return request(outputs).inputs(inputs).run(inputs.resultBuilder());
    }

    /**
     * Computes nodes from values by name.
     *
     * @param inputs the values, single ones or columns
     * @param outputs names of nodes, in the order of the results
     * @return the outputs
     * @throws dev.hamilton.problem.InvalidRequestException if the request does not fit the dataflow
     * @throws dev.hamilton.run.StepFailedException if a function threw
     */
    public Results execute(Map<String, ? extends @Nullable Object> inputs, String... outputs) {
        return request(outputs).inputs(inputs).run();
    }

    /**
     * Computes nodes from values by name, without waiting for them.
     *
     * @param inputs the values, single ones or columns
     * @param outputs names of nodes, in the order of the results
     * @return completes with the outputs, or exceptionally as {@link #execute(Map, String...)} would throw while it runs
     * @throws dev.hamilton.problem.InvalidRequestException at once, if the request does not fit the dataflow
     */
    public CompletionStage<Results> executeAsync(Map<String, ? extends @Nullable Object> inputs, String... outputs) {
        return request(outputs).inputs(inputs).runAsync();
    }

    /**
     * Starts a request for nodes.
     *
     * @param outputs names of nodes, in the order of the result
     * @return a request without inputs
     */
    public DriverRequest request(String... outputs) {
        return request(Arrays.asList(Objects.requireNonNull(outputs, "outputs")));
    }

    /**
     * Starts a request for nodes.
     *
     * @param outputs names of nodes, in the order of the result
     * @return a request without inputs
     */
    public DriverRequest request(List<String> outputs) {
        List<NodeName> names = new ArrayList<>();
        Objects.requireNonNull(outputs, "outputs").forEach(output -> names.add(new NodeName(notNull(output))));
        return new DriverRequest(engine, names);
    }

    /**
     * Starts a request for nodes by their typed names.
     *
     * @param outputs nodes, in the order of the result
     * @return a request without inputs
     */
    public DriverRequest request(NodeRef<?>... outputs) {
        List<NodeName> names = new ArrayList<>();
        for (NodeRef<?> output : Objects.requireNonNull(outputs, "outputs")) {
            names.add(notNull(output).name());
        }
        return new DriverRequest(engine, names);
    }

    /**
     * Starts a request for the nodes of some methods, so that tools which rename a method rename the request.
     *
     * @param outputs references such as {@code MethodReference.of(Bakery::crumb)}, in the order of the result
     * @return a request without inputs
     * @throws dev.hamilton.problem.InvalidRequestException if a reference means no node, or several
     */
    public DriverRequest request(MethodReference... outputs) {
        for (MethodReference output : Objects.requireNonNull(outputs, "outputs")) {
            notNull(output);
        }
        List<NodeName> names = ReferencedNodes.of(engine.dataflow().graph(), Arrays.asList(outputs));
        return new DriverRequest(engine, names);
    }

    /**
     * The dataflow as a function of one row, for services that compute for one request what batches compute for all. It is
     * compiled to straight code where {@code hamilton-kernel} is there and nothing watches or wraps the steps.
     *
     * <p>Records have to fit exactly: each component is a node. Beans are read by their public getters, of which those that
     * are no nodes are left out, and made by a constructor without parameters and their public setters, each of which is a
     * node.
     *
     * @param in a record or bean whose values are inputs, or nodes that are given in place of what would be computed
     * @param out a record or bean whose values are the nodes that are wanted
     * @param <I> the type of the inputs
     * @param <O> the type of the outputs
     * @return the function
     * @throws dev.hamilton.problem.InvalidRequestException if the classes do not fit the dataflow, or are neither
     */
    public <I, O> RowFunction<I, O> rowFunction(Class<I> in, Class<O> out) {
        return new RowFunctions(engine).of(Objects.requireNonNull(in, "in"), Objects.requireNonNull(out, "out"));
    }

    /**
     * The dataflow as a function of one row, from map to map. Inputs have the types of the dataflow, boxed: a {@code double}
     * is given as a {@code Double}. A row has to have every input, null where it is missing; what else it has is not looked
     * at.
     *
     * @param inputs names of inputs, and of nodes that are given in place of what would be computed
     * @param outputs names of the nodes that are wanted
     * @return the function; it makes unmodifiable maps that iterate in the order of the outputs
     * @throws dev.hamilton.problem.InvalidRequestException if the names do not fit the dataflow
     */
    public RowFunction<Map<String, ? extends @Nullable Object>, Map<String, @Nullable Object>> rowFunction(
            Collection<String> inputs, List<String> outputs) {
        Objects.requireNonNull(inputs, "inputs").forEach(input -> Objects.requireNonNull(input, "an input is null"));
        Objects.requireNonNull(outputs, "outputs").forEach(Driver::notNull);
        return new RowFunctions(engine).of(inputs, outputs);
    }

    private static <T> T notNull(T output) {
        return Objects.requireNonNull(output, "an output is null");
    }

    /**
     * The dataflow as data: print it, draw it, compare it, ask it.
     *
     * @return the graph
     */
    public Graph graph() {
        return engine.dataflow().graph();
    }
}
