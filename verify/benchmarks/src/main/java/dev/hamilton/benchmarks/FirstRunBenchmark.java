package dev.hamilton.benchmarks;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does the first run of a request cost, planned, bound, generated and loaded, with kernels and without? Each iteration
 * makes a driver of its own. Expected: at 1000 rows at most twice what calls row by row cost.
 *
 * <pre>java -jar verify/benchmarks/target/benchmarks.jar FirstRunBenchmark</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 20)
@Measurement(iterations = 20)
public class FirstRunBenchmark {
    /** How many rows. */
    @Param({"1000", "3000"})
    int rows;

    /** Whether there are kernels. */
    @Param({"on", "off"})
    String kernel = "on";

    /**
     * A chain of a hundred functions, from the modules to the column.
     *
     * @return the last column
     */
    @Benchmark
    public Object firstRun() {
        System.setProperty("hamilton.kernel", kernel);
        double[] x = new Random(1).doubles(rows).toArray();
        return Links.chain(100).execute(Map.of("x", x, "y", x), "n100_link");
    }
}
