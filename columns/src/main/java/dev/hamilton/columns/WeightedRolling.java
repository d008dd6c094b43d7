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
    private final int ahead;
    private final @Nullable Groups groups;

    private WeightedRolling(DoubleColumn values, Weights weights, int minPeriods, int ahead, @Nullable Groups groups) {
        this.values = values;
        this.weights = weights;
        this.minPeriods = minPeriods;
        this.ahead = ahead;
        this.groups = groups;
    }

    static WeightedRolling of(DoubleColumn values, Weights weights, @Nullable Groups groups) {
        return new WeightedRolling(values, weights, weights.width(), 0, groups);
    }

    /**
     * The same windows, of which at least so many rows must have a value, and in any case one.
     *
     * @throws IllegalArgumentException when {@code periods} is negative or more than the width
     */
    public WeightedRolling minPeriods(int periods) {
        return new WeightedRolling(values, weights, Sizes.requirePeriods(periods, weights.width()), ahead, groups);
    }

    /**
     * The same windows with each row in the middle, the later of the two middle ones where the width is even, as {@link Rolling#centered}.
     * The first windows lack the first weights, the last ones the last.
     */
    public WeightedRolling centered() {
        return new WeightedRolling(values, weights, minPeriods, WindowSpan.aheadOfMiddle(weights.width()), groups);
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

    /**
     * The weighted sample variance: the sum of the squared distances to the weighted mean, times their weights, divided by the sum of
     * the weights of those {@code n} values that are present, times {@code n / (n - 1)}; equal weights give {@link Rolling#var()}. Missing
     * with less than two values, or where none of them weighs anything. Computed from distances to the mean, without loss for large
     * offsets.
     *
     * <p>Of the first full window it is what pandas gives; of later ones pandas takes the weights from another one on, and where values are
     * missing it counts those too.
     *
     * @throws IllegalArgumentException when a weight is negative, by more than the rounding error of {@link Weights#blackman}
     */
    public DoubleColumn var() {
        double[] all = weights.toArray();
        for (double weight : all) {
            if (weight < 0) {
                throw new IllegalArgumentException(
                        "a variance needs weights that are not negative, but they are " + weights);
            }
        }
        return within(column -> variances(column, all));
    }

    /**
     * The weighted sample standard deviation, the square root of {@link #var()}.
     *
     * @throws IllegalArgumentException when a weight is negative
     */
    public DoubleColumn std() {
        return var().sqrt();
    }

    private DoubleColumn variances(DoubleColumn column, double[] all) {
        double[] results = new double[column.size()];
        Validity.Marks marks = new Validity.Marks(results.length);
        boolean[] enough = enough(column);
        for (int row = 0; row < results.length; row++) {
            int start = row - all.length + 1;
            WeightedSpread spread = new WeightedSpread();
            for (int i = Math.max(0, start); i <= row && enough[row]; i++) {
                if (column.validity.isPresent(i)) {
                    spread.weigh(column.array()[i], all[i - start]);
                }
            }
            if (spread.count < 2 || spread.total == 0) {
                continue;
            }
            for (int i = Math.max(0, start); i <= row; i++) {
                if (column.validity.isPresent(i)) {
                    spread.measure(column.array()[i], all[i - start]);
                }
            }
            marks.present(row);
            results[row] = spread.variance();
        }
        return new DoubleColumn(results, marks.validity());
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
        return groups == null
                ? moved(values, operation)
                : groups.each(values, (group, rows) -> moved(group, operation));
    }

    /** Windows that reach ahead are those that end so many rows later, which lacks nothing but rows that are not there. */
    private DoubleColumn moved(DoubleColumn column, UnaryOperator<DoubleColumn> operation) {
        if (ahead == 0) {
            return operation.apply(column);
        }
        int size = column.size();
        int[] rows = new int[Math.addExact(size, ahead)];
        Arrays.setAll(rows, row -> row < size ? row : -1);
        return operation.apply(column.at(rows)).slice(ahead, rows.length);
    }

    /** The weighted squared distances of one window: values are weighed first, and then measured from their mean. */
    private static final class WeightedSpread {
        private int count;
        private double total;
        private double origin;
        private double moments;
        private double distances;
        private double squares;

        /** Weighs from the first value, so that a large offset costs no digits. */
        void weigh(double value, double weight) {
            origin = count == 0 ? value : origin;
            count++;
            total += weight;
            moments += (value - origin) * weight;
        }

        void measure(double value, double weight) {
            double distance = (value - origin) - moments / total;
            distances += distance * weight;
            squares += distance * distance * weight;
        }

        /** With what the rounding of the mean has left in the distances taken out (Chan, Golub and LeVeque 1983). */
        double variance() {
            double sum = squares - distances * distances / total;
            return (sum < 0 ? 0 : sum) / total * ((double) count / (count - 1));
        }
    }
}
