package dev.hamilton.arrow;

import dev.hamilton.columns.DecimalDigits;
import dev.hamilton.columns.ObjectColumn;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.arrow.vector.Decimal256Vector;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.TimeNanoVector;
import org.apache.arrow.vector.TimeStampVector;
import org.apache.arrow.vector.VarBinaryVector;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.jspecify.annotations.Nullable;

/**
 * How columns of objects are stored: by the class of the first object, which all others must be of. Timestamps are stored in
 * nanoseconds where that is needed, else in microseconds, which reach farther; decimals with the largest scale in the column, so a
 * scale that is less comes back larger.
 */
final class ObjectVectors {

    private static final int SMALL_DECIMAL = 128;
    private static final int LARGE_DECIMAL = 256;
    private static final int SMALL_DIGITS = 38;
    private static final int LARGE_DIGITS = 76;
    private static final int TIME_BITS = 64;

    private ObjectVectors() {}

    /**
     * For a column.
     *
     * @param known what the column is to Arrow in the frames before; null where there are none
     */
    static VectorWriter of(String name, ObjectColumn<?> column, @Nullable ArrowType known) {
        Object first = column.first().orElse(null);
        if (first == null) {
            ArrowType nothing = known == null ? ArrowType.Null.INSTANCE : known;
            return new VectorWriter(column, nothing, (row, to, at) -> to.setNull(at));
        }
        requireAlike(name, column, kind(first));
        VectorWriter writer = of(name, column, first, known);
        if (known != null && !known.equals(writer.type())) {
            throw new IllegalArgumentException("column '" + name + "' is " + writer.type() + " here, and was " + known
                    + " in the first frame, by which it is stored");
        }
        return writer;
    }

    /** Of what class all must be of which one is this; buffers have classes of their own, which nobody names. */
    private static Class<?> kind(Object first) {
        if (first instanceof Enum) {
            return Enum.class;
        }
        return first instanceof ByteBuffer ? ByteBuffer.class : first.getClass();
    }

    private static void requireAlike(String name, ObjectColumn<?> column, Class<?> first) {
        for (int row = 0; row < column.size(); row++) {
            Object value = column.get(row);
            if (value != null && !first.isInstance(value)) {
                throw new IllegalArgumentException(
                        "column '" + name + "' holds " + value.getClass().getName() + " in row " + row + ", and "
                                + first.getName() + " before: make them alike");
            }
        }
    }

    private static VectorWriter of(String name, ObjectColumn<?> column, Object first, @Nullable ArrowType known) {
        if (first instanceof Enum) {
            return VectorWriter.texts(name, column, row -> ((Enum<?>) column.getObject(row)).name());
        }
        if (first instanceof BigDecimal) {
            return decimals(name, column, known instanceof ArrowType.Decimal decimal ? decimal : null);
        }
        if (first instanceof Instant) {
            return timestamps(name, column, "UTC", Instant.class::cast, known);
        }
        if (first instanceof LocalDateTime) {
            return timestamps(name, column, null, value -> ((LocalDateTime) value).toInstant(ZoneOffset.UTC), known);
        }
        if (first instanceof LocalTime) {
            return new VectorWriter(
                    column,
                    new ArrowType.Time(TimeUnit.NANOSECOND, TIME_BITS),
                    (row, to, at) ->
                            ((TimeNanoVector) to).setSafe(at, ((LocalTime) column.getObject(row)).toNanoOfDay()));
        }
        if (first instanceof ByteBuffer) {
            return new VectorWriter(
                    column,
                    ArrowType.Binary.INSTANCE,
                    (row, to, at) -> set((VarBinaryVector) to, at, (ByteBuffer) column.getObject(row)));
        }
        throw new IllegalArgumentException(
                "column '" + name + "' holds objects of " + first.getClass().getName()
                        + "; columns of objects are written when they hold BigDecimal, Instant, LocalDateTime, LocalTime,"
                        + " ByteBuffer or enum constants");
    }

    /** What is left in a buffer, which stays as it is. */
    private static void set(VarBinaryVector to, int at, ByteBuffer bytes) {
        to.setSafe(at, bytes.duplicate(), bytes.position(), bytes.remaining());
    }

    private static VectorWriter decimals(String name, ObjectColumn<?> column, ArrowType.@Nullable Decimal known) {
        DecimalDigits digits = DecimalDigits.of(column);
        ArrowType.Decimal type = known == null ? type(name, digits) : known;
        int scale = type.getScale();
        if (digits.scale() > scale || digits.whole() > type.getPrecision() - scale) {
            throw new IllegalArgumentException("column '" + name + "' needs " + digits.precision() + " digits, "
                    + digits.scale() + " of them behind the point; stored are " + type.getPrecision() + ", " + scale
                    + " of them behind the point, as the first frame needed");
        }
        return type.getBitWidth() == LARGE_DECIMAL
                ? new VectorWriter(
                        column, type, (row, to, at) -> ((Decimal256Vector) to).setSafe(at, decimal(column, row, scale)))
                : new VectorWriter(
                        column, type, (row, to, at) -> ((DecimalVector) to).setSafe(at, decimal(column, row, scale)));
    }

    /** As many digits as there is room for, so that those of later frames fit too. */
    private static ArrowType.Decimal type(String name, DecimalDigits digits) {
        if (digits.precision() > LARGE_DIGITS) {
            throw new IllegalArgumentException("column '" + name + "' needs " + digits.precision() + " digits, "
                    + digits.scale() + " of them behind the point; Arrow's decimals have at most " + LARGE_DIGITS);
        }
        return digits.precision() > SMALL_DIGITS
                ? new ArrowType.Decimal(LARGE_DIGITS, digits.scale(), LARGE_DECIMAL)
                : new ArrowType.Decimal(SMALL_DIGITS, digits.scale(), SMALL_DECIMAL);
    }

    private static BigDecimal decimal(ObjectColumn<?> column, int row, int scale) {
        return ((BigDecimal) column.getObject(row)).setScale(scale);
    }

    private static VectorWriter timestamps(
            String name,
            ObjectColumn<?> column,
            @Nullable String zone,
            Function<Object, Instant> instant,
            @Nullable ArrowType known) {
        boolean micros = IntStream.range(0, column.size())
                .filter(row -> !column.isMissing(row))
                .allMatch(row -> TimeScale.MICROS.holds(instant.apply(column.getObject(row))));
        boolean stored = known instanceof ArrowType.Timestamp timestamp && timestamp.getUnit() == TimeUnit.NANOSECOND;
        TimeScale scale = micros && !stored ? TimeScale.MICROS : TimeScale.NANOS;
        return new VectorWriter(
                column,
                new ArrowType.Timestamp(scale.unit(), zone),
                (row, to, at) -> ((TimeStampVector) to).setSafe(at, count(name, column, row, instant, scale)));
    }

    private static long count(
            String name, ObjectColumn<?> column, int row, Function<Object, Instant> instant, TimeScale scale) {
        try {
            return scale.count(instant.apply(column.getObject(row)));
        } catch (ArithmeticException beyond) {
            String remedy = scale == TimeScale.NANOS
                    ? ", which are needed by others of it: truncate them all to microseconds, which reach farther"
                    : ": make it a time that is nearer";
            throw new IllegalArgumentException(
                    "column '" + name + "' holds " + column.getObject(row) + " in row " + row
                            + ", which is beyond Arrow's timestamps in "
                            + scale.unit().name().toLowerCase(Locale.ROOT) + "s" + remedy,
                    beyond);
        }
    }
}
