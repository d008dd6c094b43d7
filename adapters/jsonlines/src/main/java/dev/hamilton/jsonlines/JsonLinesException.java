package dev.hamilton.jsonlines;

import dev.hamilton.io.TransferException;
import org.jspecify.annotations.Nullable;

/**
 * A file of JSON lines that cannot be read: says where, what was found, and what was expected.
 *
 * @since 0.1
 */
public final class JsonLinesException extends TransferException {

    private static final long serialVersionUID = 1L;

    private final long line;
    private final @Nullable String column;

    JsonLinesException(String source, long line, @Nullable String column, String what, @Nullable Throwable cause) {
        super(source + ", line " + line + (column == null ? "" : ", column '" + column + "'"), what, cause);
        this.line = line;
        this.column = column;
    }

    /** The line, from 1. */
    public long line() {
        return line;
    }

    /** The name of the column; null when the fault is in no single column. */
    public @Nullable String column() {
        return column;
    }
}
