package dev.hamilton.run.check;

import java.util.Map;

/** Wants something of all numbers together. Adds in the order of the rows; what is missing is left out. */
abstract class NumberJudge extends Judge {
    private final String figure;
    private long count;

    private NumberJudge(String figure) {
        this.figure = figure;
    }

    static NumberJudge ofMean(double from, double to) {
        return new OfMean(from, to);
    }

    static NumberJudge ofDeviation(double most) {
        return new OfDeviation(most);
    }

    @Override
    final void see(Block block) {
        for (int i = 0; i < block.size(); i++) {
            if (!block.isMissing(i)) {
                count++;
                add(number(block, i));
            }
        }
    }

    private static double number(Block block, int index) {
        return switch (block.kind()) {
            case DOUBLES -> block.doubles()[index];
            case LONGS -> block.longs()[index];
            case OBJECTS -> ((Number) block.present(index)).doubleValue();
        };
    }

    final long count() {
        return count;
    }

    abstract void add(double value);

    /** What is measured; called if there are numbers enough. */
    abstract double measured();

    abstract boolean isGood(double measured);

    /** How many numbers it takes. */
    abstract int needed();

    /* Of too few numbers nothing can be measured, and nothing is wrong with them. */
    @Override
    final boolean passes(int rows) {
        return count < needed() || isGood(measured());
    }

    @Override
    final Map<String, Object> figures(int rows) {
        return count < needed() ? Map.of() : Map.of(figure, measured());
    }

    @Override
    final String finding(Shown shown) {
        return shown.secret() ? "it has not" : "it is " + measured();
    }

    /** The sum is carried with what rounding took from it: Neumaier, ZAMM 54 (1974), pages 39 to 51. */
    private static final class OfMean extends NumberJudge {
        private final double from;
        private final double to;
        private double sum;
        private double lost;

        OfMean(double from, double to) {
            super("mean");
            this.from = from;
            this.to = to;
        }

        @Override
        void add(double value) {
            double next = sum + value;
            lost += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
            sum = next;
        }

        @Override
        double measured() {
            return (Double.isFinite(sum) ? sum + lost : sum) / count();
        }

        @Override
        boolean isGood(double measured) {
            return measured >= from && measured <= to;
        }

        @Override
        int needed() {
            return 1;
        }
    }

    /** Mean and squared distances, kept up row by row: Welford, Technometrics 4 (1962), pages 419 and 420. */
    private static final class OfDeviation extends NumberJudge {
        private final double most;
        private double mean;
        private double squares;

        OfDeviation(double most) {
            super("standardDev");
            this.most = most;
        }

        @Override
        void add(double value) {
            double distance = value - mean;
            mean += distance / count();
            squares += distance * (value - mean);
        }

        @Override
        double measured() {
            return Math.sqrt(squares / (count() - 1));
        }

        @Override
        boolean isGood(double measured) {
            return measured <= most;
        }

        @Override
        int needed() {
            return 2;
        }
    }
}
