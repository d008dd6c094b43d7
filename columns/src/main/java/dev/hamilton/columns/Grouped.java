package dev.hamilton.columns;

import java.time.Period;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/**
 * A numeric column whose rows are looked at group by group; every result has the size and the order of the column.
 *
 * <p>Within a group the rows keep their order and everything is as in a column of those rows alone. A row that belongs to
 * no group, because a key is missing, is missing in every result, also where a fill is given. Immutable.
 *
 * @param <C> the class of the column
 * @since 0.1
 */
public final class Grouped<C extends NumericColumn> extends GroupedCells<C> {

    Grouped(Cells<C, ?, ?> cells, Groups groups) {
        super(cells, groups);
    }

    private DoubleColumn values() {
        return ((NumericColumn) cells).asDoubles();
    }

    /** Applies an operation of the column's own class, exact where it is, to each group. */
    private DoubleColumn each(Function<C, DoubleColumn> operation) {
        return groups.each(cells, (column, rows) -> operation.apply(column));
    }

    /**
     * Applies any operation that keeps the size to each group, as doubles, in the order of the groups' first rows.
     *
     * <pre>{@code
     * level.over(month).apply(years -> years.expanding().mean().shift(1))   // the mean of earlier years
     * }</pre>
     *
     * @throws IllegalArgumentException when the operation gives null or a column of another size, or throws, which is then the cause;
     *     names the group
     */
    public DoubleColumn apply(UnaryOperator<DoubleColumn> operation) {
        Objects.requireNonNull(operation, "operation");
        return groups.each(values(), (column, rows) -> applied(operation, column, rows[0]));
    }

    private DoubleColumn applied(UnaryOperator<DoubleColumn> operation, DoubleColumn column, int first) {
        DoubleColumn result;
        try {
            result = operation.apply(column);
        } catch (RuntimeException failed) {
            throw new IllegalArgumentException(in(first) + "failed: " + failed, failed);
        }
        if (result == null || result.size() != column.size()) {
            throw new IllegalArgumentException(in(first) + "must keep its number of rows, but made "
                    + (result == null ? "null" : result.size() + " of " + column.size()));
        }
        return result;
    }

    private String in(int first) {
        return "an operation over the group " + groups.keyOf(first) + ", which begins in row " + first + ", ";
    }

    /**
     * The value {@code by} rows before in the group (after, when negative), and {@code fill} where there is none. A row that belongs to
     * no group is missing here too.
     *
     * @throws IllegalArgumentException when the fill is no value of the column's type
     */
    public C shift(int by, long fill) {
        return shifted(by, LongColumn.of(fill));
    }

    /**
     * The value {@code by} rows before in the group (after, when negative), and {@code fill} where there is none. A row that belongs to
     * no group is missing here too. Of floats, the fill is rounded to the nearest one.
     *
     * @throws IllegalArgumentException when the fill is no value of the column's type, as 0.5 of ints: {@code asDoubles()} takes it
     */
    public C shift(int by, double fill) {
        return shifted(by, DoubleColumn.of(fill));
    }

    @SuppressWarnings("unchecked") // of the kind of the cells
    private C shifted(int by, NumericColumn fill) {
        try {
            return shifted(by, (Cells<C, ?, ?>) like(cells, fill));
        } catch (ArithmeticException unfit) {
            throw new IllegalArgumentException(
                    "a shift of " + Describe.article(cells.typeName()) + " column cannot be filled with "
                            + ((Column) fill).get(0) + ": shift asDoubles() instead",
                    unfit);
        }
    }

    /** Numbers as those of a column. */
    private static Column like(Cells<?, ?, ?> column, NumericColumn numbers) {
        if (column instanceof LongColumn) {
            return numbers.asLongs();
        }
        if (column instanceof IntColumn) {
            return numbers.asInts();
        }
        if (column instanceof ShortColumn) {
            return ShortColumn.from(numbers);
        }
        if (column instanceof ByteColumn) {
            return ByteColumn.from(numbers);
        }
        return column instanceof FloatColumn ? FloatColumn.from(numbers) : numbers.asDoubles();
    }

    /** The value less that of {@code periods} rows before in the group. */
    public DoubleColumn diff(int periods) {
        return each(column -> column.diff(periods));
    }

    /** The value divided by that of {@code periods} rows before in the group, less 1. */
    public DoubleColumn pctChange(int periods) {
        return apply(column -> column.pctChange(periods));
    }

    /** The missing rows between two present ones of the group are put on the straight line between them, row by row. */
    public DoubleColumn interpolate() {
        return apply(NumericColumn::interpolate);
    }

    /**
     * The missing rows between two present ones of the group are put on the straight line between them, by date.
     *
     * @throws IllegalArgumentException as {@link NumericColumn#interpolate(DateColumn)}
     */
    public DoubleColumn interpolate(DateColumn dates) {
        Sizes.requireEqual(dates.size(), cells.size());
        return groups.each(values(), (column, rows) -> column.interpolate(dates.at(rows)));
    }

    /**
     * The missing rows between two present ones of the group are put on the straight line between them, by time.
     *
     * @throws IllegalArgumentException as {@link NumericColumn#interpolate(ObjectColumn)}
     */
    public <T extends Temporal & Comparable<? super T>> DoubleColumn interpolate(ObjectColumn<T> times) {
        Sizes.requireEqual(times.size(), cells.size());
        return groups.each(values(), (column, rows) -> column.interpolate(times.at(rows)));
    }

    /** The sum of the group up to and with each row. */
    public DoubleColumn cumSum() {
        return apply(NumericColumn::cumSum);
    }

    /** The largest value of the group up to and with each row. */
    public DoubleColumn cumMax() {
        return apply(NumericColumn::cumMax);
    }

    /** The smallest value of the group up to and with each row. */
    public DoubleColumn cumMin() {
        return apply(NumericColumn::cumMin);
    }

    /** The rank within the group, from 1; equal values share the mean of their ranks. */
    public DoubleColumn rank() {
        return rank(Ties.AVERAGE);
    }

    /** The rank within the group, from 1, with the given rule for equal values. */
    public DoubleColumn rank(Ties ties) {
        return each(column -> column.rank(ties));
    }

    /** The rank within the group from the largest, which has 1, with the given rule for equal values. */
    public DoubleColumn rankDescending(Ties ties) {
        return each(column -> column.rankDescending(ties));
    }

    /** The group's sum, in each of its rows, those that are missing included. */
    public DoubleColumn sum() {
        return everywhere(Aggregates.sum());
    }

    /** The group's mean, in each of its rows, those that are missing included; missing when no row has a value. */
    public DoubleColumn mean() {
        return everywhere(Aggregates.mean());
    }

    /** The group's smallest value, in each of its rows; missing when no row has a value. */
    public DoubleColumn min() {
        return everywhere(Aggregates.min());
    }

    /** The group's largest value, in each of its rows; missing when no row has a value. */
    public DoubleColumn max() {
        return everywhere(Aggregates.max());
    }

    /** The group's sample variance, in each of its rows; missing when less than two rows have a value. */
    public DoubleColumn var() {
        return everywhere(Aggregates.var());
    }

    /** The group's sample standard deviation, in each of its rows; missing when less than two rows have a value. */
    public DoubleColumn std() {
        return everywhere(Aggregates.std());
    }

    /** The group's middle value, in each of its rows; missing when no row has a value. */
    public DoubleColumn median() {
        return everywhere(DoubleColumn::median);
    }

    /**
     * The value below which a share of the group's values lies, in each of its rows; missing when no row has a value.
     *
     * @throws IllegalArgumentException when {@code share} is not from 0 to 1
     */
    public DoubleColumn quantile(double share) {
        Sorted.requireShare(share);
        return everywhere(column -> column.quantile(share));
    }

    /** How many rows of the group have a value, in each of its rows. */
    public DoubleColumn count() {
        return everywhere(Aggregates.count());
    }

    /**
     * Windows of {@code width} rows of the group, all of which must have a value.
     *
     * @throws IllegalArgumentException when {@code width} is less than 1
     */
    public Rolling rolling(int width) {
        return rolling(width, width);
    }

    /**
     * Windows of {@code width} rows of the group, of which at least {@code minPeriods} must have a value.
     *
     * @throws IllegalArgumentException when {@code width} is less than 1, or {@code minPeriods} negative or more than it
     */
    public Rolling rolling(int width, int minPeriods) {
        return Rolling.of(values(), width, minPeriods).within(groups);
    }

    /**
     * Windows of the rows of the group whose dates are after that of each row less {@code length}, up to that row; at least one
     * must have a value.
     *
     * @throws IllegalArgumentException when the length is not positive, {@code dates} has another size, or, once something is
     *     computed, a date of a group is missing or before that of the row before
     */
    public Rolling rolling(Period length, DateColumn dates) {
        return Rolling.of(values(), length, dates).within(groups);
    }

    /**
     * Windows of the rows of the group whose times are after that of each row less {@code length}, up to that row; at least one
     * must have a value. Times need be in order only within each group.
     *
     * @throws IllegalArgumentException as {@link NumericColumn#rolling(TemporalAmount, ObjectColumn)}
     */
    public <T extends Temporal & Comparable<? super T>> Rolling rolling(TemporalAmount length, ObjectColumn<T> times) {
        return Rolling.of(values(), length, times).within(groups);
    }

    /** Windows of rows of the group in which each row has a weight, all of which must have a value. */
    public WeightedRolling rolling(Weights weights) {
        return WeightedRolling.of(values(), weights, groups);
    }

    /**
     * Weights that decay with the distance to each row of the group, by a span: {@code alpha = 2 / (span + 1)}.
     *
     * @throws IllegalArgumentException when {@code span} is less than 1
     */
    public Ewm ewmSpan(double span) {
        return Ewm.ofSpan(values(), span, groups);
    }

    /**
     * Weights that decay with the distance to each row of the group, each {@code 1 - alpha} times the one after it.
     *
     * @throws IllegalArgumentException when {@code alpha} is not more than 0 and at most 1
     */
    public Ewm ewmAlpha(double alpha) {
        return Ewm.ofAlpha(values(), alpha, groups);
    }

    /** Windows from the first row of the group to each. */
    public Rolling expanding() {
        return Rolling.expanding(values()).within(groups);
    }

    private DoubleColumn everywhere(ToDoubleFunction<DoubleColumn> reduction) {
        return apply(column -> {
            double[] results = new double[column.size()];
            Arrays.fill(results, reduction.applyAsDouble(column));
            return new DoubleColumn(
                    results, column.count() > 0 ? Validity.allPresent(results.length) : column.validity);
        });
    }

    private DoubleColumn everywhere(Aggregate aggregate) {
        return apply(column -> Windows.everywhere(column, aggregate));
    }
}
