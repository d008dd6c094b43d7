package dev.hamilton.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random columns: every window operation against the plainest loop that can be written. */
final class WindowsAgainstLoopsTest {

    private static final double[] SHARES_MISSING = {0, 0.3, 1};

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 63, 64, 65, 1000})
    void every_window_is_what_a_plain_loop_makes_of_its_rows(int size) {
        for (double missing : SHARES_MISSING) {
            long seed = 31L * size + (long) (100 * missing);
            DoubleColumn column = RandomColumns.of(size, missing, new Random(seed));
            for (int width : new int[] {1, 2, 5, 64, 1001}) {
                for (int minPeriods : new int[] {0, 1, Math.min(3, width), width}) {
                    check(
                            column,
                            width,
                            minPeriods,
                            "seed " + seed + ", width " + width + ", minPeriods " + minPeriods);
                }
            }
        }
    }

    private static void check(DoubleColumn column, int width, int minPeriods, String context) {
        Rolling windows = column.rolling(width, minPeriods);
        assertSame(windows.sum(), loop(column, width, minPeriods, 0, WindowsAgainstLoopsTest::sum), context + " sum");
        assertSame(
                windows.mean(), loop(column, width, minPeriods, 1, WindowsAgainstLoopsTest::mean), context + " mean");
        assertSame(windows.min(), loop(column, width, minPeriods, 1, v -> v[0]), context + " min");
        assertSame(windows.max(), loop(column, width, minPeriods, 1, v -> v[v.length - 1]), context + " max");
        assertSame(windows.var(), loop(column, width, minPeriods, 2, WindowsAgainstLoopsTest::var), context + " var");
        assertSame(
                windows.std(), loop(column, width, minPeriods, 2, values -> Math.sqrt(var(values))), context + " std");
        assertSame(
                windows.median(),
                loop(column, width, minPeriods, 1, v -> (v[(v.length - 1) / 2] + v[v.length / 2]) / 2),
                context + " median");
    }

    /** The function of the sorted present values of each window. */
    private static DoubleColumn loop(
            DoubleColumn column, int width, int minPeriods, int least, ToDoubleFunction<double[]> function) {
        DoubleColumn.Builder results = DoubleColumn.builder();
        for (int row = 0; row < column.size(); row++) {
            double[] present = new double[width];
            int count = 0;
            for (int i = Math.max(0, row - width + 1); i <= row; i++) {
                if (!column.isMissing(i)) {
                    present[count++] = column.getDouble(i);
                }
            }
            double[] values = Arrays.copyOf(present, count);
            Arrays.sort(values);
            if (count >= Math.max(minPeriods, least)) {
                results.add(function.applyAsDouble(values));
            } else {
                results.addMissing();
            }
        }
        return results.build();
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static double mean(double[] values) {
        return sum(values) / values.length;
    }

    private static double var(double[] values) {
        double mean = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return squares / (values.length - 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 1000})
    void moving_cells_is_what_a_plain_loop_makes_of_it(int size) {
        for (double missing : SHARES_MISSING) {
            long seed = 17L * size + (long) (100 * missing);
            Random random = new Random(seed);
            DoubleColumn column = RandomColumns.of(size, missing, random);
            for (int by : new int[] {0, 1, -1, 63, 64, -65, size, -size}) {
                Double[] moved = new Double[size];
                for (int row = 0; row < size; row++) {
                    moved[row] = row - by >= 0 && row - by < size ? column.get(row - by) : null;
                }
                assertThat(column.shift(by)).as("seed %d shift %d", seed, by).isEqualTo(DoubleColumn.ofNullable(moved));
            }
            int from = size == 0 ? 0 : random.nextInt(size);
            int to = from + (size == 0 ? 0 : random.nextInt(size - from + 1));
            Double[] sliced = new Double[to - from];
            for (int row = from; row < to; row++) {
                sliced[row - from] = column.get(row);
            }
            assertThat(column.slice(from, to)).as("seed %d slice", seed).isEqualTo(DoubleColumn.ofNullable(sliced));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 64, 65, 1000})
    void ranks_are_what_counting_gives(int size) {
        for (double missing : SHARES_MISSING) {
            long seed = 13L * size + (long) (100 * missing);
            DoubleColumn column =
                    RandomColumns.of(size, missing, new Random(seed)).map(value -> Math.rint(value / 10));
            for (int row = 0; row < size; row++) {
                if (column.isMissing(row)) {
                    assertThat(column.rank().isMissing(row)).isTrue();
                    continue;
                }
                int less = 0;
                int same = 0;
                for (int i = 0; i < size; i++) {
                    if (!column.isMissing(i)) {
                        less += column.getDouble(i) < column.getDouble(row) ? 1 : 0;
                        same += column.getDouble(i) == column.getDouble(row) ? 1 : 0;
                    }
                }
                if (row % 97 == 0) {
                    assertThat(column.rank().getDouble(row)).as("seed %d", seed).isEqualTo(less + (same + 1) / 2.0);
                    assertThat(column.rank(Ties.MIN).getDouble(row)).isEqualTo(less + 1);
                    assertThat(column.rank(Ties.MAX).getDouble(row)).isEqualTo(less + same);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 64, 65, 1000})
    void groups_are_what_selecting_their_rows_gives(int size) {
        for (double missing : SHARES_MISSING) {
            long seed = 11L * size + (long) (100 * missing);
            Random random = new Random(seed);
            DoubleColumn column = RandomColumns.of(size, missing, random);
            IntColumn key = RandomColumns.of(size, missing / 2, random)
                    .map(value -> Math.rint(value / 50))
                    .asInts();
            BooleanColumn second = RandomColumns.of(size, missing / 2, random).greaterThan(0);
            DoubleColumn sums = column.over(key, second, key).cumSum();
            DoubleColumn means = column.over(key).mean();
            DoubleColumn windows = column.over(key).rolling(3, 1).mean();
            for (int value = -6; value <= 6; value++) {
                BooleanColumn same = key.equalTo(value);
                DoubleColumn alone = column.where(same);
                assertThat(windows.where(same))
                        .as("seed %d", seed)
                        .isEqualTo(alone.rolling(3, 1).mean());
                assertThat(means.where(same).fillNull(Double.NaN))
                        .as("seed %d", seed)
                        .isEqualTo(alone.map(x -> 0).fillNull(0).add(alone.mean()));
                BooleanColumn both = same.and(second);
                assertThat(sums.where(both))
                        .as("seed %d", seed)
                        .isEqualTo(column.where(both).cumSum());
            }
            assertThat(sums.where(key.missing().or(second.missing())).count()).isZero();
        }
    }

    private static void assertSame(DoubleColumn actual, DoubleColumn expected, String context) {
        assertThat(actual.missing()).as(context).isEqualTo(expected.missing());
        for (int row = 0; row < expected.size(); row++) {
            if (!expected.isMissing(row)) {
                double value = expected.getDouble(row);
                double error = Math.abs(actual.getDouble(row) - value);
                assertThat(error)
                        .as("%s row %d", context, row)
                        .isLessThanOrEqualTo(1e-11 * Math.max(100, Math.abs(value)));
            }
        }
    }
}
