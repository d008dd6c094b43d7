package dev.hamilton.columns;

import dev.hamilton.column.ColumnClass;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A column of {@link LocalDate}: an array of days since 1970-01-01 and the rows that are missing. The days are ints, so dates are from
 * -5877641-06-23 to +5881580-07-11. Immutable.
 *
 * <p>What is asked of a missing date is missing.
 *
 * @since 0.1
 */
@ColumnClass(family = ColumnKinds.FAMILY, element = LocalDate.class)
public final class DateColumn extends Cells<DateColumn, int[], LocalDate> implements Column {

    DateColumn(int[] values, Validity validity) {
        super(values, validity);
    }

    /**
     * A column of these dates, none of which is missing.
     *
     * @throws ArithmeticException when no column can hold one of them, naming it and its row
     * @throws NullPointerException when one is null, naming its number: {@link #ofNullable} takes those
     */
    public static DateColumn of(LocalDate... dates) {
        Builder builder = builder();
        for (LocalDate date : Given.each(dates, "dates")) {
            builder.add(date);
        }
        return builder.build();
    }

    /**
     * A column of these dates, of which null is missing.
     *
     * @throws ArithmeticException when no column can hold one of them, naming it and its row
     */
    public static DateColumn ofNullable(@Nullable LocalDate... values) {
        return builder().each(values, Builder::add).build();
    }

    /** A column of the dates that are so many days after 1970-01-01, none of which is missing. The array is copied. */
    public static DateColumn ofEpochDays(int... days) {
        return new DateColumn(days.clone(), Validity.allPresent(days.length));
    }

    /** A builder that adds cells one after the other. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The date of a row.
     *
     * @throws java.util.NoSuchElementException when it is missing
     * @throws IndexOutOfBoundsException when there is no such row
     */
    public LocalDate getDate(int row) {
        return LocalDate.ofEpochDay(values[present(row)]);
    }

    /**
     * The date of a row, in days after 1970-01-01.
     *
     * @throws java.util.NoSuchElementException when it is missing
     * @throws IndexOutOfBoundsException when there is no such row
     */
    public int getEpochDay(int row) {
        return values[present(row)];
    }

    /** The year. */
    public IntColumn year() {
        return part(EpochDays::year);
    }

    /** The quarter of the year, 1 to 4. */
    public IntColumn quarter() {
        return part(day -> (EpochDays.month(day) + 2) / 3);
    }

    /** The month of the year, 1 to 12. */
    public IntColumn month() {
        return part(EpochDays::month);
    }

    /** The day of the month, from 1. */
    public IntColumn dayOfMonth() {
        return part(EpochDays::dayOfMonth);
    }

    /** The day of the year, from 1. */
    public IntColumn dayOfYear() {
        return part(EpochDays::dayOfYear);
    }

    /** The week of the year, 1 to 53, of the year that the Thursday of the week is in (ISO 8601). */
    public IntColumn weekOfYear() {
        return part(EpochDays::weekOfYear);
    }

    /** The day of the week, from Monday, which is 1, to Sunday, which is 7 (ISO 8601). */
    public IntColumn dayOfWeek() {
        return part(EpochDays::dayOfWeek);
    }

    /** True on the last day of a month. */
    public BooleanColumn isMonthEnd() {
        return test(DateColumn::isLastOfMonth);
    }

    /** True on the last day of a quarter: March 31, June 30, September 30, December 31. */
    public BooleanColumn isQuarterEnd() {
        return test(day -> EpochDays.month(day) % 3 == 0 && isLastOfMonth(day));
    }

    /** True where the date is before the given one. */
    public BooleanColumn isBefore(LocalDate other) {
        long limit = other.toEpochDay();
        return test(day -> day < limit);
    }

    /**
     * True where the date is before that of the other column; missing where either is.
     *
     * @throws IllegalArgumentException when the other column has another size
     */
    public BooleanColumn isBefore(DateColumn other) {
        return Comparison.LESS.of(epochDays(), other.epochDays());
    }

    /** True where the date is after the given one. */
    public BooleanColumn isAfter(LocalDate other) {
        long limit = other.toEpochDay();
        return test(day -> day > limit);
    }

    /**
     * True where the date is after that of the other column; missing where either is.
     *
     * @throws IllegalArgumentException when the other column has another size
     */
    public BooleanColumn isAfter(DateColumn other) {
        return Comparison.GREATER.of(epochDays(), other.epochDays());
    }

    /**
     * True where the dates of both columns are the same; missing where either is.
     *
     * @throws IllegalArgumentException when the other column has another size
     */
    public BooleanColumn equalTo(DateColumn other) {
        return Comparison.EQUAL.of(epochDays(), other.epochDays());
    }

    /** True where the date is the given one. */
    public BooleanColumn equalTo(LocalDate other) {
        long equal = other.toEpochDay();
        return test(day -> day == equal);
    }

    /** True where the date is from {@code first} to {@code last}, both of them included. */
    public BooleanColumn between(LocalDate first, LocalDate last) {
        long least = first.toEpochDay();
        long most = last.toEpochDay();
        return test(day -> day >= least && day <= most);
    }

    /**
     * The first day of the week, month, quarter or year that each date is in; of a day it is the date itself.
     *
     * @throws ArithmeticException when that is before all dates that a column can hold, naming the row
     */
    public DateColumn startOf(DateUnit unit) {
        return moved(Objects.requireNonNull(unit, "unit")::startOf);
    }

    /**
     * The dates so many days later (earlier, when negative).
     *
     * @throws ArithmeticException when a date would be one that no column can hold, naming its row
     */
    public DateColumn plusDays(int days) {
        return moved(day -> Math.addExact(day, days));
    }

    /**
     * The dates so many days later (earlier, when negative), row by row; missing where either is.
     *
     * @throws IllegalArgumentException when the other column has another size
     * @throws ArithmeticException when a date would be one that no column can hold, naming its row
     */
    public DateColumn plusDays(IntColumn days) {
        Sizes.requireEqual(size(), days.size());
        return moved((row, day) -> Math.addExact(day, days.array()[row]), validity.and(days.validity));
    }

    /**
     * The dates so many months later (earlier, when negative), at the last day of the month where it has no such day.
     *
     * @throws ArithmeticException when a date would be one that no column can hold, naming its row
     */
    public DateColumn plusMonths(int months) {
        return moved(day -> EpochDays.plusMonths(day, months));
    }

    /**
     * How many days each date is after that of the other column; missing where either is.
     *
     * @throws IllegalArgumentException when the other column has another size
     * @throws ArithmeticException when the distance does not fit an int, naming its row
     */
    public IntColumn daysSince(DateColumn other) {
        Sizes.requireEqual(size(), other.size());
        Validity both = validity.and(other.validity);
        int[] days = new int[size()];
        for (int row = 0; row < days.length; row++) {
            if (both.isPresent(row)) {
                days[row] = Casts.toInt((long) values[row] - other.values[row], row);
            }
        }
        return new IntColumn(days, both);
    }

    /** Each date at a time of day; missing stays missing. {@link DateTimes#dates} goes back. */
    public ObjectColumn<LocalDateTime> atTime(LocalTime time) {
        ObjectColumn.Builder<LocalDateTime> times = ObjectColumn.builder();
        for (int row = 0; row < size(); row++) {
            if (validity.isPresent(row)) {
                times.add(LocalDate.ofEpochDay(values[row]).atTime(time));
            } else {
                times.addMissing();
            }
        }
        return times.build();
    }

    /** True on a business day of the calendar. */
    public BooleanColumn isBusinessDay(BusinessCalendar calendar) {
        return test(day -> calendar.isBusinessDay(LocalDate.ofEpochDay(day)));
    }

    /**
     * The dates that are business days, and for others the first one after them. {@code startOf(MONTH).nextOrSame(calendar)} is the
     * first business day of the month.
     *
     * @throws IllegalStateException when the calendar has no business day in a year
     */
    public DateColumn nextOrSame(BusinessCalendar calendar) {
        return BusinessDays.plus(this, 0, calendar);
    }

    /**
     * The dates that are business days, and for others the last one before them.
     *
     * @throws IllegalStateException when the calendar has no business day in a year
     */
    public DateColumn previousOrSame(BusinessCalendar calendar) {
        return isBusinessDay(calendar).choose(this, plusBusinessDays(-1, calendar));
    }

    /**
     * The dates so many business days later (earlier, when negative), as {@link BusinessCalendar#plus}: a day after Saturday is
     * Monday. The calendar is asked once about each day from the first to the last date, so time grows with the rows and with
     * these days.
     *
     * @throws IllegalStateException when the calendar has no business day in a year
     */
    public DateColumn plusBusinessDays(int days, BusinessCalendar calendar) {
        return BusinessDays.plus(this, days, calendar);
    }

    /**
     * How many business days there are from the date of the other column, inclusive, to this one, exclusive; negative where this is
     * before; missing where either is. The calendar is asked once about each day from the first to the last date of both.
     *
     * @throws IllegalArgumentException when the other column has another size
     */
    public IntColumn businessDaysSince(DateColumn other, BusinessCalendar calendar) {
        return BusinessDays.between(other, this, calendar);
    }

    /**
     * This with {@code date} in the missing rows.
     *
     * @throws ArithmeticException when no column can hold it
     */
    public DateColumn fillNull(LocalDate date) {
        return fill(new int[] {Dates.day(date, "date")});
    }

    /** The first of the dates that are present; empty when every row is missing. */
    public Optional<LocalDate> min() {
        return extreme(Math::min);
    }

    /** The last of the dates that are present; empty when every row is missing. */
    public Optional<LocalDate> max() {
        return extreme(Math::max);
    }

    private Optional<LocalDate> extreme(IntBinaryOperator better) {
        int best = 0;
        boolean any = false;
        for (int row = 0; row < size(); row++) {
            if (validity.isPresent(row)) {
                best = any ? better.applyAsInt(best, values[row]) : values[row];
                any = true;
            }
        }
        return any ? Optional.of(LocalDate.ofEpochDay(best)) : Optional.empty();
    }

    /**
     * Each row takes the date of the row {@code by} rows before it (after it when negative), and {@code fill} where there is none.
     *
     * @throws ArithmeticException when no column can hold {@code fill}
     */
    public DateColumn shift(int by, LocalDate fill) {
        return shifted(by, new int[] {Dates.day(Objects.requireNonNull(fill, "fill"), "fill")});
    }

    /**
     * All days, or the first days of all weeks, months, quarters or years, from that of one date to that of another: a spine to
     * align to, so that none is left out.
     *
     * @throws IllegalArgumentException when the last date is before the first, or they are more than a column can hold
     * @throws ArithmeticException when a date is one that no column can hold
     */
    public static DateColumn starts(LocalDate first, LocalDate last, DateUnit unit) {
        if (last.isBefore(Objects.requireNonNull(first, "first"))) {
            throw new IllegalArgumentException(
                    "from " + first + " to " + last + ": the last must not be before the first");
        }
        long days = ChronoUnit.DAYS.between(first, last) + 1; // of longer units a column can hold all
        if (unit == DateUnit.DAY && days > Sizes.MOST_ROWS) {
            throw new IllegalArgumentException("from " + first + " to " + last + " there are " + days
                    + " days, more rows than a frame can hold: take weeks or longer");
        }
        Builder starts = builder();
        long end = Dates.day(last, "the last");
        for (long start = start(first, unit); start <= end; start = unit.next((int) start)) {
            starts.addEpochDay((int) start);
        }
        return starts.build();
    }

    private static int start(LocalDate first, DateUnit unit) {
        int day = Dates.day(first, "the first");
        try {
            return unit.startOf(day);
        } catch (ArithmeticException tooFar) {
            throw Dates.movedTooFar(of(first), 0);
        }
    }

    /**
     * The business days from one date to another, both included: a spine to align to, so that none is left out.
     *
     * @throws IllegalArgumentException when the last date is before the first, or there are more days between them than a column can
     *     hold
     */
    public static DateColumn businessDays(LocalDate first, LocalDate last, BusinessCalendar calendar) {
        DateColumn days = starts(first, last, DateUnit.DAY);
        return days.where(days.isBusinessDay(calendar));
    }

    private DateColumn moved(IntUnaryOperator move) {
        return moved((row, day) -> move.applyAsInt(day), validity);
    }

    /** The dates of the rows that are present, moved by a function of their row and day. */
    private DateColumn moved(IntBinaryOperator move, Validity present) {
        int[] moved = new int[size()];
        for (int row = 0; row < moved.length; row++) {
            if (present.isPresent(row)) {
                try {
                    moved[row] = move.applyAsInt(row, values[row]);
                } catch (ArithmeticException tooFar) {
                    throw Dates.movedTooFar(this, row);
                }
            }
        }
        return new DateColumn(moved, present);
    }

    /** The number of days from 1970-01-01. */
    public IntColumn epochDays() {
        return new IntColumn(values, validity);
    }

    private IntColumn part(IntUnaryOperator part) {
        int[] parts = new int[size()];
        for (int row = 0; row < parts.length; row++) {
            if (validity.isPresent(row)) {
                parts[row] = part.applyAsInt(values[row]);
            }
        }
        return new IntColumn(parts, validity);
    }

    private BooleanColumn test(IntPredicate condition) {
        boolean[] holds = new boolean[size()];
        for (int row = 0; row < holds.length; row++) {
            holds[row] = validity.isPresent(row) && condition.test(values[row]);
        }
        return new BooleanColumn(holds, validity);
    }

    private static boolean isLastOfMonth(int day) {
        return EpochDays.dayOfMonth(day) > EpochDays.dayOfMonth(day + 1L);
    }

    /**
     * The rows with the same key are looked at as columns of their own; a row whose key is missing is missing in every
     * result. With several keys, rows belong together when all of them are equal.
     *
     * @throws IllegalArgumentException when no key is given or a key has another size
     */
    public GroupedValues<DateColumn, LocalDate> over(Column... keys) {
        return new GroupedValues<>(this, Groups.of(size(), keys), DateColumn::of);
    }

    @Override
    public String typeName() {
        return "date";
    }

    @Override
    Storage<int[]> storage() {
        return Storage.INTS;
    }

    @Override
    DateColumn over(int[] array, Validity present) {
        return new DateColumn(array, present);
    }

    @Override
    LocalDate valueAt(int row) {
        return LocalDate.ofEpochDay(values[row]);
    }

    /**
     * Collects a date column from first to last cell. Confined to one thread.
     *
     * @since 0.1
     */
    public static final class Builder extends CellsBuilder<DateColumn, int[], Builder> {

        private Builder() {
            super(Storage.INTS, DateColumn::new);
        }

        /**
         * Adds a row with a date.
         *
         * @throws ArithmeticException when no column can hold the date, naming it and the row
         */
        public Builder add(LocalDate date) {
            return addEpochDay(Dates.day(date, "the date of row " + size()));
        }

        /** Adds a row with the date that is so many days after 1970-01-01. */
        public Builder addEpochDay(int day) {
            int row = next();
            values[row] = day;
            return this;
        }
    }
}
