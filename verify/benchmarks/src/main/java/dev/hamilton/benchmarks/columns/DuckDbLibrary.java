package dev.hamilton.benchmarks.columns;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** DuckDB on one thread, from tables in memory to a table in memory. Windows are over the rows' own order, which it keeps. */
final class DuckDbLibrary implements Library {
    private final DuckDBConnection connection;
    private final String csv;
    private final String parquet;

    DuckDbLibrary(Given given) {
        csv = "'" + given.folder.resolve("duckdb.csv") + "'";
        parquet = "'" + given.folder.resolve("duckdb.parquet") + "'";
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
            execute("SET threads = 1");
            execute("CREATE TABLE given (pos BIGINT, key BIGINT, \"group\" INTEGER, x DOUBLE, y DOUBLE)");
            execute("CREATE TABLE other (key BIGINT, value DOUBLE)");
            fill(given);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void fill(Given given) throws SQLException {
        try (DuckDBAppender rows = connection.createAppender("main", "given")) {
            for (int i = 0; i < given.x.length; i++) {
                rows.beginRow()
                        .append((long) i)
                        .append(given.key[i])
                        .append(given.group[i])
                        .append(given.x[i])
                        .append(given.y[i])
                        .endRow();
            }
        }
        try (DuckDBAppender rows = connection.createAppender("main", "other")) {
            for (int i = 0; i < given.otherKey.length; i++) {
                rows.beginRow()
                        .append(given.otherKey[i])
                        .append(given.otherValue[i])
                        .endRow();
            }
        }
    }

    @Override
    public Optional<Callable<Object>> operation(Operation operation) throws SQLException {
        return Optional.ofNullable(
                switch (operation) {
                    case ADD -> column("x + y");
                    case MULTIPLY -> column("x * y");
                    case DIVIDE -> column("x / y");
                    case SHIFT -> column("lag(x) OVER (ORDER BY pos)");
                    case CUM_SUM -> column("sum(x) OVER (ORDER BY pos)");
                    case ROLLING_MEAN_3 -> column("avg(x) OVER " + window(3));
                    case ROLLING_MEAN_252 -> column("avg(x) OVER " + window(252));
                    case ROLLING_STD_252 -> column("stddev_samp(x) OVER " + window(252));
                    case ROLLING_MIN_252 -> column("min(x) OVER " + window(252));
                    case RANK -> column("rank() OVER (ORDER BY x)");
                    case ROLLING_MEAN_3_BY_GROUP ->
                        column(
                                "avg(x) OVER (PARTITION BY \"group\" ORDER BY pos ROWS BETWEEN 2 PRECEDING AND CURRENT ROW)");
                    case GROUP_SUM -> made("SELECT \"group\", sum(x) FROM given GROUP BY \"group\"");
                    case JOIN -> made("SELECT given.*, value FROM given LEFT JOIN other USING (key)");
                    case CSV_READ -> {
                        execute("COPY (SELECT key, \"group\", x, y FROM given) TO " + csv);
                        yield made("SELECT * FROM read_csv(" + csv + ")");
                    }
                    case CSV_WRITE -> statement("COPY (SELECT key, \"group\", x, y FROM given) TO " + csv);
                    case PARQUET_READ -> {
                        execute("COPY (SELECT key, \"group\", x, y FROM given) TO " + parquet);
                        yield made("SELECT * FROM read_parquet(" + parquet + ")");
                    }
                    case PARQUET_WRITE -> statement("COPY (SELECT key, \"group\", x, y FROM given) TO " + parquet);
                    case EWM -> null;
                });
    }

    private static String window(int width) {
        return "(ORDER BY pos ROWS BETWEEN " + (width - 1) + " PRECEDING AND CURRENT ROW)";
    }

    private Callable<Object> column(String expression) {
        return made("SELECT " + expression + " AS made FROM given");
    }

    private Callable<Object> made(String select) {
        return statement("CREATE OR REPLACE TEMP TABLE made AS " + select);
    }

    private Callable<Object> statement(String sql) {
        return () -> execute(sql);
    }

    private boolean execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(sql);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
