package dev.hamilton.jdbc;

import dev.hamilton.columns.BooleanColumn;
import dev.hamilton.columns.ByteColumn;
import dev.hamilton.columns.Column;
import dev.hamilton.columns.DateColumn;
import dev.hamilton.columns.DecimalDigits;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.FloatColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.LongColumn;
import dev.hamilton.columns.ObjectColumn;
import dev.hamilton.columns.ShortColumn;
import dev.hamilton.columns.StringColumn;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What databases call types, and how they want their values. Names are those of the SQL standard where a database takes them.
 *
 * @param sqlite whether it is SQLite's, which has no dates and times but texts by ISO 8601, no real numbers but
 *     doubles, and no decimals: they are texts too, because it would make doubles of them
 * @param duckdb whether it is DuckDB's, whose FLOAT is one of Java's, where JDBC means a double by it
 */
record Dialect(boolean sqlite, boolean duckdb) {

    private static final int MICRO = 1_000;

    /** What a column of SQLite's is called that holds decimals as texts: to SQLite any type is text whose name says so. */
    static final String DECIMAL_TEXT = "decimal text";

    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        return new Dialect(product.contains("sqlite"), product.contains("duckdb"));
    }

    /** Whether a column of a type, of {@link Types}, holds floats; if it holds fractions, they are doubles otherwise. */
    boolean isFloat(int type) {
        return (type == Types.REAL && !sqlite) || (type == Types.FLOAT && duckdb);
    }

    /** Sets the value of a row that is present. */
    @FunctionalInterface
    interface Cells {
        void set(PreparedStatement statement, int parameter, int row) throws SQLException;
    }

    /**
     * How a column is stored.
     *
     * @param column the column
     * @param type its type in SQL
     * @param cells sets the value of a row that is present
     */
    record Stored(Column column, SqlType type, Cells cells) {

        Stored(Column column, String type, int code, Cells cells) {
            this(column, new SqlType(type, code, 0), cells);
        }

        void set(PreparedStatement statement, int parameter, int row) throws SQLException {
            if (column.isMissing(row)) {
                statement.setNull(parameter, type.code());
            } else {
                cells.set(statement, parameter, row);
            }
        }
    }

    /**
     * A type of columns.
     *
     * @param name its name in SQL
     * @param code its code, of {@link Types}
     * @param scale of decimals the digits behind the point, of others 0
     */
    record SqlType(String name, int code, int scale) {

        /** Whether a column of this type keeps all values of another as they are. */
        boolean holds(SqlType other) {
            return code == other.code && scale >= other.scale;
        }
    }

    /**
     * How a column is stored.
     *
     * @param known how the column is stored in the frames before; null where there are none
     * @throws IllegalArgumentException when it holds objects that have no place in a table
     */
    Stored stored(String name, Column column, @Nullable SqlType known) {
        if (column instanceof DoubleColumn doubles) {
            return new Stored(
                    column,
                    "double precision",
                    Types.DOUBLE,
                    (to, at, row) -> to.setDouble(at, doubles.getDouble(row)));
        }
        if (column instanceof FloatColumn floats) {
            return new Stored(column, "real", Types.REAL, (to, at, row) -> to.setFloat(at, floats.getFloat(row)));
        }
        if (column instanceof LongColumn longs) {
            return new Stored(column, "bigint", Types.BIGINT, (to, at, row) -> to.setLong(at, longs.getLong(row)));
        }
        if (column instanceof IntColumn ints) {
            return new Stored(column, "integer", Types.INTEGER, (to, at, row) -> to.setInt(at, ints.getInt(row)));
        }
        if (column instanceof ShortColumn shorts) {
            return new Stored(
                    column, "smallint", Types.SMALLINT, (to, at, row) -> to.setShort(at, shorts.getShort(row)));
        }
        if (column instanceof ByteColumn bytes) {
            return new Stored(column, "smallint", Types.SMALLINT, (to, at, row) -> to.setShort(at, bytes.getByte(row)));
        }
        if (column instanceof BooleanColumn booleans) {
            return new Stored(
                    column, "boolean", Types.BOOLEAN, (to, at, row) -> to.setBoolean(at, booleans.getBoolean(row)));
        }
        if (column instanceof StringColumn strings) {
            return new Stored(column, "text", Types.VARCHAR, (to, at, row) -> to.setString(at, strings.getString(row)));
        }
        if (column instanceof DateColumn dates) {
            return sqlite
                    ? new Stored(
                            column,
                            "date",
                            Types.VARCHAR,
                            (to, at, row) -> to.setString(at, dates.getDate(row).toString()))
                    : new Stored(column, "date", Types.DATE, (to, at, row) -> to.setObject(at, dates.getDate(row)));
        }
        return objects(name, (ObjectColumn<?>) column, known);
    }

    private Stored objects(String name, ObjectColumn<?> column, @Nullable SqlType known) {
        Object first = column.first().orElse(null);
        if (first == null) {
            SqlType type = known == null ? new SqlType("text", Types.VARCHAR, 0) : known;
            return new Stored(column, type, (to, at, row) -> to.setNull(at, type.code()));
        }
        if (first instanceof BigDecimal) {
            int scale = DecimalDigits.of(column).scale();
            return sqlite
                    ? new Stored(
                            column,
                            DECIMAL_TEXT,
                            Types.DECIMAL,
                            (to, at, row) -> to.setString(at, ((BigDecimal) column.getObject(row)).toPlainString()))
                    : new Stored(
                            column,
                            new SqlType("decimal(38, " + scale + ")", Types.DECIMAL, scale),
                            (to, at, row) -> to.setBigDecimal(at, (BigDecimal) column.getObject(row)));
        }
        if (first instanceof Enum) {
            return new Stored(
                    column,
                    "text",
                    Types.VARCHAR,
                    (to, at, row) -> to.setString(at, ((Enum<?>) column.getObject(row)).name()));
        }
        if (first instanceof LocalDateTime) {
            return new Stored(
                    column,
                    "timestamp",
                    Types.TIMESTAMP,
                    (to, at, row) -> to.setObject(at, whole(name, row, (LocalDateTime) column.getObject(row))));
        }
        if (first instanceof LocalTime) {
            return new Stored(
                    column,
                    "time",
                    Types.TIME,
                    (to, at, row) -> to.setObject(at, whole(name, row, (LocalTime) column.getObject(row))));
        }
        if (first instanceof Instant) {
            return new Stored(
                    column,
                    "timestamp with time zone",
                    Types.TIMESTAMP_WITH_TIMEZONE,
                    (to, at, row) -> to.setObject(
                            at,
                            whole(name, row, (Instant) column.getObject(row)).atOffset(ZoneOffset.UTC)));
        }
        throw new IllegalArgumentException(
                "column '" + name + "' holds objects of " + first.getClass().getName()
                        + "; columns of objects are written when they hold BigDecimal, LocalDateTime, LocalTime, Instant or enums");
    }

    /** A time that a database keeps without rounding it: SQLite's are texts, those of others whole microseconds. */
    private <T extends Temporal> T whole(String name, int row, T time) {
        if (!sqlite && time.get(ChronoField.NANO_OF_SECOND) % MICRO != 0) {
            throw new IllegalArgumentException("column '" + name + "' holds " + time + " in row " + row
                    + ", of which a table keeps microseconds: truncate it before");
        }
        return time;
    }
}
