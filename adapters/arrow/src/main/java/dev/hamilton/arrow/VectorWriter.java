package dev.hamilton.arrow;

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
import dev.hamilton.io.WholeText;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float4Vector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.SmallIntVector;
import org.apache.arrow.vector.TinyIntVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.types.DateUnit;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.jspecify.annotations.Nullable;

/**
 * Writes the cells of a column into vectors. Immutable.
 *
 * @param column the column
 * @param type what the column is to Arrow
 * @param cells writes the value of a row that is present
 */
record VectorWriter(Column column, ArrowType type, Cells cells) {

    /** Writes the value of a row that is present. */
    @FunctionalInterface
    interface Cells {
        void write(int row, FieldVector to, int at);
    }

    /**
     * For a column.
     *
     * @param known what the column is to Arrow in the frames before; null where there are none
     * @throws IllegalArgumentException when Arrow has nothing for the objects in it, or they are not what is known
     */
    static VectorWriter of(String name, Column column, @Nullable ArrowType known) {
        if (column instanceof DoubleColumn doubles) {
            return new VectorWriter(
                    column,
                    new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE),
                    (row, to, at) -> ((Float8Vector) to).setSafe(at, doubles.getDouble(row)));
        }
        if (column instanceof FloatColumn floats) {
            return new VectorWriter(
                    column,
                    new ArrowType.FloatingPoint(FloatingPointPrecision.SINGLE),
                    (row, to, at) -> ((Float4Vector) to).setSafe(at, floats.getFloat(row)));
        }
        if (column instanceof LongColumn longs) {
            return whole(column, Long.SIZE, (row, to, at) -> ((BigIntVector) to).setSafe(at, longs.getLong(row)));
        }
        if (column instanceof IntColumn ints) {
            return whole(column, Integer.SIZE, (row, to, at) -> ((IntVector) to).setSafe(at, ints.getInt(row)));
        }
        if (column instanceof ShortColumn shorts) {
            return whole(column, Short.SIZE, (row, to, at) -> ((SmallIntVector) to).setSafe(at, shorts.getShort(row)));
        }
        if (column instanceof ByteColumn bytes) {
            return whole(column, Byte.SIZE, (row, to, at) -> ((TinyIntVector) to).setSafe(at, bytes.getByte(row)));
        }
        return ofOthers(name, column, known);
    }

    private static VectorWriter whole(Column column, int bits, Cells cells) {
        return new VectorWriter(column, new ArrowType.Int(bits, true), cells);
    }

    private static VectorWriter ofOthers(String name, Column column, @Nullable ArrowType known) {
        if (column instanceof BooleanColumn booleans) {
            return new VectorWriter(
                    column,
                    ArrowType.Bool.INSTANCE,
                    (row, to, at) -> ((BitVector) to).setSafe(at, booleans.getBoolean(row) ? 1 : 0));
        }
        if (column instanceof DateColumn dates) {
            return new VectorWriter(
                    column,
                    new ArrowType.Date(DateUnit.DAY),
                    (row, to, at) -> ((DateDayVector) to).setSafe(at, dates.getEpochDay(row)));
        }
        if (column instanceof StringColumn strings) {
            return texts(name, column, strings::getString);
        }
        return ObjectVectors.of(name, (ObjectColumn<?>) column, known);
    }

    /** For a column of what a text stands for. */
    static VectorWriter texts(String name, Column column, IntFunction<String> text) {
        return new VectorWriter(
                column,
                ArrowType.Utf8.INSTANCE,
                (row, to, at) -> write(name, text.apply(row), row, (VarCharVector) to, at));
    }

    private static void write(String name, String text, int row, VarCharVector to, int at) {
        to.setSafe(at, WholeText.requireWhole(text, name, row).getBytes(StandardCharsets.UTF_8));
    }

    /** Writes so many rows from one on. */
    void write(int from, int count, FieldVector to) {
        for (int at = 0; at < count; at++) {
            if (column.isMissing(from + at)) {
                to.setNull(at);
            } else {
                cells.write(from + at, to, at);
            }
        }
        to.setValueCount(count);
    }
}
