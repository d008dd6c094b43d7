package dev.hamilton.benchmarks;

import dev.hamilton.Driver;
import dev.hamilton.Module;
import dev.hamilton.PreparedRequest;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.result.ResultBuilders;
import java.util.ArrayList;
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
 * What do a thousand columns cost, half of them element-wise and half windows, all of them stored, beside the same loops and
 * calls by hand? Expected: at most 1.2 times as much.
 *
 * <pre>java -jar verify/benchmarks/target/benchmarks.jar WideBenchmark</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 1)
public class WideBenchmark {
    private static final int HALF = 500;
    private static final int APART = 20;

    /** How many rows. */
    @Param("1000")
    int rows;

    private DoubleColumn x = DoubleColumn.of(new double[0]);
    private DoubleColumn y = x;
    private @Nullable PreparedRequest all;

    /** Fills the columns and prepares the request. */
    @Setup
    public void prepare() {
        Random random = new Random(1);
        x = DoubleColumn.of(random.doubles(rows).toArray());
        y = DoubleColumn.of(random.doubles(rows).toArray());
        List<Module> modules = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < HALF; i++) {
            String read = i < APART ? "x" : "n" + (i - APART) + "_smooth";
            String prefix = "n" + i + "_";
            modules.add(Module.of(Windows.class).prefix(prefix).wire("x", read).wire("y", "y"));
            names.add(prefix + "link");
            names.add(prefix + "smooth");
        }
        all = Driver.builder()
                .modules(modules)
                .build()
                .request(names)
                .inputs(Map.of("x", x, "y", y))
                .prepare();
    }

    /**
     * The element-wise columns by the loop of {@link DoubleColumn#combine}, the windows by the same calls: what is missing in a
     * window is missing in what reads it.
     *
     * @return the columns in the order of the request
     */
    @Benchmark
    public Object byHand() {
        List<DoubleColumn> made = new ArrayList<>();
        for (int i = 0; i < HALF; i++) {
            DoubleColumn read = i < APART ? x : made.get(2 * (i - APART) + 1);
            DoubleColumn link = read.combine(y, Windows::link);
            made.add(link);
            made.add(Windows.smooth(link));
        }
        return made;
    }

    /**
     * All by Hamilton.
     *
     * @return the columns by name, in the order of the request
     */
    @Benchmark
    public Object byHamilton() {
        if (all == null) {
            throw new AssertionError("prepare() comes first");
        }
        return all.run(Map.of(), ResultBuilders.map());
    }
}
