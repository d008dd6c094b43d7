package dev.hamilton.columns;

/**
 * Sums and means: what {@link Windows} does with {@link Aggregates#sum()} and {@link Aggregates#mean()}, without a call for each
 * row. Sums are what is asked for most, and a call that may go to one of many aggregates costs more than an addition.
 */
final class Sums {

    /** So many rows are not worth the arrays that {@link RowSums} wants. */
    private static final int FEW = 256;

    private final double[] values;
    private final Validity validity;
    private final WindowSpan.Bounds bounds;
    private double[] endSums = new double[1];
    private double[] endLost = new double[1];

    private Sums(DoubleColumn column, WindowSpan.Bounds bounds) {
        this.values = column.array();
        this.validity = column.validity;
        this.bounds = bounds;
    }

    /** The sum or mean of the window of each row; missing with too few present values. */
    static DoubleColumn over(DoubleColumn column, WindowSpan.Bounds bounds, int minPeriods, boolean mean) {
        int needed = Math.max(minPeriods, mean ? 1 : 0);
        int width = widthOf(column, bounds);
        if (width > 0) {
            return ofRows(column, width, needed, mean);
        }
        Counts counts = new Counts(column.validity, bounds);
        double[] results = new Sums(column, bounds).sums();
        Validity.Marks marks = new Validity.Marks(results.length);
        for (int row = 0; row < results.length; row++) {
            int count = counts.at(row);
            if (count >= needed) {
                marks.present(row);
                if (mean) {
                    results[row] /= count;
                }
            }
        }
        return new DoubleColumn(results, marks.validity());
    }

    /** Of a column without missing values, in windows of so many rows. */
    private static DoubleColumn ofRows(DoubleColumn column, int width, int needed, boolean mean) {
        int size = column.size();
        double[] sums = RowSums.of(column.array(), width, size);
        if (mean) {
            int partial = Math.min(width, size);
            for (int row = 0; row < partial; row++) {
                sums[row] /= row + 1;
            }
            for (int row = partial; row < size; row++) {
                sums[row] /= width;
            }
        }
        return new DoubleColumn(sums, present(size, width, needed));
    }

    /** How many rows the windows have; 0 where they differ, a value is missing, or there are few. */
    static int widthOf(DoubleColumn column, WindowSpan.Bounds bounds) {
        return column.size() > FEW && column.validity.allPresent() ? bounds.width() : 0;
    }

    /** Present where windows of so many rows, none of which is missing, have as many as are needed. */
    static Validity present(int size, int width, int needed) {
        int missing = needed > width ? size : Math.max(0, Math.min(size, needed - 1));
        Validity.Marks marks = new Validity.Marks(size);
        marks.presentFrom(missing, Validity.allPresent(size - missing));
        return marks.validity();
    }

    /** The sum of all rows up to each, missing where the row is. */
    static DoubleColumn cumulative(DoubleColumn column) {
        double[] values = column.array();
        double[] results = new double[column.size()];
        Validity validity = column.validity;
        if (validity.allPresent()) {
            cumulative(values, results, results.length);
            return new DoubleColumn(results, validity);
        }
        double sum = 0;
        double lost = 0;
        for (int row = 0; row < results.length; row++) {
            if (validity.isPresent(row)) {
                double next = sum + values[row];
                lost += Exact.lostBySum(sum, values[row], next);
                sum = next;
                results[row] = sum + lost;
            }
        }
        if (!Double.isFinite(sum)) {
            withoutLosses(values, validity, results);
        }
        return new DoubleColumn(results, validity);
    }

    /**
     * The sums of the first {@code rows} values up to each, none of which is missing. Four at a time: where the sum is so large that it
     * stays larger than each of them, what an addition loses takes two operations instead of five, and is the same.
     */
    static void cumulative(double[] values, double[] results, int rows) {
        double sum = 0;
        double lost = 0;
        int row = 0;
        for (int end = rows - 3; row < end; row += 4) {
            double a = values[row];
            double b = values[row + 1];
            double c = values[row + 2];
            double d = values[row + 3];
            double size = Math.abs(a) + Math.abs(b) + (Math.abs(c) + Math.abs(d));
            boolean larger = Math.abs(sum) >= size + size;
            double next = sum + a;
            lost += larger ? a - (next - sum) : Exact.lostBySum(sum, a, next);
            results[row] = next + lost;
            sum = next + b;
            lost += larger ? b - (sum - next) : Exact.lostBySum(next, b, sum);
            results[row + 1] = sum + lost;
            next = sum + c;
            lost += larger ? c - (next - sum) : Exact.lostBySum(sum, c, next);
            results[row + 2] = next + lost;
            sum = next + d;
            lost += larger ? d - (sum - next) : Exact.lostBySum(next, d, sum);
            results[row + 3] = sum + lost;
        }
        for (; row < rows; row++) {
            double next = sum + values[row];
            lost += Exact.lostBySum(sum, values[row], next);
            sum = next;
            results[row] = sum + lost;
        }
        if (!Double.isFinite(sum)) {
            withoutLosses(values, Validity.allPresent(rows), results);
        }
    }

    /** Sums that are not finite stay so from there on: only then is it looked for, which costs as much as adding up. */
    private static void withoutLosses(double[] values, Validity validity, double[] results) {
        double sum = 0;
        for (int row = 0; row < validity.size(); row++) {
            if (validity.isPresent(row)) {
                sum += values[row];
                results[row] = Double.isFinite(sum) ? results[row] : sum;
            }
        }
    }

    /** The sum of all rows. */
    static double total(DoubleColumn column) {
        double[] values = column.array();
        double sum = 0;
        double lost = 0;
        for (int row = 0; row < column.size(); row++) {
            if (column.validity.isPresent(row)) {
                double next = sum + values[row];
                lost += Exact.lostBySum(sum, values[row], next);
                sum = next;
            }
        }
        return exact(sum, lost);
    }

    /** Zeros change no sum and lose nothing. */
    private double zeroWhereMissing(int row) {
        return validity.isPresent(row) ? values[row] : 0;
    }

    /** The sum with what it has lost; an infinity or NaN has lost nothing that can be told. */
    static double exact(double sum, double lost) {
        return Double.isFinite(sum) ? sum + lost : sum;
    }

    private double[] sums() {
        int[] starts = bounds.starts();
        double[] results = new double[starts.length];
        int block = 0;
        int next = 0; // to be added
        double sum = 0;
        double lost = 0;
        for (int row = 0; row < results.length; row++) {
            if (starts[row] > block) {
                next = Math.max(next, starts[row]);
                addEnds(bounds.lows()[row], next);
                block = next;
                sum = 0;
                lost = 0;
            }
            for (int end = bounds.end(row); next < end; next++) {
                double value = zeroWhereMissing(next);
                double more = sum + value;
                lost += Exact.lostBySum(sum, value, more);
                sum = more;
            }
            int before = block - starts[row];
            double both = sum + endSums[before];
            results[row] = exact(both, Exact.lostBySum(sum, endSums[before], both) + lost + endLost[before]);
        }
        return results;
    }

    /** The sums of the last rows of a block: entry {@code k} is that of the last {@code k} before {@code to}. */
    private void addEnds(int from, int to) {
        int entries = to - from + 1;
        if (endSums.length < entries) {
            endSums = new double[entries + (entries >> 1)];
            endLost = new double[endSums.length];
        }
        double sum = 0;
        double lost = 0;
        for (int k = 1; k < entries; k++) {
            double value = zeroWhereMissing(to - k);
            double next = sum + value;
            lost += Exact.lostBySum(sum, value, next);
            sum = next;
            endSums[k] = sum;
            endLost[k] = lost;
        }
    }

    /** How many rows of each window are present; asked row by row. */
    private static final class Counts {
        private final Validity validity;
        private final WindowSpan.Bounds bounds;
        private int first;
        private int next;
        private int count;

        Counts(Validity validity, WindowSpan.Bounds bounds) {
            this.validity = validity;
            this.bounds = bounds;
        }

        int at(int row) {
            int start = bounds.starts()[row];
            int end = bounds.end(row);
            if (validity.allPresent()) {
                return end - start;
            }
            for (; next < end; next++) {
                count += validity.isPresent(next) ? 1 : 0;
            }
            for (; first < start; first++) {
                count -= validity.isPresent(first) ? 1 : 0;
            }
            for (; first > start; first--) {
                count += validity.isPresent(first - 1) ? 1 : 0;
            }
            return count;
        }
    }
}
