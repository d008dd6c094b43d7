package dev.hamilton.run.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hamilton.catalog.Criterion;
import dev.hamilton.quality.ValidationResult;
import dev.hamilton.run.TestColumns;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Checks that are made in one pass say what a loop for each check would say. */
final class RandomChecksTest {
    private static final int CASES = 200;

    @Test
    void one_pass_finds_what_a_loop_for_each_check_finds_in_doubles() {
        for (long seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            Double[] values = values(random, each -> switch (random.nextInt(12)) {
                case 0 -> Double.NaN;
                case 1 -> -0.0;
                case 2 -> random.nextBoolean() ? 1.0 : 0.0;
                case 3 -> random.nextGaussian() * 1e12;
                default -> random.nextGaussian();
            });
            double low = random.nextGaussian();
            double high = low + random.nextDouble() * 3;
            double share = random.nextDouble();
            List<ValidationResult> results = Examined.of("double")
                    .all(
                            random.nextBoolean() ? TestColumns.doubles(values) : values,
                            new Criterion.Range(low, high),
                            new Criterion.ValuesIn(List.of("0", "1")),
                            new Criterion.MaxNullFraction(share),
                            new Criterion.MaxNanFraction(share),
                            new Criterion.MeanInRange(low, high),
                            new Criterion.MaxStandardDev(share * 2));
            Naive<Double> naive = new Naive<>(seed, values);
            naive.rows(results.get(0), value -> value >= low && value <= high);
            naive.rows(results.get(1), value -> value == 0 || value == 1);
            naive.share(results.get(2), Objects::isNull, share);
            naive.share(results.get(3), value -> value != null && value.isNaN(), share);
            naive.mean(results.get(4));
            naive.deviation(results.get(5));
        }
    }

    @Test
    void one_pass_finds_what_a_loop_for_each_check_finds_in_ints() {
        for (long seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            Integer[] values = values(random, each -> random.nextInt(20) == 0 ? Integer.MIN_VALUE : random.nextInt(10));
            double low = random.nextDouble() * 5;
            double high = low + random.nextDouble() * 5;
            List<ValidationResult> results = Examined.of("int")
                    .all(
                            random.nextBoolean() ? TestColumns.ints(values) : values,
                            new Criterion.Range(low, high),
                            new Criterion.ValuesIn(List.of("1", "-2147483648", "7")),
                            new Criterion.MeanInRange(low, high),
                            new Criterion.MaxNullFraction(0.5));
            Naive<Integer> naive = new Naive<>(seed, values);
            naive.rows(results.get(0), value -> value >= low && value <= high);
            naive.rows(results.get(1), value -> value == 1 || value == 7 || value == Integer.MIN_VALUE);
            naive.mean(results.get(2));
            naive.share(results.get(3), Objects::isNull, 0.5);
        }
    }

    @Test
    void one_pass_finds_what_a_loop_for_each_check_finds_in_texts() {
        for (long seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            String[] values = values(random, each -> Integer.toString(random.nextInt(2000), 2 + random.nextInt(30)))
                    .clone();
            List<ValidationResult> results = Examined.of("java.lang.String")
                    .all(
                            TestColumns.texts(values),
                            new Criterion.Contains(List.of("1", "0")),
                            new Criterion.DoesNotContain(List.of("a", "1f")),
                            new Criterion.ValuesIn(List.of("1", "10", "11")));
            Naive<String> naive = new Naive<>(seed, values);
            naive.rows(results.get(0), value -> value.contains("1") && value.contains("0"));
            naive.rows(results.get(1), value -> !value.contains("a") && !value.contains("1f"));
            naive.rows(results.get(2), List.of("1", "10", "11")::contains);
        }
    }

    /* Around the sizes of a word of the bitmap and of a block. */
    private static <T> T[] values(Random random, IntFunction<T> value) {
        int[] sizes = {0, 1, 2, 63, 64, 65, Block.ROWS - 1, Block.ROWS, Block.ROWS + 1, 2 * Block.ROWS, 3000};
        int rows = random.nextInt(3) == 0 ? random.nextInt(200) : sizes[random.nextInt(sizes.length)];
        double missing = random.nextBoolean() ? 0 : random.nextDouble();
        T probe = value.apply(0);
        @SuppressWarnings("unchecked") // an array of the class of its elements
        T[] values = (T[]) Array.newInstance(probe.getClass(), rows);
        for (int i = 0; i < rows; i++) {
            values[i] = random.nextDouble() < missing ? null : value.apply(i);
        }
        return values;
    }

    /** A loop for each check, over boxed values; numbers are added exactly. */
    private static final class Naive<T> {
        private final long seed;
        private final T[] values;

        Naive(long seed, T[] values) {
            this.seed = seed;
            this.values = values;
        }

        void rows(ValidationResult result, Predicate<T> good) {
            List<Integer> bad = IntStream.range(0, values.length)
                    .filter(row -> values[row] != null && !good.test(values[row]))
                    .boxed()
                    .toList();
            same(result, bad, bad.isEmpty());
        }

        void share(ValidationResult result, Predicate<T> counted, double most) {
            List<Integer> found = IntStream.range(0, values.length)
                    .filter(row -> counted.test(values[row]))
                    .boxed()
                    .toList();
            same(result, found, values.length == 0 || found.size() / (double) values.length <= most);
        }

        private void same(ValidationResult result, List<Integer> failed, boolean passes) {
            assertThat(result.passes()).as("seed %d: %s", seed, result).isEqualTo(passes);
            assertThat(result.diagnostics().rows()).as("seed %d", seed).isEqualTo(values.length);
            assertThat(result.diagnostics().failedRows())
                    .as("seed %d: %s", seed, result)
                    .isEqualTo(failed.size());
            assertThat(result.diagnostics().first())
                    .as("seed %d", seed)
                    .extracting(row -> row.row())
                    .isEqualTo(failed.subList(0, Math.min(5, failed.size())));
        }

        void mean(ValidationResult result) {
            List<BigDecimal> numbers = numbers();
            if (numbers == null || numbers.isEmpty()) {
                return; // cases of their own say what NaN and nothing give
            }
            double mean = total(numbers)
                    .divide(BigDecimal.valueOf(numbers.size()), MathContext.DECIMAL128)
                    .doubleValue();
            close(result, "mean", mean, scale(numbers) * 1e-15);
        }

        void deviation(ValidationResult result) {
            List<BigDecimal> numbers = numbers();
            if (numbers == null || numbers.size() < 2) {
                return;
            }
            BigDecimal mean = total(numbers).divide(BigDecimal.valueOf(numbers.size()), MathContext.DECIMAL128);
            List<BigDecimal> squares =
                    numbers.stream().map(number -> number.subtract(mean).pow(2)).toList();
            double deviation = total(squares)
                    .divide(BigDecimal.valueOf(numbers.size() - 1L), MathContext.DECIMAL128)
                    .sqrt(MathContext.DECIMAL64)
                    .doubleValue();
            close(result, "standardDev", deviation, scale(numbers) * 1e-12);
        }

        private void close(ValidationResult result, String figure, double wanted, double tolerance) {
            assertThat((Double) result.diagnostics().figures().get(figure))
                    .as("seed %d: %s", seed, figure)
                    .isCloseTo(wanted, within(tolerance));
        }

        /* Null where something is not a number. */
        private List<BigDecimal> numbers() {
            List<BigDecimal> numbers = new ArrayList<>();
            for (T value : values) {
                if (value instanceof Double number && number.isNaN()) {
                    return null;
                }
                if (value instanceof Number number) {
                    numbers.add(new BigDecimal(number.doubleValue()));
                }
            }
            return numbers;
        }

        private static BigDecimal total(List<BigDecimal> numbers) {
            return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private static double scale(List<BigDecimal> numbers) {
            return numbers.stream()
                            .mapToDouble(number -> number.abs().doubleValue())
                            .max()
                            .orElse(0)
                    + 1e-300;
        }
    }
}
