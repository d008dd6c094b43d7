package dev.hamilton.columns;

import java.time.LocalDate;

/**
 * Parts of dates that are days since 1970-01-01, in the calendar of {@link LocalDate}, without an object for each. Years are counted
 * from March, so that leap days come last, in eras of 400 years, which all have {@value #DAYS_OF_ERA} days (formulas: H. Hinnant,
 * "chrono-compatible low-level date algorithms", 2013).
 */
final class EpochDays {

    private static final int DAYS_OF_ERA = 146_097;
    private static final int YEARS_OF_ERA = 400;
    private static final int DAYS_TO_EPOCH = 719_468; // from 0000-03-01
    private static final int ERAS_BEFORE = 15_000; // more than there are before 1970 in ints
    private static final long DAYS_BEFORE = DAYS_TO_EPOCH + (long) ERAS_BEFORE * DAYS_OF_ERA;
    private static final int DAYS_OF_FOUR_YEARS = 1460;
    private static final int DAYS_OF_CENTURY = 36_524;
    private static final int DAYS_OF_YEAR = 365;
    private static final int DAYS_OF_FIVE_MONTHS = 153;
    private static final int MONTHS = 12;
    private static final int MARCH = 3;
    private static final int SHORTEST_MONTH = 28;
    private static final int THURSDAY = 4;
    private static final int MONTH_BITS = 5;
    private static final int YEAR_BITS = 9;

    private EpochDays() {}

    /** Year, month and day of the month, in one number whose parts are taken by shifts. */
    private static long parts(long day) {
        long days = day + DAYS_BEFORE;
        int eras = (int) (days / DAYS_OF_ERA);
        int ofEra = (int) (days - (long) eras * DAYS_OF_ERA);
        int yearOfEra = (ofEra - ofEra / DAYS_OF_FOUR_YEARS + ofEra / DAYS_OF_CENTURY - ofEra / (DAYS_OF_ERA - 1))
                / DAYS_OF_YEAR;
        int ofYear = ofEra - (DAYS_OF_YEAR * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int fromMarch = (5 * ofYear + 2) / DAYS_OF_FIVE_MONTHS;
        int ofMonth = ofYear - (DAYS_OF_FIVE_MONTHS * fromMarch + 2) / 5 + 1;
        int month = fromMarch + MARCH > MONTHS ? fromMarch + MARCH - MONTHS : fromMarch + MARCH;
        int year = (eras - ERAS_BEFORE) * YEARS_OF_ERA + yearOfEra + (month < MARCH ? 1 : 0);
        return ((long) year << YEAR_BITS) | ((long) month << MONTH_BITS) | ofMonth;
    }

    private static int yearOf(long parts) {
        return (int) (parts >> YEAR_BITS);
    }

    private static int monthOf(long parts) {
        return (int) (parts >> MONTH_BITS) & 15;
    }

    static int year(long day) {
        return yearOf(parts(day));
    }

    /** From 1. */
    static int month(int day) {
        return monthOf(parts(day));
    }

    /** From 1. */
    static int dayOfMonth(long day) {
        return (int) parts(day) & 31;
    }

    /** From Monday, which is 1. */
    static int dayOfWeek(int day) {
        return (int) Math.floorMod(day + 3L, 7L) + 1;
    }

    /** Of the year that the Thursday of its week is in, from 1 to 53. */
    static int weekOfYear(int day) {
        return (dayOfYear((long) day - dayOfWeek(day) + THURSDAY) - 1) / 7 + 1;
    }

    /** From 1. */
    static int dayOfYear(long day) {
        return (int) (day - first(year(day), 1)) + 1;
    }

    /** The first day of a month of a year. */
    private static long first(int year, int month) {
        int fromMarch = month < MARCH ? month + MONTHS - MARCH : month - MARCH;
        long years = (long) year - (month < MARCH ? 1 : 0);
        long era = Math.floorDiv(years, (long) YEARS_OF_ERA);
        long yearOfEra = years - era * YEARS_OF_ERA;
        int ofYear = (DAYS_OF_FIVE_MONTHS * fromMarch + 2) / 5;
        return era * DAYS_OF_ERA + DAYS_OF_YEAR * yearOfEra + yearOfEra / 4 - yearOfEra / 100 + ofYear - DAYS_TO_EPOCH;
    }

    /** The first day of the stretch of so many months, one of those a year is divided into, that a day is in. */
    static int startOfMonths(int day, int months) {
        long parts = parts(day);
        int month = monthOf(parts);
        return Math.toIntExact(first(yearOf(parts), month - (month - 1) % months));
    }

    /** So many months later, at the last day of the month where it has no such day. */
    static int plusMonths(int day, int months) {
        return Math.toIntExact(monthsLater(day, months));
    }

    /** As {@link #plusMonths}, also beyond the ints. */
    static long monthsLater(int day, int months) {
        long parts = parts(day);
        long month = yearOf(parts) * (long) MONTHS + monthOf(parts) - 1 + months;
        int ofMonth = (int) parts & 31;
        long later = firstOf(month) + ofMonth - 1;
        return ofMonth <= SHORTEST_MONTH ? later : Math.min(later, firstOf(month + 1) - 1);
    }

    /** The first day of a month that is counted from year 0. */
    private static long firstOf(long month) {
        return first((int) Math.floorDiv(month, (long) MONTHS), (int) Math.floorMod(month, (long) MONTHS) + 1);
    }
}
