package dev.hamilton.benchmarks;

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
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How do linking and planning grow with the number of functions? Expected: together under 2 microseconds a node, and no
 * worse than n log n. Divide the printed microseconds by the number of functions.
 *
 * <pre>java -jar verify/benchmarks/target/benchmarks.jar LinkBenchmark</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LinkBenchmark {
    /** How many functions the dataflow has. */
    @Param({"1000", "10000", "100000"})
    int functions;

    private final ReflectiveTypes types = new ReflectiveTypes(LoadedClasses.seenFrom(List.of(LinkBenchmark.class)));
    private final ColumnRegistry columns = ColumnRegistry.load(LinkBenchmark.class.getClassLoader());
    private Chains chains = Chains.of(1);
    private Graph graph = link();
    private Request request = request();

    /** Builds the functions, and links them for the benchmark that plans. */
    @Setup
    public void buildFunctions() {
        chains = Chains.of(functions);
        graph = link();
        request = request();
    }

    private Request request() {
        return new Request(
                List.of(new NodeName(Chains.name(Math.max(1, functions)))),
                Map.of(new NodeName(Chains.name(0)), Given.scalar(PrimitiveType.DOUBLE)),
                Map.of(),
                Map.of());
    }

    /**
     * Links all functions.
     *
     * @return the graph
     */
    @Benchmark
    public final Graph link() {
        return new Linker(types, columns)
                .link(chains.catalog(), DeclaredInputs.NONE, new Problems())
                .orElseThrow();
    }

    /**
     * Plans a request that needs all functions.
     *
     * @return the plan
     */
    @Benchmark
    public Plan plan() {
        return new Planner(types, columns).plan(graph, request, new Problems()).orElseThrow();
    }
}
