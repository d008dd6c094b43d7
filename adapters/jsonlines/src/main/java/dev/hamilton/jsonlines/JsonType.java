package dev.hamilton.jsonlines;

import dev.hamilton.columns.BooleanColumn;
import dev.hamilton.columns.ByteColumn;
import dev.hamilton.columns.DateColumn;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.FloatColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.LongColumn;
import dev.hamilton.columns.ObjectColumn;
import dev.hamilton.columns.ShortColumn;
import dev.hamilton.columns.StringColumn;

/**
 * The type of a column of a file of JSON lines. Where it is not declared, it is the first of boolean, int, long, double, decimal, string
 * and object that every value of the column fits, and no whole number is rounded for it; a column without a value is of doubles. A
 * string stays a string: a column of {@code "2024-02-29"} is one of dates only where that is declared. {@code "NaN"},
 * {@code "Infinity"} and {@code "-Infinity"} are numbers where the column has a number without quotes and no other string, as the saver
 * writes those of doubles; else they are strings.
 *
 * @since 0.1
 */
public enum JsonType {
    /** {@code true} or {@code false}: a {@link BooleanColumn}. */
    BOOLEAN("a boolean"),
    /** Numbers without fraction and exponent, that fit an int: an {@link IntColumn}. */
    INT("an int (a whole number from -2147483648 to 2147483647)"),
    /** Numbers without fraction and exponent, that fit a long: a {@link LongColumn}. */
    LONG("a long (a whole number of 64 bits)"),
    /**
     * Numbers, of which the nearest double is taken, and {@code NaN}, {@code Infinity} and {@code -Infinity} with or without
     * quotes: a {@link DoubleColumn}. Inferred only where every whole number is a double.
     */
    DOUBLE("a double (a number of its range, or \"NaN\", \"Infinity\", \"-Infinity\")"),
    /** Numbers, digit by digit: an {@link ObjectColumn} of {@link java.math.BigDecimal}. */
    DECIMAL("a decimal number"),
    /** Strings that are dates such as {@code "2024-02-29"}: a {@link DateColumn}. Never inferred. */
    DATE("a date like \"2024-02-29\""),
    /** Strings: a {@link StringColumn}. */
    STRING("a string"),
    /**
     * Any values: an {@link ObjectColumn} of {@link Boolean}, {@link String}, {@link Integer}, {@link Long}, {@link Double},
     * {@link java.math.BigDecimal} (whole numbers that no long holds, and numbers that are too large or small for a double),
     * unmodifiable {@link java.util.List} and unmodifiable {@link java.util.Map} in the order of the keys.
     */
    OBJECT("a value"),
    /** As a double, rounded to the nearest float: a {@link FloatColumn}. Never inferred. */
    FLOAT("a float (a number of its range, or \"NaN\", \"Infinity\", \"-Infinity\")"),
    /** Numbers without fraction and exponent, that fit a short: a {@link ShortColumn}. Never inferred. */
    SHORT("a short (a whole number from -32768 to 32767)"),
    /** Numbers without fraction and exponent, that fit a byte: a {@link ByteColumn}. Never inferred. */
    BYTE("a byte (a whole number from -128 to 127)"),
    /**
     * Strings that are dates with times, such as {@code "2024-02-29T23:59:00"} (ISO 8601): an {@link ObjectColumn} of
     * {@link java.time.LocalDateTime}. Never inferred.
     */
    DATE_TIME("a date and time like \"2024-02-29T23:59:00\""),
    /**
     * Strings that are moments, such as {@code "2024-02-29T23:59:00Z"}, with any offset (ISO 8601): an {@link ObjectColumn} of
     * {@link java.time.Instant}. Never inferred.
     */
    INSTANT("a moment like \"2024-02-29T23:59:00Z\"");

    private final String expected;

    JsonType(String expected) {
        this.expected = expected;
    }

    /** What a value of this type is, for messages. */
    String expected() {
        return expected;
    }
}
