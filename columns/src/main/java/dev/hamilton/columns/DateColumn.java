package dev.hamilton.columns;

import dev.hamilton.column.ColumnClass;
import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A column of {@link LocalDate}: an array of days since 1970-01-01 and the rows that are missing. Immutable.
 *
 * <p>What is asked of a missing date is missing.
 *
 * @since 0.1
 */
@ColumnClass(family = ColumnKinds.FAMILY, element = LocalDate.class)
public final class DateColumn extends Cells<DateColumn, int[]> implements Column {

    DateColumn(int[] values, Validity validity) {
        super(values, validity);
    }

    /** A column of these dates, none of which is missing. */
    public static DateColumn of(LocalDate... dates) {
        Builder builder = builder();
        for (LocalDate date : dates) {
            builder.add(date);
        }
        return builder.build();
    }

    /** A column of these dates, of which null is missing. */
    public static DateColumn ofNullable(@Nullable LocalDate... dates) {
        return builder().each(dates, Builder::add).build();
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
        return part(LocalDate::getYear);
    }

    /** The quarter of the year, 1 to 4. */
    public IntColumn quarter() {
        return part(date -> (date.getMonthValue() + 2) / 3);
    }

    /** The month of the year, 1 to 12. */
    public IntColumn month() {
        return part(LocalDate::getMonthValue);
    }

    /** The day of the month, from 1. */
    public IntColumn dayOfMonth() {
        return part(LocalDate::getDayOfMonth);
    }

    /** The day of the year, from 1. */
    public IntColumn dayOfYear() {
        return part(LocalDate::getDayOfYear);
    }

    /** The day of the week, from Monday, which is 1, to Sunday, which is 7 (ISO 8601). */
    public IntColumn dayOfWeek() {
        return part(date -> date.getDayOfWeek().getValue());
    }

    /** True on the last day of a month. */
    public BooleanColumn isMonthEnd() {
        return test(DateColumn::isLastOfMonth);
    }

    /** True on the last day of a quarter: March 31, June 30, September 30, December 31. */
    public BooleanColumn isQuarterEnd() {
        return test(date -> date.getMonthValue() % 3 == 0 && isLastOfMonth(date));
    }

    /** True where the date is before the given one. */
    public BooleanColumn isBefore(LocalDate other) {
        return test(date -> date.isBefore(other));
    }

    /** True where the date is after the given one. */
    public BooleanColumn isAfter(LocalDate other) {
        return test(date -> date.isAfter(other));
    }

    /** True where the date is the given one. */
    public BooleanColumn equalTo(LocalDate other) {
        return test(other::equals);
    }

    /** True where the date is from {@code first} to {@code last}, both of them included. */
    public BooleanColumn between(LocalDate first, LocalDate last) {
        return test(date -> !date.isBefore(first) && !date.isAfter(last));
    }

    /** The first day of the week, month, quarter or year that each date is in. */
    public DateColumn startOf(DateUnit unit) {
        return moved(unit::startOf);
    }

    /** The dates so many days later (earlier, when negative). */
    public DateColumn plusDays(int days) {
        return moved(date -> date.plusDays(days));
    }

    /** The dates so many months later (earlier, when negative), at the last day of the month where it has no such day. */
    public DateColumn plusMonths(int months) {
        return moved(date -> date.plusMonths(months));
    }

    /**
     * How many days each date is after that of the other column; missing where either is.
     *
     * @throws IllegalArgumentException when the other column has another size
     * @throws ArithmeticException when the distance does not fit an int
     */
    public IntColumn daysSince(DateColumn other) {
        Sizes.requireEqual(size(), other.size());
        Validity both = validity.and(other.validity);
        int[] days = new int[size()];
        for (int row = 0; row < days.length; row++) {
            if (both.isPresent(row)) {
                days[row] = Math.subtractExact(values[row], other.values[row]);
            }
        }
        return new IntColumn(days, both);
    }

    /** Each row takes the date of the row {@code by} rows before it (after it when negative), and {@code fill} where there is none. */
    public DateColumn shift(int by, LocalDate fill) {
        return shifted(by, new int[] {Math.toIntExact(fill.toEpochDay())});
    }

    /**
     * The first days of all weeks, months, quarters or years from that of one date to that of another: a spine to align what was
     * grouped by {@link #startOf} to, so that none is left out.
     *
     * @throws IllegalArgumentException when the last date is before the first
     */
    public static DateColumn starts(LocalDate first, LocalDate last, DateUnit unit) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "from " + first + " to " + last + ": the last must not be before the first");
        }
        Builder starts = builder();
        for (LocalDate start = unit.startOf(first); !start.isAfter(last); start = unit.next(start)) {
            starts.add(start);
        }
        return starts.build();
    }

    private DateColumn moved(UnaryOperator<LocalDate> move) {
        int[] moved = new int[size()];
        for (int row = 0; row < moved.length; row++) {
            if (validity.isPresent(row)) {
                moved[row] = Math.toIntExact(
                        move.apply(LocalDate.ofEpochDay(values[row])).toEpochDay());
            }
        }
        return new DateColumn(moved, validity);
    }

    /** The number of days from 1970-01-01. */
    public IntColumn epochDays() {
        return new IntColumn(values, validity);
    }

    private IntColumn part(ToIntFunction<LocalDate> part) {
        int[] parts = new int[size()];
        for (int row = 0; row < parts.length; row++) {
            if (validity.isPresent(row)) {
                parts[row] = part.applyAsInt(LocalDate.ofEpochDay(values[row]));
            }
        }
        return new IntColumn(parts, validity);
    }

    private BooleanColumn test(Predicate<LocalDate> condition) {
        boolean[] holds = new boolean[size()];
        for (int row = 0; row < holds.length; row++) {
            holds[row] = validity.isPresent(row) && condition.test(LocalDate.ofEpochDay(values[row]));
        }
        return new BooleanColumn(holds, validity);
    }

    private static boolean isLastOfMonth(LocalDate date) {
        return date.getDayOfMonth() == date.lengthOfMonth();
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
    Object valueAt(int row) {
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
         * @throws ArithmeticException when the date is more than 2<sup>31</sup> days from 1970-01-01
         */
        public Builder add(LocalDate date) {
            return addEpochDay(Math.toIntExact(date.toEpochDay()));
        }

        /** Adds a row with the date that is so many days after 1970-01-01. */
        public Builder addEpochDay(int day) {
            int row = next();
            values[row] = day;
            return this;
        }
    }
}
