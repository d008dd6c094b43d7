package dev.hamilton.columns;

import java.util.Arrays;

/**
 * Runs an aggregate over windows of rows, in a time that does not depend on their width.
 *
 * <p>The rows are cut into blocks as wide as the window. A window then is the end of one block and the start of the next:
 * the ends of a block are aggregated once from its last row backwards and kept, the starts are aggregated once from its
 * first row forwards, and the two are joined for each window (van Herk 1992; Gil and Werman 1993, for maxima). Each row is
 * taken twice. Nothing is ever taken out of an aggregate again, so errors do not pile up from window to window, and
 * infinities and NaN are gone when their rows are.
 */
final class Windows {

    private static final double[] NOTHING = new double[8];

    private Windows() {}

    /** The aggregate of the window of {@code width} rows that ends with each row; missing with too few present values. */
    static DoubleColumn over(DoubleColumn column, int width, int minPeriods, Aggregate aggregate) {
        int size = column.size();
        double[] results = new double[size];
        Validity.Marks marks = new Validity.Marks(size);
        int needed = Math.max(minPeriods, aggregate.least());
        int block = Math.min(width, Math.max(1, size));
        Ends ends = new Ends(aggregate, size > block ? block : 1);
        int end;
        for (int start = 0; start < size; start = end) {
            end = start + Math.min(block, size - start);
            if (start > 0) {
                ends.aggregateBefore(start, column);
            }
            aggregate.clear();
            for (int row = start; row < end; row++) {
                if (column.validity.isPresent(row)) {
                    aggregate.add(column.array()[row]);
                }
                int before = start == 0 ? 0 : block - 1 - (row - start);
                if (aggregate.count() + ends.counts[before] >= needed) {
                    marks.present(row);
                    results[row] = aggregate.joined(ends.states, before * aggregate.slots(), ends.counts[before]);
                }
            }
        }
        return new DoubleColumn(results, marks.validity());
    }

    /** The aggregate of all rows up to each, missing where the row is. */
    static DoubleColumn cumulative(DoubleColumn column, Aggregate aggregate) {
        DoubleColumn all = over(column, Math.max(1, column.size()), 1, aggregate);
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
        final double[] states;
        final int[] counts;

        Ends(Aggregate aggregate, int entries) {
            this.aggregate = aggregate;
            this.states = new double[entries * aggregate.slots()];
            this.counts = new int[entries];
            aggregate.clear();
            aggregate.save(states, 0);
        }

        void aggregateBefore(int start, DoubleColumn column) {
            aggregate.clear();
            for (int k = 1; k < counts.length; k++) {
                if (column.validity.isPresent(start - k)) {
                    aggregate.add(column.array()[start - k]);
                }
                counts[k] = aggregate.count();
                aggregate.save(states, k * aggregate.slots());
            }
        }
    }
}
