package dev.hamilton.columns;

import java.util.Arrays;

/** The present values of a column from the smallest to the largest, NaN last, 0.0 and -0.0 as one. Immutable. */
final class Sorted {

    private final double[] values;

    private Sorted(double[] values) {
        this.values = values;
    }

    static Sorted of(DoubleColumn column) {
        double[] present = new double[column.count()];
        int next = 0;
        for (int row = 0; row < column.size(); row++) {
            if (column.validity.isPresent(row)) {
                present[next++] = column.array()[row] + 0.0; // -0.0 + 0.0 is 0.0
            }
        }
        Arrays.sort(present);
        return new Sorted(present);
    }

    int size() {
        return values.length;
    }

    double value(int position) {
        return values[position];
    }

    boolean hasNaN() {
        return values.length > 0 && Double.isNaN(values[values.length - 1]);
    }

    /** The first position that holds the value or a larger one. */
    int firstOf(double value) {
        double sought = value + 0.0;
        int low = 0;
        int high = values.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Double.compare(values[middle], sought) >= 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    double median() {
        return values.length == 0 || hasNaN() ? Double.NaN : middle(values[(size() - 1) / 2], values[size() / 2]);
    }

    /** The number between two, without overflow. */
    static double middle(double low, double high) {
        double sum = low + high;
        return Double.isFinite(sum) ? sum / 2 : low / 2 + high / 2;
    }

    static void requireShare(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share must be from 0 to 1, but is " + share);
        }
    }

    double quantile(double share) {
        requireShare(share);
        if (values.length == 0 || hasNaN()) {
            return Double.NaN;
        }
        double position = share * (values.length - 1);
        int below = (int) position;
        double part = position - below;
        double low = values[below];
        return part == 0 ? low : between(low, values[below + 1], part);
    }

    /** The number a part of the way from one to the other, without overflow; on the way to an infinity it is that. */
    static double between(double low, double high, double part) {
        double gap = high - low;
        if (Double.isFinite(gap)) {
            return part < 0.5 ? low + gap * part : high - gap * (1 - part);
        }
        boolean finite = Double.isFinite(low) && Double.isFinite(high);
        return finite ? low * (1 - part) + high * part : low + high;
    }
}
