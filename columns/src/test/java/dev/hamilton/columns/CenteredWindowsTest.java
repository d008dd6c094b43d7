package dev.hamilton.columns;

import static dev.hamilton.columns.RandomColumns.assertSame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Windows with their row in the middle against pandas, and against plain loops. */
final class CenteredWindowsTest {

    private static final DoubleColumn POWERS = DoubleColumn.of(1, 2, 4, 8, 16, 32);
    private static final DoubleColumn X = DoubleColumn.ofNullable(1.0, 2.0, null, 4.0, 8.0, 3.0, 7.0);

    /** The sums are those of pandas 3.0.6, {@code x.rolling(width, min_periods=1, center=True, closed=...).sum()}. */
    @Test
    void the_middle_is_that_of_pandas() {
        assertThat(POWERS.rolling(1, 1).centered().sum()).isEqualTo(POWERS);
        assertThat(POWERS.rolling(2, 1).centered().sum()).isEqualTo(DoubleColumn.of(1, 3, 6, 12, 24, 48));
        assertThat(POWERS.rolling(3, 1).centered().sum()).isEqualTo(DoubleColumn.of(3, 7, 14, 28, 56, 48));
        assertThat(POWERS.rolling(4, 1).centered().sum()).isEqualTo(DoubleColumn.of(3, 7, 15, 30, 60, 56));
        assertThat(POWERS.rolling(5, 1).centered().sum()).isEqualTo(DoubleColumn.of(7, 15, 31, 62, 60, 56));
        assertThat(POWERS.rolling(4).centered().sum())
                .isEqualTo(DoubleColumn.ofNullable(null, null, 15.0, 30.0, 60.0, null));
        Rolling four = POWERS.rolling(4, 1).centered();
        assertThat(four.closed(Closed.LEFT).sum()).isEqualTo(DoubleColumn.of(1, 3, 7, 15, 30, 60));
        assertThat(four.closed(Closed.BOTH).sum()).isEqualTo(DoubleColumn.of(3, 7, 15, 31, 62, 60));
        assertThat(four.closed(Closed.NEITHER).sum()).isEqualTo(DoubleColumn.of(1, 3, 7, 14, 28, 56));
        assertThat(X.rolling(3, 0).centered().count()).isEqualTo(DoubleColumn.of(2, 2, 2, 2, 3, 3, 2));
    }

    /** The numbers are those of pandas 3.0.6, {@code x.rolling(width, min_periods=2, win_type=..., center=True)}. */
    @Test
    void weighted_windows_have_the_same_middle() {
        assertSame(
                X.rolling(Weights.triangular(5)).minPeriods(2).centered().sum(),
                DoubleColumn.of(2.333333333333333, 4.0, 7.0, 11.0, 15.0, 14.333333333333332, 11.666666666666666),
                "sum");
        assertSame(
                X.rolling(Weights.hamming(4)).centered().minPeriods(2).mean(),
                DoubleColumn.of(
                        1.0941176470588236,
                        1.5,
                        2.086021505376344,
                        4.172043010752688,
                        5.851851851851852,
                        5.499999999999999,
                        5.148148148148148),
                "mean");
    }

    @Test
    void only_windows_of_rows_have_a_middle() {
        assertThatThrownBy(() -> POWERS.expanding().centered())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "only windows of so many rows can have their row in the middle: those by time, and expanding"
                                + " ones, end with it");
        assertThatThrownBy(() -> POWERS.rolling(Period.ofDays(2), DateColumn.ofEpochDays(1, 2, 3, 4, 5, 6))
                        .centered())
                .isInstanceOf(IllegalStateException.class);
        assertThat(POWERS.rolling(Integer.MAX_VALUE, 1).centered().sum().get(0)).isEqualTo(63);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 63, 64, 65, 500})
    void they_are_what_a_plain_loop_makes_of_them(int size) {
        for (double missing : RandomFrames.SHARES_MISSING) {
            long seed = 59L * size + (long) (100 * missing);
            Random random = new Random(seed);
            DoubleColumn x = RandomColumns.of(size, missing, random);
            for (int width : new int[] {1, 2, 3, 8, 65, 1000}) {
                for (Closed closed : Closed.values()) {
                    check(
                            x,
                            width,
                            1 + random.nextInt(width),
                            closed,
                            "seed " + seed + " width " + width + " " + closed);
                }
            }
        }
    }

    private static void check(DoubleColumn x, int width, int least, Closed closed, String context) {
        DoubleColumn.Builder sums = DoubleColumn.builder();
        DoubleColumn.Builder smallest = DoubleColumn.builder();
        DoubleColumn.Builder middle = DoubleColumn.builder();
        for (int row = 0; row < x.size(); row++) {
            int last = row + (width - 1) / 2;
            int from = last - width + (closed.atStart() ? 0 : 1);
            int to = closed.atEnd() ? last : last - 1;
            double[] values = new double[x.size()];
            int count = 0;
            for (int i = Math.max(0, from); i <= Math.min(to, x.size() - 1); i++) {
                if (!x.isMissing(i)) {
                    values[count++] = x.getDouble(i);
                }
            }
            double[] window = Arrays.copyOf(values, count);
            Arrays.sort(window);
            if (count < least) {
                sums.addMissing();
                smallest.addMissing();
                middle.addMissing();
            } else {
                sums.add(Arrays.stream(window).sum());
                smallest.add(window[0]);
                middle.add((window[(count - 1) / 2] + window[count / 2]) / 2);
            }
        }
        Rolling windows = x.rolling(width, least).closed(closed).centered();
        assertSame(windows.sum(), sums.build(), context + " sum");
        assertSame(windows.min(), smallest.build(), context + " min");
        assertSame(windows.median(), middle.build(), context + " median");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 64, 65, 300})
    void those_of_groups_are_those_of_their_rows_alone(int size) {
        Random random = new Random(size);
        DoubleColumn x = RandomColumns.of(size, 0.2, random);
        BooleanColumn key = RandomColumns.of(size, 0.1, random).greaterThan(0);
        for (BooleanColumn group : new BooleanColumn[] {key, key.not()}) {
            assertThat(x.over(key).rolling(5, 2).centered().std().where(group))
                    .isEqualTo(x.where(group).rolling(5, 2).centered().std());
            Weights weights = Weights.gaussian(4, 1);
            assertThat(x.over(key)
                            .rolling(weights)
                            .minPeriods(1)
                            .centered()
                            .mean()
                            .where(group))
                    .isEqualTo(x.where(group)
                            .rolling(weights)
                            .minPeriods(1)
                            .centered()
                            .mean());
        }
    }
}
