package dev.hamilton.columns.csv;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The characters of many fields, one after the other: a million fields are a few arrays and no million strings, which the
 * garbage collector would have to trace again and again while a file is read. Confined to one thread.
 */
final class FieldBlock {

    private static final int FULL = 1 << 16;

    private char[] characters = new char[FULL + 1024];
    private int[] ends = new int[4096]; // the complement where the field is missing
    private int size;

    /** Whether the next record should go to another block. */
    boolean isFull() {
        return end(size - 1) >= FULL;
    }

    /** How many fields there are. */
    int size() {
        return size;
    }

    void add(char[] buffer, int offset, int length, boolean missing) {
        int start = end(size - 1);
        int end = Math.addExact(start, length);
        if (end > characters.length) {
            characters = Arrays.copyOf(characters, Math.max(end, start + (start >> 1)));
        }
        System.arraycopy(buffer, offset, characters, start, length);
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
        }
        ends[size++] = missing ? ~end : end;
    }

    /** The text of a field, null where it is missing. */
    @Nullable
    String text(int field) {
        int end = ends[field];
        int start = end(field - 1);
        return end < 0 ? null : new String(characters, start, end - start);
    }

    private int end(int field) {
        int end = field < 0 ? 0 : ends[field];
        return end < 0 ? ~end : end;
    }
}
