package dev.hamilton.columns;

import static dev.hamilton.columns.RandomColumns.assertSame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Windows over dates, and quantiles, skewness, covariances and correlations of windows, against plain loops. */
final class MoreWindowsTest {

    private static final double[] SHARES_MISSING = {0, 0.3, 1};

    @Test
    void a_window_of_a_week_has_the_seven_days_that_end_with_each() {
        DoubleColumn sales = DoubleColumn.ofNullable(1.0, 2.0, null, 4.0, 8.0);
        DateColumn days = DateColumn.of(day(1), day(3), day(8), day(9), day(9));
        assertThat(sales.rolling(Period.ofDays(7), days).sum()).isEqualTo(DoubleColumn.of(1, 3, 2, 6, 14));
        assertThat(sales.rolling(Period.ofDays(7), days).minPeriods(2).sum())
                .isEqualTo(DoubleColumn.ofNullable(null, 3.0, null, 6.0, 14.0));
        assertThat(sales.rolling(Period.ofDays(1), days).count()).isEqualTo(DoubleColumn.of(1, 1, 0, 1, 2));
        assertThat(sales.rolling(Period.ofMonths(1), days).max()).isEqualTo(DoubleColumn.of(1, 2, 2, 4, 8));
    }

    @Test
    void windows_over_dates_need_dates_in_order() {
        DoubleColumn x = DoubleColumn.of(1, 2, 3);
        assertThatThrownBy(() -> x.rolling(Period.ofDays(2), DateColumn.of(day(1), day(3), day(2)))
                        .sum())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the times of windows must not go back, but row 2 has 2024-01-02 after a later one");
        assertThatThrownBy(() -> x.rolling(Period.ofDays(2), DateColumn.ofNullable(day(1), null, day(2)))
                        .sum())
                .hasMessage("windows need the time of every row, but that of row 1 is missing");
        assertThatThrownBy(() -> x.rolling(Period.ofDays(0), DateColumn.of(day(1), day(1), day(1))))
                .hasMessage("a window must have a length, but has P0D");
        assertThatThrownBy(() -> x.rolling(Period.ofDays(1), DateColumn.of(day(1))))
                .hasMessage("columns of different sizes: this one has 3 rows, the other 1");
        assertThatThrownBy(() -> x.rolling(2).quantile(-1)).hasMessage("a share must be from 0 to 1, but is -1.0");
        assertThatThrownBy(() -> x.rolling(2).correlation(DoubleColumn.of(1)))
                .hasMessageContaining("columns of different sizes");
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2024, 1, day);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 63, 64, 65, 400})
    void windows_over_rows_are_what_a_plain_loop_makes_of_them(int size) {
        for (double missing : SHARES_MISSING) {
            long seed = 29L * size + (long) (100 * missing);
            Random random = new Random(seed);
            DoubleColumn x = RandomColumns.of(size, missing, random);
            DoubleColumn y = RandomColumns.of(size, missing / 2, random);
            for (int width : new int[] {1, 3, 64, 500}) {
                int least = Math.min(width, 4);
                int[] starts = new int[size];
                for (int row = 0; row < size; row++) {
                    starts[row] = Math.max(0, row - width + 1);
                }
                check(x, y, x.rolling(width, least), starts, least, "seed " + seed + " width " + width);
            }
            check(x, y, x.expanding(), new int[size], 1, "seed " + seed + " expanding");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 63, 64, 65, 400})
    void windows_over_dates_are_what_a_plain_loop_makes_of_them(int size) {
        for (double missing : SHARES_MISSING) {
            long seed = 37L * size + (long) (100 * missing);
            Random random = new Random(seed);
            DoubleColumn x = RandomColumns.of(size, missing, random);
            DoubleColumn y = RandomColumns.of(size, missing / 2, random);
            DateColumn dates = dates(size, random);
            for (Period length : List.of(Period.ofDays(1), Period.ofDays(30), Period.ofMonths(2), Period.ofYears(9))) {
                int[] starts = new int[size];
                for (int row = 0; row < size; row++) {
                    while (!dates.getDate(starts[row])
                            .isAfter(dates.getDate(row).minus(length))) {
                        starts[row]++;
                    }
                }
                check(x, y, x.rolling(length, dates), starts, 1, "seed " + seed + " length " + length);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 64, 65, 400})
    void windows_of_groups_are_those_of_their_rows_alone(int size) {
        Random random = new Random(size);
        DoubleColumn x = RandomColumns.of(size, 0.2, random);
        DoubleColumn y = RandomColumns.of(size, 0.2, random);
        DateColumn dates = dates(size, random);
        BooleanColumn key = RandomColumns.of(size, 0.1, random).greaterThan(0);
        Period month = Period.ofMonths(1);
        for (BooleanColumn group : List.of(key, key.not())) {
            DoubleColumn alone = x.where(group);
            assertThat(x.over(key).rolling(month, dates).mean().where(group))
                    .isEqualTo(alone.rolling(month, dates.where(group)).mean());
            assertThat(x.over(key).rolling(5, 2).correlation(y).where(group))
                    .isEqualTo(alone.rolling(5, 2).correlation(y.where(group)));
            assertThat(x.over(key).rolling(5, 2).quantile(0.3).where(group))
                    .isEqualTo(alone.rolling(5, 2).quantile(0.3));
        }
    }

    @Test
    void moments_lose_no_digits_to_an_offset() {
        Random random = new Random(11);
        int size = 1000;
        DoubleColumn x = DoubleColumn.of(
                random.doubles(size).map(v -> v * v * 1024).map(Math::rint).toArray());
        DoubleColumn y = x.add(DoubleColumn.of(
                random.doubles(size).map(v -> v * 512).map(Math::rint).toArray()));
        DoubleColumn far = x.add(1e12);
        for (int width : new int[] {10, 300}) {
            assertSame(far.rolling(width).skew(), x.rolling(width).skew(), "skew of " + width);
            assertSame(
                    far.rolling(width).covariance(y.add(1e12)),
                    x.rolling(width).covariance(y),
                    "covariance of " + width);
            assertSame(
                    far.rolling(width).correlation(y.add(1e12)),
                    x.rolling(width).correlation(y),
                    "correlation of " + width);
        }
    }

    @Test
    void moments_of_a_constant_say_nothing() {
        DoubleColumn constant = DoubleColumn.of(5.3, 5.3, 5.3, 5.3);
        DoubleColumn other = DoubleColumn.of(1, 2, 3, 4);
        assertThat(constant.rolling(3).skew()).isEqualTo(DoubleColumn.ofNullable(null, null, 0.0, 0.0));
        assertThat(constant.rolling(3).covariance(other)).isEqualTo(DoubleColumn.ofNullable(null, null, 0.0, 0.0));
        assertThat(constant.rolling(3).correlation(other))
                .isEqualTo(DoubleColumn.ofNullable(null, null, Double.NaN, Double.NaN));
        assertThat(constant.skew()).isZero();
        assertThat(DoubleColumn.of(1, 2).skew()).isNaN();
        assertThat(DoubleColumn.of(1, 2, 6).skew()).isCloseTo(1.4578629670, within(1e-9));
    }

    @Test
    void a_quantile_on_the_way_to_an_infinity_is_that() {
        double infinity = Double.POSITIVE_INFINITY;
        DoubleColumn x = DoubleColumn.of(1, infinity, infinity, 1e308, -1e308, -infinity, infinity);
        for (double share : new double[] {0.25, 0.5, 0.75}) {
            DoubleColumn quantiles = x.rolling(2).quantile(share);
            assertThat(quantiles.slice(1, 4)).isEqualTo(DoubleColumn.of(infinity, infinity, infinity));
            assertThat(quantiles.getDouble(4)).isCloseTo((2 * share - 1) * 1e308, within(1e294));
            assertThat(quantiles.slice(5, 7)).isEqualTo(DoubleColumn.of(-infinity, Double.NaN));
        }
        assertThat(DoubleColumn.of(1, infinity)
                        .rolling(2)
                        .covariance(DoubleColumn.of(1, 2))
                        .getDouble(1))
                .isNaN();
    }

    private static void check(
            DoubleColumn x, DoubleColumn y, Rolling windows, int[] starts, int least, String context) {
        assertSame(windows.sum(), loop(x, x, starts, least, 0, MoreWindowsTest::sum), context + " sum");
        assertSame(windows.median(), loop(x, x, starts, least, 1, w -> quantile(w, 0.5)), context + " median");
        for (double share : new double[] {0, 0.3, 1}) {
            assertSame(
                    windows.quantile(share),
                    loop(x, x, starts, least, 1, w -> quantile(w, share)),
                    context + " " + share);
        }
        assertSame(windows.skew(), loop(x, x, starts, least, 3, MoreWindowsTest::skew), context + " skew");
        assertSame(
                windows.covariance(y),
                loop(x, y, starts, least, 2, pairs -> products(pairs, 0, 1) / (pairs.size() - 1)),
                context + " covariance");
        assertSame(
                windows.correlation(y),
                loop(
                        x,
                        y,
                        starts,
                        least,
                        2,
                        pairs -> products(pairs, 0, 1) / Math.sqrt(products(pairs, 0, 0) * products(pairs, 1, 1))),
                context + " correlation");
    }

    /** A number of the present pairs of each window. */
    private static DoubleColumn loop(
            DoubleColumn x,
            DoubleColumn y,
            int[] starts,
            int minPeriods,
            int least,
            Function<List<double[]>, Double> of) {
        DoubleColumn.Builder results = DoubleColumn.builder();
        for (int row = 0; row < starts.length; row++) {
            List<double[]> pairs = new ArrayList<>();
            for (int i = starts[row]; i <= row; i++) {
                if (!x.isMissing(i) && !y.isMissing(i)) {
                    pairs.add(new double[] {x.getDouble(i), y.getDouble(i)});
                }
            }
            if (pairs.size() >= Math.max(minPeriods, least)) {
                results.add(of.apply(pairs));
            } else {
                results.addMissing();
            }
        }
        return results.build();
    }

    private static double sum(List<double[]> pairs) {
        return pairs.stream().mapToDouble(pair -> pair[0]).sum();
    }

    private static double quantile(List<double[]> pairs, double share) {
        double[] sorted = pairs.stream().mapToDouble(pair -> pair[0]).sorted().toArray();
        double position = share * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = (int) Math.ceil(position);
        return sorted[below] + (sorted[above] - sorted[below]) * (position - below);
    }

    private static double products(List<double[]> pairs, int one, int other) {
        double oneMean = pairs.stream().mapToDouble(pair -> pair[one]).average().orElseThrow();
        double otherMean =
                pairs.stream().mapToDouble(pair -> pair[other]).average().orElseThrow();
        return pairs.stream()
                .mapToDouble(pair -> (pair[one] - oneMean) * (pair[other] - otherMean))
                .sum();
    }

    private static double skew(List<double[]> pairs) {
        double n = pairs.size();
        double mean = sum(pairs) / n;
        double squares =
                pairs.stream().mapToDouble(pair -> Math.pow(pair[0] - mean, 2)).sum() / n;
        double cubes =
                pairs.stream().mapToDouble(pair -> Math.pow(pair[0] - mean, 3)).sum() / n;
        return squares == 0 ? 0 : Math.sqrt(n * (n - 1)) / (n - 2) * cubes / Math.pow(squares, 1.5);
    }

    private static DateColumn dates(int size, Random random) {
        DateColumn.Builder dates = DateColumn.builder();
        LocalDate date = LocalDate.of(2023, 12, 1);
        for (int row = 0; row < size; row++) {
            date = date.plusDays(random.nextInt(4) == 0 ? random.nextInt(40) : random.nextInt(2));
            dates.add(date);
        }
        return dates.build();
    }
}
