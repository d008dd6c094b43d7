package dev.hamilton.jdbc;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.stream.FrameStream;
import dev.hamilton.columns.stream.OpenedFrames;
import dev.hamilton.columns.stream.StreamingLoader;
import dev.hamilton.io.Projection;
import dev.hamilton.io.TransferException;
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
public final class JdbcLoader implements StreamingLoader {

    private static final int FETCHED = 10_000;
    private static final String NO_ROWS = "it is no query: it gives no rows, and was not run";

    private final Database database;
    private final @Nullable TableName table;
    private final String query;
    private final List<@Nullable Object> parameters;
    private final int rowsPerFrame;

    private JdbcLoader(
            Database database,
            @Nullable TableName table,
            String query,
            List<@Nullable Object> parameters,
            int rowsPerFrame) {
        this.database = database;
        this.table = table;
        this.query = Objects.requireNonNull(query, "sql");
        this.parameters = parameters;
        this.rowsPerFrame = rowsPerFrame;
    }

    /** Reads a table, whose name is quoted, so that its case counts; the order of the rows is the database's. */
    public static JdbcLoader table(DataSource database, String table) {
        return of(database, new TableName(null, table));
    }

    /** As {@link #table(DataSource, String)}, of a table in a schema; both names are quoted. */
    public static JdbcLoader table(DataSource database, String schema, String table) {
        return of(database, TableName.in(schema, table));
    }

    private static JdbcLoader of(DataSource database, TableName table) {
        return new JdbcLoader(new Database(database), table, "", List.of(), StreamingLoader.ROWS);
    }

    /**
     * Reads the result of a query. Of a query all columns are computed by the database, whichever are wanted.
     *
     * <p>It is one statement: where the driver would leave out the others without a word, as SQLite's and DuckDB's, several are refused.
     * When it runs, parameters that are too few or too many for it are refused.
     *
     * @param parameters what stands for each {@code ?} of the query: what {@link PreparedStatement#setObject} takes, and moments
     *     ({@link java.time.Instant} and others), dates, times, decimals and enums as {@link JdbcSaver} writes them
     */
    public static JdbcLoader query(DataSource database, String sql, @Nullable Object... parameters) {
        Objects.requireNonNull(parameters, "parameters");
        List<@Nullable Object> all = Collections.unmodifiableList(new ArrayList<>(Arrays.asList(parameters)));
        return new JdbcLoader(new Database(database), null, sql, all, StreamingLoader.ROWS);
    }

    @Override
    public String source() {
        return table == null ? "query " + query : table.toString();
    }

    /**
     * Streams frames of at most so many rows.
     *
     * @throws IllegalArgumentException when that is less than 1
     */
    public JdbcLoader rowsPerFrame(int rows) {
        return new JdbcLoader(database, table, query, parameters, StreamingLoader.requireRows(rows));
    }

    @Override
    public DataFrame load(Projection wanted) {
        Objects.requireNonNull(wanted, "wanted");
        try (FrameStream frames = open(wanted, Integer.MAX_VALUE)) {
            return frames.next().orElseThrow();
        }
    }

    /**
     * {@inheritDoc}
     *
     * <p>Until it is closed, the stream has a connection and a transaction of its own. How many rows the driver holds is the driver's:
     * PostgreSQL's and SQLite's fetch them as they are asked for; DuckDB's does if the connection has the property
     * {@code jdbc_stream_results}, and otherwise keeps the result outside of Java's memory.
     */
    @Override
    public FrameStream stream(Projection wanted) {
        Objects.requireNonNull(wanted, "wanted");
        return OpenedFrames.of(source(), open(wanted, rowsPerFrame));
    }

    private FrameStream open(Projection wanted, int most) {
        try {
            Database.Session session = database.begin();
            try {
                return open(session, wanted, most);
            } catch (SQLException | RuntimeException failed) {
                session.undo(failed);
                session.close();
                throw failed;
            }
        } catch (SQLException | RuntimeException failed) {
            throw Database.failure(source(), failed);
        }
    }

    private FrameStream open(Database.Session session, Projection wanted, int most) throws SQLException {
        Connection connection = session.connection();
        Dialect dialect = Dialect.of(connection);
        PreparedStatement statement = connection.prepareStatement(sql(connection, wanted));
        setParameters(statement, dialect);
        statement.setFetchSize(FETCHED);
        List<String> declared = dialect.sqlite() ? declared(statement) : List.of();
        ResultSet rows = statement.executeQuery();
        List<String> names = names(rows.getMetaData());
        RowReader reader = new RowReader(source(), dialect, rows, declared, names, wanted.from(source(), names));
        return new RowFrames(source(), session, statement, reader, most);
    }

    /** The types that SQLite's columns are declared with; its driver has none to count where there will be no result. */
    private List<String> declared(PreparedStatement statement) throws SQLException {
        ResultSetMetaData described = statement.getMetaData();
        try {
            described.getColumnCount();
        } catch (SQLException none) {
            throw new TransferException(source(), NO_ROWS, none);
        }
        return typeNames(described);
    }

    private void setParameters(PreparedStatement statement, Dialect dialect) throws SQLException {
        try {
            for (int i = 0; i < parameters.size(); i++) {
                Object parameter = parameters.get(i);
                statement.setObject(i + 1, parameter == null ? null : dialect.parameter(parameter));
            }
        } catch (SQLException | RuntimeException failed) {
            requireAllParameters(statement); // of too many the drivers speak of an index
            throw failed;
        }
        requireAllParameters(statement);
    }

    /** SQLite takes NULL for parameters that are not given. */
    private void requireAllParameters(PreparedStatement statement) throws SQLException {
        int wanted = statement.getParameterMetaData().getParameterCount();
        if (wanted != parameters.size()) {
            throw new TransferException(
                    source(),
                    "it has " + wanted + (wanted == 1 ? " place for a parameter" : " places for parameters")
                            + " (?), and " + parameters.size() + (parameters.size() == 1 ? " is given" : " are given"));
        }
    }

    private String sql(Connection connection, Projection wanted) throws SQLException {
        if (table == null) {
            Statements.requireOne(Dialect.of(connection), query);
            return Names.requireWhole(query, "it");
        }
        String quoted = table.quoted(connection);
        List<String> columns = new ArrayList<>();
        try (PreparedStatement nothing = connection.prepareStatement("select * from " + quoted + " where 1 = 0");
                ResultSet none = nothing.executeQuery()) {
            for (String name : wanted.from(source(), names(none.getMetaData()))) {
                columns.add(Database.quoted(connection, name));
            }
        }
        return "select " + String.join(", ", columns) + " from " + quoted;
    }

    private static List<String> names(ResultSetMetaData described) throws SQLException {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= described.getColumnCount(); i++) {
            names.add(described.getColumnLabel(i));
        }
        return names;
    }

    private static List<String> typeNames(ResultSetMetaData described) throws SQLException {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= described.getColumnCount(); i++) {
            names.add(described.getColumnTypeName(i));
        }
        return names;
    }
}
