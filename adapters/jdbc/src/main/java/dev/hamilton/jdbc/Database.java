package dev.hamilton.jdbc;

import dev.hamilton.io.TransferException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;

/** Work done in one transaction, which is undone when the work fails. Immutable, and as thread-safe as its source. */
final class Database {

    /** The SQL state of PostgreSQL in which a lock was waited for as long as was allowed. */
    private static final String NOT_AVAILABLE = "55P03";

    private static final String LOCKED =
            "it is read or written elsewhere, as by a stream that is still open (of this program"
                    + " too) or another session: close that, load it whole first, or save to another table, of SQLite in another"
                    + " file, and rename it: ";

    private final DataSource source;

    Database(DataSource source) {
        this.source = Objects.requireNonNull(source, "database");
    }

    /** Work with a connection. */
    @FunctionalInterface
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /**
     * Does the work and commits.
     *
     * @throws TransferException when the database fails, after everything is undone; names the place. Other exceptions come through
     */
    <T> T transact(String place, Work<T> work) {
        try (Session session = begin()) {
            try {
                T result = work.with(session.connection());
                session.connection().commit();
                return result;
            } catch (SQLException | RuntimeException failed) {
                session.undo(failed);
                throw failed;
            }
        } catch (SQLException failed) {
            throw failure(place, failed);
        }
    }

    /** Starts a transaction, which is undone unless its connection commits. */
    Session begin() throws SQLException {
        Connection connection = source.getConnection();
        try {
            boolean automatic = connection.getAutoCommit();
            connection.setAutoCommit(false);
            return new Session(connection, automatic);
        } catch (SQLException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }

    /**
     * A connection in a transaction, which is given back as it was. Confined to one thread.
     *
     * @param connection the connection
     * @param automatic whether it commits by itself otherwise
     */
    record Session(Connection connection, boolean automatic) implements AutoCloseable {

        /** Takes back what was done, because something failed. */
        void undo(Exception failed) {
            try {
                connection.rollback();
            } catch (SQLException alsoFailed) {
                failed.addSuppressed(alsoFailed);
            }
        }

        @Override
        public void close() throws SQLException {
            try (connection) {
                connection.setAutoCommit(automatic);
            }
        }
    }

    /** What failed, with what the database says of it. */
    static TransferException failure(String place, Exception failed) {
        return failed instanceof TransferException known ? known : new TransferException(place, reason(failed), failed);
    }

    /** What the database says; of a batch that failed, what it says of the row. */
    static String reason(Exception failed) {
        SQLException next = failed instanceof SQLException sql ? sql.getNextException() : null;
        String said = String.valueOf((next == null ? failed : next).getMessage());
        return failed instanceof SQLException sql && isLocked(sql) ? LOCKED + said : said;
    }

    /** Whether it failed for others that are at work in the same place. */
    static boolean isLocked(SQLException failed) {
        return NOT_AVAILABLE.equals(failed.getSQLState())
                || String.valueOf(failed.getMessage()).startsWith("[SQLITE_BUSY");
    }

    /**
     * A name as the database wants it in SQL.
     *
     * @throws SQLException also when no database can be told the name
     */
    static String quoted(Connection connection, String name) throws SQLException {
        try {
            Names.requireKept(Dialect.of(connection), name);
        } catch (IllegalArgumentException unfit) {
            throw new SQLException(unfit.getMessage(), unfit);
        }
        String quote = connection.getMetaData().getIdentifierQuoteString().strip();
        return quote + (quote.isEmpty() ? name : name.replace(quote, quote + quote)) + quote;
    }
}
