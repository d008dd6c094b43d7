package dev.hamilton.duckdb;

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
import dev.hamilton.io.WholeText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBLogicalType;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/**
 * Writes the cells of a column into vectors of DuckDB's. Immutable.
 *
 * @param column the column
 * @param type what the column is to DuckDB
 * @param cells writes the value of a row that is present
 */
record CellWriter(Column column, DuckDBColumnType type, Cells cells) {

    /** The digits of decimals that DuckDB keeps in a long; there is room in the result when they are multiplied. */
    private static final int SHORT_DECIMAL = 18;

    /** The most digits that DuckDB's decimals have. */
    private static final int LONG_DECIMAL = 38;

    private static final int MICRO = 1_000;

    /** Writes the value of a row that is present. */
    @FunctionalInterface
    interface Cells {
        void write(int row, DuckDBWritableVector to, int at);
    }

    /** Tells DuckDB of the column of a table. */
    void declare(String name, DuckDBTableFunctionBindInfo table) throws SQLException {
        if (type != DuckDBColumnType.DECIMAL) {
            table.addResultColumn(name, type);
            return;
        }
        DecimalDigits digits = DecimalDigits.of((ObjectColumn<?>) column);
        int width = digits.precision() <= SHORT_DECIMAL ? SHORT_DECIMAL : LONG_DECIMAL;
        try (DuckDBLogicalType decimal = DuckDBLogicalType.decimal(width, digits.scale())) {
            table.addResultColumn(name, decimal);
        }
    }

    /**
     * For a column that DuckDB keeps as it is.
     *
     * @throws IllegalArgumentException when it does not
     */
    static CellWriter of(String name, Column column) {
        if (column instanceof DoubleColumn doubles) {
            return new CellWriter(
                    column, DuckDBColumnType.DOUBLE, (row, to, at) -> to.setDouble(at, doubles.getDouble(row)));
        }
        if (column instanceof FloatColumn floats) {
            return new CellWriter(
                    column, DuckDBColumnType.FLOAT, (row, to, at) -> to.setFloat(at, floats.getFloat(row)));
        }
        if (column instanceof LongColumn longs) {
            return new CellWriter(column, DuckDBColumnType.BIGINT, (row, to, at) -> to.setLong(at, longs.getLong(row)));
        }
        if (column instanceof IntColumn ints) {
            return new CellWriter(column, DuckDBColumnType.INTEGER, (row, to, at) -> to.setInt(at, ints.getInt(row)));
        }
        if (column instanceof ShortColumn shorts) {
            return new CellWriter(
                    column, DuckDBColumnType.SMALLINT, (row, to, at) -> to.setShort(at, shorts.getShort(row)));
        }
        if (column instanceof ByteColumn bytes) {
            return new CellWriter(
                    column, DuckDBColumnType.TINYINT, (row, to, at) -> to.setByte(at, bytes.getByte(row)));
        }
        if (column instanceof BooleanColumn booleans) {
            return new CellWriter(
                    column, DuckDBColumnType.BOOLEAN, (row, to, at) -> to.setBoolean(at, booleans.getBoolean(row)));
        }
        if (column instanceof StringColumn strings) {
            requireWhole(name, strings);
            return new CellWriter(
                    column, DuckDBColumnType.VARCHAR, (row, to, at) -> to.setString(at, strings.getString(row)));
        }
        if (column instanceof DateColumn dates) {
            requireReached(name, dates);
            return new CellWriter(column, DuckDBColumnType.DATE, (row, to, at) -> to.setDate(at, dates.getDate(row)));
        }
        return ofObjects(name, (ObjectColumn<?>) column);
    }

    private static void requireWhole(String name, StringColumn strings) {
        for (int row = 0; row < strings.size(); row++) {
            String text = strings.get(row);
            if (text != null) {
                WholeText.requireWhole(text, name, row);
            }
        }
    }

    private static CellWriter ofObjects(String name, ObjectColumn<?> column) {
        Object first = column.first().orElse(null);
        if (first == null) {
            return new CellWriter(column, DuckDBColumnType.VARCHAR, (row, to, at) -> to.setNull(at));
        }
        if (first instanceof BigDecimal) {
            return decimals(name, column);
        }
        if (first instanceof Enum) {
            requireAll(name, column, Enum.class);
            return new CellWriter(
                    column,
                    DuckDBColumnType.VARCHAR,
                    (row, to, at) -> to.setString(at, ((Enum<?>) column.getObject(row)).name()));
        }
        if (first instanceof LocalDateTime) {
            requireMicros(name, column, LocalDateTime.class);
            return new CellWriter(
                    column,
                    DuckDBColumnType.TIMESTAMP,
                    (row, to, at) -> to.setTimestamp(at, (LocalDateTime) column.getObject(row)));
        }
        if (first instanceof Instant) {
            requireMicros(name, column, Instant.class);
            return new CellWriter(
                    column,
                    DuckDBColumnType.TIMESTAMP_WITH_TIME_ZONE,
                    (row, to, at) ->
                            to.setOffsetDateTime(at, ((Instant) column.getObject(row)).atOffset(ZoneOffset.UTC)));
        }
        throw unfit(name, first);
    }

    private static IllegalArgumentException unfit(String name, Object value) {
        return new IllegalArgumentException("column '" + name + "' holds objects of "
                + value.getClass().getName()
                + "; columns of objects can be lent when all they hold is BigDecimal, LocalDateTime, Instant or an enum:"
                + " drop the column, or make others of its objects before");
    }

    private static void requireAll(String name, ObjectColumn<?> column, Class<?> type) {
        for (int row = 0; row < column.size(); row++) {
            Object value = column.get(row);
            if (value != null && !type.isInstance(value)) {
                throw unfit(name, value);
            }
        }
    }

    private static void requireMicros(String name, ObjectColumn<?> column, Class<? extends Temporal> type) {
        requireAll(name, column, type);
        for (int row = 0; row < column.size(); row++) {
            Temporal time = (Temporal) column.get(row);
            if (time != null && time.get(ChronoField.NANO_OF_SECOND) % MICRO != 0) {
                throw new IllegalArgumentException("column '" + name + "' holds " + time + " in row " + row
                        + ", of which DuckDB keeps microseconds: truncate it before");
            }
        }
        requireReached(name, column);
    }

    /** What is beyond DuckDB's dates and times fails when it is read, or is infinite without a word. */
    private static void requireReached(String name, Column column) {
        for (int row = 0; row < column.size(); row++) {
            Object time = column.get(row);
            if (time != null && !Infinity.isBefore(time)) {
                throw new IllegalArgumentException("column '" + name + "' holds " + time + " in row " + row
                        + ", which DuckDB does not reach: make it a time that is nearer before");
            }
        }
    }

    private static CellWriter decimals(String name, ObjectColumn<?> column) {
        requireAll(name, column, BigDecimal.class);
        DecimalDigits digits = DecimalDigits.of(column);
        if (digits.precision() > LONG_DECIMAL) {
            throw new IllegalArgumentException("column '" + name + "' needs " + digits.precision() + " digits, "
                    + digits.scale() + " of them behind the point; DuckDB's decimals have at most " + LONG_DECIMAL);
        }
        return new CellWriter(
                column,
                DuckDBColumnType.DECIMAL,
                (row, to, at) -> to.setBigDecimal(
                        at, ((BigDecimal) column.getObject(row)).setScale(digits.scale(), RoundingMode.UNNECESSARY)));
    }

    /** Writes so many rows from one on. */
    void write(int from, int count, DuckDBWritableVector to) {
        if (column instanceof StringColumn strings) {
            writeAll(strings, from, count, to);
            return;
        }
        for (int at = 0; at < count; at++) {
            if (column.isMissing(from + at)) {
                to.setNull(at);
            } else {
                cells.write(from + at, to, at);
            }
        }
    }

    /** In one call into DuckDB, which takes null for missing: a call for each string takes twice as long. */
    private static void writeAll(StringColumn strings, int from, int count, DuckDBWritableVector to) {
        @Nullable String[] texts = new @Nullable String[count];
        for (int at = 0; at < count; at++) {
            texts[at] = strings.get(from + at);
        }
        to.setStrings(0, texts);
    }
}
