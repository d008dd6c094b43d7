package dev.hamilton.columns;

import org.jspecify.annotations.Nullable;

/**
 * Exponential weights over a numeric column: each row's weight is {@code 1 - alpha} times that of the row after it.
 *
 * <p>A missing row has no value, but the weights before it decay over it all the same; its result is that of the row
 * before. Rows before the first value are missing. Formulas as in pandas ({@code ignore_na=False}). Immutable.
 *
 * @since 0.1
 */
public final class Ewm {

    private final DoubleColumn values;
    private final double alpha;
    private final boolean adjusted;
    private final @Nullable Groups groups;

    private Ewm(DoubleColumn values, double alpha, boolean adjusted, @Nullable Groups groups) {
        if (!(alpha > 0 && alpha <= 1)) {
            throw new IllegalArgumentException("alpha must be more than 0 and at most 1, but is " + alpha);
        }
        this.values = values;
        this.alpha = alpha;
        this.adjusted = adjusted;
        this.groups = groups;
    }

    static Ewm ofAlpha(DoubleColumn values, double alpha, @Nullable Groups groups) {
        return new Ewm(values, alpha, true, groups);
    }

    static Ewm ofSpan(DoubleColumn values, double span, @Nullable Groups groups) {
        if (!(span >= 1)) {
            throw new IllegalArgumentException("a span must be at least 1, but is " + span);
        }
        return ofAlpha(values, 2 / (span + 1), groups);
    }

    /**
     * Says how the first rows weigh. Adjusted, as at first: the mean is divided by the sum of the weights there are. Not
     * adjusted: the recursion {@code mean = (1 - alpha) * mean before + alpha * value} from the first value on.
     */
    public Ewm adjusted(boolean adjust) {
        return new Ewm(values, alpha, adjust, groups);
    }

    /** The weighted mean of all rows up to each, computed from first to last. */
    public DoubleColumn mean() {
        return groups == null ? mean(values) : groups.each(values, (group, rows) -> mean(group));
    }

    private DoubleColumn mean(DoubleColumn column) {
        double[] values = column.array();
        Validity validity = column.validity;
        double[] means = new double[column.size()];
        double newWeight = adjusted ? 1 : alpha;
        int first = 0;
        while (first < means.length && validity.isMissing(first)) {
            first++;
        }
        double mean = first < means.length ? values[first] : 0;
        double weight = 1; // of all rows before
        for (int row = first; row < means.length; row++) {
            if (row > first) {
                weight *= 1 - alpha;
                if (validity.isPresent(row)) {
                    mean = next(mean, weight, values[row], newWeight);
                    weight = adjusted ? weight + newWeight : 1;
                }
            }
            means[row] = mean;
        }
        Validity.Marks marks = new Validity.Marks(means.length);
        marks.presentFrom(first, Validity.allPresent(means.length - first));
        return new DoubleColumn(means, marks.validity());
    }

    /**
     * The mean of a mean and a value: a step from the nearer to the other, which does not wait for the division, leaves equal values
     * as they are, and rounds less. Where the step is not finite, the quotient of the sums says what there is.
     */
    private static double next(double mean, double weight, double value, double newWeight) {
        double next = weight < newWeight
                ? Math.fma(mean - value, weight / (weight + newWeight), value)
                : Math.fma(value - mean, newWeight / (weight + newWeight), mean);
        if (Double.isFinite(next)) {
            return next;
        }
        return mean == value ? mean : (weight * mean + newWeight * value) / (weight + newWeight);
    }
}
