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
        return firstWhere(value + 0.0, 0);
    }

    /** The first position that holds a larger value. */
    int afterLastOf(double value) {
        return firstWhere(value + 0.0, 1);
    }

    private int firstWhere(double value, int least) {
        int low = 0;
        int high = values.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Double.compare(values[middle], value) >= least) {
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

    /** The rank of each present value. */
    static DoubleColumn ranks(DoubleColumn column, Ties ties, boolean descending) {
        return of(column).ranksOf(column, ties, descending);
    }

    private DoubleColumn ranksOf(DoubleColumn column, Ties ties, boolean descending) {
        int[] order = ties == Ties.DENSE ? distinctBefore() : new int[values.length];
        double[] ranks = new double[column.size()];
        for (int row = 0; row < ranks.length; row++) {
            if (column.validity.isPresent(row)) {
                double value = column.array()[row];
                int first = firstOf(value);
                int before = descending ? size() - afterLastOf(value) : first;
                int upTo = descending ? size() - first : afterLastOf(value);
                ranks[row] = switch (ties) {
                    case AVERAGE -> (before + 1 + upTo) / 2.0;
                    case MIN -> before + 1;
                    case MAX -> upTo;
                    case DENSE -> (descending ? order[size() - 1] - order[first] : order[first]) + 1;
                    case FIRST -> before + ++order[first];
                };
            }
        }
        return new DoubleColumn(ranks, column.validity);
    }

    /** How many different values stand before each position. */
    private int[] distinctBefore() {
        int[] distinct = new int[values.length];
        for (int position = 1; position < values.length; position++) {
            boolean same = Double.compare(values[position], values[position - 1]) == 0;
            distinct[position] = distinct[position - 1] + (same ? 0 : 1);
        }
        return distinct;
    }
}
