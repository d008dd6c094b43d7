package dev.hamilton.benchmarks.columns;

import java.util.Optional;
import java.util.concurrent.Callable;

/** Loops over arrays, as one would write them who needs nothing else: no missing values, no names. */
final class HandLibrary implements Library {
    private final double[] x;
    private final double[] y;
    private final Given given;

    HandLibrary(Given given) {
        this.given = given;
        x = given.x;
        y = given.y;
    }

    @Override
    public Optional<Callable<Object>> operation(Operation operation) {
        return Optional.ofNullable(
                switch (operation) {
                    case ADD -> this::add;
                    case MULTIPLY -> this::multiply;
                    case DIVIDE -> this::divide;
                    case SHIFT -> this::shift;
                    case CUM_SUM -> this::cumSum;
                    case ROLLING_MEAN_3 -> () -> HandWindows.mean(x, 3);
                    case ROLLING_MEAN_252 -> () -> HandWindows.mean(x, 252);
                    case ROLLING_STD_252 -> () -> HandWindows.std(x, 252);
                    case ROLLING_MIN_252 -> () -> HandWindows.min(x, 252);
                    case EWM -> () -> HandWindows.ewm(x, 0.1);
                    case RANK -> () -> HandTables.rank(x);
                    case ROLLING_MEAN_3_BY_GROUP -> () -> HandWindows.meanByGroup(x, given.group, Given.GROUPS, 3);
                    case GROUP_SUM -> () -> HandTables.sums(x, given.group);
                    case JOIN -> () -> HandTables.join(given.key, given.otherKey, given.otherValue);
                    case CSV_READ, CSV_WRITE, PARQUET_READ, PARQUET_WRITE -> null;
                });
    }

    private double[] add() {
        double[] sum = new double[x.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = x[i] + y[i];
        }
        return sum;
    }

    private double[] multiply() {
        double[] product = new double[x.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = x[i] * y[i];
        }
        return product;
    }

    private double[] divide() {
        double[] quotient = new double[x.length];
        for (int i = 0; i < quotient.length; i++) {
            quotient[i] = x[i] / y[i];
        }
        return quotient;
    }

    private double[] shift() {
        double[] shifted = new double[x.length];
        shifted[0] = Double.NaN;
        System.arraycopy(x, 0, shifted, 1, x.length - 1);
        return shifted;
    }

    private double[] cumSum() {
        double[] sums = new double[x.length];
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += x[i];
            sums[i] = sum;
        }
        return sums;
    }
}
