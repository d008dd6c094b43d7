package dev.hamilton.columns.csv;

import java.io.IOException;
import java.io.Reader;

/**
 * Reads on in another reader, and keeps the lines that may have to be read again because the record that they begin is malformed.
 * Lines end as those of CSV do. Confined to one thread.
 */
final class ResumableText extends Reader {

    private static final int BLOCK = 1 << 16;

    private final Reader text;
    private final StringBuilder kept = new StringBuilder(); // from the start of a line on
    private final char[] block = new char[BLOCK];
    private long firstLine = 1; // of what is kept
    private long neededLine = 1;
    private int next; // where in what is kept the next character is

    ResumableText(Reader text) {
        this.text = text;
    }

    /** Lines before one are not read again. */
    void need(long line) {
        neededLine = line;
    }

    /** Reads on from the start of a line, which is not before the one that is needed; at the end where there is none. */
    void resume(long line) throws IOException {
        boolean found = dropBefore(line);
        while (!found && fill()) {
            found = dropBefore(line);
        }
        next = found ? 0 : kept.length();
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (next == kept.length() && !fill()) {
            return -1;
        }
        int count = Math.min(length, kept.length() - next);
        kept.getChars(next, next + count, buffer, offset);
        next += count;
        return count;
    }

    private boolean fill() throws IOException {
        dropBefore(neededLine);
        int count = text.read(block, 0, BLOCK);
        kept.append(block, 0, Math.max(count, 0));
        return count > 0;
    }

    /** Keeps no line before one, and tells whether that starts in what is kept. */
    private boolean dropBefore(long line) {
        int start = 0;
        for (int end = lineEnd(0); firstLine < line && end >= 0; end = lineEnd(start)) {
            start = end;
            firstLine++;
        }
        kept.delete(0, start);
        next -= start;
        return firstLine == line;
    }

    /** Where the line ends that a position is in; negative when that is not kept. */
    private int lineEnd(int from) {
        for (int at = from; at < kept.length(); at++) {
            char letter = kept.charAt(at);
            if (letter == '\n') {
                return at + 1;
            }
            if (letter == '\r' && at + 1 < kept.length()) { // else a line feed may follow
                return kept.charAt(at + 1) == '\n' ? at + 2 : at + 1;
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
