package dev.hamilton.jdbc;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.stream.FrameStream;
import dev.hamilton.columns.stream.OpenedFrames;
import dev.hamilton.columns.stream.StreamingLoader;
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
public final class JdbcLoader implements StreamingLoader {

    private static final int FETCHED = 10_000;

    private final Database database;
    private final String source;
    private final boolean isTable;
    private final List<@Nullable Object> parameters;
    private final int rowsPerFrame;

    private JdbcLoader(
            Database database, String source, boolean isTable, List<@Nullable Object> parameters, int rowsPerFrame) {
        this.database = database;
        this.source = Objects.requireNonNull(source, "source");
        this.isTable = isTable;
        this.parameters = parameters;
        this.rowsPerFrame = rowsPerFrame;
    }

    /** Reads a table, whose name is quoted, so that its case counts; the order of the rows is the database's. */
    public static JdbcLoader table(DataSource database, String table) {
        return new JdbcLoader(new Database(database), table, true, List.of(), StreamingLoader.ROWS);
    }

    /**
     * Reads the result of a query. Of a query all columns are computed by the database, whichever are wanted.
     *
     * @param parameters what stands for each {@code ?} of the query, as {@link PreparedStatement#setObject} takes it
     */
    public static JdbcLoader query(DataSource database, String sql, @Nullable Object... parameters) {
        List<@Nullable Object> all = Collections.unmodifiableList(new ArrayList<>(Arrays.asList(parameters)));
        return new JdbcLoader(new Database(database), sql, false, all, StreamingLoader.ROWS);
    }

    @Override
    public String source() {
        return (isTable ? "table " : "query ") + source;
    }

    /**
     * Streams frames of at most so many rows.
     *
     * @throws IllegalArgumentException when that is less than 1
     */
    public JdbcLoader rowsPerFrame(int rows) {
        return new JdbcLoader(database, source, isTable, parameters, StreamingLoader.requireRows(rows));
    }

    @Override
    public DataFrame load(Projection wanted) {
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
        PreparedStatement statement = connection.prepareStatement(sql(connection, wanted));
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
        statement.setFetchSize(FETCHED);
        ResultSet rows = statement.executeQuery();
        List<String> names = names(rows.getMetaData());
        RowReader reader = new RowReader(rows, names, wanted.from(source(), names));
        return new RowFrames(source(), session, statement, reader, most);
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
