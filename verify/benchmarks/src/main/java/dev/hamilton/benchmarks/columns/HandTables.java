package dev.hamilton.benchmarks.columns;

import java.util.Arrays;

/** Ranks, groups and joins over arrays by hand. */
final class HandTables {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private HandTables() {}

    /** Sorts a copy and looks each value up: the mean of the first and last place of those equal to it. */
    static double[] rank(double[] x) {
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        double[] ranks = new double[x.length];
        for (int i = 0; i < ranks.length; i++) {
            int first = Arrays.binarySearch(sorted, x[i]);
            int last = first;
            while (first > 0 && sorted[first - 1] == x[i]) {
                first--;
            }
            while (last < sorted.length - 1 && sorted[last + 1] == x[i]) {
                last++;
            }
            ranks[i] = (first + last) / 2.0 + 1;
        }
        return ranks;
    }

    /** The sum of each key, in the order in which keys are first seen, from a table with open addresses. */
    static double[] sums(double[] x, int[] keys) {
        int[] table = new int[4096];
        int[] keyOf = new int[table.length];
        double[] sums = new double[table.length];
        int groups = 0;
        for (int i = 0; i < x.length; i++) {
            int slot = (int) ((keys[i] * SPREAD) >>> 52);
            while (table[slot] != 0 && keyOf[table[slot] - 1] != keys[i]) {
                slot = (slot + 1) & (table.length - 1);
            }
            if (table[slot] == 0) {
                keyOf[groups] = keys[i];
                table[slot] = ++groups;
            }
            sums[table[slot] - 1] += x[i];
        }
        return Arrays.copyOf(sums, groups);
    }

    /** The value of each key, NaN for one that is not there. */
    static double[] join(long[] keys, long[] otherKeys, double[] otherValues) {
        int bits = 64 - Long.numberOfLeadingZeros(2L * otherKeys.length);
        int[] table = new int[1 << bits];
        for (int i = 0; i < otherKeys.length; i++) {
            int slot = (int) ((otherKeys[i] * SPREAD) >>> (64 - bits));
            while (table[slot] != 0) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = i + 1;
        }
        double[] joined = new double[keys.length];
        for (int i = 0; i < joined.length; i++) {
            int slot = (int) ((keys[i] * SPREAD) >>> (64 - bits));
            while (table[slot] != 0 && otherKeys[table[slot] - 1] != keys[i]) {
                slot = (slot + 1) & (table.length - 1);
            }
            joined[i] = table[slot] == 0 ? Double.NaN : otherValues[table[slot] - 1];
        }
        return joined;
    }
}
