package dev.hamilton.columns;

import java.util.Arrays;

/** Intervals that stand in a row, each without its lower edge and with its upper one. Immutable. */
final class Bins {

    private final double[] edges;
    private final boolean withLeast;

    private Bins(double[] edges, boolean withLeast) {
        this.edges = Arrays.stream(edges).map(edge -> edge + 0.0).toArray(); // -0.0 + 0.0 is 0.0
        this.withLeast = withLeast;
    }

    static Bins of(double... edges) {
        if (edges.length < 2) {
            throw new IllegalArgumentException("bins have at least 2 edges, but there are " + edges.length);
        }
        requireRising(edges);
        return new Bins(edges, false);
    }

    static Bins ofQuantiles(DoubleColumn column, int bins) {
        double[] edges = quantiles(column, bins);
        if (column.count() > 0 && Arrays.stream(edges).distinct().count() < edges.length) {
            throw new IllegalArgumentException("the edges of bins must rise, but the quantiles are "
                    + Arrays.toString(edges) + ": cutByDistinctQuantiles makes fewer bins");
        }
        return new Bins(edges, true);
    }

    static Bins ofDistinctQuantiles(DoubleColumn column, int bins) {
        return new Bins(Arrays.stream(quantiles(column, bins)).distinct().toArray(), true);
    }

    private static double[] quantiles(DoubleColumn column, int bins) {
        if (bins < 1) {
            throw new IllegalArgumentException("there must be at least 1 bin, but are to be " + bins);
        }
        Sorted sorted = Sorted.of(column);
        double[] edges = new double[bins + 1];
        Arrays.setAll(edges, edge -> sorted.quantile((double) edge / bins) + 0.0); // -0.0 + 0.0 is 0.0
        return edges;
    }

    private static void requireRising(double[] edges) {
        for (int i = 1; i < edges.length; i++) {
            if (!(edges[i - 1] < edges[i])) {
                throw new IllegalArgumentException("the edges of bins must rise, but are " + Arrays.toString(edges));
            }
        }
    }

    IntColumn cut(DoubleColumn column) {
        int[] bins = new int[column.size()];
        Validity.Marks marks = new Validity.Marks(bins.length);
        for (int row = 0; row < bins.length; row++) {
            double value = column.array()[row] + 0.0; // as the edges
            boolean least = withLeast && value == edges[0];
            if (column.validity.isPresent(row) && (least || (value > edges[0] && value <= edges[edges.length - 1]))) {
                int found = Arrays.binarySearch(edges, value);
                bins[row] = least ? 0 : found >= 0 ? found - 1 : -found - 2;
                marks.present(row);
            }
        }
        return new IntColumn(bins, marks.validity());
    }
}
