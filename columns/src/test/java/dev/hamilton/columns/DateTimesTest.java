package dev.hamilton.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of columns of date-times and instants, against {@code java.time} asked about each. */
final class DateTimesTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final LocalDateTime LEAP = LocalDateTime.of(2024, 2, 29, 12, 44, 30, 5);

    @Test
    void times_have_fields_and_dates_and_missing_stays_missing() {
        ObjectColumn<LocalDateTime> times = ObjectColumn.of(LEAP, null);
        DateTimes view = DateTimes.of(times);
        assertThat(view.hour()).isEqualTo(IntColumn.ofNullable(12, null));
        assertThat(view.minute()).isEqualTo(IntColumn.ofNullable(44, null));
        assertThat(view.second()).isEqualTo(IntColumn.ofNullable(30, null));
        assertThat(view.nano()).isEqualTo(IntColumn.ofNullable(5, null));
        assertThat(view.dates().startOf(DateUnit.MONTH))
                .isEqualTo(DateColumn.ofNullable(LocalDate.of(2024, 2, 1), null));
        assertThat(view.dates().atTime(LocalTime.NOON))
                .isEqualTo(ObjectColumn.of(LocalDateTime.of(2024, 2, 29, 12, 0), null));
        assertThat(view.startOf(Duration.ofMinutes(15)))
                .isEqualTo(ObjectColumn.of(LocalDateTime.of(2024, 2, 29, 12, 30), null));
        assertThat(view.plus(Period.ofYears(1)))
                .isEqualTo(ObjectColumn.of(LEAP.minusDays(1).plusYears(1), null));
        assertThat(view.since(times.fillForward(), ChronoUnit.DAYS)).isEqualTo(LongColumn.ofNullable(0L, null));
    }

    @Test
    void clocks_that_are_put_on_and_back_have_a_rule() {
        ObjectColumn<LocalDateTime> times =
                ObjectColumn.of(LocalDateTime.of(2024, 3, 31, 2, 30), LocalDateTime.of(2024, 10, 27, 2, 30), null);
        ObjectColumn<Instant> instants = DateTimes.of(times).toInstants(ROME);
        assertThat(instants)
                .isEqualTo(ObjectColumn.of(
                        Instant.parse("2024-03-31T01:30:00Z"), Instant.parse("2024-10-27T00:30:00Z"), null));
        assertThat(DateTimes.of(Instants.of(instants).toDateTimes(ROME)).hour())
                .isEqualTo(IntColumn.ofNullable(3, 2, null));
    }

    @Test
    void what_cannot_be_done_with_a_time_is_told_with_its_row() {
        ObjectColumn<Instant> instants = ObjectColumn.of(null, Instant.EPOCH);
        assertThatThrownBy(() -> Instants.of(instants).plus(Period.ofMonths(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row 1 holds 1970-01-01T00:00:00Z, to which P1M cannot be added: Unsupported unit: Months");
        assertThatThrownBy(
                        () -> DateTimes.of(ObjectColumn.of(LocalDateTime.MIN)).minus(Duration.ofNanos(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "row 0 holds -999999999-01-01T00:00, from which PT0.000000001S cannot be taken: ");
        assertThatThrownBy(() -> Instants.of(instants).since(instants, ChronoUnit.MONTHS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row 1 holds 1970-01-01T00:00:00Z, which is no number of Months after"
                        + " 1970-01-01T00:00:00Z: Unsupported unit: Months");
        assertThatThrownBy(() -> Instants.of(instants).since(ObjectColumn.of(), ChronoUnit.DAYS))
                .hasMessage("columns of different sizes: this one has 2 rows, the other 0");
        for (Duration length : new Duration[] {
            Duration.ofHours(7),
            Duration.ZERO,
            Duration.ofHours(-1),
            Duration.ofDays(2),
            Duration.ofSeconds(Long.MAX_VALUE)
        }) {
            assertThatThrownBy(() -> Instants.of(instants).startOf(length))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            length + " does not divide a day, as PT15M and PT6H do; of days, weeks and longer, ask the"
                                    + " dates");
        }
    }

    @Test
    void times_that_are_too_far_away_are_told_with_their_row() {
        DateTimes times = DateTimes.of(ObjectColumn.of(null, LEAP, LocalDateTime.MAX));
        assertThatThrownBy(times::dates)
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("row 2 holds +999999999-12-31T23:59:59.999999999, whose date is where no column has dates:"
                        + " they are from -5877641-06-23 to +5881580-07-11");
        Instants instants = Instants.of(ObjectColumn.of(null, Instant.MIN));
        assertThatThrownBy(instants::epochMillis)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row 1 holds -1000000000-01-01T00:00:00Z, which is more milliseconds from 1970 than a long"
                        + " can hold: long overflow");
        assertThatThrownBy(() -> instants.toDateTimes(ZoneOffset.UTC))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "row 1 holds -1000000000-01-01T00:00:00Z, at which no clock shows a date: Invalid value for EpochDay");
    }

    @Test
    void objects_of_a_frame_are_asked_for_by_their_class() {
        DataFrame frame = DataFrame.of("t", ObjectColumn.of(null, LEAP), "n", IntColumn.of(1, 2));
        ObjectColumn<LocalDateTime> times = frame.objects("t", LocalDateTime.class);
        assertThat(times.getObject(1)).isEqualTo(LEAP);
        assertThatThrownBy(() -> frame.objects("t", Instant.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "column 't' must have objects of java.time.Instant, but row 1 has one of java.time.LocalDateTime");
        assertThatThrownBy(() -> frame.objects("n", Instant.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("column 'n' is an IntColumn, not an ObjectColumn: get it by ints(\"n\")");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 500})
    void they_are_what_each_time_says(int size) {
        for (double missing : RandomFrames.SHARES_MISSING) {
            long seed = 47L * size + (long) (100 * missing);
            Random random = new Random(seed);
            ObjectColumn<LocalDateTime> times = random(size, missing, random);
            ObjectColumn<LocalDateTime> others = random(size, missing, random);
            Duration length = Duration.ofSeconds(new int[] {1, 60, 900, 43_200, 86_400}[random.nextInt(5)]);
            Duration amount = Duration.ofMillis(random.nextInt());
            String context = "seed " + seed;
            DateTimes view = DateTimes.of(times);
            same(view.hour(), times, time -> time.getHour(), context);
            same(view.minute(), times, time -> time.getMinute(), context);
            same(view.second(), times, time -> time.getSecond(), context);
            same(view.nano(), times, time -> time.get(ChronoField.NANO_OF_SECOND), context);
            same(view.dates(), times, time -> time.toLocalDate(), context);
            same(view.plus(amount), times, time -> time.plus(amount), context);
            same(view.minus(Period.ofMonths(13)), times, time -> time.minusMonths(13), context);
            same(view.startOf(length), times, time -> start(time, length), context);
            same(view.toInstants(ROME), times, time -> time.atZone(ROME).toInstant(), context);
            ObjectColumn<Instant> instants = view.toInstants(ZoneOffset.UTC);
            same(
                    Instants.of(instants).epochMillis(),
                    times,
                    time -> time.toInstant(ZoneOffset.UTC).toEpochMilli(),
                    context);
            same(
                    Instants.of(instants).startOf(length),
                    times,
                    time -> start(time, length).toInstant(ZoneOffset.UTC),
                    context);
            same(
                    Instants.ofEpochMillis(Instants.of(instants).epochMillis()),
                    times,
                    time -> time.truncatedTo(ChronoUnit.MILLIS).toInstant(ZoneOffset.UTC),
                    context);
            for (ChronoUnit unit : new ChronoUnit[] {ChronoUnit.NANOS, ChronoUnit.HOURS, ChronoUnit.MONTHS}) {
                LongColumn since = view.since(others, unit);
                for (int row = 0; row < size; row++) {
                    LocalDateTime from = others.get(row);
                    LocalDateTime to = times.get(row);
                    assertThat(since.get(row))
                            .as("%s row %d", context, row)
                            .isEqualTo(from == null || to == null ? null : unit.between(from, to));
                }
            }
        }
    }

    /** Counted up from midnight. */
    private static LocalDateTime start(LocalDateTime time, Duration length) {
        LocalDateTime start = time.toLocalDate().atStartOfDay();
        long lengths = Duration.between(start, time).dividedBy(length);
        return start.plus(length.multipliedBy(lengths));
    }

    private static ObjectColumn<LocalDateTime> random(int size, double missing, Random random) {
        ObjectColumn.Builder<LocalDateTime> times = ObjectColumn.builder();
        for (int row = 0; row < size; row++) {
            if (random.nextDouble() < missing) {
                times.addMissing();
            } else {
                times.add(LocalDateTime.ofEpochSecond(
                        random.nextInt() * 2L, random.nextInt(1_000_000_000), ZoneOffset.UTC));
            }
        }
        return times.build();
    }

    private static void same(
            Column actual,
            ObjectColumn<LocalDateTime> times,
            Function<LocalDateTime, Object> expected,
            String context) {
        for (int row = 0; row < times.size(); row++) {
            LocalDateTime time = times.get(row);
            assertThat(actual.get(row))
                    .as("%s row %d", context, row)
                    .isEqualTo(time == null ? null : expected.apply(time));
        }
    }
}
