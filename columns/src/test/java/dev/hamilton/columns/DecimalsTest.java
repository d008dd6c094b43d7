package dev.hamilton.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Decimals are added, multiplied and divided as decimals. */
final class DecimalsTest {

    private static final ObjectColumn<BigDecimal> PRICES = of("0.10", null, "0.20", "0.30");

    private static ObjectColumn<BigDecimal> of(@Nullable String... decimals) {
        return ObjectColumn.of(decimals).map(BigDecimal::new);
    }

    @Test
    void sums_and_means_lose_nothing_but_what_they_are_told_to() {
        Decimals prices = Decimals.of(PRICES);
        assertThat(prices.sum()).isEqualTo(new BigDecimal("0.60"));
        assertThat(prices.cumSum()).isEqualTo(of("0.10", null, "0.30", "0.60"));
        assertThat(prices.mean(1, RoundingMode.HALF_UP)).contains(new BigDecimal("0.2"));
        assertThat(Decimals.of(of("1", "2", "2")).mean(2, RoundingMode.DOWN)).contains(new BigDecimal("1.66"));
        assertThat(Decimals.of(of()).sum()).isEqualTo(BigDecimal.ZERO);
        assertThat(Decimals.of(PRICES.slice(1, 2)).mean(1, RoundingMode.UP)).isEmpty();
        assertThat(Decimals.of(of("1E+3")).sum()).isEqualTo(new BigDecimal("1E+3"));
    }

    @Test
    void arithmetic_is_that_of_decimals() {
        Decimals prices = Decimals.of(PRICES);
        ObjectColumn<BigDecimal> counts = of("3", "2", null, "1");
        assertThat(prices.add(counts)).isEqualTo(of("3.10", null, null, "1.30"));
        assertThat(prices.subtract(counts)).isEqualTo(of("-2.90", null, null, "-0.70"));
        assertThat(prices.multiply(counts)).isEqualTo(of("0.30", null, null, "0.30"));
        assertThat(prices.divide(counts, 3, RoundingMode.HALF_EVEN)).isEqualTo(of("0.033", null, null, "0.300"));
        BigDecimal three = new BigDecimal("3");
        assertThat(prices.add(three)).isEqualTo(of("3.10", null, "3.20", "3.30"));
        assertThat(prices.subtract(three)).isEqualTo(of("-2.90", null, "-2.80", "-2.70"));
        assertThat(prices.multiply(three)).isEqualTo(of("0.30", null, "0.60", "0.90"));
        assertThat(prices.divide(three, 2, RoundingMode.UP)).isEqualTo(of("0.04", null, "0.07", "0.10"));
    }

    @Test
    void what_cannot_be_divided_is_told_with_its_row() {
        assertThatThrownBy(() -> Decimals.of(PRICES).divide(of("0", "0", "0", "0"), 2, RoundingMode.UP))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageStartingWith(
                        "row 0 holds 0.10, which cannot be divided by 0 to 2 digits behind the point: ");
        assertThatThrownBy(() -> Decimals.of(PRICES).divide(new BigDecimal("3"), 1, RoundingMode.UNNECESSARY))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageStartingWith("row 0 holds 0.10, which cannot be divided by 3 to 1 digit behind the point: ");
        assertThatThrownBy(() -> Decimals.of(of("0.1", "0.2")).mean(1, RoundingMode.UNNECESSARY))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageStartingWith("the sum is 0.3, which cannot be divided by 2 to 1 digit behind the point: ");
        assertThatThrownBy(() -> Decimals.of(PRICES).add(of("1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("columns of different sizes: this one has 4 rows, the other 1");
    }

    @Test
    void groups_have_sums_and_means_of_decimals() {
        DataFrame frame = DataFrame.of("key", StringColumn.of("a", "b", "a", null), "price", PRICES);
        DataFrame groups = frame.groupBy("key")
                .aggregate(Aggregation.sum("price"), Aggregation.mean("price", 2, RoundingMode.HALF_UP));
        assertThat(groups.column("sum_price")).isEqualTo(of("0.30", "0"));
        assertThat(groups.column("mean_price")).isEqualTo(of("0.15", null));
        assertThatThrownBy(() -> frame.groupBy("price").aggregate(Aggregation.mean("key", 2, RoundingMode.UP)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'mean_key' with a scale needs decimals, but column 'key' is a StringColumn");
        Aggregation exact =
                Aggregation.mean("price", 1, RoundingMode.UNNECESSARY).as("usual");
        DataFrame more = DataFrame.of("key", StringColumn.of("b", "a", "a"), "price", of("0.5", "0.1", "0.2"));
        assertThatThrownBy(() -> more.groupBy("key").aggregate(exact))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageStartingWith(
                        "'usual' of group {key=a}: the sum is 0.3, which cannot be divided by 2 to 1 digit"
                                + " behind the point: ");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 500})
    void they_are_what_a_plain_loop_makes_of_them(int size) {
        for (double missing : RandomFrames.SHARES_MISSING) {
            long seed = 53L * size + (long) (100 * missing);
            Random random = new Random(seed);
            ObjectColumn<BigDecimal> x = random(size, missing, random);
            ObjectColumn<BigDecimal> y = random(size, missing, random);
            BigDecimal sum = BigDecimal.ZERO;
            int count = 0;
            Decimals decimals = Decimals.of(x);
            ObjectColumn<BigDecimal> sums = decimals.cumSum();
            ObjectColumn<BigDecimal> products = decimals.multiply(y);
            ObjectColumn<BigDecimal> quotients = decimals.divide(y, 7, RoundingMode.HALF_EVEN);
            for (int row = 0; row < size; row++) {
                BigDecimal value = x.get(row);
                BigDecimal other = y.get(row);
                boolean both = value != null && other != null;
                sum = value == null ? sum : sum.add(value);
                count += value == null ? 0 : 1;
                String context = "seed " + seed + " row " + row;
                assertThat(sums.get(row)).as(context).isEqualTo(value == null ? null : sum);
                assertThat(products.get(row)).as(context).isEqualTo(both ? value.multiply(other) : null);
                assertThat(quotients.get(row))
                        .as(context)
                        .isEqualTo(both ? value.divide(other, 7, RoundingMode.HALF_EVEN) : null);
            }
            assertThat(decimals.sum()).as("seed %d", seed).isEqualTo(sum);
            assertThat(decimals.mean(9, RoundingMode.HALF_UP).orElse(null))
                    .as("seed %d", seed)
                    .isEqualTo(count == 0 ? null : sum.divide(BigDecimal.valueOf(count), 9, RoundingMode.HALF_UP));
        }
    }

    private static ObjectColumn<BigDecimal> random(int size, double missing, Random random) {
        ObjectColumn.Builder<BigDecimal> decimals = ObjectColumn.builder();
        for (int row = 0; row < size; row++) {
            if (random.nextDouble() < missing) {
                decimals.addMissing();
            } else {
                decimals.add(BigDecimal.valueOf(random.nextInt() | 1, random.nextInt(5)));
            }
        }
        return decimals.build();
    }
}
