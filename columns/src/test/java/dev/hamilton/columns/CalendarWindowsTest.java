package dev.hamilton.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Windows by months and years, of which a later one may start earlier, where months are too short. */
final class CalendarWindowsTest {

    private static final LocalDateTime JANUARY = LocalDateTime.of(2024, 1, 27, 0, 0);

    @Test
    void a_window_may_start_before_that_of_the_row_before() {
        Rolling months = DoubleColumn.of(1, 2, 4)
                .rolling(Period.ofMonths(1), times("2024-02-29T10:00", "2024-03-30T20:00", "2024-03-31T05:00"));
        assertThat(months.sum()).isEqualTo(DoubleColumn.of(1, 2, 7));
        assertThat(months.count()).isEqualTo(DoubleColumn.of(1, 1, 3));
        assertThat(months.min()).isEqualTo(DoubleColumn.of(1, 2, 1));
        assertThat(months.median()).isEqualTo(DoubleColumn.of(1, 2, 2));
        assertThat(months.closed(Closed.LEFT).sum()).isEqualTo(DoubleColumn.ofNullable(null, null, 3.0));
        assertThat(DoubleColumn.of(1, 2, 4)
                        .rolling(Period.ofYears(1), times("2023-02-28T10:00", "2024-02-28T20:00", "2024-02-29T05:00"))
                        .sum())
                .isEqualTo(DoubleColumn.of(1, 2, 7));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 65, 300})
    void windows_are_what_a_plain_loop_makes_of_them(int size) {
        for (int round = 0; round < 4; round++) {
            for (double missing : RandomFrames.SHARES_MISSING) {
                long seed = 97L * size + 7L * round + (long) (1000 * missing);
                Random random = new Random(seed);
                DoubleColumn x = RandomColumns.of(size, missing, random);
                LocalDateTime[] times = new LocalDateTime[size];
                for (int row = 0; row < size; row++) {
                    times[row] = JANUARY.plusHours(random.nextInt(24 * 70));
                }
                Arrays.sort(times);
                for (Closed closed : Closed.values()) {
                    for (Period length : List.of(Period.ofMonths(1), Period.of(0, 1, -26), Period.of(1, -11, 3))) {
                        check(x, times, length, closed, "seed " + seed + " " + closed + " " + length);
                    }
                }
            }
        }
    }

    @Test
    void windows_within_groups_are_those_of_each_group() {
        long seed = 20240331;
        Random random = new Random(seed);
        int size = 400;
        DoubleColumn x = RandomColumns.of(size, 0.2, random);
        LocalDateTime[] times = new LocalDateTime[size];
        Integer[] keys = new Integer[size];
        for (int row = 0; row < size; row++) {
            times[row] = JANUARY.plusHours(random.nextInt(24 * 70));
            keys[row] = random.nextInt(3);
        }
        Arrays.sort(times);
        ObjectColumn<Integer> key = ObjectColumn.of(keys);
        ObjectColumn<LocalDateTime> all = ObjectColumn.of(times);
        DoubleColumn sums = x.over(key).rolling(Period.ofMonths(1), all).sum();
        for (int group = 0; group < 3; group++) {
            int number = group;
            BooleanColumn inGroup = key.test(value -> value == number);
            RandomColumns.assertSame(
                    sums.where(inGroup),
                    x.where(inGroup)
                            .rolling(Period.ofMonths(1), all.where(inGroup))
                            .sum(),
                    "seed " + seed + " group " + group);
        }
    }

    private static void check(DoubleColumn x, LocalDateTime[] times, Period length, Closed closed, String context) {
        Rolling windows = x.rolling(length, ObjectColumn.of(times)).closed(closed);
        Function<ToDoubleFunction<double[]>, DoubleColumn> naive = of -> naive(x, times, length, closed, 1, of);
        RandomColumns.assertSame(
                windows.sum(), naive.apply(v -> Arrays.stream(v).sum()), context + " sum");
        RandomColumns.assertSame(
                windows.mean(), naive.apply(v -> Arrays.stream(v).average().orElseThrow()), context + " mean");
        RandomColumns.assertSame(windows.min(), naive.apply(v -> v[0]), context + " min");
        RandomColumns.assertSame(windows.max(), naive.apply(v -> v[v.length - 1]), context + " max");
        RandomColumns.assertSame(
                windows.median(), naive.apply(v -> (v[(v.length - 1) / 2] + v[v.length / 2]) / 2), context + " median");
        RandomColumns.assertSame(
                windows.var(), naive(x, times, length, closed, 2, CalendarWindowsTest::var), context + " var");
    }

    /** What a function makes of the sorted values of each window, which are looked for in all rows. */
    private static DoubleColumn naive(
            DoubleColumn x,
            LocalDateTime[] times,
            Period length,
            Closed closed,
            int least,
            ToDoubleFunction<double[]> function) {
        DoubleColumn.Builder results = DoubleColumn.builder();
        for (int row = 0; row < times.length; row++) {
            LocalDateTime start = times[row].minus(length);
            double[] values = new double[times.length];
            int count = 0;
            for (int i = 0; i < times.length; i++) {
                boolean inside = (times[i].isAfter(start) && times[i].isBefore(times[row]))
                        || (closed.atStart() && times[i].equals(start))
                        || (closed.atEnd() && times[i].equals(times[row]) && i <= row);
                if (inside && !x.isMissing(i)) {
                    values[count++] = x.getDouble(i);
                }
            }
            double[] window = Arrays.copyOf(values, count);
            Arrays.sort(window);
            if (count < least) {
                results.addMissing();
            } else {
                results.add(function.applyAsDouble(window));
            }
        }
        return results.build();
    }

    private static double var(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / (values.length - 1);
    }

    private static ObjectColumn<LocalDateTime> times(String... texts) {
        ObjectColumn.Builder<LocalDateTime> times = ObjectColumn.builder();
        for (String text : texts) {
            times.add(LocalDateTime.parse(text));
        }
        return times.build();
    }
}
