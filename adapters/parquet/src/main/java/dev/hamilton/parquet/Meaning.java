package dev.hamilton.parquet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.Float16LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.JsonLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.LogicalTypeAnnotationVisitor;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/**
 * What a stored value means: its Java class, and the object it stands for. The source is the format's own definition of
 * logical types (parquet-format, LogicalTypes.md). Immutable.
 *
 * @param type the class of the objects
 * @param of makes the object of a stored {@link Integer}, {@link Long}, {@link Float}, {@link Double}, {@link Boolean} or
 *     {@link Binary}
 */
record Meaning(Class<?> type, Function<Object, Object> of) {

    private static final long JULIAN_DAY_OF_EPOCH = 2_440_588;

    /** The meaning of the values of a type. */
    static Meaning of(PrimitiveType type) {
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        return logical == null
                ? plain(type.getPrimitiveTypeName())
                : logical.accept(new Logical(type)).orElseGet(() -> plain(type.getPrimitiveTypeName()));
    }

    private static Meaning plain(PrimitiveTypeName stored) {
        return switch (stored) {
            case BOOLEAN -> new Meaning(Boolean.class, value -> value);
            case INT32 -> new Meaning(Integer.class, value -> value);
            case INT64 -> new Meaning(Long.class, value -> value);
            case FLOAT -> new Meaning(Float.class, value -> value);
            case DOUBLE -> new Meaning(Double.class, value -> value);
            case INT96 -> new Meaning(Instant.class, value -> ofJulianDay((Binary) value));
            case BINARY, FIXED_LEN_BYTE_ARRAY ->
                new Meaning(
                        ByteBuffer.class,
                        value -> ByteBuffer.wrap(((Binary) value).getBytes()).asReadOnlyBuffer());
        };
    }

    /** Eight bytes of nanoseconds in the day, then four of the Julian day, as older writers store timestamps. */
    private static Instant ofJulianDay(Binary value) {
        ByteBuffer bytes = value.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        long nanos = bytes.getLong();
        long day = bytes.getInt() - JULIAN_DAY_OF_EPOCH;
        return Instant.ofEpochSecond(TimeUnit.DAYS.toSeconds(day)).plusNanos(nanos);
    }

    /** Half of a float (IEEE 754, binary16): five bits of exponent, ten behind the point. */
    private static float half(Binary value) {
        int bits = value.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN).getShort();
        int exponent = bits >> 10 & 0x1f;
        int fraction = bits & 0x3ff;
        float size = switch (exponent) {
            case 0 -> Math.scalb((float) fraction, -24);
            case 0x1f -> fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
            default -> Math.scalb((float) (fraction + 0x400), exponent - 25);
        };
        return bits < 0 ? -size : size;
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static Instant instant(long value, LogicalTypeAnnotation.TimeUnit unit) {
        return Instant.ofEpochSecond(Math.floorDiv(value, unitsPerSecond(unit)), nanos(value, unit));
    }

    private static LocalDateTime local(long value, LogicalTypeAnnotation.TimeUnit unit) {
        long second = Math.floorDiv(value, unitsPerSecond(unit));
        return LocalDateTime.ofEpochSecond(second, nanos(value, unit), ZoneOffset.UTC);
    }

    /** Behind the second. */
    private static int nanos(long value, LogicalTypeAnnotation.TimeUnit unit) {
        long second = unitsPerSecond(unit);
        return (int) (Math.floorMod(value, second) * (1_000_000_000L / second));
    }

    private static long unitsPerSecond(LogicalTypeAnnotation.TimeUnit unit) {
        return switch (unit) {
            case MILLIS -> 1_000L;
            case MICROS -> 1_000_000L;
            case NANOS -> 1_000_000_000L;
        };
    }

    /** What annotations say; empty where they say nothing that matters here. */
    private static final class Logical implements LogicalTypeAnnotationVisitor<Meaning> {
        private final PrimitiveType type;

        Logical(PrimitiveType type) {
            this.type = type;
        }

        @Override
        public Optional<Meaning> visit(StringLogicalTypeAnnotation text) {
            return strings();
        }

        @Override
        public Optional<Meaning> visit(EnumLogicalTypeAnnotation text) {
            return strings();
        }

        @Override
        public Optional<Meaning> visit(JsonLogicalTypeAnnotation text) {
            return strings();
        }

        private static Optional<Meaning> strings() {
            return Optional.of(new Meaning(String.class, value -> ((Binary) value).toStringUsingUTF8()));
        }

        @Override
        public Optional<Meaning> visit(DecimalLogicalTypeAnnotation decimal) {
            return Optional.of(new Meaning(
                    BigDecimal.class,
                    value -> value instanceof Binary bytes
                            ? new BigDecimal(new BigInteger(bytes.getBytes()), decimal.getScale())
                            : BigDecimal.valueOf(number(value), decimal.getScale())));
        }

        @Override
        public Optional<Meaning> visit(DateLogicalTypeAnnotation date) {
            return Optional.of(new Meaning(LocalDate.class, value -> LocalDate.ofEpochDay(number(value))));
        }

        @Override
        public Optional<Meaning> visit(TimeLogicalTypeAnnotation time) {
            long nanos = 1_000_000_000L / unitsPerSecond(time.getUnit());
            return Optional.of(new Meaning(LocalTime.class, value -> LocalTime.ofNanoOfDay(number(value) * nanos)));
        }

        @Override
        public Optional<Meaning> visit(TimestampLogicalTypeAnnotation timestamp) {
            return Optional.of(
                    timestamp.isAdjustedToUTC()
                            ? new Meaning(Instant.class, value -> instant(number(value), timestamp.getUnit()))
                            : new Meaning(LocalDateTime.class, value -> local(number(value), timestamp.getUnit())));
        }

        @Override
        public Optional<Meaning> visit(IntLogicalTypeAnnotation whole) {
            if (whole.isSigned() && whole.getBitWidth() == Byte.SIZE) {
                return Optional.of(new Meaning(Byte.class, value -> ((Integer) value).byteValue()));
            }
            if (whole.isSigned() && whole.getBitWidth() == Short.SIZE) {
                return Optional.of(new Meaning(Short.class, value -> ((Integer) value).shortValue()));
            }
            if (whole.isSigned() || whole.getBitWidth() < Integer.SIZE) {
                return Optional.of(plain(type.getPrimitiveTypeName()));
            }
            return Optional.of(
                    whole.getBitWidth() == Integer.SIZE
                            ? new Meaning(Long.class, value -> Integer.toUnsignedLong((Integer) value))
                            : new Meaning(
                                    BigInteger.class, value -> new BigInteger(Long.toUnsignedString((Long) value))));
        }

        @Override
        public Optional<Meaning> visit(Float16LogicalTypeAnnotation half) {
            return Optional.of(new Meaning(Float.class, value -> half((Binary) value)));
        }

        @Override
        public Optional<Meaning> visit(UUIDLogicalTypeAnnotation uuid) {
            return Optional.of(new Meaning(UUID.class, value -> {
                ByteBuffer bytes = ((Binary) value).toByteBuffer();
                return new UUID(bytes.getLong(), bytes.getLong());
            }));
        }
    }
}
