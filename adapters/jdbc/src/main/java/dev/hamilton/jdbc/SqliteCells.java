package dev.hamilton.jdbc;

import dev.hamilton.columns.BooleanColumn;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.LongColumn;
import dev.hamilton.columns.ShortColumn;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a column of SQLite's, each of whose values has a type of its own. A column that is declared has the type that goes with the
 * declaration, and what is something else is refused; other columns have the type that their values need. Confined to one thread.
 */
final class SqliteCells {

    private static final int ISO_DATE = "2026-01-31".length();

    private final ResultSet rows;
    private final int column;
    private final String name;
    private final String declared;

    private SqliteCells(ResultSet rows, int column, String name, String declared) {
        this.rows = rows;
        this.column = column;
        this.name = name;
        this.declared = declared;
    }

    /**
     * What reads a column, for each frame.
     *
     * @param declared the type that the column was declared with, as it is before the query is run: afterwards the driver
     *     mixes it with the type of the value at hand
     */
    static Supplier<Cells> of(ResultSet rows, int column, String name, String declared) {
        SqliteCells reader = new SqliteCells(rows, column, name, declared);
        SqliteType type = SqliteType.of(declared);
        if (type != SqliteType.ANY) {
            return () -> reader.declared(type);
        }
        SqliteValues values = new SqliteValues(name);
        return () -> values.cells(() -> rows.getObject(column));
    }

    private Cells declared(SqliteType type) {
        return switch (type) {
            case BOOLEAN -> {
                BooleanColumn.Builder cells = BooleanColumn.builder();
                yield Cells.of(() -> whole(type, 0, 1), whole -> cells.add(whole == 1), cells);
            }
            case SHORT -> {
                ShortColumn.Builder cells = ShortColumn.builder();
                yield Cells.of(
                        () -> whole(type, Short.MIN_VALUE, Short.MAX_VALUE),
                        whole -> cells.add(whole.shortValue()),
                        cells);
            }
            case INT -> {
                IntColumn.Builder cells = IntColumn.builder();
                yield Cells.of(
                        () -> whole(type, Integer.MIN_VALUE, Integer.MAX_VALUE),
                        whole -> cells.add(whole.intValue()),
                        cells);
            }
            case LONG -> {
                LongColumn.Builder cells = LongColumn.builder();
                yield Cells.of(() -> whole(type, Long.MIN_VALUE, Long.MAX_VALUE), cells::add, cells);
            }
            case DOUBLE -> {
                DoubleColumn.Builder cells = DoubleColumn.builder();
                yield Cells.of(() -> fraction(type), cells::add, cells);
            }
            case TEXT -> Cells.strings(() -> parsed(type, text -> text));
            case DATE -> Cells.dates(() -> parsed(type, LocalDate::parse));
            case TIME -> Cells.objects(() -> parsed(type, LocalTime::parse));
            case DATE_TIME -> Cells.objects(() -> parsed(type, SqliteCells::dateTime));
            case INSTANT ->
                Cells.objects(() ->
                        parsed(type, text -> OffsetDateTime.parse(withT(text)).toInstant()));
            case DECIMAL, DECIMAL_TEXT -> Cells.objects(() -> decimal(type));
            case ANY -> throw new IllegalStateException("not declared");
        };
    }

    /** A date alone is its start, as to SQLite's own functions. */
    private static LocalDateTime dateTime(String text) {
        return text.length() <= ISO_DATE ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(withT(text));
    }

    /** ISO 8601 has a T between date and time, SQLite's own functions a space. */
    private static String withT(String text) {
        return text.replace(' ', 'T');
    }

    private @Nullable Long whole(SqliteType type, long least, long most) throws SQLException {
        Object value = rows.getObject(column);
        if (value == null) {
            return null;
        }
        if (value instanceof Integer || value instanceof Long) {
            long whole = ((Number) value).longValue();
            if (whole >= least && whole <= most) {
                return whole;
            }
        }
        throw refused(type);
    }

    private @Nullable Double fraction(SqliteType type) throws SQLException {
        Object value = rows.getObject(column);
        if (value == null || value instanceof Double) {
            return (Double) value;
        }
        if (value instanceof Number whole && Room.ofDouble().holds(whole.longValue())) {
            return whole.doubleValue();
        }
        throw refused(type);
    }

    private @Nullable BigDecimal decimal(SqliteType type) throws SQLException {
        Object value = rows.getObject(column);
        if (value == null) {
            return null;
        }
        if (value instanceof byte[]) {
            throw refused(type);
        }
        try {
            return new BigDecimal(value.toString());
        } catch (NumberFormatException none) {
            throw refused(type);
        }
    }

    private <T> @Nullable T parsed(SqliteType type, Function<String, T> meaning) throws SQLException {
        Object value = rows.getObject(column);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            throw refused(type);
        }
        try {
            return meaning.apply(text);
        } catch (RuntimeException none) {
            throw refused(type);
        }
    }

    private IllegalArgumentException refused(SqliteType type) {
        return new IllegalArgumentException("a column that is declared " + declared + " is read as " + type.meaning()
                + ": put that right, or read it as it is with cast(" + name + " as text)");
    }
}
