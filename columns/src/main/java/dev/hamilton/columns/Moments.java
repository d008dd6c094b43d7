package dev.hamilton.columns;

/**
 * Aggregates of moments: skewness, and covariance and correlation of two columns. Everything is measured from the first value
 * taken, so that a large offset costs no digits, and parts are joined by what their means differ (Chan, Golub and LeVeque 1979;
 * Pebay 2008, for the third moment).
 */
final class Moments {

    private Moments() {}

    /** The adjusted sample skewness: {@code n sqrt(n - 1) / (n - 2) * m3 / m2^(3/2)} of the summed powers of distances to the mean. */
    static final class Skewness extends Aggregate {
        private static final int LEAST = 3;

        private double origin;
        private double mean;
        private double squares;
        private double cubes;

        @Override
        int slots() {
            return 4;
        }

        @Override
        int least() {
            return LEAST;
        }

        @Override
        void reset() {
            origin = 0;
            mean = 0;
            squares = 0;
            cubes = 0;
        }

        @Override
        void take(double value, boolean first) {
            origin = first ? value : origin;
            int before = count();
            double step = value - origin - mean;
            double part = step / (before + 1);
            double square = step * part * before;
            mean += part;
            cubes += square * part * (before - 1) - 3 * part * squares;
            squares += square;
        }

        @Override
        void save(double[] to, int at) {
            to[at] = origin;
            to[at + 1] = mean;
            to[at + 2] = squares;
            to[at + 3] = cubes;
        }

        @Override
        double joined(double[] saved, int at, int savedCount) {
            int count = count();
            double all = (double) count + savedCount;
            double joinedSquares = squares + saved[at + 2];
            double joinedCubes = cubes + saved[at + 3];
            if (count > 0 && savedCount > 0) {
                double between = (origin - saved[at]) + (mean - saved[at + 1]);
                double product = (double) count * savedCount;
                joinedSquares += between * between * product / all;
                joinedCubes += between * between * between * product * (savedCount - count) / (all * all)
                        + 3 * between * (savedCount * squares - count * saved[at + 2]) / all;
            }
            if (joinedSquares == 0) {
                return 0; // all are equal: 0, as pandas says, not 0 / 0
            }
            return all * Math.sqrt(all - 1) / (all - 2) * (joinedCubes / (joinedSquares * Math.sqrt(joinedSquares)));
        }
    }

    /** The sample covariance or correlation of two columns, whose values are looked up by the row numbers that are taken. */
    static final class Pairs extends Aggregate {
        private static final int LEAST = 2;

        private final double[] lefts;
        private final double[] rights;
        private final boolean correlation;
        private double leftOrigin;
        private double rightOrigin;
        private double leftMean;
        private double rightMean;
        private double products;
        private double leftSquares;
        private double rightSquares;

        Pairs(double[] lefts, double[] rights, boolean correlation) {
            this.lefts = lefts;
            this.rights = rights;
            this.correlation = correlation;
        }

        @Override
        int slots() {
            return 7;
        }

        @Override
        int least() {
            return LEAST;
        }

        @Override
        void reset() {
            leftOrigin = 0;
            rightOrigin = 0;
            leftMean = 0;
            rightMean = 0;
            products = 0;
            leftSquares = 0;
            rightSquares = 0;
        }

        @Override
        void take(double row, boolean first) {
            double left = lefts[(int) row];
            double right = rights[(int) row];
            leftOrigin = first ? left : leftOrigin;
            rightOrigin = first ? right : rightOrigin;
            double leftStep = left - leftOrigin - leftMean;
            double rightStep = right - rightOrigin - rightMean;
            double weight = (double) count() / (count() + 1);
            leftMean += leftStep / (count() + 1);
            rightMean += rightStep / (count() + 1);
            products += leftStep * rightStep * weight;
            leftSquares += leftStep * leftStep * weight;
            rightSquares += rightStep * rightStep * weight;
        }

        @Override
        void save(double[] to, int at) {
            to[at] = leftOrigin;
            to[at + 1] = rightOrigin;
            to[at + 2] = leftMean;
            to[at + 3] = rightMean;
            to[at + 4] = products;
            to[at + 5] = leftSquares;
            to[at + 6] = rightSquares;
        }

        @Override
        double joined(double[] saved, int at, int savedCount) {
            double all = (double) count() + savedCount;
            double left = leftSquares + saved[at + 5];
            double right = rightSquares + saved[at + 6];
            double both = products + saved[at + 4];
            if (count() > 0 && savedCount > 0) {
                double weight = count() * (savedCount / all);
                double leftBetween = (leftOrigin - saved[at]) + (leftMean - saved[at + 2]);
                double rightBetween = (rightOrigin - saved[at + 1]) + (rightMean - saved[at + 3]);
                left += leftBetween * leftBetween * weight;
                right += rightBetween * rightBetween * weight;
                both += leftBetween * rightBetween * weight;
            }
            if (!correlation) {
                // nothing has a distance to a mean that is infinite
                double nothing = 0 * leftMean + 0 * rightMean + 0 * saved[at + 2] + 0 * saved[at + 3];
                return both / (all - 1) + nothing;
            }
            double share = both / (Math.sqrt(left) * Math.sqrt(right));
            return share > 1 ? 1 : share < -1 ? -1 : share;
        }
    }
}
