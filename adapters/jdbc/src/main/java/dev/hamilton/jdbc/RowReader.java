package dev.hamilton.jdbc;

import dev.hamilton.columns.BooleanColumn;
import dev.hamilton.columns.ColumnBuilder;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DateColumn;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.FloatColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.LongColumn;
import dev.hamilton.columns.ObjectColumn;
import dev.hamilton.columns.ShortColumn;
import dev.hamilton.columns.StringColumn;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads rows to columns, as many at a time as are wanted; the types are those before the first row. Confined to one thread. */
final class RowReader {

    /** What texts of SQLite's mean by the type that their column is declared with. */
    private static final Map<String, Function<String, Object>> SQLITE = Map.of(
            Dialect.DECIMAL_TEXT,
            BigDecimal::new,
            "time",
            LocalTime::parse,
            "timestamp with time zone",
            text -> OffsetDateTime.parse(text).toInstant());

    private final ResultSet rows;
    private final List<String> wanted;
    private final List<Supplier<Cells>> columns = new ArrayList<>();
    private boolean atEnd;

    RowReader(ResultSet rows, List<String> names, List<String> wanted) throws SQLException {
        this.rows = rows;
        this.wanted = wanted;
        for (String name : wanted) {
            columns.add(of(names.indexOf(name) + 1));
        }
    }

    /** Collects the cells of one column. */
    private record Cells(CellReader next, ColumnBuilder all) {}

    /** Takes the cell of the row at hand. */
    @FunctionalInterface
    private interface CellReader {
        void take() throws SQLException;
    }

    /** The object in the row at hand. */
    @FunctionalInterface
    private interface ObjectCell<T> {
        @Nullable
        T get() throws SQLException;
    }

    /** Whether there are no more rows, as far as was seen. */
    boolean isAtEnd() {
        return atEnd;
    }

    /** The next rows, as many as are wanted or all that are left. */
    DataFrame read(int most) throws SQLException {
        List<Cells> cells = columns.stream().map(Supplier::get).toList();
        for (int row = 0; row < most && !atEnd; row++) {
            atEnd = !rows.next();
            for (int i = 0; i < cells.size() && !atEnd; i++) {
                cells.get(i).next().take();
            }
        }
        DataFrame.Builder frame = DataFrame.builder();
        for (int i = 0; i < wanted.size(); i++) {
            frame.add(wanted.get(i), cells.get(i).all().build());
        }
        return frame.build();
    }

    private Supplier<Cells> of(int column) throws SQLException {
        int type = rows.getMetaData().getColumnType(column);
        Function<String, Object> text = dialect().sqlite()
                ? SQLITE.get(rows.getMetaData().getColumnTypeName(column).toLowerCase(Locale.ROOT))
                : null;
        if (text != null) {
            return () -> objects(() -> parsed(rows.getString(column), text));
        }
        return switch (type) {
            case Types.BIT, Types.BOOLEAN -> () -> booleans(column);
            case Types.TINYINT, Types.SMALLINT -> () -> shorts(column); // a TINYINT may have no sign
            case Types.INTEGER -> () -> ints(column);
            case Types.BIGINT -> () -> longs(column);
            case Types.REAL, Types.FLOAT, Types.DOUBLE ->
                dialect().isFloat(type) ? () -> floats(column) : () -> doubles(column);
            case Types.CHAR,
                    Types.VARCHAR,
                    Types.LONGVARCHAR,
                    Types.NCHAR,
                    Types.NVARCHAR,
                    Types.LONGNVARCHAR,
                    Types.CLOB,
                    Types.NCLOB -> () -> strings(column);
            case Types.DATE -> {
                ObjectCell<LocalDate> date = date(column);
                yield () -> dates(date);
            }
            case Types.NUMERIC, Types.DECIMAL -> () -> objects(() -> rows.getBigDecimal(column));
            case Types.TIME -> () -> objects(() -> rows.getObject(column, LocalTime.class));
            case Types.TIMESTAMP ->
                isZoned(column)
                        ? () -> instants(column)
                        : () -> objects(() -> rows.getObject(column, LocalDateTime.class));
            case Types.TIMESTAMP_WITH_TIMEZONE -> () -> instants(column);
            default -> () -> objects(() -> rows.getObject(column));
        };
    }

    /** PostgreSQL says TIMESTAMP of both kinds. */
    private boolean isZoned(int column) throws SQLException {
        return rows.getMetaData().getColumnTypeName(column).equalsIgnoreCase("timestamptz");
    }

    private Dialect dialect() throws SQLException {
        return Dialect.of(rows.getStatement().getConnection());
    }

    private static @Nullable Object parsed(@Nullable String text, Function<String, Object> meaning) {
        return text == null ? null : meaning.apply(text);
    }

    /** SQLite has no dates, but texts. */
    private ObjectCell<LocalDate> date(int column) throws SQLException {
        if (!dialect().sqlite()) {
            return () -> rows.getObject(column, LocalDate.class);
        }
        return () -> {
            String text = rows.getString(column);
            return text == null ? null : LocalDate.parse(text);
        };
    }

    private Cells strings(int column) {
        StringColumn.Builder cells = StringColumn.builder();
        return cells(() -> rows.getString(column), cells::add, cells);
    }

    private static Cells dates(ObjectCell<LocalDate> cell) {
        DateColumn.Builder cells = DateColumn.builder();
        return cells(cell, cells::add, cells);
    }

    private Cells booleans(int column) {
        BooleanColumn.Builder cells = BooleanColumn.builder();
        CellReader next = () -> {
            boolean value = rows.getBoolean(column);
            if (isPresent(cells)) {
                cells.add(value);
            }
        };
        return new Cells(next, cells);
    }

    private Cells ints(int column) {
        IntColumn.Builder cells = IntColumn.builder();
        CellReader next = () -> {
            int value = rows.getInt(column);
            if (isPresent(cells)) {
                cells.add(value);
            }
        };
        return new Cells(next, cells);
    }

    private Cells shorts(int column) {
        ShortColumn.Builder cells = ShortColumn.builder();
        CellReader next = () -> {
            short value = rows.getShort(column);
            if (isPresent(cells)) {
                cells.add(value);
            }
        };
        return new Cells(next, cells);
    }

    private Cells floats(int column) {
        FloatColumn.Builder cells = FloatColumn.builder();
        CellReader next = () -> {
            float value = rows.getFloat(column);
            if (isPresent(cells)) {
                cells.add(value);
            }
        };
        return new Cells(next, cells);
    }

    private Cells longs(int column) {
        LongColumn.Builder cells = LongColumn.builder();
        CellReader next = () -> {
            long value = rows.getLong(column);
            if (isPresent(cells)) {
                cells.add(value);
            }
        };
        return new Cells(next, cells);
    }

    private Cells doubles(int column) {
        DoubleColumn.Builder cells = DoubleColumn.builder();
        CellReader next = () -> {
            double value = rows.getDouble(column);
            if (isPresent(cells)) {
                cells.add(value);
            }
        };
        return new Cells(next, cells);
    }

    private Cells instants(int column) {
        return objects(() -> {
            OffsetDateTime time = rows.getObject(column, OffsetDateTime.class);
            return time == null ? null : time.toInstant();
        });
    }

    private static Cells objects(ObjectCell<Object> cell) {
        ObjectColumn.Builder<Object> cells = ObjectColumn.builder();
        return cells(cell, cells::add, cells);
    }

    private static <T> Cells cells(ObjectCell<T> cell, Consumer<T> present, ColumnBuilder all) {
        CellReader next = () -> {
            T value = cell.get();
            if (value == null) {
                all.addMissing();
            } else {
                present.accept(value);
            }
        };
        return new Cells(next, all);
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
