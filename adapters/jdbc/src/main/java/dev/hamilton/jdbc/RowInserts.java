package dev.hamilton.jdbc;

import dev.hamilton.io.TransferException;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Savepoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds the rows of a frame to a table, in batches, and finds the row that the database refuses. Confined to one thread. */
final class RowInserts {

    private static final int BATCH = 1_000;

    /** The SQL states in which it is not for the row that it failed, but for the SQL, the connection, a lock, memory and the like. */
    private static final List<String> NOT_FOR_A_ROW = List.of("08", "40", "42", "53", "55", "57", "58");

    private final String target;
    private final PreparedStatement insert;
    private final List<Dialect.Stored> columns;
    private final int rows;

    /**
     * For the rows of a frame.
     *
     * @param target where to, for messages
     * @param insert has a parameter for each column
     */
    RowInserts(String target, PreparedStatement insert, List<Dialect.Stored> columns, int rows) {
        this.target = target;
        this.insert = insert;
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * Adds them all.
     *
     * @throws TransferException when the database refuses a row; says which
     * @throws IllegalArgumentException when a value cannot be stored; says which
     */
    void add() throws SQLException {
        Connection connection = insert.getConnection();
        Savepoint start = connection.getMetaData().supportsSavepoints() ? connection.setSavepoint() : null;
        for (int from = 0; from < rows; from += BATCH) {
            int to = Math.min(from + BATCH, rows);
            try {
                addBatch(from, to);
            } catch (SQLException failed) {
                int row = refused(failed, from, to, start);
                throw new TransferException(
                        target, (row < 0 ? "" : "row " + row + " is refused: ") + Database.reason(failed), failed);
            }
        }
        if (start != null) {
            release(connection, start);
        }
    }

    private void addBatch(int from, int to) throws SQLException {
        for (int row = from; row < to; row++) {
            set(row);
            insert.addBatch();
        }
        insert.executeBatch();
    }

    private void set(int row) throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).set(insert, i + 1, row);
        }
    }

    /** Which row of a batch it was; -1 where that cannot be found. */
    private int refused(SQLException failed, int from, int to, @Nullable Savepoint start) {
        if (Database.isLocked(failed)) {
            return -1;
        }
        if (failed instanceof BatchUpdateException batch && batch.getUpdateCounts().length < to - from) {
            return from + batch.getUpdateCounts().length;
        }
        String state = failed.getSQLState();
        if (start == null || (state != null && NOT_FOR_A_ROW.stream().anyMatch(state::startsWith))) {
            return -1;
        }
        try {
            return oneByOne(from, to, start);
        } catch (SQLException alsoFailed) {
            failed.addSuppressed(alsoFailed);
            return -1;
        }
    }

    /** Starts again, since drivers that send a batch at once do not say which of its rows it was. */
    private int oneByOne(int from, int to, Savepoint start) throws SQLException {
        insert.getConnection().rollback(start);
        insert.clearBatch();
        for (int before = 0; before < from; before += BATCH) {
            addBatch(before, before + BATCH);
        }
        for (int row = from; row < to; row++) {
            try {
                set(row);
                insert.executeUpdate();
            } catch (SQLException refused) {
                return row;
            }
        }
        return -1;
    }

    /** So that those of many frames do not pile up; some databases keep them to the end. */
    private static void release(Connection connection, Savepoint start) throws SQLException {
        try {
            connection.releaseSavepoint(start);
        } catch (SQLFeatureNotSupportedException kept) {
            return;
        }
    }
}
