package dev.hamilton.benchmarks;

import dev.hamilton.RowFunction;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does a row function cost beside the method that calls the same functions? Expected: at most 1.10 times as much, under
 * a microsecond for 100 functions, and with {@code -prof gc} nothing allocated but the result.
 *
 * <pre>java -jar verify/benchmarks/target/benchmarks.jar RowBenchmark -prof gc</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
public class RowBenchmark {
    record In(double x, double y) {}

    record Tenth(double n10_link) {}

    record Hundredth(double n100_link) {}

    private final RowFunction<In, Tenth> ten = Links.chain(10).rowFunction(In.class, Tenth.class);
    private final RowFunction<In, Hundredth> hundred = Links.chain(100).rowFunction(In.class, Hundredth.class);
    private final In[] rows = new In[64];
    private int next;

    /* The rows are there beforehand: where a callee is too large to be inlined, what it is given would be allocated. */
    /** Makes the rows. */
    public RowBenchmark() {
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new In(0.5 + i / 64.0, 0.25);
        }
    }

    private In row() {
        next = (next + 1) & (rows.length - 1);
        return rows[next];
    }

    /** Ten functions, by hand. */
    @Benchmark
    public Object tenByHand() {
        In in = row();
        return new Tenth(Links.ten(in.x(), in.y()));
    }

    /** Ten functions. */
    @Benchmark
    public Object tenByHamilton() {
        return ten.apply(row());
    }

    /** A hundred functions, by hand. */
    @Benchmark
    public Object hundredByHand() {
        In in = row();
        return new Hundredth(Links.hundred(in.x(), in.y()));
    }

    /** A hundred functions. */
    @Benchmark
    public Object hundredByHamilton() {
        return hundred.apply(row());
    }
}
