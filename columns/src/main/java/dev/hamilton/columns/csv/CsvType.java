package dev.hamilton.columns.csv;

import dev.hamilton.columns.BooleanColumn;
import dev.hamilton.columns.DateColumn;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.LongColumn;
import dev.hamilton.columns.StringColumn;

/**
 * The type of a column of a CSV file. Where it is not declared, it is the first of these that every present field fits; a
 * column without a present field is of doubles.
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
    /**
     * Digits with an optional sign, point and exponent, or {@code NaN}, {@code Infinity} or {@code inf} with an optional sign:
     * a {@link DoubleColumn}.
     */
    DOUBLE("a double (a decimal number)"),
    /** A date by the options' pattern: a {@link DateColumn}. */
    DATE("a date"),
    /** Any text: a {@link StringColumn}. */
    STRING("text");

    private final String expected;

    CsvType(String expected) {
        this.expected = expected;
    }

    /** What a field of this type is, for messages. */
    String expected() {
        return expected;
    }
}
