package dev.hamilton.parquet;

import dev.hamilton.io.WholeText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/**
 * How objects of one class are stored as single values. Immutable.
 *
 * @param kind their class
 * @param stored the type that is stored
 * @param logical what it means, or null where that is plain
 * @param writing writes an object of the class
 */
record Scalar(
        Class<?> kind,
        PrimitiveTypeName stored,
        @Nullable LogicalTypeAnnotation logical,
        BiConsumer<Object, RecordConsumer> writing)
        implements Stored {

    private static final long SECOND = 1_000_000_000L;
    private static final int MICRO = 1_000;
    private static final int UUID_BYTES = 16;

    /** What the classes are called that are stored so, for messages. */
    static final String KINDS =
            "numbers, booleans, strings, dates, BigDecimal, BigInteger, Instant, LocalDateTime, LocalTime, UUID, ByteBuffer,"
                    + " enums, and records, collections and maps of these";

    private static final Map<Class<?>, Scalar> PLAIN = Map.ofEntries(
            plain(Boolean.class, PrimitiveTypeName.BOOLEAN, null, (value, to) -> to.addBoolean((Boolean) value)),
            plain(Double.class, PrimitiveTypeName.DOUBLE, null, (value, to) -> to.addDouble((Double) value)),
            plain(Float.class, PrimitiveTypeName.FLOAT, null, (value, to) -> to.addFloat((Float) value)),
            plain(Long.class, PrimitiveTypeName.INT64, null, (value, to) -> to.addLong((Long) value)),
            plain(Integer.class, PrimitiveTypeName.INT32, null, (value, to) -> to.addInteger((Integer) value)),
            plain(
                    Short.class,
                    PrimitiveTypeName.INT32,
                    LogicalTypeAnnotation.intType(Short.SIZE, true),
                    (value, to) -> to.addInteger((Short) value)),
            plain(
                    Byte.class,
                    PrimitiveTypeName.INT32,
                    LogicalTypeAnnotation.intType(Byte.SIZE, true),
                    (value, to) -> to.addInteger((Byte) value)),
            plain(
                    BigInteger.class,
                    PrimitiveTypeName.INT64,
                    LogicalTypeAnnotation.intType(Long.SIZE, false),
                    (value, to) -> to.addLong(unsigned((BigInteger) value))),
            plain(
                    LocalDate.class,
                    PrimitiveTypeName.INT32,
                    LogicalTypeAnnotation.dateType(),
                    (value, to) -> to.addInteger(Math.toIntExact(((LocalDate) value).toEpochDay()))),
            plain(
                    LocalTime.class,
                    PrimitiveTypeName.INT64,
                    LogicalTypeAnnotation.timeType(false, TimeUnit.NANOS),
                    (value, to) -> to.addLong(((LocalTime) value).toNanoOfDay())),
            plain(
                    String.class,
                    PrimitiveTypeName.BINARY,
                    LogicalTypeAnnotation.stringType(),
                    (value, to) -> to.addBinary(Binary.fromString(requireWhole("a text", (String) value)))),
            plain(
                    Enum.class,
                    PrimitiveTypeName.BINARY,
                    LogicalTypeAnnotation.stringType(),
                    (value, to) -> to.addBinary(Binary.fromString(((Enum<?>) value).name()))),
            plain(
                    UUID.class,
                    PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY,
                    LogicalTypeAnnotation.uuidType(),
                    (value, to) -> to.addBinary(bytes((UUID) value))),
            plain(
                    ByteBuffer.class,
                    PrimitiveTypeName.BINARY,
                    null,
                    (value, to) -> to.addBinary(Binary.fromConstantByteBuffer(((ByteBuffer) value).duplicate()))));

    /** For objects of which none was there to tell what they are: bytes, of which there are none. */
    static final Scalar UNTOLD = new Scalar(Object.class, PrimitiveTypeName.BINARY, null, (value, to) -> {
        throw new IllegalArgumentException(
                "the first object, of " + value.getClass().getName()
                        + ": none of the rows before told how it is stored, so save a frame that has one first");
    });

    private static long unsigned(BigInteger value) {
        if (value.signum() < 0 || value.bitLength() > Long.SIZE) {
            throw new IllegalArgumentException(
                    value + ", where whole numbers of 64 bits without a sign are stored: make a BigDecimal of each");
        }
        return value.longValue();
    }

    private static Map.Entry<Class<?>, Scalar> plain(
            Class<?> kind,
            PrimitiveTypeName stored,
            @Nullable LogicalTypeAnnotation logical,
            BiConsumer<Object, RecordConsumer> writing) {
        return Map.entry(kind, new Scalar(kind, stored, logical, writing));
    }

    /** How objects of a class are stored of which all are stored alike, or null when there is no such way. */
    static @Nullable Scalar plain(Class<?> kind) {
        return PLAIN.get(kind);
    }

    /** For decimals of one scale, which have to have at most so many digits. */
    static Scalar decimals(int precision, int scale) {
        return new Scalar(
                BigDecimal.class,
                PrimitiveTypeName.BINARY,
                LogicalTypeAnnotation.decimalType(scale, precision),
                (value, to) -> to.addBinary(Binary.fromConstantByteArray(scaled((BigDecimal) value, precision, scale)
                        .unscaledValue()
                        .toByteArray())));
    }

    private static BigDecimal scaled(BigDecimal value, int precision, int scale) {
        boolean fits = value.scale() <= scale && value.precision() - value.scale() <= precision - scale;
        if (!fits) {
            throw new IllegalArgumentException(value + " where decimals of " + precision + " digits are stored, "
                    + scale + " of them behind the point");
        }
        return value.setScale(scale);
    }

    /** For moments, in nanoseconds or else in microseconds, which reach farther. */
    static Scalar instants(boolean nanos) {
        return times(Instant.class, true, nanos, Instant.class::cast);
    }

    /** For dates with times, in nanoseconds or else in microseconds, which reach farther. */
    static Scalar locals(boolean nanos) {
        return times(LocalDateTime.class, false, nanos, value -> ((LocalDateTime) value).toInstant(ZoneOffset.UTC));
    }

    @SuppressWarnings("JavaInstantGetSecondsGetNano") // the fraction alone is what is looked at
    private static Scalar times(Class<?> kind, boolean utc, boolean nanos, Function<Object, Instant> instant) {
        int fraction = nanos ? 1 : MICRO;
        return new Scalar(
                kind,
                PrimitiveTypeName.INT64,
                LogicalTypeAnnotation.timestampType(utc, nanos ? TimeUnit.NANOS : TimeUnit.MICROS),
                (value, to) -> {
                    Instant at = instant.apply(value);
                    if (at.getNano() % fraction != 0) {
                        throw new IllegalArgumentException(value + " where times in microseconds are stored");
                    }
                    to.addLong(units(value, at, fraction));
                });
    }

    @SuppressWarnings("JavaInstantGetSecondsGetNano") // seconds and their fraction are what is put together
    private static long units(Object value, Instant at, int fraction) {
        try {
            return Math.addExact(Math.multiplyExact(at.getEpochSecond(), SECOND / fraction), at.getNano() / fraction);
        } catch (ArithmeticException tooFar) {
            throw new IllegalArgumentException(
                    value
                            + (fraction == 1
                                    ? ", which times in nanoseconds do not reach, as some here are stored (1677 to 2262): those"
                                            + " in microseconds reach 292,000 years, so truncate all to them"
                                    : ", which times in microseconds do not reach (292,000 years)"),
                    tooFar);
        }
    }

    /** Whether a time needs nanoseconds. */
    static boolean needsNanos(Object time) {
        return ((Temporal) time).get(ChronoField.NANO_OF_SECOND) % MICRO != 0;
    }

    /**
     * The text, if UTF-8 can say it.
     *
     * @throws IllegalArgumentException when it cannot
     */
    static String requireWhole(String what, String text) {
        String fault = WholeText.fault(text);
        if (fault != null) {
            throw new IllegalArgumentException(what + " with " + fault);
        }
        return text;
    }

    private static Binary bytes(UUID uuid) {
        return Binary.fromConstantByteArray(ByteBuffer.allocate(UUID_BYTES)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array());
    }

    @Override
    public Type type(Repetition repetition, String name) {
        int length = stored == PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY ? UUID_BYTES : 0;
        return Types.primitive(stored, repetition).length(length).as(logical).named(name);
    }

    @Override
    public void write(Object value, RecordConsumer to) {
        if (!kind.isInstance(value)) {
            throw new IllegalArgumentException(
                    "an object of " + value.getClass().getName() + " where those of " + kind.getName() + " are stored");
        }
        writing.accept(value, to);
    }
}
