package dev.hamilton.jdbc;

import dev.hamilton.columns.BooleanColumn;
import dev.hamilton.columns.Column;
import dev.hamilton.columns.DateColumn;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.LongColumn;
import dev.hamilton.columns.ObjectColumn;
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
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What databases call types, and how they want their values. Names are those of the SQL standard where a database takes them.
 *
 * @param datesAreTexts whether dates are stored as texts, by ISO 8601
 */
record Dialect(boolean datesAreTexts) {

    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        return new Dialect(product.contains("sqlite"));
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
     * @param type the name of its type in SQL
     * @param code its code, of {@link Types}
     * @param cells sets the value of a row that is present
     */
    record Stored(Column column, String type, int code, Cells cells) {

        void set(PreparedStatement statement, int parameter, int row) throws SQLException {
            if (column.isMissing(row)) {
                statement.setNull(parameter, code);
            } else {
                cells.set(statement, parameter, row);
            }
        }
    }

    /**
     * How a column is stored.
     *
     * @throws IllegalArgumentException when it holds objects that have no place in a table
     */
    Stored stored(String name, Column column) {
        if (column instanceof DoubleColumn doubles) {
            return new Stored(
                    column,
                    "double precision",
                    Types.DOUBLE,
                    (to, at, row) -> to.setDouble(at, doubles.getDouble(row)));
        }
        if (column instanceof LongColumn longs) {
            return new Stored(column, "bigint", Types.BIGINT, (to, at, row) -> to.setLong(at, longs.getLong(row)));
        }
        if (column instanceof IntColumn ints) {
            return new Stored(column, "integer", Types.INTEGER, (to, at, row) -> to.setInt(at, ints.getInt(row)));
        }
        if (column instanceof BooleanColumn booleans) {
            return new Stored(
                    column, "boolean", Types.BOOLEAN, (to, at, row) -> to.setBoolean(at, booleans.getBoolean(row)));
        }
        if (column instanceof StringColumn strings) {
            return new Stored(column, "text", Types.VARCHAR, (to, at, row) -> to.setString(at, strings.getString(row)));
        }
        if (column instanceof DateColumn dates) {
            return datesAreTexts
                    ? new Stored(
                            column,
                            "date",
                            Types.VARCHAR,
                            (to, at, row) -> to.setString(at, dates.getDate(row).toString()))
                    : new Stored(column, "date", Types.DATE, (to, at, row) -> to.setObject(at, dates.getDate(row)));
        }
        return objects(name, (ObjectColumn<?>) column);
    }

    private static Stored objects(String name, ObjectColumn<?> column) {
        Object first = firstOf(column);
        if (first == null) {
            return new Stored(column, "text", Types.VARCHAR, (to, at, row) -> to.setNull(at, Types.VARCHAR));
        }
        if (first instanceof BigDecimal) {
            return new Stored(
                    column,
                    "decimal(38, " + scale(column) + ")",
                    Types.DECIMAL,
                    (to, at, row) -> to.setBigDecimal(at, (BigDecimal) present(column, row)));
        }
        if (first instanceof LocalDateTime) {
            return new Stored(
                    column, "timestamp", Types.TIMESTAMP, (to, at, row) -> to.setObject(at, present(column, row)));
        }
        if (first instanceof LocalTime) {
            return new Stored(column, "time", Types.TIME, (to, at, row) -> to.setObject(at, present(column, row)));
        }
        if (first instanceof Instant) {
            return new Stored(
                    column,
                    "timestamp with time zone",
                    Types.TIMESTAMP_WITH_TIMEZONE,
                    (to, at, row) -> to.setObject(at, ((Instant) present(column, row)).atOffset(ZoneOffset.UTC)));
        }
        throw new IllegalArgumentException(
                "column '" + name + "' holds objects of " + first.getClass().getName()
                        + "; columns of objects are written when they hold BigDecimal, LocalDateTime, LocalTime or Instant");
    }

    private static int scale(ObjectColumn<?> column) {
        int scale = 0;
        for (int row = 0; row < column.size(); row++) {
            scale = column.get(row) instanceof BigDecimal decimal ? Math.max(scale, decimal.scale()) : scale;
        }
        return scale;
    }

    private static @Nullable Object firstOf(ObjectColumn<?> column) {
        for (int row = 0; row < column.size(); row++) {
            if (!column.isMissing(row)) {
                return column.getObject(row);
            }
        }
        return null;
    }

    private static Object present(ObjectColumn<?> column, int row) {
        return Objects.requireNonNull(column.get(row));
    }
}
