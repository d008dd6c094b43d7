package dev.hamilton.parquet;

import java.util.Arrays;
import org.apache.parquet.bytes.BytesUtils;

/**
 * Gives each distinct value of a column in a row group, which stands in a long, a code, from 0 on, in the order in which they come, for as
 * long as that takes fewer bytes than the values themselves. Confined to one thread.
 */
final class LongDictionary {

    private static final int BYTES = 1 << 20; // as Parquet's own
    private static final long SCATTER =
            0x9E3779B97F4A7C15L; // 2^64 by the golden ratio: Knuth, The Art of Computer Programming, 6.4

    private final LongValues values;
    private boolean open = true;
    private long bytes; // of the values that have a code
    private long[] numbers = new long[16];
    private int[] slots = new int[4 * numbers.length]; // the code and 1, or 0 where there is none
    private int size;

    /** For values of a column. */
    LongDictionary(LongValues values) {
        this.values = values;
    }

    /** Whether values may still get codes. */
    boolean isOpen() {
        return open;
    }

    /** How many numbers have a code in some page. */
    int size() {
        return size;
    }

    /** The numbers in the order of their codes; behind the last one there may be anything. */
    long[] numbers() {
        return numbers;
    }

    /** How many bits a code takes. */
    int bits() {
        return bits(size);
    }

    private static int bits(double codes) {
        return BytesUtils.getWidthFromMaxInt((int) Math.max(0, codes - 1));
    }

    /**
     * Takes the first {@code count} numbers as a page of the column, if it is better written by codes; of the first page that is not, nor of
     * those that follow, it keeps nothing.
     *
     * @param plain how many bytes they take one behind the other
     * @param all how many numbers are to come, with these; the first page lets expect how many of them are distinct
     * @param codes where the code of each number is put
     */
    boolean takes(long[] given, int count, long plain, double all, int[] codes) {
        if (!open || count == 0) {
            return false;
        }
        int before = size;
        for (int i = 0; i < count; i++) {
            codes[i] = code(given[i]);
        }
        bytes += values.bytes(numbers, before, size);
        if (bytes <= BYTES && (before > 0 || pays(count, (double) plain / count, all))) {
            return true;
        }
        open = false;
        size = before;
        numbers = Arrays.copyOf(numbers, size);
        slots = new int[0];
        return false;
    }

    private boolean pays(int count, double each, double all) {
        double distinct = distinctOf(count, all);
        return distinct * each <= BYTES && distinct * each + all * bits(distinct) / Byte.SIZE < all * each;
    }

    /**
     * How many distinct numbers are to be expected among {@code all}, after so many were found among the first {@code seen}: as many as there
     * would be if each came as often as another. Of N such numbers, n draws find N (1 - e^(-n/N)) on average, which is solved for N.
     * Infinity where none came twice.
     */
    private double distinctOf(int seen, double all) {
        if (size == seen) {
            return all > seen ? Double.POSITIVE_INFINITY : size;
        }
        double distinct = size;
        for (int step = 0; step < 100; step++) {
            distinct = size / -Math.expm1(-seen / distinct);
        }
        return distinct * -Math.expm1(-all / distinct);
    }

    private int code(long number) {
        int mask = slots.length - 1;
        int slot = scattered(number) & mask;
        for (; slots[slot] != 0; slot = slot + 1 & mask) {
            if (numbers[slots[slot] - 1] == number) {
                return slots[slot] - 1;
            }
        }
        slots[slot] = size + 1;
        numbers[size++] = number;
        if (size == numbers.length) {
            grow();
        }
        return size - 1;
    }

    private static int scattered(long number) {
        return (int) ((number * SCATTER) >>> 32);
    }

    private void grow() {
        numbers = Arrays.copyOf(numbers, 2 * size);
        int[] wider = new int[2 * slots.length];
        int mask = wider.length - 1;
        for (int code = 0; code < size; code++) {
            int slot = scattered(numbers[code]) & mask;
            while (wider[slot] != 0) {
                slot = slot + 1 & mask;
            }
            wider[slot] = code + 1;
        }
        slots = wider;
    }
}
