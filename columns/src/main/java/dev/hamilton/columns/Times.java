package dev.hamilton.columns;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The times of some rows, one after the other, and which of them the window of a length reaches back to. Confined to one thread. */
abstract class Times {

    final TemporalAmount length;
    private final Cells<?, ?, ?> times;
    private final int @Nullable [] rows;

    private Times(Cells<?, ?, ?> times, int @Nullable [] rows, TemporalAmount length) {
        this.times = times;
        this.rows = rows;
        this.length = length;
    }

    /** The times of the given rows of a column, in order; of all of them when null. */
    static Times of(Cells<?, ?, ?> times, int @Nullable [] rows, TemporalAmount length) {
        return times instanceof DateColumn dates && length instanceof Period period
                ? new OfDays(dates, rows, period)
                : new OfObjects(times, rows, length);
    }

    /**
     * Goes to the next row, and says whether it is later than the one before.
     *
     * @throws IllegalArgumentException when its time is missing, earlier than the one before, or has no such length before it
     */
    final boolean next(int i) {
        int row = row(i);
        if (times.validity.isMissing(row)) {
            throw new IllegalArgumentException(
                    "windows need the time of every row, but that of row " + row + " is missing");
        }
        int compared = i == 0 ? 1 : compareToLast(row);
        if (compared < 0) {
            throw new IllegalArgumentException("the times of windows must not go back, but row " + row + " has "
                    + times.valueAt(row) + " after a later one");
        }
        if (compared > 0) {
            try {
                goTo(row);
            } catch (DateTimeException | ArithmeticException unfit) {
                throw new IllegalArgumentException(
                        "the window of " + length + " that ends at " + times.valueAt(row) + " in row " + row
                                + " has no start: " + unfit.getMessage(),
                        unfit);
            }
        }
        return compared > 0;
    }

    /**
     * What a row of a column of times holds.
     *
     * @throws IllegalArgumentException when it is none, as what the compiler was told may not be so
     */
    static Temporal time(Object held, int row) {
        if (held instanceof Temporal time) {
            return time;
        }
        throw new IllegalArgumentException("row " + row + " must hold a time, but holds an object of "
                + held.getClass().getTypeName());
    }

    /** Whether the window of the last row has a row of these, which is not after it. */
    final boolean reaches(int i, boolean closed) {
        int compared = compareToStart(row(i));
        return closed ? compared >= 0 : compared > 0;
    }

    private int row(int i) {
        return rows == null ? i : rows[i];
    }

    /** Whether the window of the last row starts before that of the time before. */
    abstract boolean startsEarlier();

    abstract int compareToLast(int row);

    abstract int compareToStart(int row);

    /** Makes this row the last, and the time a length before it the start. */
    abstract void goTo(int row);

    /** Dates and whole days and months, without an object for each. A start may be before all dates. */
    private static final class OfDays extends Times {
        private static final int LONGEST = Integer.MAX_VALUE; // in months, more than there are between two dates

        private final int[] days;
        private final int lengthInDays;
        private final int lengthInMonths;
        private int last;
        private long start;

        OfDays(DateColumn dates, int @Nullable [] rows, Period length) {
            super(dates, rows, length);
            this.days = dates.array();
            this.lengthInDays = (int) length.get(ChronoUnit.DAYS);
            this.lengthInMonths = (int) Math.max(-LONGEST, Math.min(LONGEST, length.toTotalMonths()));
        }

        @Override
        int compareToLast(int row) {
            return Integer.compare(days[row], last);
        }

        @Override
        int compareToStart(int row) {
            return Long.compare(days[row], start);
        }

        /** Of days, months before a later one are never earlier. */
        @Override
        boolean startsEarlier() {
            return false;
        }

        /** As {@link LocalDate#minus}: months first, then days. */
        @Override
        void goTo(int row) {
            last = days[row];
            long months = lengthInMonths == 0 ? last : EpochDays.monthsLater(last, -lengthInMonths);
            start = months - lengthInDays;
        }
    }

    private static final class OfObjects extends Times {
        private final Cells<?, ?, ?> times;
        private @Nullable Object last;
        private @Nullable Object start;
        private boolean startsEarlier;

        OfObjects(Cells<?, ?, ?> times, int @Nullable [] rows, TemporalAmount length) {
            super(times, rows, length);
            this.times = times;
        }

        @Override
        int compareToLast(int row) {
            return compare(times.valueAt(row), last);
        }

        @Override
        int compareToStart(int row) {
            return compare(times.valueAt(row), start);
        }

        @Override
        void goTo(int row) {
            last = times.valueAt(row);
            Object before = start;
            start = time(last, row).minus(length);
            startsEarlier = before != null && compare(start, before) < 0;
            if (compare(start, last) >= 0) { // as of times of day, which begin again
                throw new DateTimeException(start + " is not before it");
            }
        }

        @Override
        boolean startsEarlier() {
            return startsEarlier;
        }

        @SuppressWarnings("unchecked") // times of one class, which are comparable
        private static int compare(Object left, @Nullable Object right) {
            return ((Comparable<Object>) left).compareTo(Objects.requireNonNull(right));
        }
    }
}
