package dev.hamilton.duckdb;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.io.TransferException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBTableFunctionBuilder;

/**
 * A database in this process that looks at frames as if they were tables. Confined to one thread.
 *
 * <pre>{@code
 * try (DuckDb db = DuckDb.inMemory()) {
 *     db.lend("sales", sales);
 *     DataFrame totals = db.query("select region, sum(spend) as total from sales group by region order by region");
 * }
 * }</pre>
 *
 * <p>Frames are read where they are, only the columns that a query needs, in the order of their rows; nothing is copied before
 * and nothing written. A missing cell is NULL, and the reverse. The types of columns that frames do not have a class for become
 * columns of objects: decimals are {@link java.math.BigDecimal} (lent with the largest scale in
 * their column and 18 digits, or 38 where they have more), timestamps {@link java.time.LocalDateTime}, timestamps with a time
 * zone {@link java.time.Instant}, times {@link java.time.LocalTime}, UUIDs {@link java.util.UUID}, bytes read-only
 * {@link java.nio.ByteBuffer}s, lists and arrays {@link java.util.List}, structs and maps {@link java.util.Map}, as they are
 * when Parquet is read. Enums, JSON, bits and intervals become texts. A result with columns of any of these but decimals and
 * timestamps is read row by row, which is slower. DuckDB's integers of 128 bits, which it gives for sums of integers, become longs, and fail where
 * they do not fit.
 *
 * @since 0.1
 */
public final class DuckDb implements AutoCloseable {

    private final DuckDBConnection connection;
    private final LentFrames frames = new LentFrames();

    private DuckDb(DuckDBConnection connection) throws SQLException {
        this.connection = connection;
        try (DuckDBTableFunctionBuilder function = DuckDBFunctions.tableFunction()) {
            function.withName(LentFrames.FUNCTION)
                    .withParameter(String.class)
                    .withProjectionPushdown()
                    .withFunction(frames)
                    .register(connection);
        }
    }

    /**
     * A new, empty database that is gone when it is closed.
     *
     * @throws TransferException when DuckDB cannot be started
     */
    public static DuckDb inMemory() {
        return open("jdbc:duckdb:");
    }

    /**
     * The database in a file, which is made when there is none.
     *
     * @throws TransferException when it cannot be opened
     */
    public static DuckDb of(Path file) {
        return open("jdbc:duckdb:" + Objects.requireNonNull(file, "file"));
    }

    private static DuckDb open(String url) {
        try {
            return new DuckDb(DriverManager.getConnection(url).unwrap(DuckDBConnection.class));
        } catch (SQLException failed) {
            throw new TransferException(url, "cannot be opened: " + failed.getMessage(), failed);
        }
    }

    /**
     * What a query makes of some frames.
     *
     * @param frames the frames by the names that the query has for them
     * @param sql a query
     * @throws TransferException as of {@link #lend} and {@link #query(String)}, and when two names differ in the case of letters only
     */
    public static DataFrame query(Map<String, DataFrame> frames, String sql) {
        Objects.requireNonNull(frames, "frames");
        Objects.requireNonNull(sql, "sql");
        try {
            Names.requireDifferent("frame", frames.keySet());
        } catch (IllegalArgumentException unfit) {
            throw failure("lending frames", unfit);
        }
        try (DuckDb db = inMemory()) {
            frames.forEach(db::lend);
            return db.query(sql);
        }
    }

    /**
     * Lets queries see a frame as a view, in the place of the one that had the name, in which the case of letters does not count.
     *
     * @throws TransferException when there is a table of that name; the frame has no columns, one with an empty name, or two that differ in the case of letters
     *     only; or it holds what DuckDB cannot: it keeps microseconds of times, 38 digits of decimals, and whole characters
     */
    public void lend(String name, DataFrame frame) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(frame, "frame");
        try {
            if (frame.columnCount() == 0) {
                throw new IllegalArgumentException("a frame without columns is no table");
            }
            frames.put(Names.required("frame", name), frame);
        } catch (IllegalArgumentException unfit) {
            throw failure("lending frame '" + name + "'", unfit);
        }
        execute("create or replace temp view " + quoted(name, '"') + " as select * from " + LentFrames.FUNCTION + "("
                + quoted(name, '\'') + ")");
    }

    /**
     * The result of a query, with its columns and rows in the query's order. Of several statements, divided by semicolons, all are
     * run and the last one's result is given.
     *
     * @throws TransferException when the query fails, or a value is one that frames cannot hold: an infinite date, or an integer
     *     that does not fit a long
     */
    public DataFrame query(String sql) {
        Objects.requireNonNull(sql, "sql");
        try (DuckDBPreparedStatement statement = connection.prepare(Names.requireWhole(sql, "it"))) {
            return ResultColumns.canTake(statement.getMetaData()) ? chunks(statement) : rows(statement);
        } catch (SQLException | RuntimeException failed) {
            throw failure(sql, failed);
        }
    }

    private static DataFrame chunks(DuckDBPreparedStatement statement) throws SQLException {
        try (DuckDBChunkedResult result = statement.query()) {
            ResultColumns columns = new ResultColumns(statement.getMetaData());
            while (result.nextChunk()) {
                columns.take(result.chunk());
            }
            return columns.frame();
        }
    }

    private static DataFrame rows(DuckDBPreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            return new RowColumns(rows).frame();
        }
    }

    /**
     * Runs a statement that has no result, such as {@code create table} or {@code copy ... to}.
     *
     * @throws TransferException when it fails
     */
    public void execute(String sql) {
        Objects.requireNonNull(sql, "sql");
        try (Statement statement = connection.createStatement()) {
            statement.execute(Names.requireWhole(sql, "it"));
        } catch (SQLException | IllegalArgumentException failed) {
            throw failure(sql, failed);
        }
    }

    /**
     * Closes the database; lent frames are let go.
     *
     * @throws TransferException when DuckDB fails to
     */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw failure("closing", failed);
        }
    }

    private static String quoted(String text, char quote) {
        return quote + text.replace(String.valueOf(quote), String.valueOf(quote) + quote) + quote;
    }

    private static TransferException failure(String sql, Exception failed) {
        return new TransferException("DuckDB: " + sql, String.valueOf(failed.getMessage()), failed);
    }
}
