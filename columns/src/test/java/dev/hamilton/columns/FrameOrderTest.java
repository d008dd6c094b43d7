package dev.hamilton.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sorting and distinct rows. */
final class FrameOrderTest {

    private static final DataFrame WEEKS = DataFrame.of(
            "region", StringColumn.of("south", "north", null, "north"), "spend", DoubleColumn.of(1, 2, 3, 4));

    @Test
    void rows_are_sorted_by_one_column_then_the_next() {
        assertThat(WEEKS.sort("region").doubles("spend")).isEqualTo(DoubleColumn.of(2, 4, 1, 3));
        assertThat(WEEKS.sort(Order.by("region"), Order.by("spend").descending())
                        .doubles("spend"))
                .isEqualTo(DoubleColumn.of(4, 2, 1, 3));
        assertThat(WEEKS.sort(Order.by("region").descending().missingFirst()).doubles("spend"))
                .isEqualTo(DoubleColumn.of(3, 1, 2, 4));
    }

    @Test
    void objects_without_an_order_cannot_be_sorted() {
        DataFrame lists = DataFrame.of("x", ObjectColumn.of(List.of(1), List.of(2)));
        assertThatThrownBy(() -> lists.sort("x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("column 'x' cannot be sorted: its objects have no natural order");
    }

    @Test
    void objects_that_compare_as_equal_keep_their_order() {
        DataFrame numbers = DataFrame.of(
                "x",
                ObjectColumn.of(new BigDecimal("2.0"), new BigDecimal("1"), new BigDecimal("2")),
                "row",
                IntColumn.of(0, 1, 2));
        assertThat(numbers.sort("x").ints("row")).isEqualTo(IntColumn.of(1, 0, 2));
    }

    @Test
    void an_order_says_what_it_is() {
        assertThat(Order.by("spend").descending().missingFirst()).hasToString("spend descending, missing first");
    }

    @Test
    void the_first_of_equal_rows_is_distinct() {
        assertThat(WEEKS.distinct("region")).isEqualTo(WEEKS.rows(0, 1, 2));
        assertThat(DataFrame.concatRows(WEEKS, WEEKS).distinct()).isEqualTo(WEEKS);
        assertThat(DataFrame.of().distinct()).isEqualTo(DataFrame.of());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 63, 64, 65, 300})
    void sorting_is_what_a_comparator_gives(int size) {
        for (double missing : RandomFrames.SHARES_MISSING) {
            long seed = 3L * size + (long) (100 * missing);
            Random random = new Random(seed);
            DataFrame frame = RandomFrames.of(size, missing, random);
            for (int round = 0; round < 20; round++) {
                List<Order> orders = new ArrayList<>();
                Comparator<Integer> expected = (unused, unusedToo) -> 0;
                for (int i = 0; i <= random.nextInt(3); i++) {
                    String name = RandomFrames.NAMES.get(random.nextInt(RandomFrames.NAMES.size()));
                    boolean descending = random.nextBoolean();
                    boolean missingFirst = random.nextBoolean();
                    Order order = descending ? Order.by(name).descending() : Order.by(name);
                    orders.add(missingFirst ? order.missingFirst() : order);
                    expected = expected.thenComparing(comparator(frame, name, descending, missingFirst));
                }
                int[] rows = IntStream.range(0, size)
                        .boxed()
                        .sorted(expected)
                        .mapToInt(row -> row)
                        .toArray();
                assertThat(frame.sort(orders.toArray(new Order[0])))
                        .as("seed %d orders %s", seed, orders)
                        .isEqualTo(frame.rows(rows));
            }
        }
    }

    @SuppressWarnings("unchecked") // all are comparable
    private static Comparator<Integer> comparator(
            DataFrame frame, String name, boolean descending, boolean missingFirst) {
        return (left, right) -> {
            Comparable<Object> one = (Comparable<Object>) RandomFrames.key(frame, name, left);
            Comparable<Object> other = (Comparable<Object>) RandomFrames.key(frame, name, right);
            if (one == null || other == null) {
                int order = Boolean.compare(one == null, other == null);
                return missingFirst ? -order : order;
            }
            return descending ? other.compareTo(one) : one.compareTo(other);
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 63, 64, 65, 300})
    void distinct_rows_are_those_that_a_set_takes(int size) {
        for (double missing : RandomFrames.SHARES_MISSING) {
            long seed = 5L * size + (long) (100 * missing);
            Random random = new Random(seed);
            DataFrame frame = RandomFrames.of(size, missing, random);
            for (int round = 0; round < 20; round++) {
                List<String> names = new ArrayList<>(RandomFrames.NAMES);
                Collections.shuffle(names, random);
                List<String> keys = names.subList(0, 1 + random.nextInt(names.size()));
                Set<List<Object>> seen = new LinkedHashSet<>();
                int[] rows = IntStream.range(0, size)
                        .filter(row -> seen.add(RandomFrames.keys(frame, keys, row)))
                        .toArray();
                assertThat(frame.distinct(keys.toArray(new String[0])))
                        .as("seed %d keys %s", seed, keys)
                        .isEqualTo(frame.rows(rows));
            }
        }
    }
}
