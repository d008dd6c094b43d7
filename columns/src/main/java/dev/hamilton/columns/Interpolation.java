package dev.hamilton.columns;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;

/** Values on the straight lines between those that are present. */
final class Interpolation {

    private static final double NANOS = 1e9;

    private Interpolation() {}

    /** How far one row is from an earlier one. */
    @FunctionalInterface
    interface Distance {
        double between(int from, int to);
    }

    /** By the times of the rows, which must not go back where something is missing. */
    static DoubleColumn of(DoubleColumn column, Cells<?, ?, ?> times) {
        Sizes.requireEqual(column.size(), times.size());
        return of(column, (from, to) -> distance(time(times, from), time(times, to)));
    }

    private static double distance(Temporal from, Temporal to) {
        if (from instanceof LocalDate) {
            return ChronoUnit.DAYS.between(from, to);
        }
        Duration between = Duration.between(from, to);
        return between.getSeconds() + between.getNano() / NANOS;
    }

    private static Temporal time(Cells<?, ?, ?> times, int row) {
        if (times.validity.isMissing(row)) {
            throw new IllegalArgumentException("the time of row " + row + " is missing, but needed for a gap");
        }
        return Times.time(times.valueAt(row), row);
    }

    /** By the distances of rows, which must not go back where something is missing. */
    static DoubleColumn of(DoubleColumn column, Distance distance) {
        if (column.validity.allPresent()) {
            return column;
        }
        double[] values = column.toArray(0);
        Validity.Marks marks = new Validity.Marks(values.length);
        int before = -1;
        for (int row = 0; row < values.length; row++) {
            if (column.validity.isMissing(row)) {
                continue;
            }
            marks.present(row);
            if (before >= 0 && row - before > 1) {
                fill(values, before, row, distance);
                for (int gap = before + 1; gap < row; gap++) {
                    marks.present(gap);
                }
            }
            before = row;
        }
        return new DoubleColumn(values, marks.validity());
    }

    private static void fill(double[] values, int before, int after, Distance distance) {
        double all = distance.between(before, after);
        double last = 0;
        for (int row = before + 1; row <= after; row++) {
            double part = distance.between(before, row);
            if (!(part >= last)) {
                throw new IllegalArgumentException("the times of a gap must not go back, but that of row " + row
                        + " is before that of the row before");
            }
            last = part;
            if (row < after) {
                values[row] = Sorted.between(values[before], values[after], all > 0 ? part / all : 1);
            }
        }
    }
}
