package dev.hamilton.duckdb;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.io.TransferException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
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
 * zone {@link java.time.Instant}. DuckDB's integers of 128 bits, which it gives for sums of integers, become longs, and fail where
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
        return open("jdbc:duckdb:" + file);
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
     * @throws TransferException when the query fails, or a column's type is one that frames cannot hold
     */
    public static DataFrame query(Map<String, DataFrame> frames, String sql) {
        try (DuckDb db = inMemory()) {
            frames.forEach(db::lend);
            return db.query(sql);
        }
    }

    /**
     * Lets queries see a frame as a view, in the place of the one that had the name.
     *
     * @throws TransferException when there is a table of that name, or the frame holds objects that DuckDB cannot: it keeps
     *     microseconds of times, and 38 digits of decimals
     */
    public void lend(String name, DataFrame frame) {
        try {
            frames.put(name, frame);
        } catch (IllegalArgumentException unfit) {
            throw failure("lending frame '" + name + "'", unfit);
        }
        execute("create or replace temp view " + quoted(name, '"') + " as select * from " + LentFrames.FUNCTION + "("
                + quoted(name, '\'') + ")");
    }

    /**
     * The result of a query, with its columns and rows in the query's order.
     *
     * @throws TransferException when the query fails, or a column's type is one that frames cannot hold
     */
    public DataFrame query(String sql) {
        try (DuckDBPreparedStatement statement = connection.prepare(sql);
                DuckDBChunkedResult result = statement.query()) {
            ResultColumns columns = new ResultColumns(statement.getMetaData());
            while (result.nextChunk()) {
                columns.take(result.chunk());
            }
            return columns.frame();
        } catch (SQLException | RuntimeException failed) {
            throw failure(sql, failed);
        }
    }

    /**
     * Runs a statement that has no result, such as {@code create table} or {@code copy ... to}.
     *
     * @throws TransferException when it fails
     */
    public void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
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
