package dev.hamilton.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Parts of dates counted in days, against {@link LocalDate}. */
final class EpochDaysTest {

    private static final int FOUR_CENTURIES = 146_097;

    @Test
    void every_day_of_four_centuries_has_the_parts_of_its_date() {
        for (int day = -3; day < FOUR_CENTURIES; day += 1) {
            check(day - 80_000, day % 50 - 25);
        }
    }

    @Test
    void any_other_day_has_too() {
        long seed = 53;
        Random random = new Random(seed);
        for (int i = 0; i < 100_000; i++) {
            check(random.nextInt() / 2, random.nextInt(100_000) - 50_000);
        }
        check(Integer.MAX_VALUE - 7, 0);
        check(Integer.MIN_VALUE + 500, 0);
    }

    private static void check(int day, int months) {
        LocalDate date = LocalDate.ofEpochDay(day);
        boolean same = EpochDays.year(day) == date.getYear()
                && EpochDays.month(day) == date.getMonthValue()
                && EpochDays.dayOfMonth(day) == date.getDayOfMonth()
                && EpochDays.dayOfYear(day) == date.getDayOfYear()
                && EpochDays.dayOfWeek(day) == date.getDayOfWeek().getValue()
                && EpochDays.weekOfYear(day) == date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)
                && EpochDays.plusMonths(day, months) == date.plusMonths(months).toEpochDay()
                && DateUnit.DAY.startOf(day) == day
                && DateUnit.WEEK.startOf(day)
                        == date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                                .toEpochDay()
                && DateUnit.MONTH.startOf(day) == date.withDayOfMonth(1).toEpochDay()
                && DateUnit.QUARTER.startOf(day)
                        == date.with(IsoFields.DAY_OF_QUARTER, 1).toEpochDay()
                && DateUnit.YEAR.startOf(day) == date.withDayOfYear(1).toEpochDay();
        assertThat(same)
                .as("%s, %d days from 1970-01-01, %d months", date, day, months)
                .isTrue();
    }

    @Test
    void a_date_too_far_away_is_refused() {
        DateColumn last = DateColumn.ofEpochDays(Integer.MAX_VALUE);
        assertThatThrownBy(() -> last.plusDays(1)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> last.plusMonths(1)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> DateColumn.ofEpochDays(Integer.MIN_VALUE).startOf(DateUnit.MONTH))
                .isInstanceOf(ArithmeticException.class);
    }
}
