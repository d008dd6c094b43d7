package dev.hamilton.columns.csv;

import dev.hamilton.io.TransferException;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file that cannot be read or written: says where, what was found, and what was expected.
 *
 * @since 0.1
 */
public final class CsvException extends TransferException {

    private static final long serialVersionUID = 1L;

    private final long line;
    private final @Nullable String column;

    private CsvException(String place, String what, long line, @Nullable String column, @Nullable Throwable cause) {
        super(place, what, cause);
        this.line = line;
        this.column = column;
    }

    static CsvException atFile(String source, String what, @Nullable Throwable cause) {
        return new CsvException(source, what, 0, null, cause);
    }

    static CsvException atLine(String source, long line, String what) {
        return new CsvException(source + ", line " + line, what, line, null, null);
    }

    /** A fault in the column of a number, which counts from 1 here. */
    static CsvException atColumn(String source, long line, int number, String name, String what) {
        return new CsvException(
                source + ", line " + line + ", column " + number + " '" + name + "'", what, line, name, null);
    }

    /** The line, from 1; 0 when the fault is in no single line. In a record of several lines it is the first of them. */
    public long line() {
        return line;
    }

    /** The name of the column; null when the fault is in no single column. */
    public @Nullable String column() {
        return column;
    }
}
