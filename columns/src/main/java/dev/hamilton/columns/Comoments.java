package dev.hamilton.columns;

/** The means and the summed products of distances to them, of the rows where two columns are both present. */
record Comoments(int count, double leftSquares, double rightSquares, double products) {

    /** In two passes, from first row to last: means first, then distances to them. */
    static Comoments of(DoubleColumn left, DoubleColumn right) {
        Sizes.requireEqual(left.size(), right.size());
        Validity both = left.validity.and(right.validity);
        double leftMean = new DoubleColumn(left.array(), both).mean();
        double rightMean = new DoubleColumn(right.array(), both).mean();
        Aggregate leftSquares = Aggregates.sum();
        Aggregate rightSquares = Aggregates.sum();
        Aggregate products = Aggregates.sum();
        for (int row = 0; row < left.size(); row++) {
            if (both.isPresent(row)) {
                double leftDistance = left.array()[row] - leftMean;
                double rightDistance = right.array()[row] - rightMean;
                leftSquares.add(leftDistance * leftDistance);
                rightSquares.add(rightDistance * rightDistance);
                products.add(leftDistance * rightDistance);
            }
        }
        int count = both.size() - both.missing();
        return new Comoments(count, total(leftSquares), total(rightSquares), total(products));
    }

    double covariance() {
        return count < 2 ? Double.NaN : products / (count - 1);
    }

    double correlation() {
        if (count < 2) {
            return Double.NaN;
        }
        double correlation = products / (Math.sqrt(leftSquares) * Math.sqrt(rightSquares));
        return Math.max(-1, Math.min(1, correlation));
    }

    private static double total(Aggregate sum) {
        return sum.joined(new double[sum.slots()], 0, 0);
    }
}
