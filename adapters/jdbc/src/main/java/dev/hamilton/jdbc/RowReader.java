package dev.hamilton.jdbc;

import dev.hamilton.columns.BooleanColumn;
import dev.hamilton.columns.ColumnBuilder;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.FloatColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.LongColumn;
import dev.hamilton.columns.ShortColumn;
import dev.hamilton.io.TransferException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads rows to columns, as many at a time as are wanted; the types are those before the first row. Confined to one thread. */
final class RowReader {

    private final String source;
    private final Dialect dialect;
    private final ResultSet rows;
    private final ResultSetMetaData described;
    private final List<String> wanted;
    private final List<Integer> places = new ArrayList<>();
    private final List<Supplier<Cells>> columns = new ArrayList<>();
    private long rowsRead;
    private boolean atEnd;

    /**
     * For the result of a statement.
     *
     * @param source what is read, for messages
     * @param declared the types that SQLite's columns were declared with, before the statement was run; of other databases nothing
     * @param names the columns of the result
     * @param wanted those of them that are wanted
     */
    RowReader(
            String source,
            Dialect dialect,
            ResultSet rows,
            List<String> declared,
            List<String> names,
            List<String> wanted)
            throws SQLException {
        this.source = source;
        this.dialect = dialect;
        this.rows = rows;
        this.described = rows.getMetaData();
        this.wanted = wanted;
        for (String name : wanted) {
            int column = names.indexOf(name) + 1;
            places.add(column);
            columns.add(declared.isEmpty() ? of(column) : SqliteCells.of(rows, column, name, declared.get(column - 1)));
        }
    }

    /** Whether there are no more rows, as far as was seen. */
    boolean isAtEnd() {
        return atEnd;
    }

    /**
     * The next rows, as many as are wanted or all that are left.
     *
     * @throws TransferException when a cell cannot be read; says which
     */
    DataFrame read(int most) throws SQLException {
        List<Cells> cells = columns.stream().map(Supplier::get).toList();
        for (int row = 0; row < most && !atEnd; row++) {
            atEnd = !rows.next();
            for (int i = 0; i < cells.size() && !atEnd; i++) {
                take(cells.get(i), i);
            }
            rowsRead++;
        }
        DataFrame.Builder frame = DataFrame.builder();
        for (int i = 0; i < wanted.size(); i++) {
            frame.add(wanted.get(i), cells.get(i).all().get());
        }
        return frame.build();
    }

    private void take(Cells cells, int i) throws SQLException {
        try {
            cells.next().take();
        } catch (SQLException | RuntimeException unreadable) {
            String value = text(places.get(i));
            throw new TransferException(
                    source,
                    "column '" + wanted.get(i) + "' " + (value == null ? "cannot be read" : "has '" + value + "'")
                            + " in row " + rowsRead + ": " + unreadable.getMessage(),
                    unreadable);
        }
    }

    /** What the driver writes of a cell for a message; null when it cannot. */
    private @Nullable String text(int column) {
        try {
            return rows.getString(column);
        } catch (SQLException | RuntimeException none) {
            return null;
        }
    }

    private Supplier<Cells> of(int column) throws SQLException {
        int type = Dialect.type(described, column);
        return switch (type) {
            case Types.BIT, Types.BOOLEAN -> isBits(column) ? () -> strings(column) : () -> booleans(column);
            case Types.TINYINT, Types.SMALLINT -> () -> shorts(column); // a TINYINT may have no sign
            case Types.INTEGER -> () -> ints(column);
            case Types.BIGINT -> () -> longs(column);
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> fractions(type, column);
            case Types.CHAR,
                    Types.VARCHAR,
                    Types.LONGVARCHAR,
                    Types.NCHAR,
                    Types.NVARCHAR,
                    Types.LONGNVARCHAR,
                    Types.CLOB,
                    Types.NCLOB,
                    Types.SQLXML,
                    Types.STRUCT -> () -> strings(column);
            case Types.DATE -> () -> Cells.dates(() -> Infinity.refused(date(column)));
            case Types.NUMERIC, Types.DECIMAL -> () -> Cells.objects(() -> decimal(column));
            case Types.TIME -> () -> Cells.objects(() -> time(column));
            case Types.TIME_WITH_TIMEZONE -> () -> Cells.objects(() -> zonedTime(column));
            case Types.TIMESTAMP ->
                () -> Cells.objects(() -> Infinity.refused(rows.getObject(column, LocalDateTime.class)));
            case Types.TIMESTAMP_WITH_TIMEZONE -> () -> instants(column);
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB ->
                () -> Cells.objects(() -> PlainValues.of(rows.getBytes(column)));
            case Types.ARRAY -> () -> Cells.objects(() -> PlainValues.of(rows.getArray(column)));
            default -> others(column);
        };
    }

    /** Bits in a row are texts of zeros and ones; PostgreSQL and others say BIT of booleans too. */
    private boolean isBits(int column) throws SQLException {
        return described.getColumnTypeName(column).equalsIgnoreCase("bit") && described.getPrecision(column) != 1;
    }

    /** PostgreSQL says DOUBLE of money, which it writes with a sign of the currency. */
    private Supplier<Cells> fractions(int type, int column) throws SQLException {
        if (described.getColumnTypeName(column).equals("money")) {
            return () -> strings(column);
        }
        return dialect.isFloat(type) ? () -> floats(column) : () -> doubles(column);
    }

    /** What JDBC has no type for: as it is where Java has a class for it, and else its text. */
    private Supplier<Cells> others(int column) throws SQLException {
        String type = described.getColumnClassName(column);
        boolean isPlain = type.startsWith("java.") && !type.equals(String.class.getName());
        return isPlain ? () -> Cells.objects(() -> PlainValues.of(rows.getObject(column))) : () -> strings(column);
    }

    /** PostgreSQL has NaN and infinities among its decimals. */
    private @Nullable BigDecimal decimal(int column) throws SQLException {
        try {
            return rows.getBigDecimal(column);
        } catch (SQLException none) {
            String text = text(column);
            if (text != null && text.matches("NaN|-?Infinity")) {
                throw new IllegalArgumentException(
                        "that is no decimal to Java: leave it out, or cast it to double precision in the query", none);
            }
            throw none;
        }
    }

    /** A date that DuckDB's driver is asked for by its class has lost whether it is before our era. */
    private @Nullable LocalDate date(int column) throws SQLException {
        return dialect.duckdb() ? (LocalDate) rows.getObject(column) : rows.getObject(column, LocalDate.class);
    }

    private @Nullable LocalTime time(int column) throws SQLException {
        LocalTime time = rows.getObject(column, LocalTime.class);
        return dialect.postgresql() ? PostgresTimes.time(time) : time;
    }

    private @Nullable OffsetTime zonedTime(int column) throws SQLException {
        OffsetTime time = rows.getObject(column, OffsetTime.class);
        return dialect.postgresql() ? PostgresTimes.time(time) : time;
    }

    private Cells strings(int column) {
        return Cells.strings(() -> rows.getString(column));
    }

    private Cells booleans(int column) {
        BooleanColumn.Builder cells = BooleanColumn.builder();
        return cells(cells, () -> {
            boolean value = rows.getBoolean(column);
            if (isPresent(cells)) {
                cells.add(value);
            }
        });
    }

    private Cells ints(int column) {
        IntColumn.Builder cells = IntColumn.builder();
        return cells(cells, () -> {
            long value = rows.getLong(column);
            if (isPresent(cells)) {
                cells.add((int) within(value, Integer.MIN_VALUE, Integer.MAX_VALUE));
            }
        });
    }

    private Cells shorts(int column) {
        ShortColumn.Builder cells = ShortColumn.builder();
        return cells(cells, () -> {
            long value = rows.getLong(column);
            if (isPresent(cells)) {
                cells.add((short) within(value, Short.MIN_VALUE, Short.MAX_VALUE));
            }
        });
    }

    /** Databases have integers without a sign, of which drivers may cut a part. */
    private static long within(long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "the column's type has numbers up to " + most + ": cast it in the query");
        }
        return value;
    }

    private Cells floats(int column) {
        FloatColumn.Builder cells = FloatColumn.builder();
        return cells(cells, () -> {
            float value = rows.getFloat(column);
            if (isPresent(cells)) {
                cells.add(value);
            }
        });
    }

    private Cells longs(int column) {
        LongColumn.Builder cells = LongColumn.builder();
        return cells(cells, () -> {
            long value = rows.getLong(column);
            if (isPresent(cells)) {
                cells.add(value);
            }
        });
    }

    private Cells doubles(int column) {
        DoubleColumn.Builder cells = DoubleColumn.builder();
        return cells(cells, () -> {
            double value = rows.getDouble(column);
            if (isPresent(cells)) {
                cells.add(value);
            }
        });
    }

    private Cells instants(int column) {
        return Cells.objects(() -> {
            OffsetDateTime time = rows.getObject(column, OffsetDateTime.class);
            return time == null ? null : Infinity.refused(time.toInstant());
        });
    }

    private static Cells cells(ColumnBuilder all, Cells.Taker next) {
        return new Cells(next, all::build);
    }

    /** Whether the value that was just read was no NULL; tells when it was. */
    private boolean isPresent(ColumnBuilder cells) throws SQLException {
        boolean present = !rows.wasNull();
        if (!present) {
            cells.addMissing();
        }
        return present;
    }
}
