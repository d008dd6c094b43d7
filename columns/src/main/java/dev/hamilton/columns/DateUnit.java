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
        long next(int start) {
            return start + 1L;
        }
    },
    /** From Monday to Sunday (ISO 8601). */
    WEEK {
        @Override
        int startOf(int day) {
            return Math.subtractExact(day, EpochDays.dayOfWeek(day) - 1);
        }

        @Override
        long next(int start) {
            return start + 7L;
        }
    },
    /** A month of the year. */
    MONTH {
        @Override
        int startOf(int day) {
            return EpochDays.startOfMonths(day, 1);
        }

        @Override
        long next(int start) {
            return EpochDays.monthsLater(start, 1);
        }
    },
    /** Three months, from January, April, July or October. */
    QUARTER {
        @Override
        int startOf(int day) {
            return EpochDays.startOfMonths(day, 3);
        }

        @Override
        long next(int start) {
            return EpochDays.monthsLater(start, 3);
        }
    },
    /** A calendar year. */
    YEAR {
        @Override
        int startOf(int day) {
            return EpochDays.startOfMonths(day, 12);
        }

        @Override
        long next(int start) {
            return EpochDays.monthsLater(start, 12);
        }
    };

    /**
     * The first day of the one that a day is in; days are counted from 1970-01-01.
     *
     * @throws ArithmeticException when that is no int
     */
    abstract int startOf(int day);

    /** The first day of the one after that which starts so. */
    abstract long next(int start);
}
