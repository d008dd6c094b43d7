package dev.hamilton.benchmarks;

import dev.hamilton.PreparedRequest;
import dev.hamilton.result.ResultBuilders;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
 * What does a chain of lifted functions cost beside the loops an expert would write? Expected: the last column in at most
 * 1.15 times the best form by hand, and a third of what a loop for each function costs at 100 functions; all columns in at
 * most 1.15 times the best.
 *
 * <pre>java -jar verify/benchmarks/target/benchmarks.jar ChainBenchmark</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 1)
public class ChainBenchmark {
    /** How many functions, each of three operations. */
    @Param({"20", "100"})
    int nodes;

    /** How many rows. */
    @Param({"100000", "1000000"})
    int rows;

    private double[] x = {};
    private double[] y = {};
    private final double[][] buffers = Links.buffers();
    private @Nullable PreparedRequest last;
    private @Nullable PreparedRequest all;

    /** Fills the columns and prepares the requests. */
    @Setup
    public void prepare() {
        Random random = new Random(1);
        x = random.doubles(rows).toArray();
        y = random.doubles(rows).toArray();
        List<String> names = Links.names(nodes);
        Map<String, Object> inputs = Map.of("x", x, "y", y);
        last = Links.chain(nodes).request(names.get(nodes - 1)).inputs(inputs).prepare();
        all = Links.chain(nodes).request(names).inputs(inputs).prepare();
    }

    /** The last column, by hand: a loop for each function. */
    @Benchmark
    public Object lastBySeparateLoops() {
        return Links.separateLoops(x, y, nodes);
    }

    /** The last column, by hand: one loop. */
    @Benchmark
    public Object lastByOneLoop() {
        return Links.oneLoop(x, y, nodes);
    }

    /** The last column, by hand: blocks, four functions a loop. */
    @Benchmark
    public Object lastByBlocks() {
        return Links.blocks(x, y, nodes, buffers);
    }

    /** The last column. */
    @Benchmark
    public Object lastByHamilton() {
        return run(last);
    }

    /** All columns, by hand: blocks, four functions a loop. */
    @Benchmark
    public Object allByBlocks() {
        return Links.blocksOfAll(x, y, nodes);
    }

    /** All columns; those by a loop for each function are above. */
    @Benchmark
    public Object allByHamilton() {
        return run(all);
    }

    private static Object run(@Nullable PreparedRequest request) {
        if (request == null) {
            throw new AssertionError("prepare() comes first");
        }
        return request.run(Map.of(), ResultBuilders.map());
    }
}
