package dev.hamilton.columns;

/**
 * Sample variances, or their roots, of the windows of so many rows that end with each row, in a column without missing values.
 *
 * <p>Rows are cut into blocks as wide as the windows, see {@link Windows}. Distances are measured from the first value of the block in
 * which a window ends, which lies in the window, so that a large offset costs no digits; they and their squares are summed up from
 * there forwards and backwards, each sum with what rounding loses, and a window is what both sums together say.
 */
final class RowSpreads {

    /** Wider windows of a column want more room than they are worth. */
    private static final int PART = 16;

    private final double[] values;
    private final int width;
    private final boolean root;
    private final double[] results;
    private final Part starts;
    private final Part ends; // at i of the last width - 1 - i rows before the block

    private RowSpreads(DoubleColumn column, int width, boolean root) {
        this.values = column.array();
        this.width = width;
        this.root = root;
        this.results = new double[column.size()];
        this.starts = new Part(width);
        this.ends = new Part(width);
    }

    /** The variance of the window of each row, or its root; missing with too few present values. */
    static DoubleColumn over(DoubleColumn column, WindowSpan.Bounds bounds, int minPeriods, boolean root) {
        int size = column.size();
        int width = Sums.widthOf(column, bounds);
        if (width < 2 || width > size / PART) {
            return Windows.over(column, bounds, minPeriods, root ? Aggregates.std() : Aggregates.var());
        }
        double[] results = new RowSpreads(column, width, root).results();
        return new DoubleColumn(results, Sums.present(size, width, Math.max(minPeriods, 2)));
    }

    private double[] results() {
        starts.take(values, 0, 1, width, values[0], 0);
        for (int row = 0; row < width; row++) {
            join(row, row + 1, row + 1);
        }
        System.arraycopy(starts.sums, 0, results, 0, width);
        for (int block = width; block < results.length; block += width) {
            int rows = Math.min(width, results.length - block);
            starts.take(values, block, 1, rows, values[block], 0);
            ends.take(values, block - 1, -1, width - 1, values[block], width - 2);
            join(0, rows, width);
            System.arraycopy(starts.sums, 0, results, block, rows);
        }
        return results;
    }

    /** Puts the results of some rows of a block where their sums were: {@code squares - sum * sum / count}, divided by count less 1. */
    private void join(int from, int to, double count) {
        for (int i = from; i < to; i++) {
            double sum = starts.sums[i] + ends.sums[i];
            double sumLost = Exact.lostBySum(starts.sums[i], ends.sums[i], sum) + starts.sumsLost[i] + ends.sumsLost[i];
            double squares = starts.squares[i] + ends.squares[i];
            double squaresLost = Exact.lostBySum(starts.squares[i], ends.squares[i], squares)
                    + starts.squaresLost[i]
                    + ends.squaresLost[i];
            double product = sum * sum;
            double productLost = Math.fma(sum, sum, -product) + 2 * sum * sumLost;
            double quotient = product / count;
            double quotientLost = (Math.fma(-quotient, count, product) + productLost) / count;
            starts.sums[i] = Math.max(0, (squares - quotient) + (squaresLost - quotientLost)) / (count - 1);
        }
        for (int i = from; i < to && root; i++) {
            starts.sums[i] = Math.sqrt(starts.sums[i]);
        }
    }

    /** Sums of distances and of their squares, with what rounding lost of them, up to each of the rows of a block. */
    private static final class Part {
        final double[] sums;
        final double[] sumsLost;
        final double[] squares;
        final double[] squaresLost;

        Part(int width) {
            sums = new double[width];
            sumsLost = new double[width];
            squares = new double[width];
            squaresLost = new double[width];
        }

        /** Takes so many values from one on, in one direction or the other, and puts the sums from a place on in that direction. */
        void take(double[] values, int from, int step, int count, double origin, int at) {
            double sum = 0;
            double sumLost = 0;
            double square = 0;
            double squareLost = 0;
            for (int i = 0; i < count; i++) {
                double distance = values[from + step * i] - origin;
                double next = sum + distance;
                sumLost += Exact.lostBySum(sum, distance, next);
                sum = next;
                double more = distance * distance;
                double nextSquare = square + more;
                squareLost += Exact.lostBySum(square, more, nextSquare) + Math.fma(distance, distance, -more);
                square = nextSquare;
                sums[at + step * i] = sum;
                sumsLost[at + step * i] = sumLost;
                squares[at + step * i] = square;
                squaresLost[at + step * i] = squareLost;
            }
        }
    }
}
