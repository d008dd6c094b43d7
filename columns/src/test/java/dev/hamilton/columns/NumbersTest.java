package dev.hamilton.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class NumbersTest {

    private static final double NAN = Double.NaN;
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @Test
    void nan_is_a_number_that_spoils_what_it_touches_and_missing_is_skipped() {
        DoubleColumn column = DoubleColumn.ofNullable(1.0, null, NAN, 3.0, 4.0);

        assertThat(column.rolling(2, 1).sum()).isEqualTo(DoubleColumn.of(1, 1, NAN, NAN, 7));
        assertThat(column.rolling(2, 1).max()).isEqualTo(DoubleColumn.of(1, 1, NAN, NAN, 4));
        assertThat(column.rolling(2, 1).median()).isEqualTo(DoubleColumn.of(1, 1, NAN, NAN, 3.5));
        assertThat(column.rolling(2).std().missing()).isEqualTo(BooleanColumn.of(true, true, true, false, false));
        assertThat(column.cumSum()).isEqualTo(DoubleColumn.ofNullable(1.0, null, NAN, NAN, NAN));
        assertThat(column.add(1)).isEqualTo(DoubleColumn.ofNullable(2.0, null, NAN, 4.0, 5.0));
        assertThat(column.sum()).isNaN();
        assertThat(column.median()).isNaN();
        assertThat(column.nanToMissing().sum()).isEqualTo(8);
        assertThat(column.isNaN()).isEqualTo(BooleanColumn.ofNullable(false, null, true, false, false));
        assertThat(column.rank()).isEqualTo(DoubleColumn.ofNullable(1.0, null, 4.0, 2.0, 3.0));
        assertThat(column.clip(2, 3)).isEqualTo(DoubleColumn.ofNullable(2.0, null, NAN, 3.0, 3.0));
    }

    @Test
    void an_infinity_leaves_the_window_without_a_trace() {
        DoubleColumn column = DoubleColumn.of(1, INFINITY, 2, 3, 4);

        assertThat(column.rolling(2).mean()).isEqualTo(DoubleColumn.ofNullable(null, INFINITY, INFINITY, 2.5, 3.5));
        assertThat(column.rolling(2).var()).isEqualTo(DoubleColumn.ofNullable(null, NAN, NAN, 0.5, 0.5));
        assertThat(DoubleColumn.of(INFINITY, -INFINITY).sum()).isNaN();
    }

    @Test
    void reductions_of_nothing_say_nothing() {
        for (DoubleColumn nothing : new DoubleColumn[] {DoubleColumn.of(), DoubleColumn.ofNullable(null, null)}) {
            assertThat(nothing.sum()).isZero();
            assertThat(nothing.mean()).isNaN();
            assertThat(nothing.min()).isNaN();
            assertThat(nothing.max()).isNaN();
            assertThat(nothing.std()).isNaN();
            assertThat(nothing.median()).isNaN();
            assertThat(nothing.quantile(0.5)).isNaN();
            assertThat(nothing.correlation(nothing)).isNaN();
        }
        assertThat(DoubleColumn.of(1).std()).isNaN();
        assertThat(DoubleColumn.of(1).covariance(DoubleColumn.of(1))).isNaN();
    }

    @Test
    void sums_are_rounded_once() {
        assertThat(DoubleColumn.of(1, 1e100, 1, -1e100).sum()).isEqualTo(2);
        assertThat(DoubleColumn.of(0.1, 0.2, 0.3, -0.3, -0.2, -0.1).sum()).isZero();
        assertThat(DoubleColumn.of(5.3, 5.3, 5.3, 5.3).rolling(3).std())
                .isEqualTo(DoubleColumn.ofNullable(null, null, 0.0, 0.0));
    }

    @Test
    void windows_do_not_drift_over_a_long_column_with_a_large_offset() {
        int size = 1_000_000;
        Random random = new Random(42);
        double[] values = random.doubles(size).map(value -> 1e12 + value).toArray();
        DoubleColumn column = DoubleColumn.of(values);
        for (int width : new int[] {7, 1000, 60_000}) {
            DoubleColumn means = column.rolling(width).mean();
            DoubleColumn variances = column.rolling(width).var();
            for (int row : new int[] {60_000, 777_777, size - 1}) {
                double mean = exactMean(values, row - width + 1, row + 1);
                double variance = exactVariance(values, row - width + 1, row + 1);
                assertThat(means.getDouble(row))
                        .as("mean of %d at %d", width, row)
                        .isEqualTo(mean);
                assertThat(variances.getDouble(row))
                        .as("variance of %d at %d", width, row)
                        .isCloseTo(variance, within(variance * 1e-12));
            }
        }
        assertThat(column.sum()).isEqualTo(exactSum(values, 0, size).doubleValue());
        assertThat(column.var()).isCloseTo(exactVariance(values, 0, size), within(1e-13));
    }

    private static BigDecimal exactSum(double[] values, int from, int to) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = from; i < to; i++) {
            sum = sum.add(new BigDecimal(values[i]));
        }
        return sum;
    }

    private static double exactMean(double[] values, int from, int to) {
        return exactSum(values, from, to).doubleValue() / (to - from);
    }

    private static double exactVariance(double[] values, int from, int to) {
        BigDecimal mean = exactSum(values, from, to).divide(new BigDecimal(to - from), new MathContext(60));
        BigDecimal squares = BigDecimal.ZERO;
        for (int i = from; i < to; i++) {
            BigDecimal distance = new BigDecimal(values[i]).subtract(mean);
            squares = squares.add(distance.multiply(distance, new MathContext(50)), new MathContext(50));
        }
        return squares.divide(new BigDecimal(to - from - 1), new MathContext(40))
                .doubleValue();
    }

    @Test
    void exponential_weights_decay_over_missing_rows() {
        DoubleColumn column = DoubleColumn.ofNullable(null, 1.0, null, 6.0);

        // 0.5 * 0.5 of the first weight is left after two steps: (0.25 * 1 + 1 * 6) / 1.25
        assertThat(column.ewmAlpha(0.5).mean()).isEqualTo(DoubleColumn.ofNullable(null, 1.0, 1.0, 5.0));
        assertThat(column.ewmAlpha(0.5).adjusted(false).mean())
                .isEqualTo(DoubleColumn.ofNullable(null, 1.0, 1.0, (0.25 * 1 + 0.5 * 6) / 0.75));
        assertThat(column.ewmAlpha(1).mean()).isEqualTo(DoubleColumn.ofNullable(null, 1.0, 1.0, 6.0));
        DoubleColumn far = DoubleColumn.of(1e16, 0.1, 0.2);
        assertThat(far.ewmAlpha(1).mean()).isEqualTo(far);
        assertThat(column.ewmSpan(3).mean()).isEqualTo(column.ewmAlpha(0.5).mean());
        assertThatThrownBy(() -> column.ewmAlpha(0)).hasMessage("alpha must be more than 0 and at most 1, but is 0.0");
        assertThatThrownBy(() -> column.ewmSpan(0.5)).hasMessage("a span must be at least 1, but is 0.5");
    }

    @Test
    void groups_are_columns_of_their_own() {
        DoubleColumn values = DoubleColumn.of(1, 2, 3, 4, 5, 6);
        StringColumn key = StringColumn.of("a", "b", "a", null, "b", "a");

        assertThat(values.over(key).shift(1)).isEqualTo(DoubleColumn.ofNullable(null, null, 1.0, null, 2.0, 3.0));
        assertThat(values.over(key).sum()).isEqualTo(DoubleColumn.ofNullable(10.0, 7.0, 10.0, null, 7.0, 10.0));
        assertThat(values.over(key).count()).isEqualTo(DoubleColumn.ofNullable(3.0, 2.0, 3.0, null, 2.0, 3.0));
        assertThat(values.over(key).std().get(3)).isNull();
        assertThat(values.over(key).expanding().mean())
                .isEqualTo(DoubleColumn.ofNullable(1.0, 2.0, 2.0, null, 3.5, 10.0 / 3));
        assertThat(values.over(key).apply(group -> group.expanding().mean().shift(1)))
                .isEqualTo(DoubleColumn.ofNullable(null, null, 1.0, null, 2.0, 2.0));
        IntColumn second = IntColumn.of(1, 1, 2, 1, 1, 1);
        assertThat(values.over(key, second).cumSum()).isEqualTo(DoubleColumn.ofNullable(1.0, 2.0, 3.0, null, 7.0, 7.0));
        assertThatThrownBy(() -> values.over()).hasMessage("grouping needs at least one key column");
        assertThatThrownBy(() -> values.over(key).apply(group -> group.head(1)))
                .hasMessage(
                        "an operation over the group [a], which begins in row 0, must keep its number of rows, but made 1 of 3");
        assertThatThrownBy(() -> values.over(key, second).apply(group -> null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "an operation over the group [a, 1], which begins in row 0, must keep its number of rows, but made null");
        IllegalStateException broken = new IllegalStateException("broken");
        assertThatThrownBy(() -> values.over(key).apply(group -> {
                    if (group.size() == 2) {
                        throw broken;
                    }
                    return group;
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an operation over the group [b], which begins in row 1, failed:"
                        + " java.lang.IllegalStateException: broken")
                .hasCause(broken);
    }

    @Test
    void division_is_that_of_doubles() {
        assertThat(IntColumn.of(1, -1, 0, 7).divide(IntColumn.of(0, 0, 0, 2)))
                .isEqualTo(DoubleColumn.of(INFINITY, -INFINITY, NAN, 3.5));
        assertThat(DoubleColumn.of(0, -1, 1).log()).isEqualTo(DoubleColumn.of(-INFINITY, NAN, 0));
    }

    @Test
    void functions_do_not_see_missing_rows() {
        DoubleColumn column = DoubleColumn.of(1, 2).shift(1);
        DoubleColumn seen = column.map(value -> {
            assertThat(value).isEqualTo(1);
            return -value;
        });

        assertThat(seen).isEqualTo(DoubleColumn.ofNullable(null, -1.0));
        assertThatThrownBy(() -> column.add(DoubleColumn.of(1, 2, 3)))
                .hasMessage("columns of different sizes: this one has 2 rows, the other 3");
    }

    @Test
    void widths_periods_and_shares_that_make_no_sense_are_refused() {
        DoubleColumn column = DoubleColumn.of(1, 2);

        assertThatThrownBy(() -> column.rolling(0)).hasMessage("a window must be at least 1 row wide, but is 0");
        assertThatThrownBy(() -> column.rolling(3, 4))
                .hasMessage("minPeriods must be from 0 to the window's width of 3 rows, but is 4");
        assertThatThrownBy(() -> column.quantile(1.1)).hasMessage("a share must be from 0 to 1, but is 1.1");
        assertThatThrownBy(() -> column.clip(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void windows_without_a_wanted_value_sum_to_zero_and_have_no_mean() {
        DoubleColumn column = DoubleColumn.ofNullable(null, 1.0);

        assertThat(column.rolling(1, 0).sum()).isEqualTo(DoubleColumn.of(0, 1));
        assertThat(column.rolling(1, 0).mean()).isEqualTo(column);
        assertThat(column.rolling(2).count()).isEqualTo(DoubleColumn.ofNullable(null, 1.0));
    }
}
