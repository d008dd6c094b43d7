package dev.hamilton.jdbc;

import dev.hamilton.columns.ObjectColumn;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table that is there: says what databases would change without a word when it is written.
 *
 * @param type what the database calls its type
 * @param code its type, of {@link Types}, moments told apart
 * @param room what it keeps as it is, or as elements of it; null where that need not be asked
 * @param dialect the database
 */
record Target(String type, int code, @Nullable Room room, Dialect dialect) {

    private static final Set<Integer> BYTES = Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB);

    /** What PostgreSQL takes texts for as they are. */
    private static final Set<String> TEXTS = Set.of("text", "varchar", "bpchar", "name");

    private static final int SHOWN = 40;

    /** A column in the description of a result, counted from 1. */
    static Target of(Dialect dialect, ResultSetMetaData described, int column) throws SQLException {
        Room room = Room.of(dialect, described, column);
        int code = Dialect.type(described, column);
        boolean isSaid = dialect.duckdb() || code == Types.ARRAY; // DuckDB's names say it
        String type = described.getColumnTypeName(column) + (room == null || isSaid ? "" : room.size());
        return new Target(type, dialect.sqlite() ? SqliteType.of(type).code(code) : code, room, dialect);
    }

    /** A column that is made for one of a frame. */
    static Target of(Dialect dialect, Dialect.SqlType made) {
        boolean isDecimal = made.code() == Types.DECIMAL && !dialect.sqlite();
        return new Target(
                made.name(), made.code(), isDecimal ? Room.ofDecimal(Dialect.DIGITS, made.scale()) : null, dialect);
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
        requireAlike(name, stored.type());
        int given = stored.type().code();
        Room within = room;
        if (within == null) {
            boolean isParsed = dialect.postgresql() && given == Types.VARCHAR && !TEXTS.contains(type);
            return isParsed ? dialect.parsed(name, stored) : stored;
        }
        String wanted = given == Types.ARRAY ? "" : within.wanted(given);
        if (!wanted.isEmpty()) {
            throw unlike(name, stored.type(), wanted);
        }
        return new Dialect.Stored(stored.column(), stored.type(), (to, at, row) -> {
            Object value = stored.column().get(row);
            if (!Lists.values(value).allMatch(within::holds)) {
                throw new IllegalArgumentException("column '" + name + "' holds " + shown(value) + " in row " + row
                        + ", which the table's column of type " + type + " would not keep as it is: " + remedy(value)
                        + ", or give the table's column a wider type");
            }
            stored.cells().set(to, at, row);
        });
    }

    /** Databases make times, texts and arrays of other kinds without a word, and texts of anything. */
    private void requireAlike(String name, Dialect.SqlType given) {
        boolean dateInTimestamp = given.code() == Types.DATE && code == Types.TIMESTAMP;
        if (Room.TIMES.contains(given.code())
                && Room.TIMES.contains(code)
                && given.code() != code
                && !dateInTimestamp) {
            throw unlike(name, given, "that", ", since the database would do so without a word");
        }
        boolean isOtherArray = given.code() == Types.ARRAY && !given.name().equals(Lists.named(type));
        if (isOtherArray || (BYTES.contains(given.code()) && !isForBytes())) {
            throw unlike(name, given, "that");
        }
        if (given.code() == Types.VARCHAR && !dialect.sqlite() && isForBytes()) {
            throw unlike(name, given, "bytes");
        }
    }

    private boolean isForBytes() {
        return dialect.sqlite() ? SqliteType.of(type) == SqliteType.ANY : BYTES.contains(code);
    }

    private IllegalArgumentException unlike(String name, Dialect.SqlType given, String wanted) {
        return unlike(name, given, wanted, "");
    }

    private IllegalArgumentException unlike(String name, Dialect.SqlType given, String wanted, String why) {
        return new IllegalArgumentException("column '" + name + "' is " + given.name() + ", and that of the table "
                + type + ": make it " + wanted + " before" + why);
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
