package dev.hamilton.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The loops of sums and of the four operations beside the general ones. */
final class SumsTest {

    private static final double[] SPECIAL = {
        0.0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MAX_VALUE, Double.MIN_VALUE
    };

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 63, 64, 65, 257, 1000})
    void sums_are_to_the_bit_those_of_the_general_windows(int size) {
        for (int share = 0; share <= 10; share += 5) {
            Random random = new Random(size + share);
            DoubleColumn column = column(size + 3, share, random).slice(2, size + 2);
            for (WindowSpan.Bounds bounds : bounds(size, random)) {
                for (int periods : new int[] {0, 1, 3}) {
                    String context = "size " + size + ", share " + share + ", periods " + periods;
                    assertSame(
                            Sums.over(column, bounds, periods, false),
                            Windows.over(column, bounds, periods, Aggregates.sum()),
                            context);
                    assertSame(
                            Sums.over(column, bounds, periods, true),
                            Windows.over(column, bounds, periods, Aggregates.mean()),
                            context);
                }
            }
            assertSame(Sums.cumulative(column), Windows.cumulative(column, Aggregates.sum()), "cumulative");
            assertThat(Double.doubleToLongBits(Sums.total(column)))
                    .isEqualTo(Double.doubleToLongBits(Windows.total(column, Aggregates.sum())));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 63, 64, 65, 1000})
    void the_four_operations_are_those_of_java(int size) {
        Random random = new Random(size);
        DoubleColumn left = column(size + 1, 3, random).slice(1, size + 1);
        DoubleColumn right = column(size, 3, random);
        assertSame(left.add(right), left.combine(right, Double::sum), "add");
        assertSame(left.subtract(right), left.combine(right, (a, b) -> a - b), "subtract");
        assertSame(left.multiply(right), left.combine(right, (a, b) -> a * b), "multiply");
        assertSame(left.divide(right), left.combine(right, (a, b) -> a / b), "divide");
        for (double number : SPECIAL) {
            assertSame(left.add(number), left.map(a -> a + number), "add " + number);
            assertSame(left.subtract(number), left.map(a -> a - number), "subtract " + number);
            assertSame(left.multiply(number), left.map(a -> a * number), "multiply " + number);
            assertSame(left.divide(number), left.map(a -> a / number), "divide " + number);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10, 62})
    void variances_are_those_of_the_general_windows(int width) {
        Random random = new Random(width);
        double[] values = column(1000, 0, random).toArray(0);
        for (int row = 500; row < 600; row++) {
            values[row] = 1e12 + random.nextInt(3); // whole blocks of equal values too
        }
        DoubleColumn column = DoubleColumn.of(values);
        WindowSpan.Bounds bounds = WindowSpan.ofRows(width).bounds(1000, null, Closed.RIGHT);
        for (int periods : new int[] {0, 3}) {
            for (boolean root : new boolean[] {false, true}) {
                DoubleColumn expected =
                        Windows.over(column, bounds, periods, root ? Aggregates.std() : Aggregates.var());
                DoubleColumn actual = RowSpreads.over(column, bounds, periods, root);
                assertThat(actual.validity).isEqualTo(expected.validity);
                for (int row = periods; row < 1000; row++) {
                    double wanted = expected.toArray(0)[row];
                    double got = actual.toArray(0)[row];
                    boolean same =
                            !Double.isFinite(wanted) ? !Double.isFinite(got) : Math.abs(got - wanted) <= 1e-12 * wanted;
                    assertThat(same)
                            .as(width + ", row " + row + ": " + got + ", not " + wanted)
                            .isTrue();
                }
            }
        }
    }

    private static List<WindowSpan.Bounds> bounds(int size, Random random) {
        List<WindowSpan.Bounds> bounds = new ArrayList<>();
        for (Closed closed : Closed.values()) {
            bounds.add(WindowSpan.ofRows(3).bounds(size, null, closed));
            bounds.add(WindowSpan.ofRows(1).bounds(size, null, closed));
            bounds.add(WindowSpan.ofRows(11).bounds(size, null, closed));
            bounds.add(WindowSpan.ofRows(500).bounds(size, null, closed));
            bounds.add(WindowSpan.ofAll().bounds(size, null, closed));
            bounds.add(WindowSpan.ofRows(64).bounds(size, null, closed));
            bounds.add(WindowSpan.Bounds.ofRows(randomStarts(size, random), closed));
        }
        return bounds;
    }

    private static int[] randomStarts(int size, Random random) {
        int[] starts = new int[size];
        for (int row = 1; row < size; row++) {
            starts[row] = Math.min(row, starts[row - 1] + random.nextInt(3));
        }
        return starts;
    }

    /** So many tenths of the rows are missing, and a few hold a special value. */
    private static DoubleColumn column(int size, int tenths, Random random) {
        DoubleColumn.Builder built = DoubleColumn.builder();
        for (int row = 0; row < size; row++) {
            if (random.nextInt(10) < tenths) {
                built.addMissing();
            } else if (random.nextInt(100) == 0) {
                built.add(SPECIAL[random.nextInt(SPECIAL.length)]);
            } else {
                built.add(random.nextGaussian() * Math.pow(10, random.nextInt(20) - 10));
            }
        }
        return built.build();
    }

    private static void assertSame(DoubleColumn actual, DoubleColumn expected, String context) {
        assertThat(actual).as(context).isEqualTo(expected);
        assertThat(bits(actual)).as(context).isEqualTo(bits(expected));
    }

    private static long[] bits(DoubleColumn column) {
        return Arrays.stream(column.toArray(-1))
                .mapToLong(Double::doubleToLongBits)
                .toArray();
    }
}
