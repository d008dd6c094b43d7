package dev.hamilton.columns;

import java.util.Arrays;
import java.util.List;

/**
 * Rows in the order of some columns; rows that are equal keep theirs.
 *
 * <p>The rows are distributed by the bytes of {@link OrderedLongs}, from the last column's lowest to the first column's
 * highest, passing over bytes that all rows share (a radix sort). Time grows linearly with the rows, and memory by 32 bytes for
 * each. Confined to one thread.
 */
final class SortedRows {

    private static final int BYTES = Long.BYTES;
    private static final int VALUES = 256;

    private int[] rows;
    private int[] spare;
    private long[] longs; // those of the rows, moved with them
    private long[] spareLongs;

    private SortedRows(int size) {
        rows = new int[size];
        spare = new int[size];
        longs = new long[size];
        spareLongs = new long[size];
        Arrays.setAll(rows, row -> row);
    }

    static int[] of(DataFrame frame, List<Order> orders) {
        SortedRows sorted = new SortedRows(frame.rowCount());
        for (int i = orders.size() - 1; i >= 0; i--) {
            Order order = orders.get(i);
            Column column = frame.column(order.column());
            sorted.distribute(OrderedLongs.of(order.column(), column), order.isDescending() ? -1L : 0L);
            sorted.moveMissing(((Cells<?, ?, ?>) column).validity, order.isMissingFirst());
        }
        return sorted.rows;
    }

    /** The rows from the least long to the largest, as unsigned, and those that are missing after them. */
    static int[] of(long[] longs, Validity validity) {
        SortedRows sorted = new SortedRows(longs.length);
        sorted.distribute(longs, 0);
        sorted.moveMissing(validity, false);
        return sorted.rows;
    }

    private void distribute(long[] ofRows, long inverted) {
        int[][] counts = new int[BYTES][VALUES];
        for (int i = 0; i < rows.length; i++) {
            long value = ofRows[rows[i]] ^ inverted;
            longs[i] = value;
            for (int at = 0; at < BYTES; at++) {
                counts[at][(int) (value >>> (at << 3)) & 0xFF]++;
            }
        }
        for (int at = 0; at < BYTES; at++) {
            if (Arrays.stream(counts[at]).max().orElse(0) < rows.length) {
                distribute(at << 3, counts[at]);
            }
        }
    }

    private void distribute(int shift, int[] counts) {
        int start = 0;
        for (int value = 0; value < VALUES; value++) {
            int count = counts[value];
            counts[value] = start;
            start += count;
        }
        for (int i = 0; i < rows.length; i++) {
            int to = counts[(int) (longs[i] >>> shift) & 0xFF]++;
            spare[to] = rows[i];
            spareLongs[to] = longs[i];
        }
        long[] distributed = spareLongs;
        spareLongs = longs;
        longs = distributed;
        swap();
    }

    private void moveMissing(Validity validity, boolean first) {
        if (validity.allPresent()) {
            return;
        }
        int missing = first ? 0 : validity.size() - validity.missing();
        int present = first ? validity.missing() : 0;
        for (int row : rows) {
            if (validity.isPresent(row)) {
                spare[present++] = row;
            } else {
                spare[missing++] = row;
            }
        }
        swap();
    }

    private void swap() {
        int[] sorted = spare;
        spare = rows;
        rows = sorted;
    }
}
