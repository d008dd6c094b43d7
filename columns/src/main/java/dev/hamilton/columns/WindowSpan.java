package dev.hamilton.columns;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
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
     * Where windows begin and end. The ends do not fall from row to row, and none is before its start. Starts may fall: a month
     * before the night of March 31 is the night of February 29, which is before the evening of February 29.
     *
     * @param starts the first row of each window
     * @param lows the least start of each row and those after it; the starts themselves, where they do not fall
     * @param ends the row behind the last of each window; null when each ends with its row
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Bounds(int[] starts, int[] lows, int @Nullable [] ends) {

        /** Windows whose starts do not fall. */
        Bounds(int[] starts, int @Nullable [] ends) {
            this(starts, starts, ends);
        }

        /** Windows whose starts may fall. */
        static Bounds falling(int[] starts, int @Nullable [] ends) {
            int[] lows = starts.clone();
            for (int row = lows.length - 2; row >= 0; row--) {
                lows[row] = Math.min(lows[row], lows[row + 1]);
            }
            return new Bounds(starts, lows, ends);
        }

        /** Windows that start there and end with each row, or before it. */
        static Bounds ofRows(int[] starts, Closed closed) {
            int[] ends = null;
            if (!closed.atEnd()) {
                ends = new int[starts.length];
                Arrays.setAll(ends, row -> row);
            }
            return new Bounds(starts, ends);
        }

        /** How many rows each window has, which ends with its row, but for the first, which have what there is; 0 where that is not so. */
        int width() {
            if (ends != null || starts.length == 0) {
                return 0;
            }
            int width = starts.length - starts[starts.length - 1];
            int other = 0;
            for (int row = 0; row < starts.length; row++) {
                other |= starts[row] ^ Math.max(0, row + 1 - width);
            }
            return other == 0 ? width : 0;
        }

        /** The row behind the window of a row. */
        int end(int row) {
            return ends == null ? row + 1 : ends[row];
        }
    }

    /**
     * The same windows, with their rows in the middle.
     *
     * @throws IllegalStateException when they are not of so many rows
     */
    default WindowSpan centered() {
        throw new IllegalStateException(
                "only windows of so many rows can have their row in the middle: those by time, and expanding ones, end with it");
    }

    /** The last {@code width} rows, or as many as there are. */
    static WindowSpan ofRows(int width) {
        return new Rows(Sizes.requireWidth(width), 0);
    }

    /**
     * So many rows, or as many of them as there are.
     *
     * @param width how many
     * @param ahead how many of them are after the row
     */
    record Rows(int width, int ahead) implements WindowSpan {

        @Override
        public Bounds bounds(int size, int @Nullable [] rows, Closed closed) {
            int[] starts = new int[size];
            int behind = width - ahead;
            int more = closed.atStart() ? 0 : 1;
            for (int row = behind; row < size; row++) {
                starts[row] = row - behind + more;
            }
            if (ahead == 0) {
                return Bounds.ofRows(starts, closed);
            }
            int[] ends = new int[size];
            long last = ahead + (closed.atEnd() ? 1L : 0);
            Arrays.setAll(ends, row -> (int) Math.min(size, row + last));
            return new Bounds(starts, ends);
        }

        @Override
        public WindowSpan centered() {
            return new Rows(width, aheadOfMiddle(width));
        }
    }

    /** How many rows are after the middle one of so many; of an even number it is the later of the two, as in pandas. */
    static int aheadOfMiddle(int width) {
        return (width - 1) / 2;
    }

    /** All rows up to the last. */
    static WindowSpan ofAll() {
        return (size, rows, closed) -> Bounds.ofRows(new int[size], closed);
    }

    private static LocalDateTime start(TemporalAmount length) {
        try {
            return SOME_TIME.minus(length);
        } catch (DateTimeException | ArithmeticException tooLong) {
            throw new IllegalArgumentException(
                    "no time is " + length + " before another, so that no window is so long: " + tooLong.getMessage(),
                    tooLong);
        }
    }

    /** The rows whose time is after that of the last, less the length. */
    static WindowSpan ofTime(Cells<?, ?, ?> times, TemporalAmount length) {
        if (!start(length).isBefore(SOME_TIME)) {
            throw new IllegalArgumentException("a window must have a length, but has " + length);
        }
        return (size, rows, closed) -> {
            Times inOrder = Times.of(times, rows, length);
            int[] starts = new int[size];
            int[] ends = closed.atEnd() ? null : new int[size];
            int start = 0;
            boolean falling = false;
            for (int i = 0; i < size; i++) {
                boolean later = inOrder.next(i);
                while (!inOrder.reaches(start, closed.atStart())) {
                    start++;
                }
                while (inOrder.startsEarlier() && start > 0 && inOrder.reaches(start - 1, closed.atStart())) {
                    start--;
                    falling = true;
                }
                starts[i] = start;
                if (ends != null) {
                    ends[i] = later ? i : ends[i - 1];
                }
            }
            return falling ? Bounds.falling(starts, ends) : new Bounds(starts, ends);
        };
    }
}
