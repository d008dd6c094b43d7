package dev.hamilton.benchmarks;

import dev.hamilton.PreparedRequest;
import dev.hamilton.result.ResultBuilders;
import dev.hamilton.run.Executor;
import dev.hamilton.run.Executors;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does a second thread bring to a chain of lifted functions? The calling thread helps, so that a pool of one makes two.
 * Expected: the last column at least 1.7 times as fast; all columns less, as writing them is bound by memory; few rows
 * neither slower nor faster, as they stay on one thread.
 *
 * <pre>java -jar verify/benchmarks/target/benchmarks.jar ThreadsBenchmark</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class ThreadsBenchmark {
    /** How many functions, each of three operations. */
    @Param({"20", "100"})
    int nodes;

    /** How many rows. */
    @Param({"1000", "100000", "1000000"})
    int rows;

    /** How many threads; one is the sequential executor. */
    @Param({"1", "2"})
    int threads;

    private final ForkJoinPool pool = new ForkJoinPool(1);
    private @Nullable PreparedRequest last;
    private @Nullable PreparedRequest all;

    /** Fills the columns and prepares the requests. */
    @Setup
    public void prepare() {
        Executor executor = threads == 1 ? Executors.sequential() : Executors.parallel(pool);
        Random random = new Random(1);
        Map<String, Object> inputs = Map.of(
                "x", random.doubles(rows).toArray(), "y", random.doubles(rows).toArray());
        List<String> names = Links.names(nodes);
        last = Links.chainOn(executor, nodes)
                .request(names.get(nodes - 1))
                .inputs(inputs)
                .prepare();
        all = Links.chainOn(executor, nodes).request(names).inputs(inputs).prepare();
    }

    /** Ends the pool's thread. */
    @TearDown
    public void close() {
        pool.shutdown();
    }

    /** The last column. */
    @Benchmark
    public Object last() {
        return run(last);
    }

    /** All columns. */
    @Benchmark
    public Object all() {
        return run(all);
    }

    private static Object run(@Nullable PreparedRequest request) {
        if (request == null) {
            throw new AssertionError("prepare() comes first");
        }
        return request.run(Map.of(), ResultBuilders.map());
    }
}
