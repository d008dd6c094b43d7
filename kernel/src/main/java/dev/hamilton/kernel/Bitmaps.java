package dev.hamilton.kernel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bitmaps of rows that are there, a bit a row; bits behind the last row mean nothing. */
final class Bitmaps {
    private Bitmaps() {}

    static int words(int rows) {
        return (rows + 63) >>> 6;
    }

    static long[] full(int rows) {
        long[] words = new long[words(rows)];
        Arrays.fill(words, -1L);
        return words;
    }

    /** Whether all rows of the word of a row are there. */
    static boolean isFull(long[] words, int row, int rows) {
        int behind = Math.max(0, (row | 63) + 1 - rows);
        return (words[row >>> 6] | ~(-1L >>> behind)) == -1L;
    }

    /** Whether all rows are there, from the first row of a word to another row. */
    static boolean isFull(long @Nullable [] words, int from, int to, int rows) {
        if (words != null) {
            for (int row = from; row < to; row += Long.SIZE) {
                if (!isFull(words, row, rows)) {
                    return false;
                }
            }
        }
        return true;
    }
}
