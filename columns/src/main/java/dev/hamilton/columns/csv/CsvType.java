package dev.hamilton.columns.csv;

import dev.hamilton.columns.BooleanColumn;
import dev.hamilton.columns.ByteColumn;
import dev.hamilton.columns.DateColumn;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.FloatColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.LongColumn;
import dev.hamilton.columns.ShortColumn;
import dev.hamilton.columns.StringColumn;
import java.util.EnumSet;
import java.util.List;

/**
 * The type of a column of a CSV file. Where it is not declared, it is the first of boolean, int, long, double, date
 * and text that every present field fits, with dates before all others where their pattern makes numbers of them; a missing token in quotes is a text. A column without a present field is of doubles, which a
 * dataflow takes for no text (H204): declare such a column, or let {@link CsvOptions#inputsOf} do it.
 *
 * @since 0.1
 */
public enum CsvType {
    /** {@code true} or {@code false}, in lower case, upper case or with a capital: a {@link BooleanColumn}. */
    BOOLEAN("a boolean (true or false)"),
    /** Digits with an optional sign, that fit an int: an {@link IntColumn}. */
    INT("an int (a whole number from -2147483648 to 2147483647)"),
    /** Digits with an optional sign, that fit a long: a {@link LongColumn}. */
    LONG("a long (a whole number of 64 bits)"),
    /** A decimal number, {@code NaN} or infinity, as {@link dev.hamilton.columns.NumberText} reads them: a {@link DoubleColumn}. */
    DOUBLE("a double (a decimal number)"),
    /** A date by the options' pattern: a {@link DateColumn}. */
    DATE("a date"),
    /** Any text: a {@link StringColumn}. */
    STRING("text"),
    /** As a double, rounded to the nearest float: a {@link FloatColumn}. Never inferred. */
    FLOAT("a float (a decimal number)"),
    /** Digits with an optional sign, that fit a short: a {@link ShortColumn}. Never inferred. */
    SHORT("a short (a whole number from -32768 to 32767)"),
    /** Digits with an optional sign, that fit a byte: a {@link ByteColumn}. Never inferred. */
    BYTE("a byte (a whole number from -128 to 127)"),
    /** Digits with an optional sign, point and exponent, kept exactly: a column of {@link java.math.BigDecimal}. Never inferred. */
    DECIMAL("a decimal number"),
    /** Date and time, such as {@code 2024-02-29T23:59:00}: a column of {@link java.time.LocalDateTime}. Never inferred. */
    DATE_TIME("a date and time (such as 2024-02-29T23:59:00)"),
    /** A moment, such as {@code 2024-02-29T23:59:00Z}: a column of {@link java.time.Instant}. Never inferred. */
    INSTANT("a moment (such as 2024-02-29T23:59:00Z)");

    /** Those that are inferred, in order. */
    static final List<CsvType> INFERRED = List.copyOf(EnumSet.range(BOOLEAN, STRING));

    /** The same where dates look like numbers, so that they would never be reached behind those. */
    static final List<CsvType> DATES_FIRST = List.of(DATE, BOOLEAN, INT, LONG, DOUBLE, STRING);

    private final String expected;

    CsvType(String expected) {
        this.expected = expected;
    }

    /** What a field of this type is, for messages. */
    String expected() {
        return expected;
    }
}
