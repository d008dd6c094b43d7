package dev.hamilton.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows taken together by weeks, months and quarters, those without a row too. */
final class ResampleTest {

    private static final DataFrame DAYS = DataFrame.of(
            "day",
            DateColumn.ofNullable(LocalDate.of(2024, 3, 1), null, LocalDate.of(2024, 1, 31), LocalDate.of(2024, 1, 2)),
            "rain",
            DoubleColumn.ofNullable(1.0, 2.0, null, 8.0));

    @Test
    void months_without_a_row_are_there_too() {
        DataFrame months = DAYS.resample("day", DateUnit.MONTH)
                .aggregate(
                        Aggregation.sum("rain"),
                        Aggregation.mean("rain"),
                        Aggregation.last("rain"),
                        Aggregation.count("rain"),
                        Aggregation.rows());
        assertThat(months.toText(9, 9)).isEqualTo("""
                               day  sum_rain  mean_rain  last_rain  count_rain  rows
                              date    double     double     double         int   int
                        2024-01-01       8.0        8.0        8.0           1     2
                        2024-02-01       0.0          -          -           0     0
                        2024-03-01       1.0        1.0        1.0           1     1
                        3 rows x 6 columns""");
        assertThat(DAYS.resample("day", DateUnit.DAY).count()).isEqualTo(60);
    }

    @Test
    void what_has_no_dates_has_no_groups() {
        assertThat(DAYS.head(0).resample("day", DateUnit.WEEK).aggregate(Aggregation.rows()))
                .isEqualTo(DataFrame.of("day", DateColumn.of(), "rows", IntColumn.of()));
        assertThat(DAYS.slice(1, 2).resample("day", DateUnit.WEEK).count()).isZero();
        assertThatThrownBy(() -> DAYS.resample("rain", DateUnit.WEEK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("column 'rain' is a DoubleColumn, which has no dates to take together by WEEK: expected a"
                        + " DateColumn or an ObjectColumn of LocalDateTimes");
        assertThatThrownBy(() -> DAYS.resample("dya", DateUnit.WEEK))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("there is no column 'dya': did you mean 'day'?");
    }

    @Test
    void hours_without_a_row_are_there_too() {
        LocalDateTime eight = LocalDateTime.of(2024, 3, 1, 8, 0);
        DataFrame loads = DataFrame.of(
                "time",
                ObjectColumn.of(eight.plusMinutes(140), null, eight.plusMinutes(59), eight.plusMinutes(1)),
                "load",
                IntColumn.of(1, 2, 4, 8));
        assertThat(loads.resample("time", Duration.ofHours(1))
                        .aggregate(Aggregation.sum("load"), Aggregation.first("load"))
                        .toText(9, 9))
                .isEqualTo("""
                        time              sum_load  first_load
                        object              double         int
                        2024-03-01T08:00      12.0           4
                        2024-03-01T09:00       0.0           -
                        2024-03-01T10:00       1.0           1
                        3 rows x 3 columns""");
        assertThat(loads.resample("time", DateUnit.MONTH).aggregate(Aggregation.rows()))
                .isEqualTo(DataFrame.of("time", DateColumn.of(LocalDate.of(2024, 3, 1)), "rows", IntColumn.of(3)));
        assertThat(loads.slice(1, 2).resample("time", Duration.ofHours(1)).count())
                .isZero();
    }

    @Test
    void what_has_no_times_has_no_hours() {
        Duration hour = Duration.ofHours(1);
        assertThatThrownBy(() -> DAYS.resample("day", hour))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("column 'day' is a DateColumn, which has no times to take together by PT1H: expected an"
                        + " ObjectColumn of LocalDateTimes or Instants, or a DateUnit, such as DateUnit.DAY, to resample"
                        + " by");
        assertThatThrownBy(() -> DAYS.resample("rain", hour))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("column 'rain' is a DoubleColumn, which has no times to take together by PT1H: expected an"
                        + " ObjectColumn of LocalDateTimes or Instants");
        DataFrame things = DataFrame.of("thing", ObjectColumn.of(LocalDateTime.MIN, "x"));
        assertThatThrownBy(() -> things.resample("thing", hour))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("column 'thing' must have objects of java.time.LocalDateTime, but row 1 has one of"
                        + " java.lang.String");
        DataFrame instants =
                DataFrame.of("at", ObjectColumn.of(Instant.EPOCH, Instant.EPOCH.plusSeconds(5_000_000_000L)));
        assertThatThrownBy(() -> instants.resample("at", DateUnit.DAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "column 'at' has instants, whose days depend on a zone: resample by a Duration, or make them"
                                + " local first by Instants.of(...).toDateTimes(zone)");
        assertThatThrownBy(() -> instants.resample("at", Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("which has 5000000001 times PT1S, more rows than a frame can hold");
    }

    @Test
    void more_days_than_a_frame_can_hold_are_refused() {
        LocalDate first = LocalDate.ofEpochDay(-1_500_000_000);
        LocalDate last = LocalDate.ofEpochDay(1_500_000_000);
        String told = "from " + first + " to " + last
                + " there are 3000000001 days, more rows than a frame can hold: take weeks or longer";
        assertThatThrownBy(() -> DateColumn.starts(first, last, DateUnit.DAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(told);
        assertThatThrownBy(() -> DataFrame.of("day", DateColumn.of(last, first)).resample("day", DateUnit.DAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("column 'day': " + told);
        assertThat(DateColumn.starts(first, last, DateUnit.YEAR).size())
                .isEqualTo(last.getYear() - first.getYear() + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1M", "PT15M", "PT6H", "P1D"})
    void stretches_are_counted_from_midnight(Duration length) {
        for (int size : RandomFrames.LENGTHS) {
            Random random = new Random(size);
            ObjectColumn.Builder<Instant> times = ObjectColumn.builder();
            Map<Instant, Integer> counts = new TreeMap<>();
            for (int row = 0; row < size; row++) {
                Instant time = Instant.ofEpochSecond(random.nextInt(400_000) - 200_000, random.nextInt(1_000_000_000));
                times.add(time);
                long seconds = length.toSeconds();
                long start = Math.floorDiv(time.getEpochSecond(), seconds) * seconds;
                counts.merge(Instant.ofEpochSecond(start), 1, Integer::sum);
            }
            DataFrame frame =
                    DataFrame.of("t", times.build()).resample("t", length).aggregate(Aggregation.rows());
            ObjectColumn<Instant> keys = frame.objects("t", Instant.class);
            for (int row = 0; row < frame.rowCount(); row++) {
                assertThat(frame.ints("rows").getInt(row))
                        .as("size %d row %d", size, row)
                        .isEqualTo(counts.getOrDefault(keys.getObject(row), 0));
                assertThat(row == 0 || keys.getObject(row - 1).plus(length).equals(keys.getObject(row)))
                        .isTrue();
            }
            assertThat(keys.first()).isEqualTo(counts.keySet().stream().findFirst());
            assertThat(keys.max()).isEqualTo(counts.keySet().stream().reduce((one, next) -> next));
        }
    }

    @ParameterizedTest
    @EnumSource(DateUnit.class)
    void it_is_grouping_by_starts_and_aligning_to_a_spine(DateUnit unit) {
        for (int size : RandomFrames.LENGTHS) {
            Random random = new Random(size);
            DoubleColumn x = RandomColumns.of(size, 0.2, random);
            DateColumn.Builder dates = DateColumn.builder();
            for (int row = 0; row < size; row++) {
                dates.addEpochDay(random.nextInt(900));
            }
            DataFrame frame = DataFrame.of("d", dates.build(), "x", x);
            DataFrame spine = size == 0
                    ? DataFrame.of("d", DateColumn.of())
                    : DataFrame.of(
                            "d",
                            DateColumn.starts(
                                    frame.dates("d").min().orElseThrow(),
                                    frame.dates("d").max().orElseThrow(),
                                    unit));
            assertThat(frame.resample("d", unit).aggregate(Aggregation.mean("x"), Aggregation.max("x")))
                    .as("size %d", size)
                    .isEqualTo(frame.with("d", frame.dates("d").startOf(unit))
                            .groupBy("d")
                            .aggregate(Aggregation.mean("x"), Aggregation.max("x"))
                            .alignTo(spine, "d"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 300})
    void the_first_and_the_last_date_are_those_of_the_rows(int size) {
        Random random = new Random(size);
        DateColumn dates = RandomFrames.of(size, 0.3, random).dates("date");
        LocalDate first = null;
        LocalDate last = null;
        for (int row = 0; row < size; row++) {
            LocalDate date = dates.get(row);
            if (date != null) {
                first = first == null || date.isBefore(first) ? date : first;
                last = last == null || date.isAfter(last) ? date : last;
            }
        }
        assertThat(dates.min().orElse(null)).isEqualTo(first);
        assertThat(dates.max().orElse(null)).isEqualTo(last);
    }
}
