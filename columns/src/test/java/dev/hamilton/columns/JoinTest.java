package dev.hamilton.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JoinTest {

    private static final DataFrame ORDERS = DataFrame.of(
            "customer", IntColumn.ofNullable(7, 8, null, 7, 9),
            "amount", DoubleColumn.of(10, 20, 30, 40, 50));
    private static final DataFrame CUSTOMERS = DataFrame.of(
            "name", StringColumn.of("Ann", "Bob", "Nobody", "Cid"), "customer", IntColumn.ofNullable(8, 7, null, 5));

    @Test
    void an_inner_join_keeps_the_rows_that_match() {
        assertThat(ORDERS.join(CUSTOMERS, Join.inner("customer")))
                .isEqualTo(DataFrame.of(
                        "customer", IntColumn.of(7, 8, 7),
                        "amount", DoubleColumn.of(10, 20, 40),
                        "name", StringColumn.of("Bob", "Ann", "Bob")));
    }

    @Test
    void a_left_join_keeps_all_rows_of_the_left_frame() {
        assertThat(ORDERS.join(CUSTOMERS, Join.left("customer")))
                .isEqualTo(ORDERS.with("name", StringColumn.of("Bob", "Ann", null, "Bob", null)));
    }

    @Test
    void an_outer_join_puts_the_right_rows_that_match_nothing_behind() {
        assertThat(ORDERS.join(CUSTOMERS, Join.outer("customer")))
                .isEqualTo(DataFrame.of(
                        "customer", IntColumn.ofNullable(7, 8, null, 7, 9, null, 5),
                        "amount", DoubleColumn.ofNullable(10.0, 20.0, 30.0, 40.0, 50.0, null, null),
                        "name", StringColumn.of("Bob", "Ann", null, "Bob", null, "Nobody", "Cid")));
    }

    @Test
    void an_anti_join_keeps_what_matches_nothing() {
        assertThat(ORDERS.join(CUSTOMERS, Join.anti("customer"))).isEqualTo(ORDERS.rows(2, 4));
    }

    @Test
    void ints_match_longs_and_other_kinds_are_refused() {
        DataFrame longs = DataFrame.of("customer", LongColumn.of(7, 1L << 40), "x", IntColumn.of(1, 2));
        assertThat(ORDERS.join(longs, Join.inner("customer")).ints("x")).isEqualTo(IntColumn.of(1, 1));
        assertThat(ORDERS.join(longs, Join.outer("customer")).longs("customer"))
                .isEqualTo(LongColumn.ofNullable(7L, 8L, null, 7L, 9L, 1L << 40));
        assertThatThrownBy(() -> ORDERS.join(DataFrame.of("customer", DoubleColumn.of(7)), Join.inner("customer")))
                .hasMessage(
                        "key 'customer' is an IntColumn in the left frame and a DoubleColumn in the right frame, which are"
                                + " not compared, because not every number of one is one of the other: make them one type first,"
                                + " by asDoubles(), or by asLongs() or asInts() where all are whole");
    }

    @Test
    void columns_of_the_same_name_are_as_the_user_chooses() {
        DataFrame right = DataFrame.of("customer", IntColumn.of(7), "amount", IntColumn.of(1));
        assertThatThrownBy(() -> ORDERS.join(right, Join.left("customer")))
                .hasMessage(
                        "both frames have a column 'amount': choose by suffix(...) or keepLeft(), or drop one of them");
        assertThat(ORDERS.join(right, Join.left("customer").suffix("_then")).names())
                .containsExactly("customer", "amount", "amount_then");
        assertThat(ORDERS.join(right, Join.left("customer").keepLeft())).isEqualTo(ORDERS);
    }

    @Test
    void repeated_keys_are_as_the_user_chooses() {
        DataFrame twice = DataFrame.of("customer", IntColumn.of(7, 7, 8), "x", IntColumn.of(1, 2, 3));
        assertThatThrownBy(() -> ORDERS.join(twice, Join.left("customer")))
                .hasMessage("the key {customer=7} is repeated in both frames, which multiplies their rows: allow it by "
                        + "manyToMany()");
        assertThat(ORDERS.join(twice, Join.inner("customer").manyToMany()).ints("x"))
                .isEqualTo(IntColumn.of(1, 2, 3, 1, 2));
        assertThatThrownBy(() -> ORDERS.join(twice, Join.left("customer").manyToOne()))
                .hasMessageContaining("{customer=7} is repeated in the right frame");
        assertThatThrownBy(() -> ORDERS.join(CUSTOMERS, Join.left("customer").oneToMany()))
                .hasMessageContaining("{customer=7} is repeated in the left frame");
        assertThatThrownBy(() -> ORDERS.join(CUSTOMERS, Join.left("customer").oneToOne()))
                .hasMessageContaining("{customer=7} is repeated in the left frame");
        DataFrame elsewhere = DataFrame.of("customer", IntColumn.of(99, 99));
        assertThatThrownBy(() -> ORDERS.join(elsewhere, Join.outer("customer").manyToOne()))
                .hasMessageContaining("{customer=99} is repeated in the right frame");
        assertThatThrownBy(() -> elsewhere.join(CUSTOMERS, Join.left("customer").oneToMany()))
                .hasMessageContaining("{customer=99} is repeated in the left frame");
        assertThat(twice.join(CUSTOMERS, Join.left("customer").manyToOne()).strings("name"))
                .isEqualTo(StringColumn.of("Bob", "Bob", "Ann"));
        assertThat(CUSTOMERS.join(twice, Join.inner("customer").oneToMany()).ints("x"))
                .isEqualTo(IntColumn.of(3, 1, 2));
    }

    @Test
    void a_frame_is_aligned_to_a_spine_of_keys() {
        DataFrame spine = DataFrame.of("customer", IntColumn.of(5, 6, 7), "unused", IntColumn.of(1, 2, 3));
        assertThat(CUSTOMERS.alignTo(spine, "customer"))
                .isEqualTo(
                        DataFrame.of("customer", IntColumn.of(5, 6, 7), "name", StringColumn.of("Cid", null, "Bob")));
        assertThatThrownBy(() -> ORDERS.alignTo(spine, "customer"))
                .hasMessage(
                        "the key {customer=7} is repeated in the frame that is aligned, which can have one row for each of"
                                + " the spine's: take its rows together by groupBy(...), or keep the first of a key by distinct(...)");
        assertThatThrownBy(() -> ORDERS.alignTo(spine)).hasMessage("aligning to a spine needs at least one key");
        assertThatThrownBy(() -> CUSTOMERS.alignTo(spine.rename("customer", "id"), "customer"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("in the spine there is no column 'customer'; there are [id, unused]");
        assertThatThrownBy(() -> CUSTOMERS.rename("customer", "id").alignTo(spine, "customer"))
                .hasMessage("in the frame that is aligned there is no column 'customer'; there are [name, id]");
    }

    @Test
    void a_suffix_must_not_make_a_name_that_is_taken() {
        DataFrame left = DataFrame.of("k", IntColumn.of(1), "v", IntColumn.of(2), "v_r", IntColumn.of(3));
        DataFrame right = left.drop("v_r");
        assertThatThrownBy(() -> left.join(right, Join.left("k").suffix("_r")))
                .hasMessage(
                        "the suffix '_r' of the left join by [k] makes 'v_r' of the right frame's column 'v', but the left"
                                + " frame has a column of that name: choose another by suffix(...), or rename one of them");
        assertThatThrownBy(() -> right.join(left, Join.outer("k").suffix("_r")))
                .hasMessageContaining("the suffix '_r' of the outer join by [k]")
                .hasMessageContaining("but the right frame has a column of that name");
        assertThat(left.join(right, Join.left("k").suffix("_of_r")).names()).containsExactly("k", "v", "v_r", "v_of_r");
    }

    @Test
    void numbers_of_two_kinds_are_made_one_before_they_are_keys() {
        DataFrame ints = DataFrame.of("k", IntColumn.of(1, 2));
        DataFrame doubles = DataFrame.of("k", DoubleColumn.of(2, 1), "x", IntColumn.of(20, 10));
        assertThatThrownBy(() -> ints.join(doubles, Join.left("k"))).hasMessageContaining("by asDoubles()");
        assertThat(ints.with("k", ints.ints("k").asDoubles())
                        .join(doubles, Join.left("k"))
                        .ints("x"))
                .isEqualTo(IntColumn.of(10, 20));
        assertThatThrownBy(() -> ints.join(DataFrame.of("k", StringColumn.of("1")), Join.left("k")))
                .hasMessageContaining("which are never equal");
    }

    @Test
    void a_join_needs_keys_that_both_frames_have() {
        assertThatThrownBy(Join::inner).hasMessage("a join needs at least one key");
        assertThatThrownBy(() -> ORDERS.join(CUSTOMERS, Join.inner("customers")))
                .hasMessage("in the left frame there is no column 'customers': did you mean 'customer'?");
        assertThatThrownBy(() -> ORDERS.join(CUSTOMERS.rename("customer", "id"), Join.inner("customer")))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("in the right frame there is no column 'customer'; there are [name, id]");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 63, 64, 65, 300})
    void every_join_is_what_comparing_all_rows_gives(int size) {
        for (double missing : RandomFrames.SHARES_MISSING) {
            long seed = 7L * size + (long) (100 * missing);
            Random random = new Random(seed);
            DataFrame left = RandomFrames.of(size, missing, random);
            DataFrame right = RandomFrames.of(random.nextInt(size + 1), missing, random);
            List<String> keys = new ArrayList<>(RandomFrames.NAMES);
            Collections.shuffle(keys, random);
            check(left, right, keys.subList(0, 1 + random.nextInt(3)), "seed " + seed);
            for (String key : RandomFrames.NAMES) {
                check(left, right, List.of(key), "seed " + seed);
            }
        }
    }

    private static void check(DataFrame left, DataFrame right, List<String> keys, String context) {
        List<List<Integer>> inner = new ArrayList<>();
        List<List<Integer>> all = new ArrayList<>();
        List<List<Integer>> alone = new ArrayList<>();
        boolean[] matched = new boolean[right.rowCount()];
        for (int row = 0; row < left.rowCount(); row++) {
            List<Object> key = RandomFrames.keys(left, keys, row);
            int before = inner.size();
            for (int other = 0; other < right.rowCount(); other++) {
                if (!key.contains(null) && key.equals(RandomFrames.keys(right, keys, other))) {
                    inner.add(List.of(row, other));
                    all.add(List.of(row, other));
                    matched[other] = true;
                }
            }
            if (inner.size() == before) {
                all.add(List.of(row, -1));
                alone.add(List.of(row, -1));
            }
        }
        List<List<Integer>> outer = new ArrayList<>(all);
        for (int other = 0; other < matched.length; other++) {
            if (!matched[other]) {
                outer.add(List.of(-1, other));
            }
        }
        String[] names = keys.toArray(new String[0]);
        String at = context + " keys " + keys;
        assertThat(rows(left, right, Join.inner(names))).as(at).isEqualTo(inner);
        assertThat(rows(left, right, Join.left(names))).as(at).isEqualTo(all);
        assertThat(rows(left, right, Join.outer(names))).as(at).isEqualTo(outer);
        assertThat(left.join(right, Join.anti(names)))
                .as(at)
                .isEqualTo(
                        left.rows(alone.stream().mapToInt(pair -> pair.get(0)).toArray()));
    }

    /** The pairs of rows of a join, read from cells that were put in to tell. */
    private static List<List<Integer>> rows(DataFrame left, DataFrame right, Join join) {
        DataFrame joined = numbered(left, "left")
                .join(numbered(right, "right"), join.keepLeft().manyToMany());
        List<List<Integer>> rows = new ArrayList<>();
        for (int row = 0; row < joined.rowCount(); row++) {
            Integer leftRow = (Integer) joined.column("left").get(row);
            Integer rightRow = (Integer) joined.column("right").get(row);
            rows.add(List.of(leftRow == null ? -1 : leftRow, rightRow == null ? -1 : rightRow));
        }
        return rows;
    }

    private static DataFrame numbered(DataFrame frame, String name) {
        return frame.with(
                name, IntColumn.of(IntStream.range(0, frame.rowCount()).toArray()));
    }
}
