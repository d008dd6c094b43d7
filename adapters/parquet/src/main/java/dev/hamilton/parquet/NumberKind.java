package dev.hamilton.parquet;

import java.nio.ByteBuffer;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.values.ValuesReader;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.jspecify.annotations.Nullable;

/** The numbers that Parquet stores. Here each stands in a long: integers as they are, fractions by their bits. */
enum NumberKind {
    INT(Integer.BYTES),
    LONG(Long.BYTES),
    FLOAT(Float.BYTES),
    DOUBLE(Double.BYTES);

    /** How many bytes a number takes in a file. */
    final int bytes;

    NumberKind(int bytes) {
        this.bytes = bytes;
    }

    /** What a column of a file has; null when it has no numbers. */
    static @Nullable NumberKind of(PrimitiveTypeName stored) {
        return switch (stored) {
            case INT32 -> INT;
            case INT64 -> LONG;
            case FLOAT -> FLOAT;
            case DOUBLE -> DOUBLE;
            case BOOLEAN, BINARY, FIXED_LEN_BYTE_ARRAY, INT96 -> null;
        };
    }

    /**
     * Puts {@code count} numbers from one on one behind the other, the last byte of each first.
     *
     * @param plain has its last byte first, too
     */
    void put(long[] numbers, int from, int count, ByteBuffer plain) {
        if (bytes == Long.BYTES) {
            plain.asLongBuffer().put(numbers, from, count);
            plain.position(plain.position() + count * bytes);
        } else {
            for (int i = 0; i < count; i++) {
                plain.putInt((int) numbers[from + i]);
            }
        }
    }

    /** Takes the next {@code count} numbers that stand as {@link #put} puts them. */
    void read(ByteBuffer plain, long[] to, int count) {
        if (bytes == Long.BYTES) {
            plain.asLongBuffer().get(to, 0, count);
            plain.position(plain.position() + count * bytes);
        } else {
            for (int i = 0; i < count; i++) {
                to[i] = plain.getInt();
            }
        }
    }

    /** Takes the next {@code count} numbers of whatever reads them. */
    void read(ValuesReader values, long[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = switch (this) {
                case INT -> values.readInteger();
                case LONG -> values.readLong();
                case FLOAT -> Float.floatToRawIntBits(values.readFloat());
                case DOUBLE -> Double.doubleToRawLongBits(values.readDouble());
            };
        }
    }

    /** The numbers of a dictionary in the order of their codes. */
    long[] numbers(Dictionary dictionary) {
        long[] numbers = new long[dictionary.getMaxId() + 1];
        for (int code = 0; code < numbers.length; code++) {
            numbers[code] = switch (this) {
                case INT -> dictionary.decodeToInt(code);
                case LONG -> dictionary.decodeToLong(code);
                case FLOAT -> Float.floatToRawIntBits(dictionary.decodeToFloat(code));
                case DOUBLE -> Double.doubleToRawLongBits(dictionary.decodeToDouble(code));
            };
        }
        return numbers;
    }

    /** Tells statistics the least and the largest of the first {@code count} numbers, of which there is one. */
    void tell(Statistics<?> statistics, long[] numbers, int count) {
        long least = Long.MAX_VALUE;
        long largest = Long.MIN_VALUE;
        for (int i = 0; i < count; i++) {
            long number = ordered(numbers[i]);
            least = Math.min(least, number);
            largest = Math.max(largest, number);
        }
        tell(statistics, least);
        tell(statistics, largest);
    }

    private void tell(Statistics<?> statistics, long ordered) {
        switch (this) {
            case INT -> statistics.updateStats((int) ordered);
            case LONG -> statistics.updateStats(ordered);
            case FLOAT -> statistics.updateStats(Float.intBitsToFloat((int) turned(ordered)));
            case DOUBLE -> statistics.updateStats(Double.longBitsToDouble(turned(ordered)));
        }
    }

    /** Longs in the order of the numbers: for fractions that of {@link Double#compare}, as in Parquet's own statistics. */
    private long ordered(long number) {
        return switch (this) {
            case INT, LONG -> number;
            case FLOAT -> turned(Float.floatToIntBits(Float.intBitsToFloat((int) number)));
            case DOUBLE -> turned(Double.doubleToLongBits(Double.longBitsToDouble(number)));
        };
    }

    /** Of bits with a sign, the others turned: what orders fractions, and gives the bits again. */
    private static long turned(long bits) {
        return bits ^ (bits >> 63 & Long.MAX_VALUE);
    }
}
