package dev.hamilton.columns;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What each row of a window weighs, from the earliest to the row the window ends with. Immutable.
 *
 * <p>The symmetric ones are the windows of signal processing, with the formulas and names of SciPy, which pandas takes for its
 * {@code win_type}; {@code k} counts the rows from 0, and a window of one row weighs 1.
 *
 * @since 0.1
 */
public final class Weights {

    private static final int BLOCK = 1024;
    private static final double ROUNDING = 0x1p-52; // what 0.42 - 0.5 + 0.08 is less than, in the place of 0

    private final double[] values;

    private Weights(double[] values) {
        this.values = values;
    }

    /**
     * These weights, the last of which is that of the row itself. They may be negative, as of a difference. The array is copied.
     *
     * @throws IllegalArgumentException when there is none, or one is NaN or infinite
     */
    public static Weights of(double... weights) {
        Sizes.requireWidth(weights.length);
        for (double weight : weights) {
            if (!Double.isFinite(weight)) {
                throw new IllegalArgumentException("weights must be finite, but are " + Arrays.toString(weights));
            }
        }
        return new Weights(weights.clone());
    }

    /**
     * 1, 2, 3 and so on up to the width: the row itself weighs most (a linearly weighted moving average).
     *
     * @throws IllegalArgumentException when {@code width} is less than 1
     */
    public static Weights linear(int width) {
        return each(width, row -> row + 1);
    }

    /**
     * A triangle that is above 0 at its ends: {@code 1 - |2k - (width - 1)| / (width + 1)} of an odd width, with {@code width} in
     * the place of {@code width + 1} of an even one.
     *
     * @throws IllegalArgumentException when {@code width} is less than 1
     */
    public static Weights triangular(int width) {
        double base = width % 2 == 0 ? width : width + 1.0;
        return each(width, row -> 1 - Math.abs(2 * row - (width - 1)) / base);
    }

    /**
     * A raised cosine that is 0 at its ends: {@code 0.5 - 0.5 cos(2 pi k / (width - 1))}.
     *
     * @throws IllegalArgumentException when {@code width} is less than 1
     */
    public static Weights hann(int width) {
        return cosines(width, 0.5, 0.5, 0);
    }

    /**
     * A raised cosine that is 0.08 at its ends: {@code 0.54 - 0.46 cos(2 pi k / (width - 1))}.
     *
     * @throws IllegalArgumentException when {@code width} is less than 1
     */
    public static Weights hamming(int width) {
        return cosines(width, 0.54, 0.46, 0);
    }

    /**
     * Two raised cosines that are 0 at their ends: {@code 0.42 - 0.5 cos(2 pi k / (width - 1)) + 0.08 cos(4 pi k / (width - 1))}.
     *
     * @throws IllegalArgumentException when {@code width} is less than 1
     */
    public static Weights blackman(int width) {
        return cosines(width, 0.42, 0.5, 0.08);
    }

    /**
     * A bell, {@code exp(-d^2 / (2 deviation^2))} with {@code d} the distance to the middle in rows.
     *
     * @throws IllegalArgumentException when {@code width} is less than 1, or {@code deviation} is not more than 0
     */
    public static Weights gaussian(int width, double deviation) {
        requirePositive("deviation", deviation);
        double middle = (width - 1) / 2.0;
        return each(width, row -> Math.exp(-Math.pow((row - middle) / deviation, 2) / 2));
    }

    /**
     * Falls to both sides, {@code exp(-d / decay)} with {@code d} the distance to the middle in rows. For weights that only fall
     * with the age of a row there is {@link NumericColumn#ewmAlpha}.
     *
     * @throws IllegalArgumentException when {@code width} is less than 1, or {@code decay} is not more than 0
     */
    public static Weights exponential(int width, double decay) {
        requirePositive("decay", decay);
        double middle = (width - 1) / 2.0;
        return each(width, row -> Math.exp(-Math.abs(row - middle) / decay));
    }

    private static Weights cosines(int width, double constant, double first, double second) {
        double step = 2 * Math.PI / (width - 1);
        return width == 1
                ? of(1)
                : each(width, row -> {
                    double angle = step * Math.min(row, width - 1 - row); // the same on both sides
                    double weight = constant - first * Math.cos(angle) + second * Math.cos(2 * angle);
                    return Math.abs(weight) < ROUNDING ? 0 : weight;
                });
    }

    private static Weights each(int width, DoubleUnaryOperator weight) {
        double[] weights = new double[Sizes.requireWidth(width)];
        Arrays.setAll(weights, weight::applyAsDouble);
        return of(weights);
    }

    private static void requirePositive(String what, double number) {
        if (!(number > 0)) {
            throw new IllegalArgumentException("the " + what + " of weights must be more than 0, but is " + number);
        }
    }

    /** How many rows a window has. */
    public int width() {
        return values.length;
    }

    /** A new array of the weights, from the earliest row to the row itself. */
    public double[] toArray() {
        return values.clone();
    }

    /**
     * The sum of the rows of each window times their weights, added from the earliest to the last. It is done block by block of
     * the column, weight by weight, so that neighbouring rows are computed side by side.
     */
    double[] sums(double[] numbers, int size) {
        double[] sums = new double[size];
        for (int block = 0; block < size; block += BLOCK) {
            int end = Math.min(size, block + BLOCK);
            for (int k = Math.max(0, width() - end); k < width(); k++) {
                int before = width() - 1 - k;
                double weight = values[k];
                for (int row = Math.max(block, before); row < end; row++) {
                    sums[row] += numbers[row - before] * weight;
                }
            }
        }
        return sums;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Weights that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /** The weights, such as {@code [1.0, 2.0, 3.0]}. */
    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
