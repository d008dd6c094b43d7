package dev.hamilton.duckdb;

import dev.hamilton.columns.BooleanColumn;
import dev.hamilton.columns.ByteColumn;
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
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBResultSetMetaData;
import org.jspecify.annotations.Nullable;

/**
 * Collects the columns of a result row by row: slower than {@link ResultColumns}, and for results of which the driver does not give
 * chunks, or tells the columns only when there is a result, as of a pivot. Confined to one thread.
 */
final class RowColumns {

    private final ResultSet rows;
    private final List<String> names = new ArrayList<>();
    private final List<Cells> columns = new ArrayList<>();

    RowColumns(ResultSet rows) throws SQLException {
        this.rows = rows;
        ResultSetMetaData described = rows.getMetaData();
        for (int i = 1; i <= described.getColumnCount(); i++) {
            names.add(described.getColumnLabel(i));
            columns.add(of(i, DuckDBResultSetMetaData.TypeNameToType(described.getColumnTypeName(i))));
        }
    }

    /** Collects the cells of one column. */
    private record Cells(Cell cell, Consumer<Object> present, ColumnBuilder all) {

        void take() throws SQLException {
            Object value = cell.get();
            if (value == null) {
                all.addMissing();
            } else {
                present.accept(value);
            }
        }
    }

    /** What is in the row at hand. */
    @FunctionalInterface
    private interface Cell {
        @Nullable
        Object get() throws SQLException;
    }

    /** All rows. */
    DataFrame frame() throws SQLException {
        for (long row = 0; rows.next(); row++) {
            for (int i = 0; i < columns.size(); i++) {
                try {
                    columns.get(i).take();
                } catch (SQLException | RuntimeException unreadable) {
                    throw ResultColumns.unreadable(names.get(i), row, unreadable);
                }
            }
        }
        DataFrame.Builder frame = DataFrame.builder();
        for (int i = 0; i < columns.size(); i++) {
            frame.add(names.get(i), columns.get(i).all().build());
        }
        return frame.build();
    }

    private Cells of(int column, DuckDBColumnType type) {
        Cell plain = () -> PlainValues.of(rows.getObject(column));
        return switch (type) {
            case BOOLEAN -> {
                BooleanColumn.Builder cells = BooleanColumn.builder();
                yield new Cells(plain, value -> cells.add((Boolean) value), cells);
            }
            case TINYINT -> {
                ByteColumn.Builder cells = ByteColumn.builder();
                yield new Cells(plain, value -> cells.add((Byte) value), cells);
            }
            case SMALLINT -> {
                ShortColumn.Builder cells = ShortColumn.builder();
                yield new Cells(plain, value -> cells.add((Short) value), cells);
            }
            case UTINYINT, USMALLINT, INTEGER -> {
                IntColumn.Builder cells = IntColumn.builder();
                yield new Cells(plain, value -> cells.add(((Number) value).intValue()), cells);
            }
            case UINTEGER, BIGINT -> {
                LongColumn.Builder cells = LongColumn.builder();
                yield new Cells(plain, value -> cells.add((Long) value), cells);
            }
            case UBIGINT, HUGEINT, UHUGEINT -> {
                LongColumn.Builder cells = LongColumn.builder();
                yield new Cells(plain, value -> cells.add(ResultColumns.exact((BigInteger) value)), cells);
            }
            case FLOAT -> {
                FloatColumn.Builder cells = FloatColumn.builder();
                yield new Cells(plain, value -> cells.add((Float) value), cells);
            }
            case DOUBLE -> {
                DoubleColumn.Builder cells = DoubleColumn.builder();
                yield new Cells(plain, value -> cells.add((Double) value), cells);
            }
            case VARCHAR, ENUM, JSON, BIT, INTERVAL -> {
                StringColumn.Builder cells = StringColumn.builder();
                yield new Cells(plain, value -> cells.add(value.toString()), cells);
            }
            case DATE -> {
                DateColumn.Builder cells = DateColumn.builder();
                yield new Cells(plain, value -> cells.add((LocalDate) value), cells);
            }
            case TIMESTAMP, TIMESTAMP_S, TIMESTAMP_MS, TIMESTAMP_NS ->
                objects(() -> Infinity.refused(rows.getObject(column, LocalDateTime.class)));
            default -> objects(plain);
        };
    }

    private static Cells objects(Cell cell) {
        ObjectColumn.Builder<Object> cells = ObjectColumn.builder();
        return new Cells(cell, cells::add, cells);
    }
}
