package dev.hamilton.columns;

import static dev.hamilton.columns.Aggregation.count;
import static dev.hamilton.columns.Aggregation.first;
import static dev.hamilton.columns.Aggregation.last;
import static dev.hamilton.columns.Aggregation.max;
import static dev.hamilton.columns.Aggregation.mean;
import static dev.hamilton.columns.Aggregation.median;
import static dev.hamilton.columns.Aggregation.min;
import static dev.hamilton.columns.Aggregation.quantile;
import static dev.hamilton.columns.Aggregation.rows;
import static dev.hamilton.columns.Aggregation.std;
import static dev.hamilton.columns.Aggregation.sum;
import static dev.hamilton.columns.Aggregation.var;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GroupedFrameTest {

    private static final DataFrame SALES = DataFrame.of(
            "region", StringColumn.of("south", "north", null, "south", "north", "west"),
            "spend", DoubleColumn.ofNullable(1.0, 2.0, 3.0, 4.0, null, null),
            "day",
                    DateColumn.ofNullable(
                            LocalDate.of(2024, 1, 2),
                            LocalDate.of(2024, 1, 1),
                            LocalDate.of(2024, 1, 1),
                            LocalDate.of(2024, 1, 1),
                            null,
                            null));

    @Test
    void a_function_that_fails_is_told_with_its_column_and_the_group() {
        IllegalStateException broken = new IllegalStateException("broken");
        Aggregation failing = Aggregation.of("spread", "spend", values -> {
            throw broken;
        });
        assertThatThrownBy(() -> SALES.groupBy("region").aggregate(failing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'spread' of column 'spend' failed over the group {region=south}:"
                        + " java.lang.IllegalStateException: broken")
                .hasCause(broken);
    }

    @Test
    void truths_are_counted_and_shared() {
        DataFrame days = DataFrame.of(
                "store",
                StringColumn.of("a", "a", "b", "a"),
                "open",
                BooleanColumn.ofNullable(true, false, null, true));
        assertThat(days.groupBy("store").aggregate(sum("open"), mean("open")))
                .isEqualTo(DataFrame.of(
                        "store", StringColumn.of("a", "b"),
                        "sum_open", DoubleColumn.of(2, 0),
                        "mean_open", DoubleColumn.ofNullable(2 / 3.0, null)));
    }

    @Test
    void groups_stand_in_the_order_of_their_first_rows_and_rows_without_a_key_in_none() {
        assertThat(SALES.groupBy("region").count()).isEqualTo(3);
        assertThat(SALES.groupBy("region")
                        .aggregate(sum("spend"), mean("spend").as("usual"), count("spend"), rows(), min("day")))
                .isEqualTo(DataFrame.of(
                        "region",
                        StringColumn.of("south", "north", "west"),
                        "sum_spend",
                        DoubleColumn.of(5, 2, 0),
                        "usual",
                        DoubleColumn.ofNullable(2.5, 2.0, null),
                        "count_spend",
                        IntColumn.of(2, 1, 0),
                        "rows",
                        IntColumn.of(2, 2, 1),
                        "min_day",
                        DateColumn.ofNullable(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 1), null)));
    }

    @Test
    void any_function_of_a_column_is_an_aggregation() {
        assertThat(SALES.groupBy("region")
                        .aggregate(Aggregation.of("spread", "spend", x -> x.max() - x.min()))
                        .doubles("spread"))
                .isEqualTo(DoubleColumn.ofNullable(3.0, 0.0, null));
    }

    @Test
    void a_nan_is_the_smallest_and_the_largest() {
        DataFrame frame = DataFrame.of("k", IntColumn.of(1, 1, 1), "x", DoubleColumn.of(2, Double.NaN, 1));
        DataFrame extremes = frame.groupBy("k").aggregate(min("x"), max("x"));
        assertThat(extremes.doubles("min_x").getDouble(0)).isNaN();
        assertThat(extremes.doubles("max_x").getDouble(0)).isNaN();
    }

    @Test
    void what_cannot_be_aggregated_is_refused() {
        GroupedFrame groups = SALES.groupBy("region");
        assertThatThrownBy(() -> groups.aggregate(sum("day")))
                .hasMessage("'sum_day' needs numbers, but column 'day' is a DateColumn");
        assertThatThrownBy(() -> groups.aggregate(sum("spent"))).hasMessageContaining("did you mean 'spend'?");
        assertThatThrownBy(() -> groups.aggregate(sum("spend"), sum("spend")))
                .hasMessage("two columns of the result are called 'sum_spend': give one another name by as(\"...\")");
        assertThatThrownBy(() -> quantile("spend", 2)).hasMessage("a share must be from 0 to 1, but is 2.0");
        assertThatThrownBy(SALES::groupBy).hasMessage("grouping needs at least one key column");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 63, 64, 65, 300})
    void every_aggregation_is_that_of_the_rows_of_the_group_alone(int size) {
        for (double missing : RandomFrames.SHARES_MISSING) {
            long seed = 19L * size + (long) (100 * missing);
            Random random = new Random(seed);
            DataFrame frame = RandomFrames.of(size, missing, random);
            for (int round = 0; round < 10; round++) {
                List<String> names = new ArrayList<>(RandomFrames.NAMES);
                Collections.shuffle(names, random);
                check(frame, names.subList(0, 1 + random.nextInt(3)), "seed " + seed);
            }
        }
    }

    private static void check(DataFrame frame, List<String> keys, String context) {
        Map<List<Object>, List<Integer>> groups = new LinkedHashMap<>();
        for (int row = 0; row < frame.rowCount(); row++) {
            List<Object> key = RandomFrames.keys(frame, keys, row);
            if (!key.contains(null)) {
                groups.computeIfAbsent(key, none -> new ArrayList<>()).add(row);
            }
        }
        DataFrame results = frame.groupBy(keys.toArray(new String[0]))
                .aggregate(
                        sum("double").as("sum"),
                        mean("long").as("mean"),
                        var("int").as("var"),
                        std("int").as("std"),
                        median("int").as("median"),
                        quantile("int", 0.3).as("quantile"),
                        count("string").as("count"),
                        rows(),
                        min("string").as("min"),
                        max("long").as("max"),
                        first("object").as("first"),
                        last("date").as("last"));
        assertThat(results.rowCount()).as(context).isEqualTo(groups.size());
        int group = 0;
        for (List<Integer> members : groups.values()) {
            DataFrame alone = frame.rows(members.stream().mapToInt(row -> row).toArray());
            Map<String, Object> row = results.row(group++);
            String at = context + " keys " + keys + " group " + row;
            IntColumn ints = alone.ints("int");
            assertThat(row.get("sum")).as(at).isEqualTo(alone.doubles("double").sum());
            assertThat(row.get("mean"))
                    .as(at)
                    .isEqualTo(
                            orNull(1, alone.longs("long"), alone.longs("long").mean()));
            assertThat(row.get("var")).as(at).isEqualTo(orNull(2, ints, ints.var()));
            assertThat(row.get("std")).as(at).isEqualTo(orNull(2, ints, ints.std()));
            assertThat(row.get("median")).as(at).isEqualTo(orNull(1, ints, ints.median()));
            assertThat(row.get("quantile")).as(at).isEqualTo(orNull(1, ints, ints.quantile(0.3)));
            assertThat(row.get("count")).as(at).isEqualTo(alone.column("string").count());
            assertThat(row.get("rows")).as(at).isEqualTo(members.size());
            assertThat(row.get("min")).as(at).isEqualTo(sortedFirst(alone, Order.by("string")));
            assertThat(row.get("max"))
                    .as(at)
                    .isEqualTo(sortedFirst(alone, Order.by("long").descending()));
            assertThat(row.get("first"))
                    .as(at)
                    .isEqualTo(alone.column("object").fillBackward().get(0));
            assertThat(row.get("last"))
                    .as(at)
                    .isEqualTo(alone.column("date").fillForward().get(alone.rowCount() - 1));
        }
    }

    private static Object orNull(int least, Column column, double value) {
        return column.count() < least ? null : (Object) value;
    }

    private static Object sortedFirst(DataFrame frame, Order order) {
        return frame.sort(order).column(order.column()).get(0);
    }
}
