package dev.hamilton.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Floats, shorts and bytes: what is computed of them is what is computed of the same numbers, wider. */
final class NarrowColumnsTest {

    @Test
    void they_are_the_same_numbers_as_the_wide_ones() {
        for (int size : RandomFrames.LENGTHS) {
            for (double missing : RandomFrames.SHARES_MISSING) {
                long seed = 31L * size + (long) (10 * missing);
                DataFrame frame = RandomFrames.of(size, missing, new Random(seed));
                for (String name : new String[] {"float", "short", "byte"}) {
                    NumericColumn narrow = frame.column(name, NumericColumn.class);
                    DoubleColumn wide = wide(narrow);
                    assertThat(narrow.asDoubles()).as("seed %d, %s", seed, name).isEqualTo(wide);
                    assertThat(narrow.rolling(3, 1).sum())
                            .isEqualTo(wide.rolling(3, 1).sum());
                    assertThat(narrow.cumMax()).isEqualTo(wide.cumMax());
                    assertThat(narrow.rank()).isEqualTo(wide.rank());
                    assertThat(narrow.greaterThan(wide.shift(1))).isEqualTo(wide.greaterThan(wide.shift(1)));
                    assertThat(narrow.shift(2).asDoubles()).isEqualTo(wide.shift(2));
                    assertThat(narrow.fillForward().asDoubles()).isEqualTo(wide.fillForward());
                }
            }
        }
    }

    private static DoubleColumn wide(NumericColumn narrow) {
        DoubleColumn.Builder cells = DoubleColumn.builder();
        for (int row = 0; row < narrow.size(); row++) {
            if (narrow.get(row) instanceof Number number) {
                cells.add(number.doubleValue());
            } else {
                cells.addMissing();
            }
        }
        return cells.build();
    }

    @Test
    void whole_ones_become_ints_and_longs_and_floats_only_where_they_are_whole() {
        assertThat(ShortColumn.ofNullable((short) -3, null).asInts()).isEqualTo(IntColumn.ofNullable(-3, null));
        assertThat(ByteColumn.ofNullable((byte) -3, null).asLongs()).isEqualTo(LongColumn.ofNullable(-3L, null));
        assertThat(FloatColumn.ofNullable(7f, null).asInts()).isEqualTo(IntColumn.ofNullable(7, null));
        assertThatThrownBy(() -> FloatColumn.of(7f, 0.5f).asLongs())
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("row 1");
    }

    @Test
    void they_give_their_values_and_say_which_is_missing() {
        FloatColumn floats = FloatColumn.ofNullable(0.1f, null);

        assertThat(floats).hasToString("float[2] 0.1, missing");
        assertThat(floats.getFloat(0)).isEqualTo(0.1f);
        assertThat(floats.toArray(9)).containsExactly(0.1f, 9);
        assertThat(ShortColumn.of((short) 5).getShort(0)).isEqualTo((short) 5);
        assertThat(ByteColumn.of((byte) 5).getByte(0)).isEqualTo((byte) 5);
        assertThatThrownBy(() -> floats.getFloat(1)).hasMessageContaining("row 1 of this float column is missing");
    }

    @Test
    void below_each_other_numbers_become_what_holds_them_all() {
        DataFrame bytes = DataFrame.of("n", ByteColumn.of((byte) 1));
        DataFrame shorts = DataFrame.of("n", ShortColumn.of((short) 2));
        DataFrame longs = DataFrame.of("n", LongColumn.of(1L << 40));
        DataFrame floats = DataFrame.of("n", FloatColumn.of(0.5f));

        assertThat(DataFrame.concatRows(bytes, bytes).column("n")).isEqualTo(ByteColumn.of((byte) 1, (byte) 1));
        assertThat(DataFrame.concatRows(bytes, shorts).column("n")).isEqualTo(IntColumn.of(1, 2));
        assertThat(DataFrame.concatRows(bytes, longs).column("n")).isEqualTo(LongColumn.of(1, 1L << 40));
        assertThat(DataFrame.concatRows(shorts, floats).column("n")).isEqualTo(DoubleColumn.of(2, 0.5));
    }

    @Test
    void keys_of_whole_numbers_match_whatever_their_width() {
        DataFrame left = DataFrame.of("k", ByteColumn.of((byte) 1, (byte) 2));
        DataFrame right = DataFrame.of("k", LongColumn.of(2, 300), "v", IntColumn.of(20, 3000));

        assertThat(left.join(right, Join.inner("k")).column("v")).isEqualTo(IntColumn.of(20));
        assertThatThrownBy(() -> left.join(DataFrame.of("k", FloatColumn.of(1f)), Join.inner("k")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a FloatColumn");
    }

    @Test
    void the_smallest_float_of_a_group_with_nan_is_nan() {
        DataFrame frame = DataFrame.of("k", IntColumn.of(1, 1, 2), "x", FloatColumn.of(3, Float.NaN, 5));

        assertThat(frame.groupBy("k").aggregate(Aggregation.min("x")).column("min_x"))
                .isEqualTo(FloatColumn.of(Float.NaN, 5));
    }
}
