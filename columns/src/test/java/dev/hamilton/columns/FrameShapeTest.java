package dev.hamilton.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames below and beside each other, what is in them, and how they are shown as markup. */
final class FrameShapeTest {

    private static final DataFrame ONE = DataFrame.of("a", IntColumn.of(1), "b", StringColumn.of("x"));

    @Test
    void rows_are_put_below_each_other_by_name() {
        DataFrame other = DataFrame.of("b", StringColumn.of("y"), "a", IntColumn.ofNullable((Integer) null));
        assertThat(DataFrame.concatRows(ONE, other))
                .isEqualTo(DataFrame.of("a", IntColumn.ofNullable(1, null), "b", StringColumn.of("x", "y")));
        assertThat(DataFrame.concatRows()).isEqualTo(DataFrame.of());
        assertThat(DataFrame.concatRows(ONE)).isEqualTo(ONE);
    }

    @Test
    void numbers_are_widened_to_the_widest() {
        DataFrame longs = DataFrame.of("a", LongColumn.of(1L << 40), "b", StringColumn.of("y"));
        DataFrame doubles = DataFrame.of("a", DoubleColumn.of(0.5), "b", StringColumn.of("z"));
        assertThat(DataFrame.concatRows(ONE, longs).column("a")).isEqualTo(LongColumn.of(1, 1L << 40));
        assertThat(DataFrame.concatRows(ONE, longs, doubles).column("a")).isEqualTo(DoubleColumn.of(1, 1L << 40, 0.5));
        assertThatThrownBy(() ->
                        DataFrame.concatRows(ONE, DataFrame.of("a", StringColumn.of("1"), "b", StringColumn.of("y"))))
                .hasMessage(
                        "column 'a' is an IntColumn in one frame and a StringColumn in another: convert one of them first");
    }

    @Test
    void frames_with_other_columns_are_refused_or_filled_with_missing_cells() {
        DataFrame other = DataFrame.of("c", BooleanColumn.of(true), "a", IntColumn.of(2));
        assertThatThrownBy(() -> DataFrame.concatRows(ONE, other))
                .hasMessage("frame 1 has other columns than the first: without [b], with [c]");
        assertThat(DataFrame.unionRows(ONE, other))
                .isEqualTo(DataFrame.of(
                        "a", IntColumn.of(1, 2),
                        "b", StringColumn.of("x", null),
                        "c", BooleanColumn.ofNullable(null, true)));
    }

    @Test
    void columns_are_put_beside_each_other() {
        DataFrame other = DataFrame.of("c", IntColumn.of(3));
        assertThat(DataFrame.concatColumns(ONE, other).names()).containsExactly("a", "b", "c");
        assertThatThrownBy(() -> DataFrame.concatColumns(ONE, ONE)).hasMessage("two columns are called 'a'");
        assertThatThrownBy(() -> DataFrame.concatColumns(ONE, DataFrame.of("c", IntColumn.of(1, 2))))
                .hasMessage("columns of different sizes: 'a' has 1 row, 'c' has 2");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 63, 64, 65, 300})
    void the_parts_of_a_frame_put_together_are_the_frame(int size) {
        for (double missing : RandomFrames.SHARES_MISSING) {
            long seed = 23L * size + (long) (100 * missing);
            Random random = new Random(seed);
            DataFrame frame = RandomFrames.of(size, missing, random);
            int[] cuts = IntStream.generate(() -> random.nextInt(size + 1))
                    .limit(3)
                    .sorted()
                    .toArray();
            assertThat(DataFrame.concatRows(
                            frame.slice(0, cuts[0]),
                            frame.slice(cuts[0], cuts[1]),
                            frame.slice(cuts[1], cuts[2]),
                            frame.slice(cuts[2], size)))
                    .as("seed %d", seed)
                    .isEqualTo(frame);
        }
    }

    @Test
    void a_frame_is_described_column_by_column() {
        DataFrame frame = DataFrame.of(
                "x", DoubleColumn.ofNullable(1.0, null, 3.0, 3.0),
                "s", StringColumn.of("a", "b", null, null),
                "one", IntColumn.ofNullable(null, 7, null, null));
        assertThat(frame.describe().toText(10, 20)).isEqualTo("""
                        column  type    present  missing  different       mean        std     min     q25  median     q75     max
                        string  string      int      int        int     double     double  double  double  double  double  double
                        x       double        3        1          2  2.3333333  1.1547005     1.0     2.0     3.0     3.0     3.0
                        s       string        2        2          2          -          -       -       -       -       -       -
                        one     int           1        3          1        7.0          -     7.0     7.0     7.0     7.0     7.0
                        3 rows x 12 columns""");
    }

    @Test
    void markdown_escapes_what_would_be_markup() {
        DataFrame frame = DataFrame.of("a|b", StringColumn.of("<x>", null), "n_1", DoubleColumn.of(1, 2.5));
        assertThat(frame.toMarkdown(10, 10)).isEqualTo("""
                        | a\\|b | n\\_1 |
                        | --- | --: |
                        | \\<x\\> | 1.0 |
                        | - | 2.5 |

                        2 rows x 2 columns""");
        assertThat(DataFrame.of().toMarkdown(2, 2)).isEqualTo("0 rows x 0 columns");
    }

    @Test
    void html_escapes_what_would_be_markup() {
        DataFrame frame = DataFrame.of("a&b", StringColumn.of("<x>"), "n", IntColumn.of(1));
        assertThat(frame.toHtml(10, 10)).isEqualTo("""
                        <table>
                        <caption>1 row x 2 columns</caption>
                        <thead>
                        <tr><th title="string" style="text-align: left">a&amp;b</th><th title="int" style="text-align: right">n</th></tr>
                        </thead>
                        <tbody>
                        <tr><td style="text-align: left">&lt;x&gt;</td><td style="text-align: right">1</td></tr>
                        </tbody>
                        </table>""");
    }
}
