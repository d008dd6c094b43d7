package dev.hamilton.columns;

import java.time.Period;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.function.DoubleBinaryOperator;

/**
 * A column of numbers: what can be computed of them alike, whatever their type.
 *
 * <p>What is computed here is computed of {@link #asDoubles()}, as pandas does for most of it, so whole numbers beyond
 * 2<sup>53</sup> are rounded. What only compares or moves them is exact: comparisons of whole numbers, ranks, shifts and fills, also
 * {@link #over over} keys, and so is {@link #diff} before it becomes a double. For other exact arithmetic write an element-wise method
 * of {@code long}.
 *
 * <p>A missing row is skipped by reductions, windows and cumulative operations, and is missing in the result of
 * everything that goes row by row. NaN and infinities are numbers: they take part, by the rules of {@code double}. Results
 * are those of pandas 1.5.3, to the last digits; the order of addition is fixed, see {@link Rolling}. Immutable.
 *
 * @since 0.1
 */
public sealed interface NumericColumn extends Column, ComparedNumbers
        permits DoubleColumn, FloatColumn, LongColumn, IntColumn, ShortColumn, ByteColumn {

    /** Whether the numbers may have fractions: doubles and floats. */
    default boolean isFractional() {
        return this instanceof DoubleColumn || this instanceof FloatColumn;
    }

    /** The same numbers as doubles, each rounded to the nearest; this column when it is one. */
    DoubleColumn asDoubles();

    /**
     * The same numbers as longs; this column when it is one.
     *
     * @throws ArithmeticException when a present value is not a whole number that fits, naming its row
     */
    LongColumn asLongs();

    /**
     * The same numbers as ints; this column when it is one.
     *
     * @throws ArithmeticException when a present value is not a whole number that fits, naming its row
     */
    IntColumn asInts();

    @Override
    NumericColumn select(int[] rows);

    @Override
    NumericColumn where(BooleanColumn condition);

    @Override
    NumericColumn slice(int from, int to);

    @Override
    NumericColumn head(int count);

    @Override
    NumericColumn tail(int count);

    @Override
    NumericColumn shift(int by);

    @Override
    NumericColumn fillForward();

    @Override
    NumericColumn fillBackward();

    /**
     * This plus the other column, row by row; missing where either is.
     *
     * @throws IllegalArgumentException when the other column has another size
     */
    default DoubleColumn add(NumericColumn other) {
        return Arithmetic.ADD.of(asDoubles(), other.asDoubles());
    }

    /** This plus a number. */
    default DoubleColumn add(double number) {
        return Arithmetic.ADD.of(asDoubles(), number);
    }

    /**
     * This less the other column, row by row; missing where either is.
     *
     * @throws IllegalArgumentException when the other column has another size
     */
    default DoubleColumn subtract(NumericColumn other) {
        return Arithmetic.SUBTRACT.of(asDoubles(), other.asDoubles());
    }

    /** This less a number. */
    default DoubleColumn subtract(double number) {
        return Arithmetic.SUBTRACT.of(asDoubles(), number);
    }

    /**
     * This times the other column, row by row; missing where either is.
     *
     * @throws IllegalArgumentException when the other column has another size
     */
    default DoubleColumn multiply(NumericColumn other) {
        return Arithmetic.MULTIPLY.of(asDoubles(), other.asDoubles());
    }

    /** This times a number. */
    default DoubleColumn multiply(double number) {
        return Arithmetic.MULTIPLY.of(asDoubles(), number);
    }

    /**
     * This divided by the other column, row by row; missing where either is. Always the quotient of doubles: by zero it is
     * an infinity, and NaN for zero by zero.
     *
     * @throws IllegalArgumentException when the other column has another size
     */
    default DoubleColumn divide(NumericColumn other) {
        return Arithmetic.DIVIDE.of(asDoubles(), other.asDoubles());
    }

    /** This divided by a number; by zero it is an infinity, and NaN for zero by zero. */
    default DoubleColumn divide(double number) {
        return Arithmetic.DIVIDE.of(asDoubles(), number);
    }

    /** This with the other sign. */
    default DoubleColumn negate() {
        return asDoubles().map(value -> -value);
    }

    /** This without its sign. */
    default DoubleColumn abs() {
        return asDoubles().map(Math::abs);
    }

    /** The natural logarithm, {@link Math#log}: minus infinity of zero, NaN of what is less. */
    default DoubleColumn log() {
        return asDoubles().map(Math::log);
    }

    /** The exponential function, {@link Math#exp}. */
    default DoubleColumn exp() {
        return asDoubles().map(Math::exp);
    }

    /** The square root, {@link Math#sqrt}: NaN of what is less than zero. */
    default DoubleColumn sqrt() {
        return asDoubles().map(Math::sqrt);
    }

    /**
     * This, but not less than {@code low} nor more than {@code high}; NaN stays.
     *
     * @throws IllegalArgumentException when {@code low} is more than {@code high} or either is NaN
     */
    default DoubleColumn clip(double low, double high) {
        if (!(low <= high)) {
            throw new IllegalArgumentException(
                    "clip from " + low + " to " + high + ": the first must not be the larger");
        }
        return asDoubles().map(value -> Math.min(high, Math.max(low, value)));
    }

    /** This with {@code number} in the missing rows. */
    default DoubleColumn fillNull(double number) {
        return asDoubles().fillNull(number);
    }

    /**
     * This less its own value {@code periods} rows before (after, when negative); missing where either is. Of whole numbers it is
     * the exact difference as a double.
     */
    default DoubleColumn diff(int periods) {
        DoubleColumn values = asDoubles();
        return values.subtract(values.shift(periods));
    }

    /**
     * This divided by its own value {@code periods} rows before (after, when negative), less 1; missing where either is.
     * Missing rows are not filled first.
     */
    default DoubleColumn pctChange(int periods) {
        DoubleColumn values = asDoubles();
        return values.combine(values.shift(periods), (now, before) -> now / before - 1);
    }

    /** The sum of all present values up to and with this row; missing where this is. */
    default DoubleColumn cumSum() {
        return Sums.cumulative(asDoubles());
    }

    /** The largest present value up to and with this row; missing where this is. NaN from the first NaN on. */
    default DoubleColumn cumMax() {
        return Windows.cumulative(asDoubles(), Aggregates.max());
    }

    /** The smallest present value up to and with this row; missing where this is. NaN from the first NaN on. */
    default DoubleColumn cumMin() {
        return Windows.cumulative(asDoubles(), Aggregates.min());
    }

    /**
     * Windows of {@code width} rows that end with each row; a window with a missing row gives a missing result.
     *
     * @throws IllegalArgumentException when {@code width} is less than 1
     */
    default Rolling rolling(int width) {
        return rolling(width, width);
    }

    /**
     * Windows of {@code width} rows that end with each row; a window with less than {@code minPeriods} present values gives
     * a missing result. The first windows are cut off at the first row.
     *
     * @throws IllegalArgumentException when {@code width} is less than 1, or {@code minPeriods} negative or more than it
     */
    default Rolling rolling(int width, int minPeriods) {
        return Rolling.of(asDoubles(), width, minPeriods);
    }

    /**
     * Windows of the rows whose dates are after that of each row less {@code length}, up to that row: of a week, seven days with
     * the row's own. A window without a present value gives a missing result; {@link Rolling#minPeriods} asks for more.
     *
     * <pre>{@code sales.rolling(Period.ofDays(7), dates).sum()}</pre>
     *
     * @throws IllegalArgumentException when the length is not positive, {@code dates} has another size, or, once something is
     *     computed, a date is missing or before that of the row before
     */
    default Rolling rolling(Period length, DateColumn dates) {
        return Rolling.of(asDoubles(), length, dates);
    }

    /**
     * Windows of the rows whose times are after that of each row less {@code length}, up to that row, by the time of
     * {@link java.time.Instant}s, {@link java.time.LocalDateTime}s or others; as {@link #rolling(Period, DateColumn)}.
     *
     * <pre>{@code load.rolling(Duration.ofMinutes(5), times).max()}</pre>
     *
     * @throws IllegalArgumentException when the length is not positive, {@code times} has another size, or, once something is
     *     computed, a time is missing, before that of the row before, or has no such length before it, as instants have no months
     */
    default <T extends Temporal & Comparable<? super T>> Rolling rolling(TemporalAmount length, ObjectColumn<T> times) {
        return Rolling.of(asDoubles(), length, times);
    }

    /**
     * Windows in which each row has a weight, as many rows wide as there are weights; a window with a missing row gives a missing
     * result, unless {@link WeightedRolling#minPeriods} asks for less.
     *
     * <pre>{@code price.rolling(Weights.linear(10)).mean()}</pre>
     */
    default WeightedRolling rolling(Weights weights) {
        return WeightedRolling.of(asDoubles(), weights, null);
    }

    /** Windows from the first row to each row; a window without a present value gives a missing result. */
    default Rolling expanding() {
        return Rolling.expanding(asDoubles());
    }

    /**
     * Weights that decay with the distance to each row, by a span: {@code alpha = 2 / (span + 1)}.
     *
     * @throws IllegalArgumentException when {@code span} is less than 1
     */
    default Ewm ewmSpan(double span) {
        return Ewm.ofSpan(asDoubles(), span, null);
    }

    /**
     * Weights that decay with the distance to each row, each {@code 1 - alpha} times the one after it.
     *
     * @throws IllegalArgumentException when {@code alpha} is not more than 0 and at most 1
     */
    default Ewm ewmAlpha(double alpha) {
        return Ewm.ofAlpha(asDoubles(), alpha, null);
    }

    /**
     * The rows with the same key are looked at as columns of their own; a row whose key is missing is missing in every
     * result. With several keys, rows belong together when all of them are equal.
     *
     * @throws IllegalArgumentException when no key is given or a key has another size
     */
    Grouped<? extends NumericColumn> over(Column... keys);

    /** The rank among the present values, from 1; equal values share the mean of their ranks; missing where this is. */
    default DoubleColumn rank() {
        return rank(Ties.AVERAGE);
    }

    /**
     * The rank among the present values, from 1, with the given rule for equal values; missing where this is. 0.0 and -0.0
     * are equal here; NaN ranks above all numbers.
     */
    default DoubleColumn rank(Ties ties) {
        return Ranks.of(this, ties, false);
    }

    /**
     * The rank among the present values from the largest, which has 1; with the given rule for equal values, of which the first
     * in the order of the rows still comes first; missing where this is. NaN ranks before all numbers.
     */
    default DoubleColumn rankDescending(Ties ties) {
        return Ranks.of(this, ties, true);
    }

    /**
     * The number, from 0, of the bin that each value is in: bin {@code i} has the values more than {@code edges[i]}, up to and with
     * {@code edges[i + 1]}. Missing where a value is in none, is NaN, or this is missing.
     *
     * @throws IllegalArgumentException when there are less than two edges, or they do not rise
     */
    default IntColumn cut(double... edges) {
        return Bins.of(edges).cut(asDoubles());
    }

    /**
     * The number, from 0, of the bin that each value is in, of so many bins with about as many values each: their edges are
     * {@linkplain #quantile quantiles}, and the smallest value is in the first. Missing where a value is NaN or this is missing.
     *
     * @throws IllegalArgumentException when {@code bins} is less than 1, or quantiles are equal, so that a bin would be empty
     */
    default IntColumn cutByQuantiles(int bins) {
        DoubleColumn doubles = asDoubles();
        return Bins.ofQuantiles(doubles.nanToMissing(), bins).cut(doubles);
    }

    /**
     * As {@link #cutByQuantiles}, but quantiles that are equal are one edge, so that there may be fewer bins, and one
     * when all values are equal.
     *
     * @throws IllegalArgumentException when {@code bins} is less than 1
     */
    default IntColumn cutByDistinctQuantiles(int bins) {
        DoubleColumn doubles = asDoubles();
        return Bins.ofDistinctQuantiles(doubles.nanToMissing(), bins).cut(doubles);
    }

    /**
     * This with the missing rows between two present ones on the straight line between them, row by row; rows before the first
     * present one and after the last stay missing.
     */
    default DoubleColumn interpolate() {
        return Interpolation.of(asDoubles(), (from, to) -> to - from);
    }

    /**
     * This with the missing rows between two present ones on the straight line between them, by date; rows before the first present
     * one and after the last stay missing. Between two of one date there is no line: the gap has the value of the second.
     *
     * @throws IllegalArgumentException when {@code dates} has another size, or in a gap or at its ends a date is missing or
     *     before that of the row before
     */
    default DoubleColumn interpolate(DateColumn dates) {
        return Interpolation.of(asDoubles(), dates);
    }

    /**
     * This with the missing rows between two present ones on the straight line between them, by the time of
     * {@link java.time.Instant}s, {@link java.time.LocalDateTime}s or others; as {@link #interpolate(DateColumn)}.
     *
     * @throws IllegalArgumentException when {@code times} has another size, or in a gap or at its ends a time is missing or
     *     before that of the row before
     * @throws java.time.DateTimeException when no seconds lie between such times
     */
    default <T extends Temporal & Comparable<? super T>> DoubleColumn interpolate(ObjectColumn<T> times) {
        return Interpolation.of(asDoubles(), times);
    }

    /** The sum of the present values, added from the first to the last, with the error of one rounding; 0 when there is none. */
    default double sum() {
        return Sums.total(asDoubles());
    }

    /** The mean of the present values; NaN when there is none. */
    default double mean() {
        return Windows.total(asDoubles(), Aggregates.mean());
    }

    /** The smallest present value; NaN when there is none or one is NaN. */
    default double min() {
        return Windows.total(asDoubles(), Aggregates.min());
    }

    /** The largest present value; NaN when there is none or one is NaN. */
    default double max() {
        return Windows.total(asDoubles(), Aggregates.max());
    }

    /** The sample variance of the present values (divided by their number less 1); NaN when there are less than two. */
    default double var() {
        return Windows.total(asDoubles(), Aggregates.var());
    }

    /** The sample standard deviation, the square root of {@link #var()}; NaN when there are less than two present values. */
    default double std() {
        return Windows.total(asDoubles(), Aggregates.std());
    }

    /**
     * The sample skewness, adjusted for the size, as pandas has it; NaN when there are less than three present values, 0 when
     * all are equal.
     */
    default double skew() {
        return Windows.total(asDoubles(), new Moments.Skewness());
    }

    /** The middle present value, or the mean of the two middle ones; NaN when there is none or one is NaN. */
    default double median() {
        return Sorted.of(asDoubles()).median();
    }

    /**
     * The value below which a share of the present values lies: that of position {@code share * (count - 1)} among the
     * sorted values, interpolated linearly between neighbours; NaN when there is none or one is NaN.
     *
     * @throws IllegalArgumentException when {@code share} is not from 0 to 1
     */
    default double quantile(double share) {
        return Sorted.of(asDoubles()).quantile(share);
    }

    /**
     * The sample covariance with another column, over the rows where both are present; NaN when there are less than two.
     *
     * @throws IllegalArgumentException when the other column has another size
     */
    default double covariance(NumericColumn other) {
        return Comoments.of(asDoubles(), other.asDoubles()).covariance();
    }

    /**
     * Pearson's correlation with another column, over the rows where both are present, from -1 to 1; NaN when there are
     * less than two or either is constant there.
     *
     * @throws IllegalArgumentException when the other column has another size
     */
    default double correlation(NumericColumn other) {
        return Comoments.of(asDoubles(), other.asDoubles()).correlation();
    }

    /**
     * A function of both values, row by row, as {@link DoubleColumn#combine}.
     *
     * @throws IllegalArgumentException when the other column has another size
     */
    default DoubleColumn combine(NumericColumn other, DoubleBinaryOperator function) {
        return asDoubles().combine(other, function);
    }
}
