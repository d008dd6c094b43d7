package dev.hamilton.columns;

import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The windows of a numeric column, one for each row, ending with it unless {@link #closed} or {@link #centered} says otherwise; waits
 * to be told what to compute of each.
 *
 * <p>Missing rows are skipped; a window with less present values than wanted gives a missing result. NaN and infinities
 * are numbers: they decide the results of the windows they are in and leave no trace in later ones. Time does not depend
 * on the width of the window, but for {@link #median()} and {@link #quantile}, where it grows with the logarithm of the number of rows.
 *
 * <p>Order of addition: rows are cut into blocks as wide as the windows; the part of a window that lies in the earlier block
 * is added from its last row backwards, the part in the later block from its first row forwards, and then the two; windows of at most ten
 * rows may be added from first row to last. What rounding loses is carried along and added at the end, so sums and means are within one or two units in the last place of
 * the exact ones, however long the column is. Immutable.
 *
 * @since 0.1
 */
public final class Rolling {

    private final DoubleColumn values;
    private final WindowSpan span;
    private final Closed closed;
    private final int minPeriods;
    private final @Nullable Groups groups;

    private Rolling(DoubleColumn values, WindowSpan span, Closed closed, int minPeriods, @Nullable Groups groups) {
        this.values = values;
        this.span = span;
        this.closed = closed;
        this.minPeriods = minPeriods;
        this.groups = groups;
    }

    static Rolling of(DoubleColumn values, int width, int minPeriods) {
        WindowSpan span = WindowSpan.ofRows(width);
        return new Rolling(values, span, Closed.RIGHT, Sizes.requirePeriods(minPeriods, width), null);
    }

    static Rolling of(DoubleColumn values, TemporalAmount length, Cells<?, ?, ?> times) {
        Sizes.requireEqual(values.size(), times.size());
        return new Rolling(
                values, WindowSpan.ofTime(times, Objects.requireNonNull(length, "length")), Closed.RIGHT, 1, null);
    }

    static Rolling expanding(DoubleColumn values) {
        return new Rolling(values, WindowSpan.ofAll(), Closed.RIGHT, 1, null);
    }

    /** The same windows within each group. */
    Rolling within(Groups given) {
        return new Rolling(values, span, closed, minPeriods, given);
    }

    /**
     * The same windows, of which at least so many rows must have a value; there may be windows that never have as many.
     *
     * @throws IllegalArgumentException when {@code periods} is negative
     */
    public Rolling minPeriods(int periods) {
        return new Rolling(values, span, closed, Sizes.requireNotNegative(periods), groups);
    }

    /**
     * The same windows with other ends, see {@link Closed}. Of windows by time, a row at the time of another is at the end of that
     * one's window: where the end does not belong to it, only what was earlier does. Where windows become smaller, as by
     * {@link Closed#NEITHER}, ask for less {@linkplain #minPeriods present values}.
     */
    public Rolling closed(Closed ends) {
        return new Rolling(values, span, Objects.requireNonNull(ends, "ends"), minPeriods, groups);
    }

    /**
     * The same windows of so many rows with each row in the middle, the later of the two middle ones where the width is even, as pandas'
     * {@code center=True}: of 5 rows, two before and two after. Windows are cut off at the first and the last row of the column or group.
     * They know what comes later: good to smooth what is past, not to predict.
     *
     * @throws IllegalStateException when the windows are by time or expanding
     */
    public Rolling centered() {
        return new Rolling(values, span.centered(), closed, minPeriods, groups);
    }

    /** The sum of each window, rounded once. */
    public DoubleColumn sum() {
        return sums(false);
    }

    /** The mean of each window: its sum divided by its count. */
    public DoubleColumn mean() {
        return sums(true);
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
        return spreads(false);
    }

    /** The sample standard deviation of each window, the square root of {@link #var()}. */
    public DoubleColumn std() {
        return spreads(true);
    }

    /**
     * The sample skewness of each window, adjusted for its size, as pandas has it: positive where the larger values reach farther
     * from the mean; missing with less than three values, 0 when all are equal.
     */
    public DoubleColumn skew() {
        return each(new Moments.Skewness());
    }

    /**
     * The sample covariance with another column in each window, of the rows where both are present; missing with less than two.
     *
     * @throws IllegalArgumentException when the other column has another size
     */
    public DoubleColumn covariance(NumericColumn other) {
        return pairs(other, false);
    }

    /**
     * Pearson's correlation with another column in each window, of the rows where both are present, from -1 to 1; missing with
     * less than two, NaN where either is constant.
     *
     * @throws IllegalArgumentException when the other column has another size
     */
    public DoubleColumn correlation(NumericColumn other) {
        return pairs(other, true);
    }

    /** The middle value of each window, or the mean of the two middle ones; NaN when there is a NaN. */
    public DoubleColumn median() {
        return within(values, (column, bounds) -> Medians.over(column, bounds, minPeriods));
    }

    /**
     * The value below which a share of the values of each window lies, as {@link NumericColumn#quantile}; NaN when there is a NaN.
     *
     * @throws IllegalArgumentException when {@code share} is not from 0 to 1
     */
    public DoubleColumn quantile(double share) {
        Sorted.requireShare(share);
        return within(values, (column, bounds) -> Medians.quantiles(column, bounds, minPeriods, share));
    }

    /** How many present values each window has; missing only where the window has less rows than values are wanted. */
    public DoubleColumn count() {
        return within(
                values.missing().not().asInts().asDoubles(),
                (column, bounds) -> Sums.over(column, bounds, minPeriods, false));
    }

    private DoubleColumn sums(boolean means) {
        return within(values, (column, bounds) -> Sums.over(column, bounds, minPeriods, means));
    }

    private DoubleColumn spreads(boolean roots) {
        return within(values, (column, bounds) -> RowSpreads.over(column, bounds, minPeriods, roots));
    }

    private DoubleColumn each(Aggregate aggregate) {
        return within(values, (column, bounds) -> Windows.over(column, bounds, minPeriods, aggregate));
    }

    /** The aggregate looks up both values by the number of their row, so the windows are of row numbers. */
    private DoubleColumn pairs(NumericColumn other, boolean correlation) {
        Sizes.requireEqual(values.size(), other.size());
        DoubleColumn others = other.asDoubles();
        double[] rows = new double[values.size()];
        Arrays.setAll(rows, row -> row);
        Aggregate aggregate = new Moments.Pairs(values.array(), others.array(), correlation);
        DoubleColumn numbers = new DoubleColumn(rows, values.validity.and(others.validity));
        return within(numbers, (column, bounds) -> Windows.over(column, bounds, minPeriods, aggregate));
    }

    private DoubleColumn within(
            DoubleColumn column, BiFunction<DoubleColumn, WindowSpan.Bounds, DoubleColumn> operation) {
        return groups == null
                ? operation.apply(column, span.bounds(column.size(), null, closed))
                : groups.each(column, (group, rows) -> operation.apply(group, span.bounds(rows.length, rows, closed)));
    }
}
