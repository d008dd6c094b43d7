package dev.hamilton.columns.csv;

import dev.hamilton.columns.stream.MarkingCharset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one record, as characters one after the other: what is read from them needs no string in between. The next record
 * takes the place of this one. Confined to one thread.
 */
final class Fields {

    private final CsvOptions options;
    private final boolean trims;
    private char[] characters = new char[1024];
    private int[] ends = new int[64];
    private boolean[] quoted = new boolean[64];
    private int count;
    private long line;
    private boolean whole;

    Fields(CsvOptions options) {
        this.options = options;
        this.trims = options.syntax().trims();
    }

    /** Adds a field of the record that is being read. */
    void add(char[] buffer, int offset, int length, boolean inQuotes) {
        if (whole) {
            whole = false;
            count = 0;
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
            quoted = Arrays.copyOf(quoted, 2 * count);
        }
        int from = offset;
        int to = offset + length;
        if (trims && !inQuotes) {
            while (from < to && FieldTexts.isSpace(buffer[from])) {
                from++;
            }
            while (from < to && FieldTexts.isSpace(buffer[to - 1])) {
                to--;
            }
        }
        int start = start(count);
        int end = Math.addExact(start, to - from);
        if (end > characters.length) {
            characters = Arrays.copyOf(characters, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(end, 2L * start)));
        }
        System.arraycopy(buffer, from, characters, start, to - from);
        quoted[count] = inQuotes;
        ends[count++] = end;
    }

    /** Ends the record, which starts in a line. */
    Fields end(long startingLine) {
        line = startingLine;
        whole = true;
        return this;
    }

    /** The line where the record starts. */
    long line() {
        return line;
    }

    /** How many fields there are. */
    int count() {
        return count;
    }

    /** The characters of all fields, not to be changed. */
    char[] characters() {
        return characters;
    }

    /** Where the characters of a field start. */
    int start(int field) {
        return field == 0 ? 0 : ends[field - 1];
    }

    /** Where the characters of a field end. */
    int end(int field) {
        return ends[field];
    }

    /** Whether a field had quotes around it. */
    boolean isQuoted(int field) {
        return quoted[field];
    }

    /** Whether a field is a missing token, in quotes or not. */
    boolean isToken(int field) {
        return options.isMissing(characters, start(field), end(field));
    }

    /** The first field that has bytes which are no text, as {@link MarkingCharset} reads them; negative when there is none. */
    int firstMarked() {
        for (int field = 0; field < count; field++) {
            if (MarkingCharset.isMarked(characters, start(field), end(field))) {
                return field;
            }
        }
        return -1;
    }

    /** The text of a field. */
    String text(int field) {
        return new String(characters, start(field), end(field) - start(field));
    }

    /** The text of a field, null where it is a missing token outside of quotes. */
    @Nullable
    String presentText(int field) {
        return isToken(field) && !isQuoted(field) ? null : text(field);
    }
}
