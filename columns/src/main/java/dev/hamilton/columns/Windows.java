package dev.hamilton.columns;

import java.util.Arrays;

/**
 * Runs an aggregate over windows of rows, in a time that does not depend on their width.
 *
 * <p>A window is the end of a block of rows and the start of the next: the ends of a block are aggregated once from its last row
 * backwards and kept, the starts are aggregated once from its first row forwards, and the two are joined for each window (van Herk
 * 1992; Gil and Werman 1993, for maxima). A new block begins where a window would begin in the one at hand, so blocks are as wide
 * as the windows, and each row is taken twice, but for those that windows go back to. Nothing is ever taken out of an aggregate again, so errors do not pile up from
 * window to window, and infinities and NaN are gone when their rows are.
 */
final class Windows {

    private static final double[] NOTHING = new double[8];

    private Windows() {}

    /** The aggregate of the window of each row; missing with too few present values. */
    static DoubleColumn over(DoubleColumn column, WindowSpan.Bounds bounds, int minPeriods, Aggregate aggregate) {
        double[] values = column.array();
        int[] starts = bounds.starts();
        double[] results = new double[column.size()];
        Validity.Marks marks = new Validity.Marks(results.length);
        int needed = Math.max(minPeriods, aggregate.least());
        Ends ends = new Ends(aggregate);
        int block = 0;
        int next = 0; // to be taken
        aggregate.clear();
        for (int row = 0; row < results.length; row++) {
            if (starts[row] > block) {
                next = Math.max(next, starts[row]);
                ends.aggregate(bounds.lows()[row], next, column);
                aggregate.clear();
                block = next;
            }
            for (int end = bounds.end(row); next < end; next++) {
                if (column.validity.isPresent(next)) {
                    aggregate.add(values[next]);
                }
            }
            int before = block - starts[row];
            if (aggregate.count() + ends.counts[before] >= needed) {
                marks.present(row);
                results[row] = aggregate.joined(ends.states, before * aggregate.slots(), ends.counts[before]);
            }
        }
        return new DoubleColumn(results, marks.validity());
    }

    /** The aggregate of all rows up to each, missing where the row is. */
    static DoubleColumn cumulative(DoubleColumn column, Aggregate aggregate) {
        WindowSpan.Bounds upToRow = new WindowSpan.Bounds(new int[column.size()], null);
        DoubleColumn all = over(column, upToRow, 1, aggregate);
        return new DoubleColumn(all.array(), column.validity);
    }

    /** The aggregate of all rows, NaN with too few present values. */
    static double total(DoubleColumn column, Aggregate aggregate) {
        return take(column, aggregate) ? aggregate.joined(NOTHING, 0, 0) : Double.NaN;
    }

    /** The aggregate of all rows in every row, missing with too few present values. */
    static DoubleColumn everywhere(DoubleColumn column, Aggregate aggregate) {
        double[] results = new double[column.size()];
        Validity.Marks marks = new Validity.Marks(results.length);
        if (take(column, aggregate)) {
            Arrays.fill(results, aggregate.joined(NOTHING, 0, 0));
            for (int row = 0; row < results.length; row++) {
                marks.present(row);
            }
        }
        return new DoubleColumn(results, marks.validity());
    }

    private static boolean take(DoubleColumn column, Aggregate aggregate) {
        aggregate.clear();
        for (int row = 0; row < column.size(); row++) {
            if (column.validity.isPresent(row)) {
                aggregate.add(column.array()[row]);
            }
        }
        return aggregate.count() >= aggregate.least();
    }

    /** The aggregates of the ends of a block: entry {@code k} is that of its last {@code k} rows. */
    private static final class Ends {
        final Aggregate aggregate;
        double[] states;
        int[] counts;

        Ends(Aggregate aggregate) {
            this.aggregate = aggregate;
            this.states = new double[aggregate.slots()];
            this.counts = new int[1];
            aggregate.clear();
            aggregate.save(states, 0);
        }

        /** Aggregates the ends of the rows between two, the second of them excluded. */
        void aggregate(int from, int to, DoubleColumn column) {
            int entries = to - from + 1;
            if (counts.length < entries) {
                counts = Arrays.copyOf(counts, entries + (entries >> 1));
                states = Arrays.copyOf(states, counts.length * aggregate.slots());
            }
            aggregate.clear();
            for (int k = 1; k < entries; k++) {
                if (column.validity.isPresent(to - k)) {
                    aggregate.add(column.array()[to - k]);
                }
                counts[k] = aggregate.count();
                aggregate.save(states, k * aggregate.slots());
            }
        }
    }
}
