package dev.hamilton.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells moved within their groups. */
final class GroupedCellsTest {

    @Test
    void days_since_the_order_before_are_counted_for_each_customer() {
        StringColumn customer = StringColumn.of("ann", "bob", "ann", null, "ann");
        DateColumn ordered = DateColumn.of(day(1), day(2), day(5), day(6), day(9));
        assertThat(ordered.daysSince(ordered.over(customer).shift(1)))
                .isEqualTo(IntColumn.ofNullable(null, null, 4, null, 4));
        assertThat(ordered.over(customer).shift(Integer.MIN_VALUE).count()).isZero();
        assertThatThrownBy(() -> ordered.over()).hasMessage("grouping needs at least one key column");
        assertThatThrownBy(() -> ordered.over(customer.head(1)))
                .hasMessage("columns of different sizes: this one has 5 rows, the other 1");
    }

    @Test
    void what_is_shifted_with_a_fill_keeps_its_type() {
        IntColumn key = IntColumn.ofNullable(1, 2, 1, null, 1);
        assertThat(LongColumn.of(Long.MAX_VALUE, 2, 3, 4, 5).over(key).shift(1, Long.MIN_VALUE))
                .isEqualTo(LongColumn.ofNullable(Long.MIN_VALUE, Long.MIN_VALUE, Long.MAX_VALUE, null, 3L));
        assertThat(IntColumn.of(1, 2, 3, 4, 5).over(key).shift(-1, 0))
                .isEqualTo(IntColumn.ofNullable(3, 0, 5, null, 0));
        assertThat(DoubleColumn.of(1, 2, 3, 4, 5).over(key).shift(1, 0))
                .isEqualTo(DoubleColumn.ofNullable(0.0, 0.0, 1.0, null, 3.0));
        assertThat(FloatColumn.of(1, 2, 3, 4, 5).over(key).shift(1, 0.1))
                .isEqualTo(FloatColumn.ofNullable(0.1f, 0.1f, 1f, null, 3f));
        assertThat(StringColumn.of("a", "b", null, "d", "e").over(key).shift(1, "none"))
                .isEqualTo(StringColumn.of("none", "none", "a", null, null));
        assertThat(BooleanColumn.of(false, false, true, true, true).over(key).shift(1, true))
                .isEqualTo(BooleanColumn.ofNullable(true, true, false, null, true));
        assertThat(ObjectColumn.of(day(1), day(2), day(3), day(4), day(5))
                        .over(key)
                        .shift(1, day(9)))
                .isEqualTo(ObjectColumn.of(day(9), day(9), day(1), null, day(3)));
        IntColumn ints = IntColumn.of(1, 2, 3, 4, 5);
        assertThatThrownBy(() -> ints.over(key).shift(1, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a shift of an int column cannot be filled with 0.5: shift asDoubles() instead");
        assertThatThrownBy(() -> ByteColumn.from(ints).over(key).shift(1, 200))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a shift of a byte column cannot be filled with 200: shift asDoubles() instead");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 63, 64, 65, 300})
    void a_shift_with_a_fill_in_a_group_is_that_of_its_rows_alone(int size) {
        for (double missing : RandomFrames.SHARES_MISSING) {
            long seed = 61L * size + (long) (100 * missing);
            DataFrame frame = RandomFrames.of(size, missing, new Random(seed));
            IntColumn key = RandomFrames.of(size, 0.2, new Random(seed + 1)).ints("int");
            DateColumn dates = frame.dates("date");
            LongColumn longs = frame.longs("long");
            for (int value = -2; value <= 2; value++) {
                int[] rows = rows(key, value);
                for (int by : new int[] {0, 1, -2, 400}) {
                    String context = "seed " + seed + " by " + by;
                    assertThat(longs.over(key).shift(by, 7).select(rows))
                            .as(context)
                            .isEqualTo(longs.select(rows).shift(by, 7));
                    assertThat(dates.over(key).shift(by, day(7)).select(rows))
                            .as(context)
                            .isEqualTo(dates.select(rows).shift(by, day(7)));
                }
            }
            assertThat(longs.over(key).shift(0, 7).where(key.missing()).count()).isZero();
        }
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2024, 5, day);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 63, 64, 65, 300})
    void what_is_done_in_a_group_is_what_is_done_to_its_rows_alone(int size) {
        for (double missing : RandomFrames.SHARES_MISSING) {
            long seed = 59L * size + (long) (100 * missing);
            DataFrame frame = RandomFrames.of(size, missing, new Random(seed));
            IntColumn key = RandomFrames.of(size, 0.2, new Random(seed + 1)).ints("int");
            DateColumn dates = frame.dates("date");
            StringColumn strings = frame.strings("string");
            BooleanColumn truths = frame.booleans("boolean");
            ObjectColumn<?> objects = frame.column("object", ObjectColumn.class);
            LongColumn longs = frame.longs("long");
            ByteColumn bytes = ByteColumn.from(frame.ints("int"));
            String context = "seed " + seed;
            check(context, key, longs, rows -> longs.select(rows), longs.over(key));
            check(context, key, bytes, rows -> bytes.select(rows), bytes.over(key));
            check(context, key, dates, rows -> dates.select(rows), dates.over(key));
            check(context, key, strings, rows -> strings.select(rows), strings.over(key));
            check(context, key, truths, rows -> truths.select(rows), truths.over(key));
            check(context, key, objects, rows -> objects.select(rows), objects.over(key));
        }
    }

    private static void check(
            String context, IntColumn key, Column column, Function<int[], Column> select, GroupedCells<?> groups) {
        for (int value = -2; value <= 2; value++) {
            int[] rows = rows(key, value);
            Column alone = select.apply(rows);
            for (int by : new int[] {0, 1, -2, 400}) {
                assertThat(groups.shift(by).select(rows))
                        .as(context + " by " + by)
                        .isEqualTo(alone.shift(by));
            }
            assertThat(groups.fillForward().select(rows)).as(context).isEqualTo(alone.fillForward());
            assertThat(groups.fillBackward().select(rows)).as(context).isEqualTo(alone.fillBackward());
            int[] first = new int[rows.length];
            int[] last = new int[rows.length];
            Arrays.fill(last, rows.length - 1);
            assertThat(groups.first().select(rows))
                    .as(context)
                    .isEqualTo(alone.fillBackward().select(first));
            assertThat(groups.last().select(rows))
                    .as(context)
                    .isEqualTo(alone.fillForward().select(last));
        }
        assertThat(groups.shift(0).where(key.missing()).count()).as(context).isZero();
        assertThat(groups.fillForward().size()).isEqualTo(column.size());
    }

    private static int[] rows(IntColumn key, int value) {
        int[] rows = new int[key.size()];
        int count = 0;
        for (int row = 0; row < rows.length; row++) {
            if (!key.isMissing(row) && key.getInt(row) == value) {
                rows[count++] = row;
            }
        }
        return Arrays.copyOf(rows, count);
    }
}
