package dev.hamilton.parquet;

import dev.hamilton.columns.DecimalDigits;
import dev.hamilton.columns.ObjectColumn;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/**
 * How columns of objects are stored: by the class of the first object, which all others must be of. Timestamps are stored in
 * nanoseconds where that is needed, else in microseconds, which reach farther; decimals with the largest scale in the column,
 * so a scale that is less comes back larger.
 */
final class ObjectCells {

    private static final long SECOND = 1_000_000_000L;
    private static final int MICRO = 1_000;
    private static final int UUID_BYTES = 16;

    private ObjectCells() {}

    static CellWriter of(String name, ObjectColumn<?> column) {
        Object first = column.first().orElse(null);
        if (first instanceof BigDecimal) {
            return decimals(name, column);
        }
        if (first instanceof Enum) {
            return binaries(
                    name,
                    column,
                    LogicalTypeAnnotation.stringType(),
                    value -> Binary.fromString(((Enum<?>) value).name()));
        }
        if (first instanceof Instant) {
            return timestamps(name, column, true, Instant.class::cast);
        }
        if (first instanceof LocalDateTime) {
            return timestamps(
                    name,
                    column,
                    false,
                    value -> LocalDateTime.class.cast(value).toInstant(ZoneOffset.UTC));
        }
        if (first instanceof LocalTime) {
            return longs(
                    name,
                    column,
                    LogicalTypeAnnotation.timeType(false, TimeUnit.NANOS),
                    value -> ((LocalTime) value).toNanoOfDay());
        }
        if (first instanceof UUID) {
            return new CellWriter(
                    column,
                    Types.optional(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY)
                            .length(UUID_BYTES)
                            .as(LogicalTypeAnnotation.uuidType())
                            .named(name),
                    (row, to) -> to.addBinary(bytes((UUID) column.getObject(row))));
        }
        if (first == null || first instanceof ByteBuffer) {
            return binaries(
                    name, column, null, value -> Binary.fromConstantByteBuffer(((ByteBuffer) value).duplicate()));
        }
        throw new IllegalArgumentException(
                "column '" + name + "' holds objects of " + first.getClass().getName()
                        + "; columns of objects are written when they hold BigDecimal, Instant, LocalDateTime, LocalTime, UUID, "
                        + "ByteBuffer or enums");
    }

    private static CellWriter decimals(String name, ObjectColumn<?> column) {
        DecimalDigits digits = DecimalDigits.of(column);
        return binaries(
                name,
                column,
                LogicalTypeAnnotation.decimalType(digits.scale(), digits.precision()),
                value -> Binary.fromConstantByteArray(((BigDecimal) value)
                        .setScale(digits.scale())
                        .unscaledValue()
                        .toByteArray()));
    }

    @SuppressWarnings(
            "JavaInstantGetSecondsGetNano") // whether the fraction of a second needs nanoseconds is the question
    private static CellWriter timestamps(
            String name, ObjectColumn<?> column, boolean utc, Function<Object, Instant> instant) {
        boolean nanos = false;
        for (int row = 0; row < column.size() && !nanos; row++) {
            nanos = !column.isMissing(row)
                    && instant.apply(column.getObject(row)).getNano() % MICRO != 0;
        }
        long fraction = nanos ? 1 : MICRO;
        return longs(
                name,
                column,
                LogicalTypeAnnotation.timestampType(utc, nanos ? TimeUnit.NANOS : TimeUnit.MICROS),
                value -> {
                    Instant at = instant.apply(value);
                    return Math.addExact(
                            Math.multiplyExact(at.getEpochSecond(), SECOND / fraction), at.getNano() / fraction);
                });
    }

    private static CellWriter longs(
            String name, ObjectColumn<?> column, LogicalTypeAnnotation logical, ToLongFunction<Object> number) {
        return new CellWriter(
                column,
                CellWriter.field(name, PrimitiveTypeName.INT64, logical),
                (row, to) -> to.addLong(number.applyAsLong(column.getObject(row))));
    }

    private static CellWriter binaries(
            String name,
            ObjectColumn<?> column,
            @Nullable LogicalTypeAnnotation logical,
            Function<Object, Binary> bytes) {
        return new CellWriter(
                column,
                CellWriter.field(name, PrimitiveTypeName.BINARY, logical),
                (row, to) -> to.addBinary(bytes.apply(column.getObject(row))));
    }

    private static Binary bytes(UUID uuid) {
        return Binary.fromConstantByteArray(ByteBuffer.allocate(UUID_BYTES)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array());
    }
}
