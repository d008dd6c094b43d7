package dev.hamilton.parquet;

import dev.hamilton.columns.BooleanColumn;
import dev.hamilton.columns.ByteColumn;
import dev.hamilton.columns.Column;
import dev.hamilton.columns.DateColumn;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.FloatColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.LongColumn;
import dev.hamilton.columns.ObjectColumn;
import dev.hamilton.columns.ShortColumn;
import dev.hamilton.columns.StringColumn;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/**
 * How the cells of a column are stored.
 *
 * @param column the column
 * @param type its field in the file
 * @param flat makes what a {@link FlatChunk} writes; null where the cells are written one by one
 * @param cells writes the value of a row that is present; not asked where a chunk does it
 */
record CellWriter(Column column, Type type, @Nullable Supplier<LongValues> flat, Cells cells) {

    /** Writes the value of a row that is present. */
    @FunctionalInterface
    interface Cells {
        void write(int row, RecordConsumer to);
    }

    /**
     * For a column.
     *
     * @param stored how objects are stored; null for other columns
     */
    static CellWriter of(String name, Column column, @Nullable Stored stored) {
        if (column instanceof DoubleColumn) {
            return numbers(column, NumberKind.DOUBLE, field(name, PrimitiveTypeName.DOUBLE, null));
        }
        if (column instanceof FloatColumn) {
            return numbers(column, NumberKind.FLOAT, field(name, PrimitiveTypeName.FLOAT, null));
        }
        if (column instanceof LongColumn) {
            return numbers(column, NumberKind.LONG, field(name, PrimitiveTypeName.INT64, null));
        }
        if (column instanceof IntColumn) {
            return numbers(column, NumberKind.INT, field(name, PrimitiveTypeName.INT32, null));
        }
        if (column instanceof ShortColumn) {
            return numbers(column, NumberKind.INT, narrow(name, Short.SIZE));
        }
        if (column instanceof ByteColumn) {
            return numbers(column, NumberKind.INT, narrow(name, Byte.SIZE));
        }
        if (column instanceof DateColumn) {
            return numbers(
                    column, NumberKind.INT, field(name, PrimitiveTypeName.INT32, LogicalTypeAnnotation.dateType()));
        }
        if (column instanceof BooleanColumn booleans) {
            Cells cells = (row, to) -> to.addBoolean(booleans.getBoolean(row));
            return new CellWriter(column, field(name, PrimitiveTypeName.BOOLEAN, null), null, cells);
        }
        if (column instanceof StringColumn) {
            Type text = field(name, PrimitiveTypeName.BINARY, LogicalTypeAnnotation.stringType());
            return flat(column, text, () -> new TextTable(name));
        }
        return objects(name, (ObjectColumn<?>) column, Objects.requireNonNull(stored, "stored"));
    }

    private static CellWriter numbers(Column column, NumberKind kind, Type type) {
        return flat(column, type, () -> new NumberValues(kind));
    }

    private static CellWriter flat(Column column, Type type, Supplier<LongValues> values) {
        return new CellWriter(column, type, values, (row, to) -> {
            throw new AssertionError("flat columns are written page by page");
        });
    }

    private static CellWriter objects(String name, ObjectColumn<?> column, Stored stored) {
        Cells cells = (row, to) -> {
            try {
                stored.write(column.getObject(row), to);
            } catch (IllegalArgumentException | ArithmeticException unfit) {
                throw unfit(name, unfit, " in row " + row);
            }
        };
        return new CellWriter(column, stored.type(Type.Repetition.OPTIONAL, name), null, cells);
    }

    /**
     * How the objects of a column are stored; null when it is none of objects.
     *
     * @throws IllegalArgumentException when there is no such way
     */
    static @Nullable Stored stored(String name, Column column) {
        if (!(column instanceof ObjectColumn<?> objects)) {
            return null;
        }
        try {
            return Inference.of(IntStream.range(0, objects.size()).mapToObj(objects::get));
        } catch (IllegalArgumentException unfit) {
            throw unfit(name, unfit, "");
        }
    }

    private static IllegalArgumentException unfit(String name, RuntimeException unfit, String where) {
        return new IllegalArgumentException("column '" + name + "' holds " + unfit.getMessage() + where, unfit);
    }

    private static Type narrow(String name, int bits) {
        return field(name, PrimitiveTypeName.INT32, LogicalTypeAnnotation.intType(bits, true));
    }

    static Type field(String name, PrimitiveTypeName stored, @Nullable LogicalTypeAnnotation logical) {
        return Types.optional(stored).as(logical).named(name);
    }

    /** Writes the field of a row, if there is something to write. */
    void write(int row, int field, RecordConsumer to) {
        if (!column.isMissing(row)) {
            to.startField(type.getName(), field);
            cells.write(row, to);
            to.endField(type.getName(), field);
        }
    }
}
