package dev.hamilton.jdbc;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.io.Saver;
import dev.hamilton.io.TransferException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import javax.sql.DataSource;

/**
 * Writes a table in batches, in one transaction: when it fails, the table is as it was. Immutable, and as thread-safe as its data
 * source.
 *
 * <pre>{@code JdbcSaver.append(database, "weeks").save(frame)}</pre>
 *
 * @since 0.1
 */
public final class JdbcSaver implements Saver<DataFrame> {

    private static final int BATCH = 1_000;

    private final Database database;
    private final String table;
    private final boolean replace;

    private JdbcSaver(DataSource database, String table, boolean replace) {
        this.database = new Database(database);
        this.table = Objects.requireNonNull(table, "table");
        this.replace = replace;
    }

    /**
     * Makes a table of the frame's columns, in the place of the one of that name. Keys, indexes and grants of the old table go
     * with it. Not for databases that cannot undo the making of a table, such as MySQL and Oracle: there saving fails before
     * anything is done.
     */
    public static JdbcSaver replace(DataSource database, String table) {
        return new JdbcSaver(database, table, true);
    }

    /** Adds rows to a table that is there and has all columns of the frame; its other columns get their defaults. */
    public static JdbcSaver append(DataSource database, String table) {
        return new JdbcSaver(database, table, false);
    }

    @Override
    public String target() {
        return "table " + table;
    }

    @Override
    public void save(DataFrame frame) {
        if (frame.columnCount() == 0) {
            throw new TransferException(target(), "a frame without columns is no table");
        }
        database.transact(target(), connection -> write(connection, frame));
    }

    private int write(Connection connection, DataFrame frame) throws SQLException {
        String quoted = Database.quoted(connection, table);
        Dialect dialect = Dialect.of(connection);
        List<Dialect.Stored> columns = new ArrayList<>();
        StringJoiner names = new StringJoiner(", ", " (", ")");
        StringJoiner types = new StringJoiner(", ", " (", ")");
        StringJoiner values = new StringJoiner(", ", " values (", ")");
        for (String name : frame.names()) {
            Dialect.Stored stored = dialect.stored(name, frame.column(name));
            columns.add(stored);
            names.add(Database.quoted(connection, name));
            types.add(Database.quoted(connection, name) + " " + stored.type());
            values.add("?");
        }
        if (replace) {
            remake(connection, quoted, types.toString());
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into " + quoted + names + values)) {
            insert(insert, columns, frame.rowCount());
        }
        return frame.rowCount();
    }

    private void remake(Connection connection, String quoted, String types) throws SQLException {
        if (connection.getMetaData().dataDefinitionCausesTransactionCommit()) {
            throw new SQLException("this database cannot undo the making of a table: make it first, then append to it");
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists " + quoted);
            statement.execute("create table " + quoted + types);
        }
    }

    private static void insert(PreparedStatement insert, List<Dialect.Stored> columns, int rows) throws SQLException {
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < columns.size(); i++) {
                columns.get(i).set(insert, i + 1, row);
            }
            insert.addBatch();
            if ((row + 1) % BATCH == 0 || row + 1 == rows) {
                insert.executeBatch();
            }
        }
    }
}
