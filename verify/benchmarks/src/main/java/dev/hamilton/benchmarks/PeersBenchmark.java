package dev.hamilton.benchmarks;

import static org.dflib.Exp.$double;

import dev.hamilton.PreparedRequest;
import dev.hamilton.result.ResultBuilders;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.dflib.DataFrame;
import org.dflib.DoubleSeries;
import org.dflib.NumExp;
import org.dflib.Series;
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
import tech.tablesaw.api.DoubleColumn;

/**
 * What do other libraries take for the last column of a chain of functions of three operations each, on one thread? Each is
 * asked in its own way: operators on columns, expressions, one SELECT into a table in memory. Expected: three times as much
 * and more.
 *
 * <pre>java -jar verify/benchmarks/target/benchmarks.jar PeersBenchmark</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class PeersBenchmark {
    /** How many functions. */
    @Param({"20", "100"})
    int nodes;

    /** How many rows. */
    @Param("1000000")
    int rows;

    private double[] x = {};
    private double[] y = {};
    private final double[][] buffers = Links.buffers();
    private @Nullable PreparedRequest hamilton;
    private @Nullable NumExp<?> expression;
    private @Nullable Connection connection;
    private String select = "";

    /**
     * Fills the columns of each.
     *
     * @throws SQLException if the database refuses
     */
    @Setup
    public void prepare() throws SQLException {
        Random random = new Random(1);
        x = random.doubles(rows).toArray();
        y = random.doubles(rows).toArray();
        hamilton = Links.chain(nodes)
                .request(Links.names(nodes).get(nodes - 1))
                .inputs(Map.of("x", x, "y", y))
                .prepare();
        NumExp<?> last = $double("x");
        StringBuilder sql = new StringBuilder("x");
        for (int i = 0; i < nodes; i++) {
            last = last.mul(0.99).add($double("y")).mul(0.5);
            sql.insert(0, '(').append(" * 0.99::DOUBLE + y) * 0.5::DOUBLE");
        }
        expression = last;
        select = "CREATE OR REPLACE TEMP TABLE made AS SELECT " + sql + " AS last FROM given";
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
            statement.execute("SET max_expression_depth = 10000");
            statement.execute("CREATE TABLE given AS SELECT random() AS x, random() AS y FROM range(" + rows + ")");
        }
    }

    /**
     * Closes the database.
     *
     * @throws SQLException if it refuses
     */
    @TearDown
    public void close() throws SQLException {
        if (connection != null) {
            connection.close();
        }
    }

    /** By hand: blocks, four functions a loop. */
    @Benchmark
    public Object byHand() {
        return Links.blocks(x, y, nodes, buffers);
    }

    /** Hamilton. */
    @Benchmark
    public Object hamilton() {
        if (hamilton == null) {
            throw new AssertionError("prepare() comes first");
        }
        return hamilton.run(Map.of(), ResultBuilders.map());
    }

    /** DFLib, operators on series. */
    @Benchmark
    public Object dflibSeries() {
        DoubleSeries last = Series.ofDouble(x);
        DoubleSeries other = Series.ofDouble(y);
        for (int i = 0; i < nodes; i++) {
            last = last.mul(0.99).add(other).mul(0.5);
        }
        return last;
    }

    /** DFLib, one expression over a frame. */
    @Benchmark
    public Object dflibExpression() {
        if (expression == null) {
            throw new AssertionError("prepare() comes first");
        }
        DataFrame frame = DataFrame.byColumn("x", "y").of(Series.ofDouble(x), Series.ofDouble(y));
        return expression.eval(frame);
    }

    /** Tablesaw. */
    @Benchmark
    public Object tablesaw() {
        DoubleColumn last = DoubleColumn.create("x", x);
        DoubleColumn other = DoubleColumn.create("y", y);
        for (int i = 0; i < nodes; i++) {
            last = last.multiply(0.99).add(other).multiply(0.5);
        }
        return last;
    }

    /**
     * DuckDB, one SELECT into a table in memory.
     *
     * @throws SQLException if the database refuses
     */
    @Benchmark
    public Object duckdb() throws SQLException {
        if (connection == null) {
            throw new AssertionError("prepare() comes first");
        }
        try (Statement statement = connection.createStatement()) {
            return statement.execute(select);
        }
    }
}
