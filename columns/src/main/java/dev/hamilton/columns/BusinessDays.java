package dev.hamilton.columns;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The business days of a stretch of a calendar, each of which it is asked about once: how many there are before a day, and which is
 * the n-th of them. Takes a bit for each day and an int for each 64. Immutable.
 */
final class BusinessDays {

    /** How many days may follow each other without a business day before the calendar is taken to have no more. */
    static final int LONGEST_GAP = 366;

    private final long first;
    private final long[] words;
    private final int[] before;

    /** Of the days between two, both included. */
    BusinessDays(BusinessCalendar calendar, LocalDate from, LocalDate to) {
        first = from.toEpochDay();
        long days = to.toEpochDay() - first + 1;
        words = new long[Math.toIntExact((days + 63) >>> 6)];
        before = new int[words.length];
        LocalDate day = from;
        int count = 0;
        for (int word = 0; word < words.length; word++) {
            before[word] = count;
            for (int bit = 0; bit < 64 && 64L * word + bit < days; bit++) {
                words[word] |= calendar.isBusinessDay(day) ? 1L << bit : 0;
                day = day.plusDays(1);
            }
            count += Long.bitCount(words[word]);
        }
    }

    /** How many there are before a day of the stretch. */
    int before(long day) {
        int at = (int) ((day - first) >>> 6);
        return before[at] + Long.bitCount(words[at] & ~(-1L << (day - first)));
    }

    private boolean has(long day) {
        return (words[(int) ((day - first) >>> 6)] >>> (day - first) & 1) != 0;
    }

    /** The day that has so many before it. */
    private long day(int number) {
        int low = 0;
        int high = before.length;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (before[middle] <= number) {
                low = middle;
            } else {
                high = middle;
            }
        }
        long word = words[low];
        for (int left = number - before[low]; left > 0; left--) {
            word &= word - 1; // without its lowest bit
        }
        return first + 64L * low + Long.numberOfTrailingZeros(word);
    }

    /** The day so many business days after one of the stretch, as {@link BusinessCalendar#plus}. */
    long plus(long day, int days) {
        boolean counted = days > 0 && has(day); // the first after a business day has it before itself
        return day(before(day) + days - (days > 0 && !counted ? 1 : 0));
    }

    /** The dates so many business days later. */
    static DateColumn plus(DateColumn dates, int days, BusinessCalendar calendar) {
        int[] moved = new int[dates.size()];
        if (dates.count() > 0) {
            LocalDate least = dates.min().orElseThrow();
            LocalDate most = dates.max().orElseThrow();
            LocalDate from = calendar.plus(least, days);
            LocalDate to = calendar.plus(most, days);
            BusinessDays index = new BusinessDays(calendar, earlier(from, least), later(to, most));
            for (int row = 0; row < moved.length; row++) {
                if (dates.validity.isPresent(row)) {
                    moved[row] = Dates.inRange(index.plus(dates.array()[row], days), dates, row);
                }
            }
        }
        return new DateColumn(moved, dates.validity);
    }

    /** How many business days there are from the first dates to the second ones. */
    static IntColumn between(DateColumn from, DateColumn to, BusinessCalendar calendar) {
        Sizes.requireEqual(to.size(), Objects.requireNonNull(from, "other").size());
        Validity both = from.validity.and(to.validity);
        DateColumn starts = new DateColumn(from.array(), both);
        DateColumn ends = new DateColumn(to.array(), both);
        int[] days = new int[both.size()];
        if (starts.count() > 0) {
            LocalDate least = earlier(starts.min().orElseThrow(), ends.min().orElseThrow());
            LocalDate most = later(starts.max().orElseThrow(), ends.max().orElseThrow());
            BusinessDays index = new BusinessDays(calendar, least, most);
            for (int row = 0; row < days.length; row++) {
                if (both.isPresent(row)) {
                    days[row] = index.before(ends.array()[row]) - index.before(starts.array()[row]);
                }
            }
        }
        return new IntColumn(days, both);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
