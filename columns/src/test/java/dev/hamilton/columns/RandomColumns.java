package dev.hamilton.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;

/** Columns of random numbers, slices of slices of longer ones, and whether two are the same but for rounding. */
final class RandomColumns {

    private RandomColumns() {}

    static DoubleColumn of(int size, double missing, Random random) {
        int before = random.nextInt(70);
        DoubleColumn.Builder column = DoubleColumn.builder();
        for (int row = 0; row < before + size + 5; row++) {
            if (random.nextDouble() < missing) {
                column.addMissing();
            } else {
                column.add(random.nextGaussian() * 100);
            }
        }
        return column.build()
                .slice(before / 2, before + size + 2)
                .slice(before - before / 2, before - before / 2 + size);
    }

    /** The same rows missing, and the other values equal to nine digits, or nine behind the point when they are small. */
    static void assertSame(DoubleColumn actual, DoubleColumn expected, String context) {
        assertThat(actual.missing()).as(context).isEqualTo(expected.missing());
        for (int row = 0; row < expected.size(); row++) {
            if (!expected.isMissing(row)) {
                double value = expected.getDouble(row);
                assertThat(actual.getDouble(row))
                        .as("%s row %d", context, row)
                        .isCloseTo(value, within(1e-9 * Math.max(1, Math.abs(value))));
            }
        }
    }
}
