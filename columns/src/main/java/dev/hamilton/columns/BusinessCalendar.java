package dev.hamilton.columns;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which days are worked on: the port to a team's own calendar, of an exchange, a country or a shop. Columns of dates are moved and
 * measured by it, see {@link DateColumn#plusBusinessDays}; single dates are by the methods here.
 *
 * <pre>{@code
 * BusinessCalendar calendar = BusinessCalendar.weekdays().except(Set.of(newYear, epiphany)::contains);
 * }</pre>
 *
 * <p>An implementation gives the same answer for a date every time, on any thread. What counts business days takes time that grows
 * with the days between the dates.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface BusinessCalendar {

    /** Whether the day is worked on. */
    boolean isBusinessDay(LocalDate date);

    /** From Monday to Friday, without holidays. */
    static BusinessCalendar weekdays() {
        return weekend(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    /**
     * All days but those of the week that are given, without holidays.
     *
     * @throws IllegalArgumentException when no day is left
     */
    static BusinessCalendar weekend(DayOfWeek... days) {
        Set<DayOfWeek> free = EnumSet.noneOf(DayOfWeek.class);
        free.addAll(Given.list(days, "days"));
        if (free.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("a week must have a business day, but all are of the weekend");
        }
        return date -> !free.contains(date.getDayOfWeek());
    }

    /** The days of this calendar that are no holidays; a set of dates is asked by {@code holidays::contains}. */
    default BusinessCalendar except(Predicate<LocalDate> holidays) {
        Objects.requireNonNull(holidays, "holidays");
        return date -> isBusinessDay(date) && !holidays.test(date);
    }

    /**
     * The date if it is a business day, else the first one after it.
     *
     * @throws IllegalStateException when there is none in a year
     */
    default LocalDate nextOrSame(LocalDate date) {
        return plus(date, 0);
    }

    /**
     * The date if it is a business day, else the last one before it.
     *
     * @throws IllegalStateException when there is none in a year
     */
    default LocalDate previousOrSame(LocalDate date) {
        return isBusinessDay(date) ? date : plus(date, -1);
    }

    /**
     * The business day so many business days after a date, or before it when negative: 1 is the first one after the date, whether
     * that is a business day or not, and -1 the last one before it; 0 is the date, or the first one after when it is none.
     *
     * @throws IllegalStateException when there is no business day in a year
     */
    default LocalDate plus(LocalDate date, int days) {
        LocalDate day = date;
        long left = Math.abs((long) days);
        if (left == 0) {
            left = isBusinessDay(date) ? 0 : 1;
        }
        int step = days < 0 ? -1 : 1;
        for (int idle = 0; left > 0; idle++) {
            if (idle > BusinessDays.LONGEST_GAP) {
                throw new IllegalStateException("the calendar has no business day in the year "
                        + (step > 0 ? "before " : "after ") + day + ", so none can be counted");
            }
            day = day.plusDays(step);
            if (isBusinessDay(day)) {
                left--;
                idle = 0;
            }
        }
        return day;
    }

    /**
     * How many business days there are from a date, inclusive, to another, exclusive; negative when the other is before. From one
     * business day to another it is what must be {@linkplain #plus added} to the first.
     */
    default int between(LocalDate from, LocalDate to) {
        boolean back = to.isBefore(Objects.requireNonNull(from, "from"));
        LocalDate last = back ? from : to;
        int days = 0;
        for (LocalDate day = back ? to : from; day.isBefore(last); day = day.plusDays(1)) {
            days += isBusinessDay(day) ? 1 : 0;
        }
        return back ? -days : days;
    }
}
