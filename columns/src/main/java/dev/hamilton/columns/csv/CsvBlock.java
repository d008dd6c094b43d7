package dev.hamilton.columns.csv;

import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** Puts fields together to records, with quotes where they need some, and writes many at once. Confined to one thread. */
final class CsvBlock {

    private static final String OF_NUMBERS = "0123456789.-ENaInfity";

    private final Writer text;
    private final char separator;
    private final char quote;
    private final char point;
    private final char comment;
    private final boolean numbersArePlain;
    private char[] characters = new char[1 << 16];
    private int end;
    private boolean inRecord;

    CsvBlock(Writer text, CsvSyntax syntax) {
        this.text = text;
        this.separator = syntax.separator();
        this.quote = syntax.quote();
        this.point = syntax.decimal();
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

    /** Adds a text; null is an empty field without quotes, and an empty text one with. */
    void field(@Nullable String value, boolean inQuotes) throws IOException {
        boolean first = !inRecord;
        int length = value == null ? 0 : value.length();
        begin(length);
        if (value == null) {
            return;
        }
        if (inQuotes || length == 0 || (first && value.charAt(0) == comment) || isSpecial(value)) {
            quoted(value);
        } else {
            value.getChars(0, length, characters, end);
            end += length;
        }
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
