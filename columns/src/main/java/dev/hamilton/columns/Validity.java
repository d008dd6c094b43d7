package dev.hamilton.columns;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which cells of a column are present: one bit a row, set when present, bit {@code row & 63} of word {@code row >>> 6}.
 *
 * <p>Canonical: a column without a missing cell has no words at all, and bits behind the last row are clear, so that
 * equal validities have equal words. Immutable.
 */
final class Validity {

    private final long @Nullable [] words;
    private final int size;
    private final int missing;

    private Validity(long @Nullable [] words, int size, int missing) {
        this.words = words;
        this.size = size;
        this.missing = missing;
    }

    /** A column of {@code size} rows with nothing missing. */
    static Validity allPresent(int size) {
        return new Validity(null, size, 0);
    }

    /** Shares the words, which may be too many, and may be null when nothing is missing. */
    static Validity of(long @Nullable [] words, int size) {
        if (words == null) {
            return allPresent(size);
        }
        int needed = wordsFor(size);
        if (words.length < needed) {
            throw new IllegalArgumentException("a validity bitmap of " + Describe.counted(words.length, "word")
                    + " is too short for " + Describe.counted(size, "row"));
        }
        long[] kept = words.length == needed ? words : Arrays.copyOf(words, needed);
        long behind = (size & 63) == 0 ? 0 : -1L << size;
        if (needed > 0 && (kept[needed - 1] & behind) != 0) {
            kept = Arrays.copyOf(words, needed);
            kept[needed - 1] &= ~behind;
        }
        int present = 0;
        for (long word : kept) {
            present += Long.bitCount(word);
        }
        return present == size ? allPresent(size) : new Validity(kept, size, size - present);
    }

    /** Present where the array holds an object. */
    static Validity ofObjects(@Nullable Object[] values) {
        Marks marks = new Marks(values.length);
        for (int row = 0; row < values.length; row++) {
            if (values[row] != null) {
                marks.present(row);
            }
        }
        return marks.validity();
    }

    static int wordsFor(int size) {
        return (size + 63) >>> 6;
    }

    int size() {
        return size;
    }

    int missing() {
        return missing;
    }

    boolean allPresent() {
        return missing == 0;
    }

    long @Nullable [] words() {
        return words;
    }

    boolean isPresent(int row) {
        return words == null || (words[row >>> 6] >>> row & 1) != 0;
    }

    boolean isMissing(int row) {
        return !isPresent(row);
    }

    /** Present where both are. Both have one size. */
    Validity and(Validity other) {
        if (words == null) {
            return other;
        }
        if (other.words == null) {
            return this;
        }
        long[] both = words.clone();
        for (int word = 0; word < both.length; word++) {
            both[word] &= other.words[word];
        }
        return of(both, size);
    }

    /** Row {@code row} of the result is row {@code row - by} of this one, and missing where there is none. */
    Validity shifted(int by, int newSize) {
        long[] shifted = new long[wordsFor(newSize)];
        for (int word = 0; word < shifted.length; word++) {
            shifted[word] = rowsFrom(64L * word - by);
        }
        return of(shifted, newSize);
    }

    /** The bits of 64 rows from one on; clear where there is no such row. */
    private long rowsFrom(long row) {
        int word = (int) (row >> 6);
        int offset = (int) (row & 63);
        return offset == 0 ? word(word) : word(word) >>> offset | word(word + 1) << -offset;
    }

    private long word(int word) {
        if (word < 0 || word >= wordsFor(size)) {
            return 0;
        }
        boolean cut = word == size >>> 6;
        return words != null ? words[word] : cut ? ~(-1L << size) : -1L;
    }

    /** Row {@code i} of the result is row {@code rows[i]} of this one; a negative row is missing. */
    Validity at(int[] rows) {
        Marks marks = new Marks(rows.length);
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] >= 0 && isPresent(rows[i])) {
                marks.present(i);
            }
        }
        return marks.validity();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Validity that && size == that.size && Arrays.equals(words, that.words);
    }

    @Override
    public int hashCode() {
        return 31 * size + Arrays.hashCode(words);
    }

    @Override
    public String toString() {
        return missing + " of " + size + " missing";
    }

    /** Collects which rows are present; all are missing at first. Confined to one thread. */
    static final class Marks {
        private final long[] words;
        private final int size;

        Marks(int size) {
            this.words = new long[wordsFor(size)];
            this.size = size;
        }

        void present(int row) {
            words[row >>> 6] |= 1L << row;
        }

        /** Marks the rows from one on that are present in a part of the column. */
        void presentFrom(int start, Validity part) {
            int end = start + part.size();
            for (int word = start >>> 6; 64L * word < end; word++) {
                words[word] |= part.rowsFrom(64L * word - start);
            }
        }

        /** The validity collected; nothing may be marked afterwards. */
        Validity validity() {
            return of(words, size);
        }
    }
}
