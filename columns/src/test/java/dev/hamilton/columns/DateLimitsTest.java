package dev.hamilton.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first and the last date of a column, and those beyond. */
final class DateLimitsTest {

    private static final LocalDate FIRST = LocalDate.ofEpochDay(Integer.MIN_VALUE);
    private static final LocalDate LAST = LocalDate.ofEpochDay(Integer.MAX_VALUE);
    private static final String RANGE = "where no column has dates: they are from -5877641-06-23 to +5881580-07-11";

    @Test
    void a_date_that_no_column_can_hold_is_told_with_its_row() {
        assertThatThrownBy(() -> DateColumn.of(FIRST, LocalDate.MAX))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("the date of row 1 is +999999999-12-31, " + RANGE);
        assertThatThrownBy(() -> DateColumn.ofNullable(null, LocalDate.MIN))
                .hasMessage("the date of row 1 is -999999999-01-01, " + RANGE);
        DateColumn dates = DateColumn.ofNullable(LAST, null);
        assertThatThrownBy(() -> dates.fillNull(LocalDate.MAX)).hasMessage("date is +999999999-12-31, " + RANGE);
        assertThatThrownBy(() -> dates.shift(1, LocalDate.MIN)).hasMessage("fill is -999999999-01-01, " + RANGE);
        assertThatThrownBy(() -> dates.plusBusinessDays(1, BusinessCalendar.weekdays()))
                .hasMessage("row 0 holds +5881580-07-11, which is moved to " + RANGE);
    }

    @Test
    void no_date_starts_before_the_first() {
        assertThatThrownBy(() -> DateColumn.of(LAST, FIRST).startOf(DateUnit.YEAR))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("row 1 holds -5877641-06-23, which is moved to " + RANGE);
        assertThatThrownBy(() -> DateColumn.starts(FIRST, FIRST, DateUnit.MONTH))
                .hasMessage("row 0 holds -5877641-06-23, which is moved to " + RANGE);
        assertThatThrownBy(() -> DateColumn.starts(LocalDate.MIN, FIRST, DateUnit.MONTH))
                .hasMessage("the first is -999999999-01-01, " + RANGE);
        assertThatThrownBy(() -> DateColumn.starts(LAST, LocalDate.MAX, DateUnit.YEAR))
                .hasMessage("the last is +999999999-12-31, " + RANGE);
    }

    @Test
    void all_starts_up_to_the_last_date_are_there() {
        for (DateUnit unit : DateUnit.values()) {
            DateColumn last = DateColumn.of(LAST);
            assertThat(DateColumn.starts(LAST.minusDays(800), LAST, unit).tail(1))
                    .isEqualTo(last.startOf(unit));
        }
        DataFrame frame = DataFrame.of("day", DateColumn.of(LAST, LAST), "x", IntColumn.of(1, 2));
        assertThat(frame.resample("day", DateUnit.WEEK)
                        .aggregate(Aggregation.sum("x"))
                        .doubles("sum_x"))
                .isEqualTo(DoubleColumn.of(3));
    }

    @Test
    void a_window_may_begin_before_all_dates() {
        DateColumn dates = DateColumn.of(FIRST, FIRST.plusDays(2), LAST);
        DoubleColumn ones = DoubleColumn.of(1, 1, 1);
        assertThat(ones.rolling(Period.ofDays(2), dates).sum()).isEqualTo(DoubleColumn.of(1, 1, 1));
        assertThat(ones.rolling(Period.ofDays(3), dates).sum()).isEqualTo(DoubleColumn.of(1, 2, 1));
        for (Period all :
                List.of(Period.ofYears(20_000_000), Period.ofYears(200_000_000), Period.ofMonths(Integer.MAX_VALUE))) {
            assertThat(ones.rolling(all, dates).sum()).isEqualTo(DoubleColumn.of(1, 2, 3));
        }
        assertThatThrownBy(() -> ones.rolling(Period.ofYears(Integer.MAX_VALUE), dates))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no time is P2147483647Y before another, so that no window is so long: ");
    }

    @Test
    void a_text_of_a_date_that_no_column_can_hold_is_none() {
        assertThatThrownBy(() -> StringColumn.of("+999999999-12-31").parseDates(DateTimeFormatter.ISO_LOCAL_DATE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row 0 holds '+999999999-12-31', which is no date")
                .hasRootCauseMessage("the date of row 0 is +999999999-12-31, " + RANGE);
    }

    @Test
    void what_is_asked_of_the_first_and_the_last_date_is_right() {
        for (LocalDate date : List.of(FIRST, LAST)) {
            DateColumn dates = DateColumn.of(date);
            assertThat(dates.year()).isEqualTo(IntColumn.of(date.getYear()));
            assertThat(dates.dayOfYear()).isEqualTo(IntColumn.of(date.getDayOfYear()));
            assertThat(dates.weekOfYear()).isEqualTo(IntColumn.of(date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
            assertThat(dates.isMonthEnd()).isEqualTo(BooleanColumn.of(date.getDayOfMonth() == date.lengthOfMonth()));
            assertThat(dates.getDate(0)).isEqualTo(date);
        }
    }
}
