package dev.hamilton.benchmarks;

import dev.hamilton.Driver;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.csv.Csv;
import dev.hamilton.columns.csv.CsvOptions;
import dev.hamilton.examples.employment.Employment;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
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
 * How long do the 1019 columns of the employment example take, planned and computed, the first time and the tenth time in
 * one Java virtual machine? There is no warm-up: iteration 1 is the first run and iteration 10 the tenth. Expected: the
 * tenth run of 120 rows well under 119 milliseconds, and that of 12,000 rows under 345, which Python's Hamilton took.
 *
 * <pre>java -jar verify/benchmarks/target/benchmarks.jar EmploymentBenchmark</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 10)
public class EmploymentBenchmark {
    /** How often the table's 120 rows are repeated. */
    @Param({"1", "100"})
    int copies;

    private final Employment employment = new Employment();
    private final Driver driver = Driver.builder().modules(employment.modules()).build();
    private final List<String> outputs = employment.get();
    private DataFrame table = DataFrame.of();

    /** Reads and repeats the table. */
    @Setup
    public void repeatTable() {
        DataFrame months = Csv.read(
                new InputStreamReader(
                        Objects.requireNonNull(Employment.class.getResourceAsStream("/us-employment.csv"), "table"),
                        StandardCharsets.UTF_8),
                CsvOptions.standard().inputsOf(driver.graph()));
        int[] rows = new int[months.rowCount() * copies];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i % months.rowCount();
        }
        table = months.rows(rows);
    }

    /**
     * Plans and computes the frame.
     *
     * @return the frame
     */
    @Benchmark
    public DataFrame frame() {
        return driver.request(outputs).inputs(table).run(DataFrame.results());
    }
}
