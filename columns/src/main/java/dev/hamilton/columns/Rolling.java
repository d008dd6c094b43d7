package dev.hamilton.columns;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The windows of a numeric column, one for each row, ending with it; waits to be told what to compute of each.
 *
 * <p>Missing rows are skipped; a window with less present values than wanted gives a missing result. NaN and infinities
 * are numbers: they decide the results of the windows they are in and leave no trace in later ones. Time does not depend
 * on the width of the window, but for {@link #median()}, where it grows with the logarithm of the number of rows.
 *
 * <p>Order of addition: rows are cut into blocks as wide as the window; the part of a window that lies in the earlier block
 * is added from its last row backwards, the part in the later block from its first row forwards, and then the two. What
 * rounding loses is carried along and added at the end, so sums and means are within one or two units in the last place of
 * the exact ones, however long the column is. Immutable.
 *
 * @since 0.1
 */
public final class Rolling {

    private final DoubleColumn values;
    private final int width;
    private final int minPeriods;
    private final @Nullable Groups groups;

    private Rolling(DoubleColumn values, int width, int minPeriods, @Nullable Groups groups) {
        this.values = values;
        this.width = Sizes.requireWidth(width);
        this.minPeriods = Sizes.requirePeriods(minPeriods, width);
        this.groups = groups;
    }

    static Rolling of(DoubleColumn values, int width, int minPeriods) {
        return new Rolling(values, width, minPeriods, null);
    }

    static Rolling expanding(DoubleColumn values) {
        return new Rolling(values, Math.max(1, values.size()), 1, null);
    }

    /** The same windows within each group. */
    Rolling within(Groups given) {
        return new Rolling(values, width, minPeriods, given);
    }

    /** The sum of each window, rounded once. */
    public DoubleColumn sum() {
        return each(Aggregates.sum());
    }

    /** The mean of each window: its sum divided by its count. */
    public DoubleColumn mean() {
        return each(Aggregates.mean());
    }

    /** The smallest value of each window; NaN when there is a NaN. */
    public DoubleColumn min() {
        return each(Aggregates.min());
    }

    /** The largest value of each window; NaN when there is a NaN. */
    public DoubleColumn max() {
        return each(Aggregates.max());
    }

    /**
     * The sample variance of each window: the sum of the squared distances to the mean, divided by the count less 1; missing
     * with less than two values. Computed from distances to a value of the window, without loss for large offsets; of equal
     * values it is exactly 0.
     */
    public DoubleColumn var() {
        return each(Aggregates.var());
    }

    /** The sample standard deviation of each window, the square root of {@link #var()}. */
    public DoubleColumn std() {
        return each(Aggregates.std());
    }

    /** The middle value of each window, or the mean of the two middle ones; NaN when there is a NaN. */
    public DoubleColumn median() {
        return within(column -> Medians.over(column, width, minPeriods));
    }

    /** How many present values each window has; missing only where the window has less rows than values are wanted. */
    public DoubleColumn count() {
        return within(column ->
                Windows.over(column.missing().not().asInts().asDoubles(), width, minPeriods, Aggregates.sum()));
    }

    private DoubleColumn each(Aggregate aggregate) {
        return within(column -> Windows.over(column, width, minPeriods, aggregate));
    }

    private DoubleColumn within(UnaryOperator<DoubleColumn> operation) {
        return groups == null ? operation.apply(values) : groups.each(values, operation);
    }
}
