package dev.hamilton.benchmarks;

import dev.hamilton.PreparedRequest;
import dev.hamilton.result.ResultBuilders;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
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
 * What does a local Spark take for what {@code PeersBenchmark} asks of other libraries: the last column of a chain of functions
 * of three operations each, on one thread? Its two columns are cached, and the last one is computed and thrown away, which is
 * the least that Spark can be asked. Expected: ten times as much and more.
 *
 * <pre>
 * mvn -B -Pspark package -DskipTests -pl verify/spark -am
 * java -cp 'verify/spark/target/classes:verify/spark/target/dependency/*' org.openjdk.jmh.Main SparkBenchmark
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class SparkBenchmark {
    /** How many functions. */
    @Param({"20", "100"})
    int nodes;

    /** How many rows. */
    @Param("1000000")
    int rows;

    private @Nullable PreparedRequest hamilton;
    private @Nullable SparkSession session;
    private @Nullable Dataset<Row> last;

    /** Fills the columns of both. */
    @Setup
    public void prepare() {
        Random random = new Random(1);
        double[] x = random.doubles(rows).toArray();
        double[] y = random.doubles(rows).toArray();
        hamilton = Links.chain(nodes)
                .request(Links.names(nodes).get(nodes - 1))
                .inputs(Map.of("x", x, "y", y))
                .prepare();
        SparkSession started = SparkSession.builder()
                .master("local[1]")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .getOrCreate();
        session = started;
        started.sparkContext().setLogLevel("ERROR");
        Dataset<Row> given = started.range(0, rows, 1, 1)
                .select(functions.rand(1).as("x"), functions.rand(2).as("y"))
                .cache();
        if (given.count() != rows) {
            throw new AssertionError("rows");
        }
        Column chain = functions.col("x");
        for (int i = 0; i < nodes; i++) {
            chain = chain.multiply(0.99).plus(functions.col("y")).multiply(0.5);
        }
        last = given.select(chain.as("last"));
    }

    /** Ends Spark. */
    @TearDown
    public void close() {
        if (session != null) {
            session.stop();
        }
    }

    /** Hamilton. */
    @Benchmark
    public Object hamilton() {
        if (hamilton == null) {
            throw new AssertionError("prepare() comes first");
        }
        return hamilton.run(Map.of(), ResultBuilders.map());
    }

    /** Spark, one expression into nowhere. */
    @Benchmark
    public void spark() {
        if (last == null) {
            throw new AssertionError("prepare() comes first");
        }
        last.write().format("noop").mode("overwrite").save();
    }
}
