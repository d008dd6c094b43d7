package dev.hamilton.benchmarks.columns;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
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
 * What does an operation cost in a library? Expected of Hamilton: at most 1.3 times the simple loops by hand, and less than
 * any other library. All operations of the library were used before, on few rows. {@link ColumnTable} asks for all that there are; JMH's own command for those one names:
 *
 * <pre>java -jar verify/benchmarks/target/benchmarks.jar ColumnBenchmark -p operation=ADD -p library=HAND,HAMILTON</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class ColumnBenchmark {
    /** What is done: the name of an {@link Operation}. */
    @Param("ADD")
    String operation = "";

    /** Who does it: a {@link Library.Name}. */
    @Param({"HAND", "HAMILTON"})
    String library = "";

    /** How many rows. */
    @Param("1000000")
    int rows;

    private @Nullable Library made;
    private @Nullable Folder folder;
    private Callable<Object> ready = () -> "";

    /**
     * Makes the data and all that the operation needs.
     *
     * @throws Exception if the library has no such operation, or fails
     */
    @Setup
    public void prepare() throws Exception {
        folder = Folder.make();
        useAll(new Given(1000, folder.path()));
        made = Library.Name.valueOf(library).over(new Given(rows, folder.path()));
        ready = made.operation(Operation.valueOf(operation)).orElseThrow();
    }

    /** As in a program that does more than one thing: what was compiled for one operation alone says little. */
    private void useAll(Given few) throws Exception {
        try (Library all = Library.Name.valueOf(library).over(few)) {
            for (Operation each : Operation.values()) {
                Optional<Callable<Object>> used = all.operation(each);
                for (int i = 0; i < 30 && used.isPresent(); i++) {
                    used.orElseThrow().call();
                }
            }
        }
    }

    /**
     * Removes the files.
     *
     * @throws IOException if one cannot be removed
     */
    @TearDown
    public void close() throws IOException {
        if (made != null) {
            made.close();
        }
        if (folder != null) {
            folder.close();
        }
    }

    /**
     * The operation.
     *
     * @throws Exception if the library fails
     */
    @Benchmark
    public Object time() throws Exception {
        return ready.call();
    }
}
