package dev.hamilton.columns;

/** What floating-point operations lose, exactly. */
final class Exact {

    private Exact() {}

    /** The exact {@code first + second} less its rounded value (Knuth's TwoSum); NaN where that is not finite. */
    static double lostBySum(double first, double second, double rounded) {
        double part = rounded - first;
        return (first - (rounded - part)) + (second - part);
    }
}
