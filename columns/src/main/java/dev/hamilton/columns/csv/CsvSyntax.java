package dev.hamilton.columns.csv;

import org.jspecify.annotations.Nullable;

/**
 * The characters that mean something in a CSV text. Immutable.
 *
 * @param separator between fields
 * @param quote around fields
 * @param comment at the start of a line that is none of the data; null when there are no such lines
 * @param decimal between the digits of a number
 * @param trims whether spaces and tabs around fields without quotes are no part of them
 */
record CsvSyntax(char separator, char quote, @Nullable Character comment, char decimal, boolean trims) {

    /**
     * How many characters a field has at most, with its quotes. A quote that does not close is told before the memory is full of what
     * follows.
     */
    static final int LONGEST_FIELD = 16_000_000;

    CsvSyntax {
        boolean same = separator == quote || (comment != null && (comment == separator || comment == quote));
        if (same || endsLine(separator) || endsLine(quote) || (comment != null && endsLine(comment))) {
            throw new IllegalArgumentException(
                    "separator, quote and comment must be different characters that do not end a line");
        }
        boolean taken = decimal == separator || decimal == quote || (comment != null && comment == decimal);
        if (taken && decimal != '.') { // a point may be: such numbers are written in quotes
            throw new IllegalArgumentException("'" + decimal + "' cannot be both in numbers and a separator, quote or"
                    + " comment: set another separator first, as in separator(';').decimal(',')");
        }
    }

    private static boolean endsLine(char character) {
        return character == '\r' || character == '\n';
    }
}
