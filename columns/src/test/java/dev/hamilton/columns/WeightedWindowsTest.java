package dev.hamilton.columns;

import static dev.hamilton.columns.RandomColumns.assertSame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Weighted windows against pandas, and against plain loops. */
final class WeightedWindowsTest {

    private static final DoubleColumn X = DoubleColumn.ofNullable(1.0, 2.0, null, 4.0, 8.0, 3.0, 7.0);

    /** SciPy 1.17.1, {@code scipy.signal.windows}. */
    @Test
    void the_weights_of_signal_processing_are_those_of_scipy() {
        assertWeights(Weights.triangular(4), 0.25, 0.75, 0.75, 0.25);
        assertWeights(Weights.triangular(5), 1 / 3.0, 2 / 3.0, 1, 2 / 3.0, 1 / 3.0);
        assertWeights(Weights.hann(4), 0, 0.75, 0.75, 0);
        assertWeights(Weights.hann(5), 0, 0.5, 1, 0.5, 0);
        assertWeights(Weights.hamming(4), 0.08, 0.77, 0.77, 0.08);
        assertWeights(Weights.hamming(5), 0.08, 0.54, 1, 0.54, 0.08);
        assertWeights(Weights.blackman(4), 0, 0.63, 0.63, 0);
        assertWeights(Weights.blackman(5), 0, 0.34, 1, 0.34, 0);
        assertWeights(
                Weights.gaussian(4, 1.5),
                0.6065306597126334,
                0.9459594689067654,
                0.9459594689067654,
                0.6065306597126334);
        assertWeights(
                Weights.exponential(5, 2),
                0.36787944117144233,
                0.6065306597126334,
                1,
                0.6065306597126334,
                0.36787944117144233);
        assertWeights(Weights.linear(3), 1, 2, 3);
        for (Weights one : new Weights[] {
            Weights.triangular(1), Weights.hann(1), Weights.hamming(1), Weights.blackman(1), Weights.gaussian(1, 2)
        }) {
            assertWeights(one, 1);
        }
    }

    private static void assertWeights(Weights weights, double... expected) {
        assertSame(DoubleColumn.of(weights.toArray()), DoubleColumn.of(expected), weights.toString());
    }

    /** The numbers are those of pandas 3.0.6, {@code x.rolling(4, min_periods=2, win_type=...)}. */
    @Test
    void weighted_means_and_sums_are_those_of_pandas() {
        assertMean(Weights.triangular(4), null, 1.25, 1.5, 2.2, 4.4, 5.571428571428571, 5.5);
        assertMean(Weights.hann(4), null, 1.0, 1.5, 2.0, 4.0, 6.0, 5.5);
        assertMean(
                Weights.hamming(4),
                null,
                1.0941176470588236,
                1.5,
                2.086021505376344,
                4.172043010752688,
                5.851851851851852,
                5.5);
        assertMean(Weights.blackman(4), null, 1.0, 1.5, 2.0, 4.0, 6.0, 5.5);
        assertMean(
                Weights.gaussian(4, 1.5),
                null,
                1.3906824581564394,
                1.5,
                2.280928587158817,
                4.561857174317634,
                5.271711552260423,
                5.5);
        assertMean(
                Weights.exponential(4, 2),
                null,
                1.3775406687981453,
                1.5,
                2.274068619061197,
                4.548137238122394,
                5.301910387143304,
                5.5);
        assertSame(
                X.rolling(Weights.triangular(4)).minPeriods(2).sum(),
                DoubleColumn.ofNullable(null, 1.25, 2.25, 2.75, 5.5, 9.75, 11.0),
                "sum");
        assertSame(
                X.rolling(Weights.triangular(4)).mean(),
                DoubleColumn.ofNullable(null, null, null, null, null, null, 5.5),
                "all four");
    }

    private static void assertMean(Weights weights, Double... expected) {
        assertSame(X.rolling(weights).minPeriods(2).mean(), DoubleColumn.ofNullable(expected), weights.toString());
    }

    @Test
    void a_mean_is_missing_where_its_weights_cancel_out() {
        DoubleColumn x = DoubleColumn.of(3, 5, 4);
        assertThat(x.rolling(Weights.of(-1, 1)).sum()).isEqualTo(DoubleColumn.ofNullable(null, 2.0, -1.0));
        assertThat(x.rolling(Weights.of(-1, 1)).minPeriods(0).mean())
                .isEqualTo(DoubleColumn.ofNullable(3.0, null, null));
        assertThat(x.rolling(Weights.hann(2)).mean().count()).isZero();
    }

    /** The first full windows are those of pandas 3.0.6, {@code x.rolling(width, win_type="hamming").var()}. */
    @Test
    void variances_are_those_of_pandas_where_its_weights_are_in_place() {
        DoubleColumn x = DoubleColumn.of(1, 2, 5, 4, 8, 3, 7);
        assertSame(x.rolling(Weights.hamming(3)).var().slice(2, 3), DoubleColumn.of(1.0059453032104646), "3");
        assertSame(x.rolling(Weights.hamming(4)).var().slice(3, 4), DoubleColumn.of(3.113679354094579), "4");
        assertSame(x.rolling(Weights.hamming(7)).var().slice(6, 7), DoubleColumn.of(4.748125030241447), "7");
        assertSame(x.rolling(Weights.hamming(7)).std().slice(6, 7), DoubleColumn.of(2.1790192817507252), "std");
        assertSame(x.rolling(Weights.of(2, 2, 2)).var(), x.rolling(3).var(), "equal weights");
    }

    @Test
    void variances_lose_nothing_to_large_offsets_and_need_two_values() {
        DoubleColumn x = DoubleColumn.of(1e12 + 1, 1e12 + 2, 1e12 + 4, 1e12 + 8);
        assertSame(
                x.rolling(Weights.linear(3)).var(),
                DoubleColumn.of(1, 2, 4, 8).rolling(Weights.linear(3)).var(),
                "offset");
        assertThat(DoubleColumn.of(0.1, 0.1, 0.1).rolling(Weights.linear(3)).var())
                .isEqualTo(DoubleColumn.ofNullable(null, null, 0.0));
        assertThat(X.rolling(Weights.linear(3)).minPeriods(0).var().missing().countTrue())
                .isEqualTo(1);
        assertThat(x.rolling(Weights.of(0, 0)).var().count()).isZero();
        assertThat(DoubleColumn.of(1, Double.POSITIVE_INFINITY, 3, 5)
                        .rolling(Weights.linear(2))
                        .var()
                        .map(value -> Double.isNaN(value) ? -1 : 1))
                .isEqualTo(DoubleColumn.ofNullable(null, -1.0, -1.0, 1.0));
        assertThatThrownBy(() -> x.rolling(Weights.of(-1, 1)).var())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a variance needs weights that are not negative, but they are [-1.0, 1.0]");
        for (int width = 3; width < 200; width++) { // the ends of some are less than 0 by a rounding error
            assertThat(x.rolling(Weights.blackman(width)).std().size()).isEqualTo(x.size());
        }
        assertThat(x.rolling(Weights.blackman(4)).var())
                .isEqualTo(x.rolling(Weights.of(0, 0.6299999999999999, 0.6299999999999999, 0))
                        .var());
    }

    @Test
    void weights_say_what_they_cannot_be() {
        assertThatThrownBy(() -> Weights.of()).hasMessage("a window must be at least 1 row wide, but is 0");
        assertThatThrownBy(() -> Weights.of(1, Double.NaN)).hasMessage("weights must be finite, but are [1.0, NaN]");
        assertThatThrownBy(() -> Weights.gaussian(3, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the deviation of weights must be more than 0, but is 0.0");
        assertThatThrownBy(() -> Weights.exponential(3, -1))
                .hasMessage("the decay of weights must be more than 0, but is -1.0");
        assertThatThrownBy(() -> X.rolling(Weights.linear(3)).minPeriods(4))
                .hasMessage("minPeriods must be from 0 to the window's width of 3 rows, but is 4");
        assertThat(Weights.of(1, 2)).isEqualTo(Weights.linear(2)).hasToString("[1.0, 2.0]");
        assertThat(Weights.of(1, 2).hashCode()).isEqualTo(Weights.linear(2).hashCode());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 63, 64, 65, 2500})
    void weighted_windows_are_what_a_plain_loop_makes_of_them(int size) {
        for (double missing : RandomFrames.SHARES_MISSING) {
            long seed = 43L * size + (long) (100 * missing);
            Random random = new Random(seed);
            DoubleColumn x = RandomColumns.of(size, missing, random);
            for (int width : new int[] {1, 2, 7, 70}) {
                Weights weights = Weights.of(random.doubles(width).toArray());
                int least = 1 + random.nextInt(width);
                String context = "seed " + seed + " width " + width + " least " + least;
                WeightedRolling windows = x.rolling(weights).minPeriods(least);
                assertSame(windows.sum(), loop(x, weights.toArray(), least, false), context + " sum");
                assertSame(windows.mean(), loop(x, weights.toArray(), least, true), context + " mean");
                assertSame(windows.var(), variances(x, weights.toArray(), Math.max(2, least)), context + " var");
            }
        }
    }

    private static DoubleColumn loop(DoubleColumn x, double[] weights, int least, boolean mean) {
        DoubleColumn.Builder results = DoubleColumn.builder();
        for (int row = 0; row < x.size(); row++) {
            double sum = 0;
            double total = 0;
            int count = 0;
            for (int k = 0; k < weights.length; k++) {
                int i = row - weights.length + 1 + k;
                if (i >= 0 && !x.isMissing(i)) {
                    sum += x.getDouble(i) * weights[k];
                    total += weights[k];
                    count++;
                }
            }
            if (count >= least) {
                results.add(mean ? sum / total : sum);
            } else {
                results.addMissing();
            }
        }
        return results.build();
    }

    private static DoubleColumn variances(DoubleColumn x, double[] weights, int least) {
        DoubleColumn means = loop(x, weights, least, true);
        DoubleColumn.Builder results = DoubleColumn.builder();
        for (int row = 0; row < x.size(); row++) {
            double squares = 0;
            double total = 0;
            double count = 0;
            for (int k = 0; k < weights.length && !means.isMissing(row); k++) {
                int i = row - weights.length + 1 + k;
                if (i >= 0 && !x.isMissing(i)) {
                    squares += Math.pow(x.getDouble(i) - means.getDouble(row), 2) * weights[k];
                    total += weights[k];
                    count++;
                }
            }
            if (count > 0) {
                results.add(squares / total * count / (count - 1));
            } else {
                results.addMissing();
            }
        }
        return results.build();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 64, 65, 300})
    void weighted_windows_of_groups_are_those_of_their_rows_alone(int size) {
        Random random = new Random(size);
        DoubleColumn x = RandomColumns.of(size, 0.2, random);
        BooleanColumn key = RandomColumns.of(size, 0.1, random).greaterThan(0);
        for (BooleanColumn group : new BooleanColumn[] {key, key.not()}) {
            assertThat(x.over(key)
                            .rolling(Weights.linear(4))
                            .minPeriods(2)
                            .mean()
                            .where(group))
                    .isEqualTo(x.where(group)
                            .rolling(Weights.linear(4))
                            .minPeriods(2)
                            .mean());
            assertThat(x.over(key).rolling(Weights.hann(4)).sum().where(group))
                    .isEqualTo(x.where(group).rolling(Weights.hann(4)).sum());
        }
    }

    @Test
    void weights_that_are_zero_but_for_rounding_are_zero() {
        for (int width = 1; width <= 100; width++) {
            List<Weights> named = List.of(
                    Weights.linear(width),
                    Weights.triangular(width),
                    Weights.hann(width),
                    Weights.hamming(width),
                    Weights.blackman(width),
                    Weights.gaussian(width, 2),
                    Weights.exponential(width, 2));
            for (Weights weights : named) {
                assertThat(Arrays.stream(weights.toArray()).min().orElseThrow())
                        .as("%s", weights)
                        .isNotNegative();
            }
            for (Weights weights : List.of(Weights.hann(width), Weights.blackman(width))) {
                boolean[] zeros = new boolean[width];
                zeros[0] = width > 1;
                zeros[width - 1] = width > 1;
                for (int k = 0; k < width; k++) {
                    assertThat(weights.toArray()[k] == 0)
                            .as("%s at %d", weights, k)
                            .isEqualTo(zeros[k]);
                }
            }
        }
        DoubleColumn x = DoubleColumn.of(1, 2, 3);
        assertThat(x.rolling(Weights.blackman(2)).mean())
                .isEqualTo(x.rolling(Weights.hann(2)).mean());
        assertThat(x.rolling(Weights.blackman(2)).mean().count()).isZero();
        assertThat(x.rolling(Weights.blackman(3)).var())
                .isEqualTo(x.rolling(Weights.hann(3)).var());
    }
}
