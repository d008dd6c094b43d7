package dev.hamilton.columns;

import java.util.Arrays;

/**
 * Sums of the windows of so many rows that end with each row, what rounding loses carried along. Of a row without a value there
 * stands a zero, which changes no sum.
 *
 * <p>Narrow windows are added each by itself, from first row to last, many of them side by side. Wide ones are added in blocks as
 * wide as they are, see {@link Windows}: from the start of a block on forwards, before it backwards, both in one loop, because
 * they do not wait for each other. Loops are over arrays at one index only, which lets the compiler do several rows at a time.
 */
final class RowSums {

    /** The widest of the narrow windows: about there both ways take as long. */
    static final int NARROW = 10;

    /** Rows that are done side by side; what they need stays in the nearest cache. */
    private static final int TOGETHER = 64;

    private final double[] values;
    private final int width;
    private final double[] results;

    private RowSums(double[] values, int width, int size) {
        this.values = values;
        this.width = width;
        this.results = new double[size];
    }

    /** The sums for the first {@code size} values. */
    static double[] of(double[] values, int width, int size) {
        RowSums sums = new RowSums(values, width, size);
        Sums.cumulative(values, sums.results, Math.min(width, size)); // windows that begin with the first row
        if (width <= NARROW) {
            sums.narrow();
        } else if (width < size) {
            sums.wide();
        }
        return sums.results;
    }

    private void narrow() {
        int most = Math.max(0, Math.min(TOGETHER, results.length - width));
        double[] sums = new double[most];
        double[] lost = new double[most];
        double[] more = new double[most];
        for (int from = width; from < results.length; from += TOGETHER) {
            int rows = Math.min(TOGETHER, results.length - from);
            Arrays.fill(lost, 0);
            System.arraycopy(values, from - width + 1, sums, 0, rows);
            for (int back = width - 2; back >= 0; back--) {
                System.arraycopy(values, from - back, more, 0, rows);
                add(sums, lost, more, rows);
            }
            exact(sums, lost, from, rows);
        }
    }

    private void wide() {
        double[] sums = new double[width];
        double[] lost = new double[width];
        double[] ends = new double[width]; // of the block before: at i the sum of its last width - 1 - i rows
        double[] endsLost = new double[width];
        for (int block = width; block < results.length; block += width) {
            int rows = Math.min(width, results.length - block);
            bothWays(block, rows, sums, lost, ends, endsLost);
            add(sums, lost, ends, rows);
            for (int i = 0; i < rows; i++) {
                lost[i] += endsLost[i];
            }
            exact(sums, lost, block, rows);
        }
    }

    private void bothWays(int block, int rows, double[] sums, double[] lost, double[] ends, double[] endsLost) {
        double sum = 0;
        double sumLost = 0;
        double end = 0;
        double endLost = 0;
        int both = Math.min(rows, width - 1);
        for (int i = 0; i < both; i++) {
            double value = values[block + i];
            double next = sum + value;
            sumLost += Exact.lostBySum(sum, value, next);
            sum = next;
            sums[i] = sum;
            lost[i] = sumLost;
            double before = values[block - 1 - i];
            double nextEnd = end + before;
            endLost += Exact.lostBySum(end, before, nextEnd);
            end = nextEnd;
            ends[width - 2 - i] = end;
            endsLost[width - 2 - i] = endLost;
        }
        for (int i = both; i < width - 1; i++) {
            double before = values[block - 1 - i];
            double nextEnd = end + before;
            endLost += Exact.lostBySum(end, before, nextEnd);
            end = nextEnd;
            ends[width - 2 - i] = end;
            endsLost[width - 2 - i] = endLost;
        }
        if (rows == width) {
            double value = values[block + width - 1];
            double next = sum + value;
            sums[width - 1] = next;
            lost[width - 1] = sumLost + Exact.lostBySum(sum, value, next);
        }
    }

    private static void add(double[] sums, double[] lost, double[] more, int count) {
        for (int i = 0; i < count; i++) {
            double sum = sums[i] + more[i];
            lost[i] += Exact.lostBySum(sums[i], more[i], sum);
            sums[i] = sum;
        }
    }

    private void exact(double[] sums, double[] lost, int from, int count) {
        for (int i = 0; i < count; i++) {
            lost[i] += sums[i];
        }
        for (int i = 0; i < count; i++) {
            // a sum that is not finite has lost nothing that can be told, and then what is told is NaN
            results[from + i] = Double.isNaN(lost[i]) ? sums[i] : lost[i];
        }
    }
}
