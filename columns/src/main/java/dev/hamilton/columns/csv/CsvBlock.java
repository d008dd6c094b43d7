package dev.hamilton.columns.csv;

import java.io.IOException;
import java.io.Writer;

/** Puts fields together to records, with quotes where they need some, and writes many at once. Confined to one thread. */
final class CsvBlock {

    private static final String OF_NUMBERS = "0123456789.-ENaInfity";

    private final Writer text;
    private final char separator;
    private final char quote;
    private final char point;
    private final char comment;
    private final boolean comments;
    private final boolean trims;
    private final boolean numbersArePlain;
    private char[] characters = new char[1 << 16];
    private int end;
    private boolean inRecord;

    CsvBlock(Writer text, CsvSyntax syntax) {
        this.text = text;
        this.separator = syntax.separator();
        this.quote = syntax.quote();
        this.point = syntax.decimal();
        this.trims = syntax.trims();
        this.comments = syntax.comment() != null;
        this.comment = syntax.comment() == null ? '#' : syntax.comment(); // what many readers take for one
        this.numbersArePlain =
                OF_NUMBERS.indexOf(separator) < 0 && OF_NUMBERS.indexOf(quote) < 0 && OF_NUMBERS.indexOf(comment) < 0;
    }

    /** Whether no number needs quotes. */
    boolean numbersArePlain() {
        return numbersArePlain;
    }

    /** Adds a number, where these are plain, and gives the position in the block where it starts. */
    int field(double number) throws IOException {
        begin(DecimalText.LONGEST);
        int start = end;
        end = DecimalText.write(number, characters, start);
        for (int i = start; point != '.' && i < end; i++) {
            if (characters[i] == '.') {
                characters[i] = point;
            }
        }
        return start;
    }

    /** Adds a number, where these are plain, and gives the position in the block where it starts. */
    int field(long number) throws IOException {
        begin(DecimalText.LONGEST);
        int start = end;
        end = DecimalText.write(number, characters, start);
        return start;
    }

    /** Whether the last field, which starts at a position, is a missing token. */
    boolean isMissing(CsvOptions options, int start) {
        return options.isMissing(characters, start, end);
    }

    /** Adds a field that means a missing value, and has no quotes; adds nothing, and is false, where it would need some. */
    boolean missing(String token) throws IOException {
        boolean begun = !inRecord && !token.isEmpty() && (isMark(token) || (comments && token.charAt(0) == comment));
        boolean plain = !begun && !isSpecial(token);
        if (plain) {
            begin(token.length());
            plain(token);
        }
        return plain;
    }

    /** Adds a text; an empty one has quotes. */
    void field(String value, boolean inQuotes) throws IOException {
        boolean first = !inRecord;
        begin(value.length());
        if (inQuotes
                || value.isEmpty()
                || (first && (value.charAt(0) == comment || isMark(value)))
                || isTrimmed(value)
                || isSpecial(value)) {
            quoted(value);
        } else {
            plain(value);
        }
    }

    /** How many characters a text takes in quotes. */
    long lengthInQuotes(String value) {
        return value.chars().filter(letter -> letter == quote).count() + value.length() + 2;
    }

    private void plain(String value) {
        value.getChars(0, value.length(), characters, end);
        end += value.length();
    }

    /** Whether a text would lose its first character at the start of a file. */
    private static boolean isMark(String value) {
        return value.charAt(0) == CsvText.BYTE_ORDER_MARK;
    }

    /** Whether a text, which is not empty, would lose spaces without quotes. */
    private boolean isTrimmed(String value) {
        return trims && (FieldTexts.isSpace(value.charAt(0)) || FieldTexts.isSpace(value.charAt(value.length() - 1)));
    }

    private boolean isSpecial(String value) {
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            if (letter == separator || letter == quote || letter == '\n' || letter == '\r') {
                return true;
            }
        }
        return false;
    }

    private void quoted(String value) throws IOException {
        reserve(2L * value.length() + 2);
        characters[end++] = quote;
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            if (letter == quote) {
                characters[end++] = quote;
            }
            characters[end++] = letter;
        }
        characters[end++] = quote;
    }

    /** Begins a field of so many characters. */
    private void begin(int length) throws IOException {
        reserve(length + 1L);
        if (inRecord) {
            characters[end++] = separator;
        }
        inRecord = true;
    }

    /** Ends the record. */
    void endRecord() throws IOException {
        reserve(1);
        characters[end++] = '\n';
        inRecord = false;
    }

    private void reserve(long length) throws IOException {
        if (characters.length - end < length) {
            write();
            if (characters.length < length) {
                characters = new char[Math.toIntExact(length)];
            }
        }
    }

    private void write() throws IOException {
        text.write(characters, 0, end);
        end = 0;
    }

    void flush() throws IOException {
        write();
        text.flush();
    }

    void close() throws IOException {
        try (text) {
            write();
        }
    }
}
