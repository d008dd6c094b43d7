package dev.hamilton.jdbc;

import dev.hamilton.columns.Column;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.stream.FrameStream;
import dev.hamilton.columns.stream.SameColumns;
import dev.hamilton.columns.stream.StreamingSaver;
import dev.hamilton.io.TransferException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table in batches, in one transaction: when it fails, the table is as it was. A table is made by the first frame: what is in
 * later ones has to fit, such as the digits of decimals. Of the columns of objects those are written that hold {@code BigDecimal},
 * {@code BigInteger}, {@code LocalDateTime}, {@code LocalTime}, {@code OffsetTime}, {@code Instant}, {@code UUID}, {@code ByteBuffer}, enum
 * constants by their names, and lists, as arrays of PostgreSQL and DuckDB. PostgreSQL makes of texts what the columns of a table that is
 * appended to hold, such as {@code jsonb} or {@code interval}. Immutable, and as thread-safe as its data
 * source.
 *
 * <pre>{@code JdbcSaver.append(database, "weeks").save(frame)}</pre>
 *
 * @since 0.1
 */
public final class JdbcSaver implements StreamingSaver {

    private final Database database;
    private final TableName table;
    private final boolean replace;

    private JdbcSaver(DataSource database, TableName table, boolean replace) {
        this.database = new Database(database);
        this.table = table;
        this.replace = replace;
    }

    /**
     * Makes a table of the frame's columns, in the place of the one of that name. Keys, indexes and grants of the old table go
     * with it. Not for databases that cannot undo the making of a table, such as MySQL and Oracle: there saving fails before
     * anything is done. Decimals are made with 38 digits; what does not fit these is refused.
     *
     * <p>A table is not replaced while others read it, as a stream does until it is closed, be it that of the frames that are saved: load
     * these whole first, or save to another table, and rename it. PostgreSQL waits 5 seconds for them, or as long as the
     * {@code lock_timeout} of the session says; SQLite, where the same holds for every table of the file unless its journal mode is WAL, and
     * for {@link #append} too, as long as its {@code busy_timeout}. DuckDB lets a stream read the old table to its end.
     */
    public static JdbcSaver replace(DataSource database, String table) {
        return new JdbcSaver(database, new TableName(null, table), true);
    }

    /** As {@link #replace(DataSource, String)}, of a table in a schema that is there. */
    public static JdbcSaver replace(DataSource database, String schema, String table) {
        return new JdbcSaver(database, TableName.in(schema, table), true);
    }

    /**
     * Adds rows to a table that is there and has all columns of the frame; its other columns get their defaults. Values that the
     * table's columns would round, cut (such as fractions of a second) or move to another time zone, have no room for, or are not for, are
     * refused, with column and row, where most databases say nothing or not which value it was. What the database itself refuses is told
     * with its row, if that can be found.
     */
    public static JdbcSaver append(DataSource database, String table) {
        return new JdbcSaver(database, new TableName(null, table), false);
    }

    /** As {@link #append(DataSource, String)}, to a table in a schema. */
    public static JdbcSaver append(DataSource database, String schema, String table) {
        return new JdbcSaver(database, TableName.in(schema, table), false);
    }

    @Override
    public String target() {
        return table.toString();
    }

    @Override
    public void saveAll(FrameStream frames) {
        Objects.requireNonNull(frames, "frames");
        try (frames) {
            SameColumns same = SameColumns.of(target(), frames);
            if (same.first().columnCount() == 0) {
                throw new TransferException(target(), "a frame without columns is no table");
            }
            database.transact(target(), connection -> write(connection, same));
        }
    }

    private int write(Connection connection, SameColumns frames) throws SQLException {
        Dialect dialect = Dialect.of(connection);
        requireDifferent(connection, dialect, frames.first().names());
        List<Dialect.SqlType> types = new ArrayList<>();
        int rows = 0;
        try (PreparedStatement insert = start(connection, dialect, frames.first(), types)) {
            List<Target> targets = replace
                    ? types.stream().map(type -> Target.of(dialect, type)).toList()
                    : targets(connection, dialect, frames.first().names());
            for (Optional<DataFrame> next = frames.next(); next.isPresent(); next = frames.next()) {
                rows += next.get().rowCount();
                insert(dialect, next.get(), types, targets, insert);
            }
        }
        return rows;
    }

    private void requireDifferent(Connection connection, Dialect dialect, List<String> names) throws SQLException {
        try {
            Names.requireDifferent(connection, dialect, names);
        } catch (IllegalArgumentException unfit) {
            throw unfit(unfit);
        }
    }

    private void insert(
            Dialect dialect,
            DataFrame frame,
            List<Dialect.SqlType> types,
            List<Target> targets,
            PreparedStatement insert)
            throws SQLException {
        List<Dialect.Stored> stored = stored(dialect, frame, types);
        List<Dialect.Stored> checked = new ArrayList<>();
        try {
            for (int i = 0; i < targets.size(); i++) {
                checked.add(targets.get(i).checked(frame.names().get(i), stored.get(i)));
            }
            new RowInserts(target(), insert, checked, frame.rowCount()).add();
        } catch (IllegalArgumentException unfit) {
            throw unfit(unfit);
        }
    }

    /** The columns of the table that is there, in the order of the names. */
    private List<Target> targets(Connection connection, Dialect dialect, List<String> names) throws SQLException {
        StringJoiner columns = new StringJoiner(", ");
        for (String name : names) {
            columns.add(Database.quoted(connection, name));
        }
        String sql = "select " + columns + " from " + table.quoted(connection) + " where 1 = 0";
        List<Target> targets = new ArrayList<>();
        try (PreparedStatement nothing = connection.prepareStatement(sql);
                ResultSet none = nothing.executeQuery()) {
            for (int i = 1; i <= names.size(); i++) {
                targets.add(Target.of(dialect, none.getMetaData(), i));
            }
        }
        return targets;
    }

    /** Makes the table, if that is wanted, and what adds rows to it; notes the types of its columns. */
    private PreparedStatement start(
            Connection connection, Dialect dialect, DataFrame first, List<Dialect.SqlType> types) throws SQLException {
        String quoted = table.quoted(connection);
        StringJoiner names = new StringJoiner(", ", " (", ")");
        StringJoiner described = new StringJoiner(", ", " (", ")");
        StringJoiner values = new StringJoiner(", ", " values (", ")");
        for (Dialect.Stored stored : stored(dialect, first, types)) {
            String name = Database.quoted(connection, first.names().get(types.size()));
            types.add(stored.type());
            names.add(name);
            described.add(name + " " + stored.type().name());
            values.add("?");
        }
        if (replace) {
            remake(connection, dialect, quoted, described.toString());
        }
        return connection.prepareStatement("insert into " + quoted + names + values);
    }

    /** How the columns of a frame are stored, in the types of the frames before if there are such. */
    private List<Dialect.Stored> stored(Dialect dialect, DataFrame frame, List<Dialect.SqlType> types) {
        List<Dialect.Stored> columns = new ArrayList<>();
        for (String name : frame.names()) {
            Dialect.SqlType known = types.isEmpty() ? null : types.get(columns.size());
            columns.add(stored(dialect, name, frame.column(name), known));
        }
        return columns;
    }

    private Dialect.Stored stored(Dialect dialect, String name, Column column, Dialect.@Nullable SqlType known) {
        Dialect.Stored stored;
        try {
            stored = dialect.stored(name, column, known);
        } catch (IllegalArgumentException unfit) {
            throw unfit(unfit);
        }
        if (replace && known != null && !known.holds(stored.type())) {
            throw new TransferException(
                    target(),
                    "column '" + name + "' is " + stored.type().name() + " here, and was " + known.name()
                            + " in the first frame, by which the table is made");
        }
        return stored;
    }

    private static void remake(Connection connection, Dialect dialect, String quoted, String types)
            throws SQLException {
        if (connection.getMetaData().dataDefinitionCausesTransactionCommit()) {
            throw new SQLException("this database cannot undo the making of a table: make it first, then append to it");
        }
        try (Statement statement = connection.createStatement()) {
            if (dialect.postgresql()) {
                limitWaiting(statement);
            }
            statement.execute("drop table if exists " + quoted);
            statement.execute("create table " + quoted + types);
        }
    }

    /**
     * PostgreSQL waits for ever for those that read a table before it drops it, be it the stream of the frames that are to be saved:
     * unless the session says how long, that is too long.
     */
    private static void limitWaiting(Statement statement) throws SQLException {
        try (ResultSet limit = statement.executeQuery("select current_setting('lock_timeout')")) {
            if (!limit.next() || !limit.getString(1).equals("0")) {
                return;
            }
        }
        statement.execute("set local lock_timeout = '5s'");
    }

    private TransferException unfit(RuntimeException unfit) {
        return new TransferException(target(), String.valueOf(unfit.getMessage()), unfit);
    }
}
