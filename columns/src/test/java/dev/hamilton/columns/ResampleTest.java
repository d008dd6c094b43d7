package dev.hamilton.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Random;
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
                .hasMessageContaining("column 'rain' is");
        assertThatThrownBy(() -> DAYS.resample("dya", DateUnit.WEEK))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("there is no column 'dya': did you mean 'day'?");
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
