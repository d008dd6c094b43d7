package dev.hamilton.columns;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** Where the window of each row begins. Immutable. */
@FunctionalInterface
interface WindowSpan {

    /**
     * The first row of the window that ends with each row; never falls from row to row.
     *
     * @param size how many rows there are
     * @param rows which rows of the column they are, in order; null when they are all of them
     */
    int[] starts(int size, int @Nullable [] rows);

    /** The last {@code width} rows, or as many as there are. */
    static WindowSpan ofRows(int width) {
        Sizes.requireWidth(width);
        return (size, rows) -> {
            int[] starts = new int[size];
            for (int row = width; row < size; row++) {
                starts[row] = row - width + 1;
            }
            return starts;
        };
    }

    /** All rows up to the last. */
    static WindowSpan ofAll() {
        return (size, rows) -> new int[size];
    }

    /** The rows whose date is after that of the last, less the length. */
    static WindowSpan ofTime(DateColumn dates, Period length) {
        if (!LocalDate.EPOCH.minus(length).isBefore(LocalDate.EPOCH)) {
            throw new IllegalArgumentException("a window must have a length, but has " + length);
        }
        return (size, rows) -> {
            int[] starts = new int[size];
            for (int i = 0; i < size; i++) {
                LocalDate last = present(dates, rows, i);
                if (i > 0 && last.isBefore(present(dates, rows, i - 1))) {
                    throw new IllegalArgumentException("the dates of windows must not go back, but row " + row(rows, i)
                            + " has " + last + " after a later one");
                }
                LocalDate before = last.minus(length);
                int start = i == 0 ? 0 : starts[i - 1];
                while (!present(dates, rows, start).isAfter(before)) {
                    start++;
                }
                starts[i] = start;
            }
            return starts;
        };
    }

    private static int row(int @Nullable [] rows, int i) {
        return rows == null ? i : rows[i];
    }

    private static LocalDate present(DateColumn dates, int @Nullable [] rows, int i) {
        int row = row(rows, i);
        if (dates.isMissing(row)) {
            throw new IllegalArgumentException(
                    "windows need the date of every row, but that of row " + row + " is missing");
        }
        return dates.getDate(row);
    }
}
