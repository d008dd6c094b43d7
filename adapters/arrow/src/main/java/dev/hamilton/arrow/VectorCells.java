package dev.hamilton.arrow;

import dev.hamilton.columns.BooleanColumn;
import dev.hamilton.columns.ByteColumn;
import dev.hamilton.columns.ColumnBuilder;
import dev.hamilton.columns.DateColumn;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.FloatColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.LongColumn;
import dev.hamilton.columns.ObjectColumn;
import dev.hamilton.columns.ShortColumn;
import dev.hamilton.columns.StringColumn;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.DateMilliVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.FixedSizeBinaryVector;
import org.apache.arrow.vector.Float2Vector;
import org.apache.arrow.vector.Float4Vector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.LargeVarBinaryVector;
import org.apache.arrow.vector.LargeVarCharVector;
import org.apache.arrow.vector.SmallIntVector;
import org.apache.arrow.vector.TimeMicroVector;
import org.apache.arrow.vector.TimeMilliVector;
import org.apache.arrow.vector.TimeNanoVector;
import org.apache.arrow.vector.TimeSecVector;
import org.apache.arrow.vector.TimeStampVector;
import org.apache.arrow.vector.TinyIntVector;
import org.apache.arrow.vector.UInt1Vector;
import org.apache.arrow.vector.UInt2Vector;
import org.apache.arrow.vector.UInt4Vector;
import org.apache.arrow.vector.UInt8Vector;
import org.apache.arrow.vector.VarBinaryVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.ViewVarBinaryVector;
import org.apache.arrow.vector.ViewVarCharVector;

/**
 * Collects the values of the vectors of one column. Confined to one thread.
 *
 * @param present takes the value of a row that is present
 * @param cells collects them
 */
record VectorCells(Cell present, ColumnBuilder cells) {

    private static final int DAY_MILLIS = 86_400_000;

    /** Takes the value of a row that is present. */
    @FunctionalInterface
    interface Cell {
        void take(FieldVector from, int row);
    }

    /**
     * Takes the rows of a vector.
     *
     * @param name the column, for messages
     * @throws IllegalArgumentException when frames have no value for one of them; says which
     */
    void take(String name, FieldVector from) {
        for (int row = 0; row < from.getValueCount(); row++) {
            if (from.isNull(row)) {
                cells.addMissing();
                continue;
            }
            try {
                present.take(from, row);
            } catch (ArithmeticException | DateTimeException beyond) {
                throw new IllegalArgumentException(
                        "column '" + name + "' has " + number(from, row) + " in row " + cells.size() + ", of type "
                                + from.getField().getType() + ", which is beyond what columns of frames have:"
                                + " want the other columns",
                        beyond);
            }
        }
    }

    /** What is stored of numbers and times, which may be none that Java has. */
    private static String number(FieldVector from, int row) {
        if (from instanceof UInt8Vector unsigned) {
            return Long.toUnsignedString(unsigned.get(row));
        }
        ArrowBuf numbers = from.getDataBuffer();
        boolean isInt = from instanceof TimeSecVector || from instanceof TimeMilliVector;
        return String.valueOf(
                isInt ? numbers.getInt((long) row * Integer.BYTES) : numbers.getLong((long) row * Long.BYTES));
    }

    /**
     * For vectors like one.
     *
     * @throws IllegalArgumentException when frames have no column for what they hold
     */
    static VectorCells of(String name, FieldVector vector) {
        return switch (vector.getMinorType()) {
            case BIT -> booleans();
            case TINYINT -> bytes();
            case SMALLINT -> shorts();
            case UINT1 -> ints((from, row) -> Byte.toUnsignedInt(((UInt1Vector) from).get(row)));
            case UINT2 -> ints((from, row) -> ((UInt2Vector) from).get(row));
            case INT -> ints((from, row) -> ((IntVector) from).get(row));
            case UINT4 -> longs((from, row) -> Integer.toUnsignedLong(((UInt4Vector) from).get(row)));
            case BIGINT -> longs((from, row) -> ((BigIntVector) from).get(row));
            case UINT8 -> longs((from, row) -> signed(((UInt8Vector) from).get(row)));
            case FLOAT2 -> floats((from, row) -> ((Float2Vector) from).getValueAsFloat(row));
            case FLOAT4 -> floats((from, row) -> ((Float4Vector) from).get(row));
            case FLOAT8 -> doubles();
            case VARCHAR -> strings((from, row) -> ((VarCharVector) from).get(row));
            case LARGEVARCHAR -> strings((from, row) -> ((LargeVarCharVector) from).get(row));
            case VIEWVARCHAR -> strings((from, row) -> ((ViewVarCharVector) from).get(row));
            case DATEDAY -> days((from, row) -> ((DateDayVector) from).get(row));
            case DATEMILLI ->
                days((from, row) -> Math.toIntExact(Math.floorDiv(((DateMilliVector) from).get(row), DAY_MILLIS)));
            case NULL -> objects(FieldVector::getObject);
            case DECIMAL, DECIMAL256 -> objects(FieldVector::getObject);
            case VARBINARY -> buffers((from, row) -> ((VarBinaryVector) from).get(row));
            case LARGEVARBINARY -> buffers((from, row) -> ((LargeVarBinaryVector) from).get(row));
            case VIEWVARBINARY -> buffers((from, row) -> ((ViewVarBinaryVector) from).get(row));
            case FIXEDSIZEBINARY -> buffers((from, row) -> ((FixedSizeBinaryVector) from).get(row));
            default -> ofTimes(name, vector);
        };
    }

    private static VectorCells ofTimes(String name, FieldVector vector) {
        return switch (vector.getMinorType()) {
            case TIMESEC -> objects((from, row) -> TimeScale.SECONDS.time(((TimeSecVector) from).get(row)));
            case TIMEMILLI -> objects((from, row) -> TimeScale.MILLIS.time(((TimeMilliVector) from).get(row)));
            case TIMEMICRO -> objects((from, row) -> TimeScale.MICROS.time(((TimeMicroVector) from).get(row)));
            case TIMENANO -> objects((from, row) -> TimeScale.NANOS.time(((TimeNanoVector) from).get(row)));
            case TIMESTAMPSEC -> locals(TimeScale.SECONDS);
            case TIMESTAMPMILLI -> locals(TimeScale.MILLIS);
            case TIMESTAMPMICRO -> locals(TimeScale.MICROS);
            case TIMESTAMPNANO -> locals(TimeScale.NANOS);
            case TIMESTAMPSECTZ -> instants(TimeScale.SECONDS);
            case TIMESTAMPMILLITZ -> instants(TimeScale.MILLIS);
            case TIMESTAMPMICROTZ -> instants(TimeScale.MICROS);
            case TIMESTAMPNANOTZ -> instants(TimeScale.NANOS);
            default ->
                throw new IllegalArgumentException("column '" + name + "' is of "
                        + vector.getField().getType() + ", which frames have no column for: want the other columns");
        };
    }

    private static long signed(long value) {
        if (value < 0) {
            throw new ArithmeticException("beyond a long");
        }
        return value;
    }

    /** A value as an int. */
    @FunctionalInterface
    private interface IntCell {
        int get(FieldVector from, int row);
    }

    /** A value as a long. */
    @FunctionalInterface
    private interface LongCell {
        long get(FieldVector from, int row);
    }

    /** A value as a float. */
    @FunctionalInterface
    private interface FloatCell {
        float get(FieldVector from, int row);
    }

    /** A value as an object. */
    @FunctionalInterface
    private interface ObjectCell<T> {
        T get(FieldVector from, int row);
    }

    private static VectorCells booleans() {
        BooleanColumn.Builder cells = BooleanColumn.builder();
        return new VectorCells((from, row) -> cells.add(((BitVector) from).get(row) != 0), cells);
    }

    private static VectorCells ints(IntCell cell) {
        IntColumn.Builder cells = IntColumn.builder();
        return new VectorCells((from, row) -> cells.add(cell.get(from, row)), cells);
    }

    private static VectorCells longs(LongCell cell) {
        LongColumn.Builder cells = LongColumn.builder();
        return new VectorCells((from, row) -> cells.add(cell.get(from, row)), cells);
    }

    private static VectorCells bytes() {
        ByteColumn.Builder cells = ByteColumn.builder();
        return new VectorCells((from, row) -> cells.add(((TinyIntVector) from).get(row)), cells);
    }

    private static VectorCells shorts() {
        ShortColumn.Builder cells = ShortColumn.builder();
        return new VectorCells((from, row) -> cells.add(((SmallIntVector) from).get(row)), cells);
    }

    private static VectorCells floats(FloatCell cell) {
        FloatColumn.Builder cells = FloatColumn.builder();
        return new VectorCells((from, row) -> cells.add(cell.get(from, row)), cells);
    }

    private static VectorCells doubles() {
        DoubleColumn.Builder cells = DoubleColumn.builder();
        return new VectorCells((from, row) -> cells.add(((Float8Vector) from).get(row)), cells);
    }

    private static VectorCells days(IntCell epochDay) {
        DateColumn.Builder cells = DateColumn.builder();
        return new VectorCells((from, row) -> cells.addEpochDay(epochDay.get(from, row)), cells);
    }

    private static VectorCells strings(ObjectCell<byte[]> cell) {
        StringColumn.Builder cells = StringColumn.builder();
        return new VectorCells(
                (from, row) -> cells.add(new String(cell.get(from, row), StandardCharsets.UTF_8)), cells);
    }

    private static VectorCells buffers(ObjectCell<byte[]> cell) {
        return objects((from, row) -> ByteBuffer.wrap(cell.get(from, row)).asReadOnlyBuffer());
    }

    private static VectorCells locals(TimeScale scale) {
        return objects((from, row) ->
                LocalDateTime.ofInstant(scale.instant(((TimeStampVector) from).get(row)), ZoneOffset.UTC));
    }

    private static VectorCells instants(TimeScale scale) {
        return objects((from, row) -> scale.instant(((TimeStampVector) from).get(row)));
    }

    private static VectorCells objects(ObjectCell<Object> cell) {
        ObjectColumn.Builder<Object> cells = ObjectColumn.builder();
        return new VectorCells((from, row) -> cells.add(cell.get(from, row)), cells);
    }
}
