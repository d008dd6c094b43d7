package dev.hamilton.examples.hello;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The eleven public holidays of the United States on the weekdays they are observed (5 U.S.C. 6103; Executive Order 11582): one
 * that falls on a Saturday is observed on the Friday before, one on a Sunday on the Monday after. Inauguration Day, which
 * only the Washington area observes, is left out.
 */
final class FederalHolidays {
    private static final int MARTIN_LUTHER_KING_SINCE = 1986;
    private static final int JUNETEENTH_SINCE = 2021;

    private FederalHolidays() {}

    /** The holidays that are observed in a week of ISO 8601, which belongs to the year that its Thursday is in. */
    static List<LocalDate> ofWeek(int year, int week) {
        LocalDate monday = LocalDate.of(year, Month.JANUARY, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                .with(MONDAY);
        if (monday.get(IsoFields.WEEK_BASED_YEAR) != year) {
            throw new IllegalArgumentException("the year %d has no week %d".formatted(year, week));
        }
        LocalDate sunday = monday.plusDays(6);
        return Stream.of(year, year + 1) // the last week may hold New Year's Day
                .flatMap(each -> ofYear(each).stream())
                .filter(day -> !day.isBefore(monday) && !day.isAfter(sunday))
                .toList();
    }

    /** The observed holidays of a year, in order; New Year's Day may be observed on the last day of the year before. */
    static List<LocalDate> ofYear(int year) {
        if (year < MARTIN_LUTHER_KING_SINCE) {
            throw new IllegalArgumentException(
                    "the holidays of %d are not known, only those since %d".formatted(year, MARTIN_LUTHER_KING_SINCE));
        }
        List<LocalDate> days = new ArrayList<>();
        days.add(observed(LocalDate.of(year, Month.JANUARY, 1))); // New Year's Day
        days.add(nth(3, MONDAY, year, Month.JANUARY)); // Birthday of Martin Luther King, Jr.
        days.add(nth(3, MONDAY, year, Month.FEBRUARY)); // Washington's Birthday
        days.add(LocalDate.of(year, Month.MAY, 1).with(lastInMonth(MONDAY))); // Memorial Day
        if (year >= JUNETEENTH_SINCE) {
            days.add(observed(LocalDate.of(year, Month.JUNE, 19))); // Juneteenth National Independence Day
        }
        days.add(observed(LocalDate.of(year, Month.JULY, 4))); // Independence Day
        days.add(nth(1, MONDAY, year, Month.SEPTEMBER)); // Labor Day
        days.add(nth(2, MONDAY, year, Month.OCTOBER)); // Columbus Day
        days.add(observed(LocalDate.of(year, Month.NOVEMBER, 11))); // Veterans Day
        days.add(nth(4, THURSDAY, year, Month.NOVEMBER)); // Thanksgiving Day
        days.add(observed(LocalDate.of(year, Month.DECEMBER, 25))); // Christmas Day
        return List.copyOf(days);
    }

    private static LocalDate nth(int which, DayOfWeek day, int year, Month month) {
        return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(which, day));
    }

    private static LocalDate observed(LocalDate holiday) {
        return switch (holiday.getDayOfWeek()) {
            case SATURDAY -> holiday.minusDays(1);
            case SUNDAY -> holiday.plusDays(1);
            default -> holiday;
        };
    }
}
