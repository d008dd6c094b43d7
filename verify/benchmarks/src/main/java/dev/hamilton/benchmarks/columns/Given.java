package dev.hamilton.benchmarks.columns;

import java.nio.file.Path;
import java.util.Random;

/**
 * The data of a run: two columns of numbers without missing values, keys of 1000 groups, a key into a second frame of a tenth
 * as many rows, and where files go. Nobody writes to the arrays.
 */
final class Given {
    static final int GROUPS = 1000;

    final double[] x;
    final double[] y;
    final int[] group;
    final long[] key;
    final long[] otherKey;
    final double[] otherValue;
    final Path folder;

    Given(int rows, Path folder) {
        Random random = new Random(1);
        int others = Math.max(1, rows / 10);
        otherKey = new long[others];
        for (int i = 0; i < others; i++) {
            otherKey[i] = 7L * i;
        }
        x = random.doubles(rows).toArray();
        y = random.doubles(rows, 1, 2).toArray();
        group = random.ints(rows, 0, GROUPS).toArray();
        key = random.ints(rows, 0, others).mapToLong(i -> 7L * i).toArray();
        otherValue = random.doubles(others).toArray();
        this.folder = folder;
    }
}
