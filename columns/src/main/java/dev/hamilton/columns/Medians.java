package dev.hamilton.columns;

import java.util.function.ToDoubleFunction;

/**
 * Medians and quantiles of windows, in time that grows with the logarithm of the number of rows: a tree of counts (Fenwick 1994) over
 * the sorted values knows how many of each are in the window. Confined to one thread.
 */
final class Medians {

    private final Sorted sorted;
    private final int[] counts;
    private final int top;
    private int inside;
    private int nans;

    private Medians(Sorted sorted) {
        this.sorted = sorted;
        this.counts = new int[sorted.size() + 1];
        this.top = Integer.highestOneBit(Math.max(1, sorted.size()));
    }

    /** The median of the window of each row; missing with too few present values. */
    static DoubleColumn over(DoubleColumn column, WindowSpan.Bounds bounds, int minPeriods) {
        return over(column, bounds, minPeriods, Medians::median);
    }

    /** The quantile of the window of each row; missing with too few present values. */
    static DoubleColumn quantiles(DoubleColumn column, WindowSpan.Bounds bounds, int minPeriods, double share) {
        return over(column, bounds, minPeriods, inside -> inside.quantile(share));
    }

    private static DoubleColumn over(
            DoubleColumn column, WindowSpan.Bounds bounds, int minPeriods, ToDoubleFunction<Medians> of) {
        Sorted sorted = Sorted.of(column);
        Medians medians = new Medians(sorted);
        double[] results = new double[column.size()];
        Validity.Marks marks = new Validity.Marks(results.length);
        int[] positions = new int[results.length];
        int start = 0;
        int next = 0; // to be taken
        for (int row = 0; row < results.length; row++) {
            for (; next < bounds.end(row); next++) {
                if (column.validity.isPresent(next)) {
                    positions[next] = sorted.firstOf(column.array()[next]);
                    medians.change(positions[next], 1);
                }
            }
            for (; start < bounds.starts()[row]; start++) {
                if (column.validity.isPresent(start)) {
                    medians.change(positions[start], -1);
                }
            }
            for (; start > bounds.starts()[row]; start--) {
                if (column.validity.isPresent(start - 1)) {
                    medians.change(positions[start - 1], 1);
                }
            }
            if (medians.inside >= Math.max(1, minPeriods)) {
                marks.present(row);
                results[row] = of.applyAsDouble(medians);
            }
        }
        return new DoubleColumn(results, marks.validity());
    }

    private void change(int position, int by) {
        inside += by;
        nans += Double.isNaN(sorted.value(position)) ? by : 0;
        for (int node = position + 1; node < counts.length; node += node & -node) {
            counts[node] += by;
        }
    }

    private double median() {
        if (nans > 0) {
            return Double.NaN;
        }
        double low = smallest((inside - 1) / 2);
        return (inside & 1) == 1 ? low : Sorted.middle(low, smallest(inside / 2));
    }

    private double quantile(double share) {
        if (nans > 0) {
            return Double.NaN;
        }
        double position = share * (inside - 1);
        int below = (int) position;
        double low = smallest(below);
        return position == below ? low : Sorted.between(low, smallest(below + 1), position - below);
    }

    /** The value inside the window that has so many others before it. */
    private double smallest(int before) {
        int position = 0;
        int left = before;
        for (int step = top; step > 0; step >>= 1) {
            int next = position + step;
            if (next < counts.length && counts[next] <= left) {
                position = next;
                left -= counts[next];
            }
        }
        return sorted.value(position);
    }
}
