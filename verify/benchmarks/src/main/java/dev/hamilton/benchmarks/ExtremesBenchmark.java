package dev.hamilton.benchmarks;

import static dev.hamilton.ModuleBuilder.in;

import dev.hamilton.Driver;
import dev.hamilton.Module;
import dev.hamilton.ModuleBuilder;
import dev.hamilton.model.NodeRef;
import dev.hamilton.run.Executors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * What does the deepest or the widest dataflow anyone will write cost, from its functions to the value? Expected: a chain of
 * 100,000 nodes is built, and answers a request, in well under a second each; a node that reads 10,000 others in a tenth of
 * that.
 *
 * <pre>java -jar verify/benchmarks/target/benchmarks.jar ExtremesBenchmark</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ExtremesBenchmark {
    /** The shape: 100,000 nodes one behind the other, or 10,000 side by side with one behind them. */
    @Param({"deep", "wide"})
    String shape = "";

    /** How the steps are computed. */
    @Param({"sequential", "parallel"})
    String executor = "";

    private Module module = wide();
    private Driver driver = build();

    /** Writes down the functions, and links them for the benchmark that requests. */
    @Setup
    public void write() {
        module = shape.equals("deep") ? deep() : wide();
        driver = build();
    }

    private static Module deep() {
        ModuleBuilder chain = Module.builder("deep");
        for (int i = 1; i < 100_000; i++) {
            chain.function("n" + i, double.class, in("n" + (i - 1), double.class), before -> before + 1);
        }
        return chain.function("end", double.class, in("n99999", double.class), before -> before + 1)
                .build();
    }

    private static Module wide() {
        ModuleBuilder fan = Module.builder("wide");
        List<NodeRef<?>> all = new ArrayList<>();
        for (int i = 1; i <= 10_000; i++) {
            fan.function("n" + i, double.class, in("n0", double.class), before -> before + 1);
            all.add(in("n" + i, double.class));
        }
        return fan.function("end", double.class, all, ExtremesBenchmark::sum).build();
    }

    private static double sum(@Nullable Object[] values) {
        double sum = 0;
        for (Object value : values) {
            sum += value instanceof Double number ? number : 0;
        }
        return sum;
    }

    /**
     * Expands and links the functions.
     *
     * @return the driver
     */
    @Benchmark
    public final Driver build() {
        return Driver.builder()
                .modules(module)
                .executor(executor.equals("parallel") ? Executors.parallel() : Executors.sequential())
                .build();
    }

    /**
     * Plans, binds and runs.
     *
     * @return the last value
     */
    @Benchmark
    public @Nullable Object request() {
        return driver.execute(Map.of("n0", 1.0), "end").get("end");
    }
}
