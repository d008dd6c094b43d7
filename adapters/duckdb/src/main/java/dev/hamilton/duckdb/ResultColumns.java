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
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;
import org.duckdb.DuckDBResultSetMetaData;

/** Collects the columns of a result, chunk by chunk. Confined to one thread. */
final class ResultColumns {

    private static final Set<DuckDBColumnType> VECTORS = EnumSet.of(
            DuckDBColumnType.BOOLEAN,
            DuckDBColumnType.TINYINT,
            DuckDBColumnType.SMALLINT,
            DuckDBColumnType.UTINYINT,
            DuckDBColumnType.USMALLINT,
            DuckDBColumnType.INTEGER,
            DuckDBColumnType.UINTEGER,
            DuckDBColumnType.BIGINT,
            DuckDBColumnType.UBIGINT,
            DuckDBColumnType.HUGEINT,
            DuckDBColumnType.UHUGEINT,
            DuckDBColumnType.FLOAT,
            DuckDBColumnType.DOUBLE,
            DuckDBColumnType.VARCHAR,
            DuckDBColumnType.DATE,
            DuckDBColumnType.DECIMAL,
            DuckDBColumnType.TIMESTAMP,
            DuckDBColumnType.TIMESTAMP_S,
            DuckDBColumnType.TIMESTAMP_MS,
            DuckDBColumnType.TIMESTAMP_NS,
            DuckDBColumnType.TIMESTAMP_WITH_TIME_ZONE);

    private final List<String> names = new ArrayList<>();
    private final List<Cells> columns = new ArrayList<>();

    /** For a result whose columns are described so; counts from 1, as JDBC does. */
    ResultColumns(ResultSetMetaData described) throws SQLException {
        for (int i = 1; i <= described.getColumnCount(); i++) {
            names.add(described.getColumnLabel(i));
            columns.add(of(type(described, i)));
        }
    }

    private static DuckDBColumnType type(ResultSetMetaData described, int column) throws SQLException {
        return DuckDBResultSetMetaData.TypeNameToType(described.getColumnTypeName(column));
    }

    /** Whether the driver gives chunks of a result whose columns are described so. */
    static boolean canTake(ResultSetMetaData described) throws SQLException {
        for (int i = 1; i <= described.getColumnCount(); i++) {
            if (!VECTORS.contains(type(described, i))) {
                return false;
            }
        }
        return true;
    }

    /** Collects the cells of one column. */
    private record Cells(CellReader present, ColumnBuilder all) {}

    /** Takes the value of a row that is present. */
    @FunctionalInterface
    private interface CellReader {
        void take(DuckDBReadableVector from, long row);
    }

    void take(DuckDBDataChunkReader chunk) {
        for (int i = 0; i < columns.size(); i++) {
            DuckDBReadableVector vector = chunk.vector(i);
            ColumnBuilder all = columns.get(i).all();
            try {
                take(vector, chunk.rowCount(), columns.get(i));
            } catch (RuntimeException unreadable) {
                throw unreadable(names.get(i), all.size(), unreadable);
            }
        }
    }

    private static void take(DuckDBReadableVector vector, long rows, Cells cells) {
        for (long row = 0; row < rows; row++) {
            if (vector.isNull(row)) {
                cells.all().addMissing();
            } else {
                cells.present().take(vector, row);
            }
        }
    }

    /** Says which cell it was. */
    static IllegalArgumentException unreadable(String name, long row, Exception why) {
        return new IllegalArgumentException(
                "column '" + name + "' cannot be read in row " + row + ": " + why.getMessage(), why);
    }

    DataFrame frame() {
        DataFrame.Builder frame = DataFrame.builder();
        for (int i = 0; i < columns.size(); i++) {
            frame.add(names.get(i), columns.get(i).all().build());
        }
        return frame.build();
    }

    private static Cells of(DuckDBColumnType type) {
        return switch (type) {
            case BOOLEAN -> {
                BooleanColumn.Builder cells = BooleanColumn.builder();
                yield new Cells((from, row) -> cells.add(from.getBoolean(row)), cells);
            }
            case TINYINT -> {
                ByteColumn.Builder cells = ByteColumn.builder();
                yield new Cells((from, row) -> cells.add(from.getByte(row)), cells);
            }
            case SMALLINT -> {
                ShortColumn.Builder cells = ShortColumn.builder();
                yield new Cells((from, row) -> cells.add(from.getShort(row)), cells);
            }
            case UTINYINT -> ints(DuckDBReadableVector::getUint8);
            case USMALLINT -> ints(DuckDBReadableVector::getUint16);
            case INTEGER -> ints(DuckDBReadableVector::getInt);
            case UINTEGER -> longs(DuckDBReadableVector::getUint32);
            case BIGINT -> longs(DuckDBReadableVector::getLong);
            case UBIGINT -> longs((from, row) -> exact(from.getUint64(row)));
            case HUGEINT -> longs((from, row) -> exact(from.getHugeInt(row)));
            case UHUGEINT -> longs((from, row) -> exact(from.getUHugeInt(row)));
            case FLOAT -> {
                FloatColumn.Builder cells = FloatColumn.builder();
                yield new Cells((from, row) -> cells.add(from.getFloat(row)), cells);
            }
            case DOUBLE -> doubles(DuckDBReadableVector::getDouble);
            case VARCHAR -> {
                StringColumn.Builder cells = StringColumn.builder();
                yield new Cells((from, row) -> cells.add(from.getString(row)), cells);
            }
            case DATE -> {
                DateColumn.Builder cells = DateColumn.builder();
                yield new Cells((from, row) -> cells.add(Infinity.refused(from.getLocalDate(row))), cells);
            }
            case DECIMAL -> objects(DuckDBReadableVector::getBigDecimal);
            case TIMESTAMP, TIMESTAMP_S, TIMESTAMP_MS, TIMESTAMP_NS ->
                objects((from, row) -> Infinity.refused(from.getLocalDateTime(row)));
            case TIMESTAMP_WITH_TIME_ZONE ->
                objects((from, row) ->
                        Infinity.refused(from.getOffsetDateTime(row).toInstant()));
            default -> throw new IllegalStateException("the driver gives no chunks of " + type);
        };
    }

    /** Integers of 128 bits as longs. */
    static long exact(BigInteger value) {
        try {
            return value.longValueExact();
        } catch (ArithmeticException tooLarge) {
            throw new IllegalArgumentException(
                    value + " does not fit a long: cast it in the query to double or decimal", tooLarge);
        }
    }

    /** A cell as an int. */
    @FunctionalInterface
    private interface IntCell {
        int get(DuckDBReadableVector from, long row);
    }

    /** A cell as a long. */
    @FunctionalInterface
    private interface LongCell {
        long get(DuckDBReadableVector from, long row);
    }

    /** A cell as a double. */
    @FunctionalInterface
    private interface DoubleCell {
        double get(DuckDBReadableVector from, long row);
    }

    private static Cells ints(IntCell cell) {
        IntColumn.Builder cells = IntColumn.builder();
        return new Cells((from, row) -> cells.add(cell.get(from, row)), cells);
    }

    private static Cells longs(LongCell cell) {
        LongColumn.Builder cells = LongColumn.builder();
        return new Cells((from, row) -> cells.add(cell.get(from, row)), cells);
    }

    private static Cells doubles(DoubleCell cell) {
        DoubleColumn.Builder cells = DoubleColumn.builder();
        return new Cells((from, row) -> cells.add(cell.get(from, row)), cells);
    }

    private static Cells objects(BiFunction<DuckDBReadableVector, Long, Object> cell) {
        ObjectColumn.Builder<Object> cells = ObjectColumn.builder();
        return new Cells((from, row) -> cells.add(cell.apply(from, row)), cells);
    }
}
