package dev.hamilton.columns;

import java.util.function.IntToDoubleFunction;

/** Values on the straight lines between those that are present. */
final class Interpolation {

    private Interpolation() {}

    /** By the positions of the rows, which must rise where something is missing. */
    static DoubleColumn of(DoubleColumn column, IntToDoubleFunction position) {
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
                fill(values, before, row, position);
                for (int gap = before + 1; gap < row; gap++) {
                    marks.present(gap);
                }
            }
            before = row;
        }
        return new DoubleColumn(values, marks.validity());
    }

    private static void fill(double[] values, int before, int after, IntToDoubleFunction position) {
        double start = position.applyAsDouble(before);
        double end = position.applyAsDouble(after);
        double last = start;
        for (int row = before + 1; row <= after; row++) {
            double at = position.applyAsDouble(row);
            if (!(at > last)) {
                throw new IllegalArgumentException(
                        "the dates of a gap must rise, but that of row " + row + " is not after the one before");
            }
            last = at;
            if (row < after) {
                values[row] = Sorted.between(values[before], values[after], (at - start) / (end - start));
            }
        }
    }

    static double day(DateColumn dates, int row) {
        if (dates.isMissing(row)) {
            throw new IllegalArgumentException("the date of row " + row + " is missing, but needed for a gap");
        }
        return dates.getEpochDay(row);
    }
}
