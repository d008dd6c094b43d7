package dev.hamilton.columns;

import java.time.LocalDate;

/** The dates that a column can hold, as days since 1970-01-01 in an int. */
final class Dates {

    private static final String RANGE = "no column has dates: they are from " + LocalDate.ofEpochDay(Integer.MIN_VALUE)
            + " to " + LocalDate.ofEpochDay(Integer.MAX_VALUE);

    private Dates() {}

    /**
     * The day of a date that is given.
     *
     * @param what the date, or the row that holds it, for messages
     * @throws ArithmeticException when no column can hold it
     */
    static int day(LocalDate date, String what) {
        long day = date.toEpochDay();
        if (day != (int) day) {
            throw new ArithmeticException(what + " is " + date + ", where " + RANGE);
        }
        return (int) day;
    }

    /**
     * A day that a row is moved to.
     *
     * @throws ArithmeticException when no column can hold it
     */
    static int inRange(long day, Column dates, int row) {
        if (day != (int) day) {
            throw movedTooFar(dates, row);
        }
        return (int) day;
    }

    /** A row is moved to a date that no column can hold. */
    static ArithmeticException movedTooFar(Column dates, int row) {
        return new ArithmeticException(
                "row " + row + " holds " + dates.get(row) + ", which is moved to where " + RANGE);
    }

    /** The date that is made of a row is none that a column can hold. */
    static ArithmeticException madeTooFar(Column objects, int row) {
        return new ArithmeticException("row " + row + " holds " + objects.get(row) + ", whose date is where " + RANGE);
    }
}
