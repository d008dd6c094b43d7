package dev.hamilton.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Random;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Windows by moments, and windows whose ends belong to them or do not, against pandas and against plain loops. */
final class TimeWindowsTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2024, 1, 1, 12, 0);

    /** At these hours after noon: two at the same time, and a long gap. */
    private static final int[] HOURS = {0, 1, 2, 2, 4, 9};

    private static final DoubleColumn POWERS = DoubleColumn.of(1, 2, 4, 8, 16, 32);

    /** The sums are those of pandas 3.0.6, {@code x.rolling("2h", closed=...).sum()}. */
    @Test
    void the_ends_of_windows_by_time_are_those_of_pandas() {
        ObjectColumn<LocalDateTime> times = times();
        Rolling windows = POWERS.rolling(Duration.ofHours(2), times);
        assertThat(windows.sum()).isEqualTo(DoubleColumn.of(1, 3, 6, 14, 16, 32));
        assertThat(windows.closed(Closed.RIGHT).sum()).isEqualTo(windows.sum());
        assertThat(windows.closed(Closed.LEFT).sum())
                .isEqualTo(DoubleColumn.ofNullable(null, 1.0, 3.0, 3.0, 12.0, null));
        assertThat(windows.closed(Closed.BOTH).sum()).isEqualTo(DoubleColumn.of(1, 3, 7, 15, 28, 32));
        assertThat(windows.closed(Closed.NEITHER).sum())
                .isEqualTo(DoubleColumn.ofNullable(null, 1.0, 2.0, 2.0, null, null));
        ObjectColumn<Instant> instants = times.map(time -> time.toInstant(ZoneOffset.UTC));
        assertThat(POWERS.rolling(Duration.ofHours(2), instants)
                        .closed(Closed.BOTH)
                        .max())
                .isEqualTo(DoubleColumn.of(1, 2, 4, 8, 16, 32));
    }

    /** The sums are those of pandas 3.0.6, {@code x.rolling(3, min_periods=1, closed=...).sum()}. */
    @Test
    void the_ends_of_windows_of_rows_are_those_of_pandas() {
        Rolling windows = POWERS.rolling(3, 1);
        assertThat(windows.closed(Closed.LEFT).sum())
                .isEqualTo(DoubleColumn.ofNullable(null, 1.0, 3.0, 7.0, 14.0, 28.0));
        assertThat(windows.closed(Closed.BOTH).sum()).isEqualTo(DoubleColumn.of(1, 3, 7, 15, 30, 60));
        assertThat(windows.closed(Closed.NEITHER).sum())
                .isEqualTo(DoubleColumn.ofNullable(null, 1.0, 3.0, 6.0, 12.0, 24.0));
        assertThat(POWERS.rolling(3).closed(Closed.NEITHER).sum().count()).isZero();
        assertThat(POWERS.expanding().closed(Closed.LEFT).sum())
                .isEqualTo(DoubleColumn.ofNullable(null, 1.0, 3.0, 7.0, 15.0, 31.0));
    }

    @Test
    void times_need_be_in_order_only_within_a_group() {
        ObjectColumn<Integer> key = ObjectColumn.of(1, 1, 2, 2, 1, 2);
        ObjectColumn<LocalDateTime> times = ObjectColumn.of(hour(3), hour(4), hour(0), hour(5), hour(4), hour(6));
        assertThat(POWERS.over(key).rolling(Duration.ofHours(2), times).sum())
                .isEqualTo(DoubleColumn.of(1, 3, 4, 8, 19, 40));
        assertThat(POWERS.over(key)
                        .rolling(Duration.ofHours(2), times)
                        .closed(Closed.LEFT)
                        .sum())
                .isEqualTo(DoubleColumn.ofNullable(null, 1.0, null, null, 1.0, 8.0));
        assertThatThrownBy(() -> POWERS.rolling(Duration.ofHours(2), times).sum())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the times of windows must not go back, but row 2 has 2024-01-01T12:00 after a later one");
    }

    @Test
    void a_length_must_be_one_of_the_times() {
        DoubleColumn x = DoubleColumn.of(1, 2);
        ObjectColumn<Instant> instants = ObjectColumn.of(Instant.EPOCH, Instant.EPOCH);
        assertThatThrownBy(() -> x.rolling(Period.ofMonths(1), instants).sum())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the window of P1M that ends at 1970-01-01T00:00:00Z in row 0 has no start:"
                        + " Unsupported unit: Months");
        assertThat(x.rolling(Period.ofDays(1), instants).sum()).isEqualTo(DoubleColumn.of(1, 3));
        assertThatThrownBy(() -> x.rolling(Duration.ofSeconds(-1), instants))
                .hasMessage("a window must have a length, but has PT-1S");
        assertThatThrownBy(() -> x.rolling(Duration.ofSeconds(1), ObjectColumn.of(Instant.EPOCH, null))
                        .sum())
                .hasMessage("windows need the time of every row, but that of row 1 is missing");
        assertThatThrownBy(() -> x.rolling(Duration.ofHours(1), ObjectColumn.of(LocalTime.MIN, LocalTime.MIN))
                        .sum())
                .hasMessage("the window of PT1H that ends at 00:00 in row 0 has no start: 23:00 is not before it");
        assertThat(x.rolling(Period.ofMonths(2), ObjectColumn.of(YearMonth.of(2024, 1), YearMonth.of(2024, 2)))
                        .sum())
                .isEqualTo(DoubleColumn.of(1, 3));
        assertThatThrownBy(() -> x.rolling(Duration.ofHours(1), ObjectColumn.of(Instant.EPOCH)))
                .hasMessage("columns of different sizes: this one has 2 rows, the other 1");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 500})
    void windows_are_what_a_plain_loop_makes_of_them(int size) {
        for (double missing : RandomFrames.SHARES_MISSING) {
            long seed = 41L * size + (long) (100 * missing);
            Random random = new Random(seed);
            DoubleColumn x = RandomColumns.of(size, missing, random);
            int[] minutes = new int[size];
            for (int row = 1; row < size; row++) {
                minutes[row] = minutes[row - 1] + Math.max(0, random.nextInt(12) - 6);
            }
            ObjectColumn.Builder<LocalDateTime> times = ObjectColumn.builder();
            DateColumn.Builder dates = DateColumn.builder();
            for (int minute : minutes) {
                times.add(NOON.plusMinutes(minute));
                dates.add(LocalDate.EPOCH.plusDays(minute));
            }
            for (Closed closed : Closed.values()) {
                for (int length : new int[] {1, 7, 10_000}) {
                    String context = "seed " + seed + " " + closed + " " + length;
                    BiPredicate<Integer, Integer> inside = (row, i) -> i <= row
                            && (closed.atStart()
                                    ? minutes[i] >= minutes[row] - length
                                    : minutes[i] > minutes[row] - length)
                            && (closed.atEnd() || minutes[i] < minutes[row]);
                    check(
                            x,
                            x.rolling(Duration.ofMinutes(length), times.build()).closed(closed),
                            1,
                            inside,
                            context);
                    check(x, x.rolling(Period.ofDays(length), dates.build()).closed(closed), 1, inside, context);
                    int least = Math.min(2, length);
                    check(
                            x,
                            x.rolling(length, least).closed(closed),
                            least,
                            (row, i) -> (closed.atStart() ? i >= row - length : i > row - length)
                                    && (closed.atEnd() ? i <= row : i < row),
                            context + " rows");
                }
            }
        }
    }

    private static void check(
            DoubleColumn x, Rolling windows, int least, BiPredicate<Integer, Integer> inside, String context) {
        DoubleColumn.Builder means = DoubleColumn.builder();
        DoubleColumn.Builder largest = DoubleColumn.builder();
        DoubleColumn.Builder middle = DoubleColumn.builder();
        for (int row = 0; row < x.size(); row++) {
            double[] values = new double[x.size()];
            int count = 0;
            for (int i = 0; i < x.size(); i++) {
                if (inside.test(row, i) && !x.isMissing(i)) {
                    values[count++] = x.getDouble(i);
                }
            }
            double[] window = Arrays.copyOf(values, count);
            Arrays.sort(window);
            if (count < Math.max(1, least)) {
                means.addMissing();
                largest.addMissing();
                middle.addMissing();
            } else {
                means.add(Arrays.stream(window).average().orElseThrow());
                largest.add(window[count - 1]);
                middle.add((window[(count - 1) / 2] + window[count / 2]) / 2);
            }
        }
        RandomColumns.assertSame(windows.mean(), means.build(), context + " mean");
        RandomColumns.assertSame(windows.max(), largest.build(), context + " max");
        RandomColumns.assertSame(windows.median(), middle.build(), context + " median");
    }

    private static ObjectColumn<LocalDateTime> times() {
        ObjectColumn.Builder<LocalDateTime> times = ObjectColumn.builder();
        for (int hours : HOURS) {
            times.add(hour(hours));
        }
        return times.build();
    }

    private static LocalDateTime hour(int hours) {
        return NOON.plusHours(hours);
    }
}
