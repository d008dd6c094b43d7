package dev.hamilton.columns;

/**
 * A stretch of the calendar that a date is in.
 *
 * @since 0.1
 */
public enum DateUnit {
    /** A day. */
    DAY {
        @Override
        int startOf(int day) {
            return day;
        }

        @Override
        int next(int start) {
            return Math.addExact(start, 1);
        }
    },
    /** From Monday to Sunday (ISO 8601). */
    WEEK {
        @Override
        int startOf(int day) {
            return Math.subtractExact(day, EpochDays.dayOfWeek(day) - 1);
        }

        @Override
        int next(int start) {
            return Math.addExact(start, 7);
        }
    },
    /** A month of the year. */
    MONTH {
        @Override
        int startOf(int day) {
            return EpochDays.startOfMonths(day, 1);
        }

        @Override
        int next(int start) {
            return EpochDays.plusMonths(start, 1);
        }
    },
    /** Three months, from January, April, July or October. */
    QUARTER {
        @Override
        int startOf(int day) {
            return EpochDays.startOfMonths(day, 3);
        }

        @Override
        int next(int start) {
            return EpochDays.plusMonths(start, 3);
        }
    },
    /** A calendar year. */
    YEAR {
        @Override
        int startOf(int day) {
            return EpochDays.startOfMonths(day, 12);
        }

        @Override
        int next(int start) {
            return EpochDays.plusMonths(start, 12);
        }
    };

    /** The first day of the one that a day is in; days are counted from 1970-01-01. */
    abstract int startOf(int day);

    /** The first day of the one after that which starts so. */
    abstract int next(int start);
}
