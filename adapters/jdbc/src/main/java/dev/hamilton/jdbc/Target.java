package dev.hamilton.jdbc;

import dev.hamilton.columns.ObjectColumn;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table that is there: says what databases would change without a word when it is written.
 *
 * @param type what the database calls its type
 * @param code its type, of {@link Types}, moments told apart
 * @param room what it keeps as it is; null where that need not be asked
 */
record Target(String type, int code, @Nullable Room room) {

    private static final int SHOWN = 40;

    /** A column in the description of a result, counted from 1. */
    static Target of(Dialect dialect, ResultSetMetaData described, int column) throws SQLException {
        Room room = Room.of(dialect, described, column);
        String size = room == null || dialect.duckdb() ? "" : room.size(); // DuckDB's names say it
        String type = described.getColumnTypeName(column) + size;
        int code = Dialect.type(described, column);
        return new Target(type, dialect.sqlite() ? SqliteType.of(type).code(code) : code, room);
    }

    /** A column that is made for one of a frame. */
    static Target of(Dialect dialect, Dialect.SqlType made) {
        boolean isDecimal = made.code() == Types.DECIMAL && !dialect.sqlite();
        return new Target(made.name(), made.code(), isDecimal ? Room.ofDecimal(Dialect.DIGITS, made.scale()) : null);
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
        if (Room.TIMES.contains(given) && Room.TIMES.contains(code) && given != code && !dateInTimestamp) {
            throw new IllegalArgumentException(
                    "column '" + name + "' is " + stored.type().name() + ", and that of the table " + type
                            + ": make it that before, since the database would do so without a word");
        }
        Room within = room;
        if (within == null) {
            return stored;
        }
        String wanted = within.wanted(given);
        if (!wanted.isEmpty()) {
            throw new IllegalArgumentException("column '" + name + "' is "
                    + stored.type().name() + ", and that of the table " + type + ": make it " + wanted + " before");
        }
        return new Dialect.Stored(stored.column(), stored.type(), (to, at, row) -> {
            Object value = stored.column().get(row);
            if (!within.holds(value)) {
                throw new IllegalArgumentException("column '" + name + "' holds " + shown(value) + " in row " + row
                        + ", which the table's column of type " + type + " would not keep as it is: " + remedy(value)
                        + ", or give the table's column a wider type");
            }
            stored.cells().set(to, at, row);
        });
    }

    /** Texts may be long. */
    private static String shown(@Nullable Object value) {
        if (!(value instanceof String text)) {
            return String.valueOf(value);
        }
        int shown = text.offsetByCodePoints(0, Math.min(SHOWN, text.codePointCount(0, text.length())));
        return "'" + text.substring(0, shown) + (shown < text.length() ? "..." : "") + "'";
    }

    private static String remedy(@Nullable Object value) {
        if (value instanceof String || value instanceof Enum) {
            return "shorten it before";
        }
        boolean isNumber =
                !(value instanceof Double || value instanceof Float) || Double.isFinite(((Number) value).doubleValue());
        return isNumber ? "round it before" : "make it a number or missing before";
    }
}
