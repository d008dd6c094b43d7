package dev.hamilton.run.hook;

import java.util.Locale;

/**
 * Durations for people: {@code 850 ns}, {@code 1.24 ms}, {@code 3.50 s}, {@code 2 min 5 s}.
 *
 * @since 0.1
 */
public final class Elapsed {
    private static final long MICRO = 1_000;
    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1_000_000_000;

    private Elapsed() {}

    /**
     * Writes a duration.
     *
     * @param nanos nanoseconds; fewer than none are written as none
     * @return three digits and the unit that suits them; from a minute on, minutes and seconds
     */
    public static String of(long nanos) {
        if (nanos < MICRO) {
            return Math.max(0, nanos) + " ns";
        }
        if (nanos < MILLI) {
            return threeDigits(nanos, MICRO) + " us";
        }
        if (nanos < SECOND) {
            return threeDigits(nanos, MILLI) + " ms";
        }
        long seconds = nanos / SECOND;
        return seconds < 60 ? threeDigits(nanos, SECOND) + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }

    private static String threeDigits(long nanos, long unit) {
        double value = (double) nanos / unit;
        return String.format(Locale.ROOT, value < 9.995 ? "%.2f" : value < 99.95 ? "%.1f" : "%.0f", value);
    }
}
