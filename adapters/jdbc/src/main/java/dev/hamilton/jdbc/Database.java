package dev.hamilton.jdbc;

import dev.hamilton.io.TransferException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Work done in one transaction, which is undone when the work fails. Immutable, and as thread-safe as its source. */
final class Database {

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    /** Work with a connection. */
    @FunctionalInterface
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /**
     * Does the work and commits.
     *
     * @throws TransferException when the work fails, after everything is undone; names the place
     */
    <T> T transact(String place, Work<T> work) {
        try (Connection connection = source.getConnection()) {
            boolean automatic = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                T result = work.with(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failed) {
                undo(connection, failed);
                throw failed;
            } finally {
                connection.setAutoCommit(automatic);
            }
        } catch (TransferException known) {
            throw known;
        } catch (SQLException | RuntimeException failed) {
            throw new TransferException(place, reason(failed), failed);
        }
    }

    private static void undo(Connection connection, Exception failed) {
        try {
            connection.rollback();
        } catch (SQLException alsoFailed) {
            failed.addSuppressed(alsoFailed);
        }
    }

    /** What the database says; of a batch that failed, what it says of the row. */
    private static String reason(Exception failed) {
        SQLException next = failed instanceof SQLException sql ? sql.getNextException() : null;
        return String.valueOf((next == null ? failed : next).getMessage());
    }

    /** A name as the database wants it in SQL. */
    static String quoted(Connection connection, String name) throws SQLException {
        String quote = connection.getMetaData().getIdentifierQuoteString().strip();
        return quote + (quote.isEmpty() ? name : name.replace(quote, quote + quote)) + quote;
    }
}
