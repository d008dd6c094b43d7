package dev.hamilton.jdbc;

import dev.hamilton.columns.Column;
import dev.hamilton.columns.ObjectColumn;
import dev.hamilton.columns.StringColumn;
import java.math.BigDecimal;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.temporal.Temporal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table that is there: says what databases would change without a word when it is written.
 *
 * @param type what the database calls its type
 * @param code its type, of {@link Types}, moments told apart
 * @param room which numbers, or times, it keeps as they are; null where that need not be asked
 */
record Target(String type, int code, @Nullable Room room) {

    private static final Set<Integer> TIMES =
            Set.of(Types.DATE, Types.TIME, Types.TIME_WITH_TIMEZONE, Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE);

    /** A column in the description of a result, counted from 1. */
    static Target of(Dialect dialect, ResultSetMetaData described, int column) throws SQLException {
        Room room = Room.of(dialect, described, column);
        String digits = room == null || dialect.duckdb() ? "" : room.digits(); // DuckDB's names say them
        String type = described.getColumnTypeName(column) + digits;
        int code = Dialect.type(described, column);
        return new Target(type, dialect.sqlite() ? SqliteType.of(type).code(code) : code, room);
    }

    /**
     * What is stored, when the column keeps it as it is.
     *
     * @throws IllegalArgumentException when it cannot; values are looked at when they are set
     */
    Dialect.Stored checked(String name, Dialect.Stored stored) {
        if (stored.column() instanceof ObjectColumn<?> objects
                && objects.first().isEmpty()) {
            return new Dialect.Stored(objects, new Dialect.SqlType(type, code, 0), stored.cells());
        }
        int given = stored.type().code();
        boolean dateInTimestamp = given == Types.DATE && code == Types.TIMESTAMP;
        if (TIMES.contains(given) && TIMES.contains(code) && given != code && !dateInTimestamp) {
            throw new IllegalArgumentException(
                    "column '" + name + "' is " + stored.type().name() + ", and that of the table " + type
                            + ": make it that before, since the database would do so without a word");
        }
        Room within = room;
        if (within == null) {
            if (TIMES.contains(code) && !TIMES.contains(given)) { // SQLite's, which takes anything
                throw new IllegalArgumentException("column '" + name + "' is "
                        + stored.type().name() + ", and that of the table " + type + ": make it dates or times before");
            }
            return stored;
        }
        if (stored.column() instanceof StringColumn && !within.isForTexts()) {
            throw new IllegalArgumentException("column '" + name + "' is text, and that of the table " + type
                    + ": make it " + (TIMES.contains(code) ? "dates or times" : "numbers") + " before");
        }
        return new Dialect.Stored(stored.column(), stored.type(), (to, at, row) -> {
            if (!holds(within, stored.column(), row)) {
                throw new IllegalArgumentException("column '" + name + "' holds "
                        + stored.column().get(row) + " in row " + row + ", which the table's column of type " + type
                        + " would not keep as it is: round it before, or give the table's column a wider type");
            }
            stored.cells().set(to, at, row);
        });
    }

    private static boolean holds(Room room, Column column, int row) {
        Object value = column.get(row);
        if (value instanceof Double || value instanceof Float) {
            return room.holds(((Number) value).doubleValue());
        }
        if (value instanceof BigDecimal decimal) {
            return room.holds(decimal);
        }
        if (value instanceof Temporal time) {
            return room.holds(time);
        }
        return !(value instanceof Number whole) || room.holds(whole.longValue());
    }
}
