package dev.hamilton.columns;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The windows of a numeric column in which each row has a weight; waits to be told what to compute of each.
 *
 * <p>Missing rows are skipped, with their weights; a window with less present values than wanted, or with none, is missing. The
 * first windows are cut off at the first row, and lack the first weights. NaN and infinities are numbers: they decide the results
 * of the windows they are in, also where they weigh 0, and leave no trace in later ones.
 *
 * <p>Time grows with the width of the windows. Products are added from the earliest row to the last, each window from its own
 * start, so that errors do not pile up from window to window. Formulas as in pandas ({@code rolling(win_type=...)}). Immutable.
 *
 * @since 0.1
 */
public final class WeightedRolling {

    private final DoubleColumn values;
    private final Weights weights;
    private final int minPeriods;
    private final @Nullable Groups groups;

    private WeightedRolling(DoubleColumn values, Weights weights, int minPeriods, @Nullable Groups groups) {
        this.values = values;
        this.weights = weights;
        this.minPeriods = minPeriods;
        this.groups = groups;
    }

    static WeightedRolling of(DoubleColumn values, Weights weights, @Nullable Groups groups) {
        return new WeightedRolling(values, weights, weights.width(), groups);
    }

    /**
     * The same windows, of which at least so many rows must have a value, and in any case one.
     *
     * @throws IllegalArgumentException when {@code periods} is negative or more than the width
     */
    public WeightedRolling minPeriods(int periods) {
        return new WeightedRolling(values, weights, Sizes.requirePeriods(periods, weights.width()), groups);
    }

    /** The sum of the values times their weights. */
    public DoubleColumn sum() {
        return within(column -> sums(column, enough(column)));
    }

    /**
     * The sum of the values times their weights, divided by the sum of the weights of those that are present; missing where these
     * cancel out.
     */
    public DoubleColumn mean() {
        return within(column -> {
            double[] totals = totals(column);
            boolean[] enough = enough(column);
            for (int row = 0; row < totals.length; row++) {
                enough[row] &= totals[row] != 0;
            }
            DoubleColumn sums = sums(column, enough);
            return sums.divide(new DoubleColumn(totals, sums.validity));
        });
    }

    private DoubleColumn sums(DoubleColumn column, boolean[] wanted) {
        Validity.Marks marks = new Validity.Marks(wanted.length);
        for (int row = 0; row < wanted.length; row++) {
            if (wanted[row]) {
                marks.present(row);
            }
        }
        double[] present = column.validity.allPresent() ? column.array() : column.toArray(0);
        return new DoubleColumn(weights.sums(present, column.size()), marks.validity());
    }

    /** Which windows have enough present values. */
    private boolean[] enough(DoubleColumn column) {
        boolean[] enough = new boolean[column.size()];
        int inside = 0;
        for (int row = 0; row < enough.length; row++) {
            int gone = row - weights.width();
            inside += column.validity.isPresent(row) ? 1 : 0;
            inside -= gone >= 0 && column.validity.isPresent(gone) ? 1 : 0;
            enough[row] = inside >= Math.max(1, minPeriods);
        }
        return enough;
    }

    /** The sum of the weights of the present rows of each window. */
    private double[] totals(DoubleColumn column) {
        double[] ones = new double[column.size()];
        if (!column.validity.allPresent()) {
            Arrays.setAll(ones, row -> column.validity.isPresent(row) ? 1 : 0);
            return weights.sums(ones, ones.length);
        }
        int cutOff = Math.min(ones.length, weights.width());
        Arrays.fill(ones, 0, cutOff, 1);
        double[] totals = Arrays.copyOf(weights.sums(ones, cutOff), ones.length);
        Arrays.fill(totals, cutOff, totals.length, cutOff == 0 ? 0 : totals[cutOff - 1]);
        return totals;
    }

    private DoubleColumn within(UnaryOperator<DoubleColumn> operation) {
        return groups == null ? operation.apply(values) : groups.each(values, (group, rows) -> operation.apply(group));
    }
}
