package dev.hamilton.jdbc;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.stream.FrameStream;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;

/** Makes frames of so many rows of a result, in a transaction that ends when it is closed. Confined to one thread. */
final class RowFrames implements FrameStream {

    private final String source;
    private final Database.Session session;
    private final PreparedStatement statement;
    private final RowReader rows;
    private final int most;
    private boolean begun;
    private boolean closed;

    /** Reads the result of a statement, which is closed with this, as is the session. */
    RowFrames(String source, Database.Session session, PreparedStatement statement, RowReader rows, int most) {
        this.source = source;
        this.session = session;
        this.statement = statement;
        this.rows = rows;
        this.most = most;
    }

    @Override
    public Optional<DataFrame> next() {
        if (rows.isAtEnd() && begun) {
            return Optional.empty();
        }
        try {
            DataFrame frame = rows.read(most);
            boolean nothing = frame.rowCount() == 0 && begun;
            begun = true;
            return nothing ? Optional.empty() : Optional.of(frame);
        } catch (SQLException | RuntimeException failed) {
            session.undo(failed);
            throw Database.failure(source, failed);
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (session) {
            statement.close();
            session.connection().commit();
        } catch (SQLException failed) {
            throw Database.failure(source, failed);
        }
    }
}
