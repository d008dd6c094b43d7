package dev.hamilton.benchmarks;

import dev.hamilton.Driver;
import dev.hamilton.annotation.Dataflow;
import dev.hamilton.column.ColumnRegistry;
import dev.hamilton.graph.DeclaredInputs;
import dev.hamilton.graph.Graph;
import dev.hamilton.graph.Linker;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.plan.Given;
import dev.hamilton.plan.Plan;
import dev.hamilton.plan.Planner;
import dev.hamilton.plan.Request;
import dev.hamilton.problem.Problems;
import dev.hamilton.reader.LoadedClasses;
import dev.hamilton.reader.ReflectiveTypes;
import dev.hamilton.run.BoundPlan;
import dev.hamilton.run.Cancellation;
import dev.hamilton.run.Executors;
import dev.hamilton.run.Hooks;
import dev.hamilton.run.Run;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does one trivial step over single values cost beside the addition that it does? Expected: under 50 nanoseconds a
 * step sequentially; the hand-written loop is there for scale, not as a goal, since it boxes nothing and stores nothing.
 *
 * <pre>java -jar verify/benchmarks/target/benchmarks.jar StepBenchmark</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class StepBenchmark {
    private static final int STEPS = 1000;

    private final BoundPlan bound = bind();
    private final Driver driver = Driver.of(Small.class);
    private final double[] values = new double[STEPS + 1];

    /** A dataflow of three functions, read through its generated catalog. */
    @Dataflow
    static final class Small {
        private Small() {}

        static double flourCost(double flourKg, double flourPrice) {
            return flourKg * flourPrice;
        }

        static double costPerLoaf(double flourCost, double loaves) {
            return flourCost / loaves;
        }

        static double margin(double costPerLoaf, double price) {
            return price - costPerLoaf;
        }
    }

    private static BoundPlan bind() {
        ReflectiveTypes types = new ReflectiveTypes(LoadedClasses.seenFrom(List.of(StepBenchmark.class)));
        ColumnRegistry columns = ColumnRegistry.load(StepBenchmark.class.getClassLoader());
        Chains chains = Chains.of(STEPS);
        Graph graph = new Linker(types, columns)
                .link(chains.catalog(), DeclaredInputs.NONE, new Problems())
                .orElseThrow();
        Request request = new Request(
                List.of(new NodeName(Chains.name(STEPS))),
                Map.of(new NodeName(Chains.name(0)), Given.scalar(PrimitiveType.DOUBLE)),
                Map.of(),
                Map.of());
        Plan plan =
                new Planner(types, columns).plan(graph, request, new Problems()).orElseThrow();
        return BoundPlan.bind(plan, chains.code(), columns, name -> Object.class);
    }

    /**
     * A thousand steps, run sequentially.
     *
     * @return the last value
     */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public List<@Nullable Object> sequential() {
        Run run = new Run(bound, new @Nullable Object[] {1e-300}, Hooks.NONE, new Cancellation());
        Executors.sequential().execute(run);
        return run.outputs();
    }

    /**
     * The same steps on the common pool, where each waits for the one before.
     *
     * @return the last value
     */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public List<@Nullable Object> parallel() {
        Run run = new Run(bound, new @Nullable Object[] {1e-300}, Hooks.NONE, new Cancellation());
        Executors.parallel().execute(run);
        return run.outputs();
    }

    /**
     * The same additions by hand.
     *
     * @return the last value
     */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public double byHand() {
        values[0] = 1e-300;
        for (int i = 1; i <= STEPS; i++) {
            values[i] = values[i - 1] + values[i / 2];
        }
        return values[STEPS];
    }

    /**
     * A whole request of three steps, from planning to the result.
     *
     * @return the result
     */
    @Benchmark
    public @Nullable Object wholeRequest() {
        return driver.execute(Map.of("flourKg", 20.0, "flourPrice", 1.5, "loaves", 60.0, "price", 3.0), "margin")
                .get("margin");
    }
}
