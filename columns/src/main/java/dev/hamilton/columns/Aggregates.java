package dev.hamilton.columns;

/** The aggregates that windows, groups and reductions share. Each call gives a new one. */
final class Aggregates {

    private Aggregates() {}

    /** How many values there are. */
    static Aggregate count() {
        return new Counting();
    }

    /** The sum, rounded once: 0 of nothing. */
    static Aggregate sum() {
        return new Summing(false);
    }

    /** The sum, divided by the count. */
    static Aggregate mean() {
        return new Summing(true);
    }

    /** The smallest value; NaN when there is a NaN. */
    static Aggregate min() {
        return new Extreme() {
            @Override
            double better(double left, double right) {
                return Math.min(left, right);
            }
        };
    }

    /** The largest value; NaN when there is a NaN. */
    static Aggregate max() {
        return new Extreme() {
            @Override
            double better(double left, double right) {
                return Math.max(left, right);
            }
        };
    }

    /** The sample variance. */
    static Aggregate var() {
        return new Spread(false);
    }

    /** The sample standard deviation. */
    static Aggregate std() {
        return new Spread(true);
    }

    private static final class Counting extends Aggregate {
        @Override
        int slots() {
            return 0;
        }

        @Override
        int least() {
            return 0;
        }

        @Override
        void reset() {}

        @Override
        void take(double value, boolean first) {}

        @Override
        void save(double[] to, int at) {}

        @Override
        double joined(double[] saved, int at, int savedCount) {
            return count() + savedCount;
        }
    }

    private abstract static class Extreme extends Aggregate {
        private double best;

        abstract double better(double left, double right);

        @Override
        int slots() {
            return 1;
        }

        @Override
        void reset() {
            best = 0;
        }

        @Override
        void take(double value, boolean first) {
            best = first ? value : better(best, value);
        }

        @Override
        void save(double[] to, int at) {
            to[at] = best;
        }

        @Override
        double joined(double[] saved, int at, int savedCount) {
            if (savedCount == 0) {
                return best;
            }
            return count() == 0 ? saved[at] : better(best, saved[at]);
        }
    }

    /** The sum as the rounded sum and what rounding lost (Neumaier 1974, with Knuth's exact sum of two). */
    private static final class Summing extends Aggregate {
        private final boolean mean;
        private double sum;
        private double lost;

        Summing(boolean mean) {
            this.mean = mean;
        }

        @Override
        int slots() {
            return 2;
        }

        @Override
        int least() {
            return mean ? 1 : 0;
        }

        @Override
        void reset() {
            sum = 0;
            lost = 0;
        }

        @Override
        void take(double value, boolean first) {
            double next = sum + value;
            lost += Exact.lostBySum(sum, value, next);
            sum = next;
        }

        @Override
        void save(double[] to, int at) {
            to[at] = sum;
            to[at + 1] = lost;
        }

        @Override
        double joined(double[] saved, int at, int savedCount) {
            double both = sum + saved[at];
            double exact = both + (Exact.lostBySum(sum, saved[at], both) + lost + saved[at + 1]);
            double total = Double.isFinite(both) ? exact : both;
            return mean ? total / (count() + savedCount) : total;
        }
    }

    /**
     * The sample variance or its root, from the sums of the distances to the first value taken and of their squares, each
     * kept in two doubles. Measuring from one of the values keeps what the difference of the sums cancels small; two parts
     * are joined by adding what their means differ (Chan, Golub and LeVeque 1979), which cancels nothing.
     */
    private static final class Spread extends Aggregate {
        private final boolean root;
        private double origin;
        private double sum;
        private double sumLost;
        private double squares;
        private double squaresLost;

        Spread(boolean root) {
            this.root = root;
        }

        @Override
        int slots() {
            return 3;
        }

        @Override
        int least() {
            return 2;
        }

        @Override
        void reset() {
            origin = 0;
            sum = 0;
            sumLost = 0;
            squares = 0;
            squaresLost = 0;
        }

        @Override
        void take(double value, boolean first) {
            if (first) {
                origin = value;
            }
            double distance = value - origin;
            double next = sum + distance;
            sumLost += Exact.lostBySum(sum, distance, next);
            sum = next;
            double square = distance * distance;
            double nextSquares = squares + square;
            squaresLost += Exact.lostBySum(squares, square, nextSquares) + Math.fma(distance, distance, -square);
            squares = nextSquares;
        }

        @Override
        void save(double[] to, int at) {
            to[at] = origin;
            to[at + 1] = count() == 0 ? 0 : (sum + sumLost) / count();
            to[at + 2] = deviation();
        }

        /** The sum of the squared distances to the mean: {@code squares - sum * sum / count}. */
        private double deviation() {
            if (count() < 2) {
                return Double.isFinite(origin) ? 0 : Double.NaN;
            }
            double product = sum * sum;
            double productLost = Math.fma(sum, sum, -product) + 2 * sum * sumLost;
            double quotient = product / count();
            double quotientLost = (Math.fma(-quotient, count(), product) + productLost) / count();
            double deviation = (squares - quotient) + (squaresLost - quotientLost);
            return deviation < 0 ? 0 : deviation;
        }

        @Override
        double joined(double[] saved, int at, int savedCount) {
            double deviation = deviation() + saved[at + 2];
            int all = count() + savedCount;
            if (count() > 0 && savedCount > 0) {
                double between = (origin - saved[at]) + ((sum + sumLost) / count() - saved[at + 1]);
                deviation += between * between * ((double) count() * savedCount / all);
            }
            double variance = deviation / (all - 1);
            return root ? Math.sqrt(variance) : variance;
        }
    }
}
