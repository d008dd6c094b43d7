package dev.hamilton.jdbc;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.io.Loader;
import dev.hamilton.io.Projection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads the result of a query, or a table, of which only the wanted columns are asked for. Immutable, and as thread-safe as its
 * data source.
 *
 * <pre>{@code
 * JdbcLoader.table(database, "weeks").load(Projection.of("spend"))
 * JdbcLoader.query(database, "select * from weeks where region = ? order by week", "north").load()
 * }</pre>
 *
 * @since 0.1
 */
public final class JdbcLoader implements Loader<DataFrame> {

    private static final int FETCHED = 10_000;

    private final Database database;
    private final String source;
    private final boolean isTable;
    private final List<@Nullable Object> parameters;

    private JdbcLoader(DataSource database, String source, boolean isTable, List<@Nullable Object> parameters) {
        this.database = new Database(database);
        this.source = Objects.requireNonNull(source, "source");
        this.isTable = isTable;
        this.parameters = parameters;
    }

    /** Reads a table, whose name is quoted, so that its case counts; the order of the rows is the database's. */
    public static JdbcLoader table(DataSource database, String table) {
        return new JdbcLoader(database, table, true, List.of());
    }

    /**
     * Reads the result of a query. Of a query all columns are computed by the database, whichever are wanted.
     *
     * @param parameters what stands for each {@code ?} of the query, as {@link PreparedStatement#setObject} takes it
     */
    public static JdbcLoader query(DataSource database, String sql, @Nullable Object... parameters) {
        return new JdbcLoader(
                database, sql, false, Collections.unmodifiableList(new ArrayList<>(Arrays.asList(parameters))));
    }

    @Override
    public String source() {
        return (isTable ? "table " : "query ") + source;
    }

    @Override
    public DataFrame load(Projection wanted) {
        return database.transact(source(), connection -> read(connection, wanted));
    }

    private DataFrame read(Connection connection, Projection wanted) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql(connection, wanted))) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            statement.setFetchSize(FETCHED);
            try (ResultSet rows = statement.executeQuery()) {
                List<String> names = names(rows.getMetaData());
                return new RowReader(rows, names, wanted.from(source(), names)).read();
            }
        }
    }

    private String sql(Connection connection, Projection wanted) throws SQLException {
        if (!isTable) {
            return source;
        }
        String table = Database.quoted(connection, source);
        List<String> columns = new ArrayList<>();
        try (PreparedStatement nothing = connection.prepareStatement("select * from " + table + " where 1 = 0");
                ResultSet none = nothing.executeQuery()) {
            for (String name : wanted.from(source(), names(none.getMetaData()))) {
                columns.add(Database.quoted(connection, name));
            }
        }
        return "select " + String.join(", ", columns) + " from " + table;
    }

    private static List<String> names(ResultSetMetaData described) throws SQLException {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= described.getColumnCount(); i++) {
            names.add(described.getColumnLabel(i));
        }
        return names;
    }
}
