package dev.hamilton.columns;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * A stretch of the calendar that a date is in.
 *
 * @since 0.1
 */
public enum DateUnit {
    /** From Monday to Sunday (ISO 8601). */
    WEEK {
        @Override
        LocalDate startOf(LocalDate date) {
            return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        LocalDate next(LocalDate start) {
            return start.plusWeeks(1);
        }
    },
    /** A month of the year. */
    MONTH {
        @Override
        LocalDate startOf(LocalDate date) {
            return date.withDayOfMonth(1);
        }

        @Override
        LocalDate next(LocalDate start) {
            return start.plusMonths(1);
        }
    },
    /** Three months, from January, April, July or October. */
    QUARTER {
        @Override
        LocalDate startOf(LocalDate date) {
            return date.with(date.getMonth().firstMonthOfQuarter()).withDayOfMonth(1);
        }

        @Override
        LocalDate next(LocalDate start) {
            return start.plusMonths(3);
        }
    },
    /** A calendar year. */
    YEAR {
        @Override
        LocalDate startOf(LocalDate date) {
            return date.withDayOfYear(1);
        }

        @Override
        LocalDate next(LocalDate start) {
            return start.plusYears(1);
        }
    };

    /** The first day of the one that a date is in. */
    abstract LocalDate startOf(LocalDate date);

    /** The first day of the one after that which starts so. */
    abstract LocalDate next(LocalDate start);
}
