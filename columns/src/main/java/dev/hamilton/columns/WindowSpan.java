package dev.hamilton.columns;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the window of each row begins and ends. Immutable. */
@FunctionalInterface
interface WindowSpan {

    /** A time that any length can be taken from. */
    LocalDateTime SOME_TIME = LocalDateTime.of(2000, 3, 31, 0, 0);

    /**
     * The windows of so many rows.
     *
     * @param size how many rows there are
     * @param rows which rows of the column they are, in order; null when they are all of them
     * @param closed which ends belong to the windows
     */
    Bounds bounds(int size, int @Nullable [] rows, Closed closed);

    /**
     * The first row of each window, and the row behind its last, which is null when each window ends with its row. Neither falls
     * from row to row, nor is the end before the start, or behind the row.
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Bounds(int[] starts, int @Nullable [] ends) {

        /** Windows that start there and end with each row, or before it. */
        static Bounds ofRows(int[] starts, Closed closed) {
            int[] ends = null;
            if (!closed.atEnd()) {
                ends = new int[starts.length];
                Arrays.setAll(ends, row -> row);
            }
            return new Bounds(starts, ends);
        }

        /** The row behind the window of a row. */
        int end(int row) {
            return ends == null ? row + 1 : ends[row];
        }
    }

    /** The last {@code width} rows, or as many as there are. */
    static WindowSpan ofRows(int width) {
        Sizes.requireWidth(width);
        return (size, rows, closed) -> {
            int[] starts = new int[size];
            int more = closed.atStart() ? 0 : 1;
            for (int row = width; row < size; row++) {
                starts[row] = row - width + more;
            }
            return Bounds.ofRows(starts, closed);
        };
    }

    /** All rows up to the last. */
    static WindowSpan ofAll() {
        return (size, rows, closed) -> Bounds.ofRows(new int[size], closed);
    }

    /** The rows whose time is after that of the last, less the length. */
    static WindowSpan ofTime(Cells<?, ?> times, TemporalAmount length) {
        if (!SOME_TIME.minus(length).isBefore(SOME_TIME)) {
            throw new IllegalArgumentException("a window must have a length, but has " + length);
        }
        return (size, rows, closed) -> {
            Times inOrder = new Times(times, rows, length);
            int[] starts = new int[size];
            int[] ends = closed.atEnd() ? null : new int[size];
            int start = 0;
            for (int i = 0; i < size; i++) {
                boolean later = inOrder.next(i);
                while (!inOrder.reaches(start, closed.atStart())) {
                    start++;
                }
                starts[i] = start;
                if (ends != null) {
                    ends[i] = later ? i : ends[i - 1];
                }
            }
            return new Bounds(starts, ends);
        };
    }

    /** The times of some rows, one after the other. Confined to one thread. */
    final class Times {
        private final Cells<?, ?> times;
        private final int @Nullable [] rows;
        private final TemporalAmount length;
        private @Nullable Object last;
        private @Nullable Object before;

        Times(Cells<?, ?> times, int @Nullable [] rows, TemporalAmount length) {
            this.times = times;
            this.rows = rows;
            this.length = length;
        }

        /** Goes to the next row, and says whether it is later than the one before. */
        boolean next(int i) {
            int row = row(i);
            if (times.validity.isMissing(row)) {
                throw new IllegalArgumentException(
                        "windows need the time of every row, but that of row " + row + " is missing");
            }
            Object time = times.valueAt(row);
            int compared = last == null ? 1 : compare(time, last);
            if (compared < 0) {
                throw new IllegalArgumentException("the times of windows must not go back, but row " + row + " has "
                        + time + " after a later one");
            }
            if (compared > 0) {
                last = time;
                before = less(time, row);
            }
            return compared > 0;
        }

        private Object less(Object time, int row) {
            try {
                Object less = ((Temporal) time).minus(length);
                if (compare(less, time) < 0) {
                    return less;
                }
                throw new DateTimeException(less + " is not before it");
            } catch (DateTimeException | ArithmeticException unfit) {
                throw new IllegalArgumentException(
                        "the window of " + length + " that ends at " + time + " in row " + row + " has no start: "
                                + unfit.getMessage(),
                        unfit);
            }
        }

        /** Whether the window of the last row has a row of these, which is not after it. */
        boolean reaches(int i, boolean closed) {
            int compared = compare(times.valueAt(row(i)), before);
            return closed ? compared >= 0 : compared > 0;
        }

        private int row(int i) {
            return rows == null ? i : rows[i];
        }

        @SuppressWarnings("unchecked") // times of one class, which are comparable
        private static int compare(Object left, @Nullable Object right) {
            return ((Comparable<Object>) left).compareTo(Objects.requireNonNull(right));
        }
    }
}
