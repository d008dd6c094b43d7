package dev.hamilton.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What is printed and said of numbers and texts misleads nobody. */
final class SaidPlainlyTest {

    @Test
    void no_digit_before_the_point_is_rounded_away() {
        DataFrame sums = DataFrame.of(
                "sum",
                DoubleColumn.of(123_456_789, 123_456_789.375, 1234.56789012, 1e14 + 1, 1e16 + 2, 1.0 / 3, 1e-7 / 3));
        assertThat(sums.toText(10, 2).lines().map(String::strip))
                .containsExactly(
                        "sum",
                        "double",
                        "123456789.0",
                        "123456789.38",
                        "1234.5679",
                        "100000000000001.0",
                        "1.0000000000000002E16",
                        "0.33333333",
                        "3.3333333E-8",
                        "7 rows x 1 column");
        assertThat(sums.toMarkdown(10, 2)).contains("| 123456789.0 |");
    }

    @Test
    void control_characters_do_not_reach_the_terminal() {
        char escape = 0x1b;
        char control = 0x9b;
        DataFrame frame = DataFrame.of("a" + escape, StringColumn.of("x" + escape + "[31m\ny" + control));
        assertThat(frame.toString())
                .contains("a\\u001b", "x\\u001b[31m\\ny\\u009b")
                .doesNotContain("" + escape);
    }

    @Test
    void what_is_in_the_columns_is_printed_without_gaps() {
        assertThat(DataFrame.of("a", IntColumn.of(1, 2)).describe().toString())
                .contains("mean", "std", "q25")
                .doesNotContain("...");
    }

    @Test
    void each_column_has_a_row_where_columns_are_described() {
        DataFrame.Builder wide = DataFrame.builder();
        for (int i = 0; i < 30; i++) {
            wide.add("c" + i, IntColumn.of(i));
        }
        assertThat(wide.build().describe().toString())
                .contains("c0 ", "c14 ", "c29 ", "30 rows x 12 columns")
                .doesNotContain("...");
        assertThat(wide.build().toString()).contains("...");
        assertThat(DataFrame.of().describe().toString()).endsWith("0 rows x 12 columns");
        assertThat(wide.build().describe()).isEqualTo(wide.build().describe().head(30));
    }

    @Test
    void one_row_is_no_rows() {
        assertThatThrownBy(() -> IntColumn.of(1).add(IntColumn.of(1, 2)))
                .hasMessage("columns of different sizes: this one has 1 row, the other 2");
        assertThatThrownBy(() -> DataFrame.of("a", IntColumn.of(1), "b", IntColumn.of(1, 2)))
                .hasMessage("columns of different sizes: 'a' has 1 row, 'b' has 2");
        assertThatThrownBy(() -> IntColumn.of(1).rolling(1, 2))
                .hasMessage("minPeriods must be from 0 to the window's width of 1 row, but is 2");
        assertThatThrownBy(() -> DataFrame.of().toText(1, 2))
                .hasMessage(
                        "the text of a frame has at least 2 rows and 2 columns, but 1 row and 2 columns are wanted");
    }

    @Test
    void suffixes_of_java_are_no_numbers() {
        assertThat(StringColumn.of("1", "1e3", "NaN", null).parseDoubles())
                .isEqualTo(DoubleColumn.ofNullable(1.0, 1000.0, Double.NaN, null));
        for (String text : new String[] {"1d", "1F", " 2D "}) {
            assertThatThrownBy(() -> StringColumn.of(text).parseDoubles())
                    .hasMessage("row 0 holds '" + text + "', which is no double");
        }
    }

    @Test
    void quantiles_that_are_equal_can_be_one_edge() {
        DoubleColumn x = DoubleColumn.ofNullable(0.0, -0.0, 0.0, 1.0, 2.0, null);
        assertThatThrownBy(() -> x.cutByQuantiles(4))
                .hasMessageContaining("[0.0, 0.0, 0.0, 1.0, 2.0]: cutByDistinctQuantiles makes fewer bins");
        assertThat(x.cutByDistinctQuantiles(4)).isEqualTo(IntColumn.ofNullable(0, 0, 0, 0, 1, null));
        assertThat(DoubleColumn.of(3, 3).cutByDistinctQuantiles(2)).isEqualTo(IntColumn.of(0, 0));
    }

    @Test
    void different_values_are_counted_in_each_group() {
        DataFrame frame = DataFrame.of(
                "key", StringColumn.of("a", "b", "a", null, "a"), "x", StringColumn.of("p", null, "q", "r", "p"));
        assertThat(frame.groupBy("key")
                        .aggregate(Aggregation.countDistinct("x"))
                        .ints("countDistinct_x"))
                .isEqualTo(IntColumn.of(2, 0));
    }

    @Test
    void what_to_do_with_decimals_is_said() {
        DataFrame frame = DataFrame.of("key", IntColumn.of(1), "price", ObjectColumn.of(new BigDecimal("1.10")));
        assertThatThrownBy(() -> frame.groupBy("key").aggregate(Aggregation.std("price")))
                .hasMessage(
                        "'std_price' needs numbers, but column 'price' is an ObjectColumn: make it numbers first, decimals"
                                + " by toDoubles(BigDecimal::doubleValue); of decimals there are sum(column) and mean(column,"
                                + " scale, rounding) too");
    }
}
