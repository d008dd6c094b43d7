package dev.hamilton.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
        for (String text : new String[] {"1d", "1F", "0x1p3", "\u0661", "1_0", "INF", ""}) {
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

    @Test
    void bytes_are_printed_by_what_they_are() {
        byte[] bytes = {0, 1, (byte) 0xff};
        ObjectColumn<Object> column = ObjectColumn.of(
                bytes, ByteBuffer.wrap(bytes).asReadOnlyBuffer(), null, new byte[20], new byte[0], new int[] {7, 8});
        assertThat(column)
                .hasToString("object[6] byte[3] 0x0001ff, byte[3] 0x0001ff, missing,"
                        + " byte[20] 0x00000000000000000000000000000000..., byte[0], int[2] 7, 8");
        assertThat(column.asStrings().head(2)).isEqualTo(StringColumn.of("byte[3] 0x0001ff", "byte[3] 0x0001ff"));
        ObjectColumn<Object> nested = ObjectColumn.of(List.of(bytes, 1), Map.of("k", bytes));
        assertThat(nested).hasToString("object[2] [byte[3] 0x0001ff, 1], {k=byte[3] 0x0001ff}");
        DataFrame frame = DataFrame.of("b", column.head(2));
        assertThat(frame.toText(2, 2)).isEqualTo("""
                b
                object
                byte[3] 0x0001ff
                byte[3] 0x0001ff
                2 rows x 1 column""");
        assertThat(frame.toMarkdown(2, 2)).contains("| byte\\[3\\] 0x0001ff |");
        assertThat(frame.toHtml(2, 2)).contains(">byte[3] 0x0001ff</td>");
    }

    @Test
    void bytes_are_compared_and_told_by_what_they_are() {
        DataFrame some = DataFrame.of("b", ObjectColumn.of((Object) new byte[] {1}, new byte[] {2}));
        DataFrame others = DataFrame.of("b", ObjectColumn.of((Object) new byte[] {1}, new byte[] {3}));
        assertThat(some.differenceFrom(others, 0)).hasToString("column 'b', row 1: byte[1] 0x02, not byte[1] 0x03");
        ObjectColumn<Object> mixed = ObjectColumn.of((Object) new byte[0], "x");
        assertThatThrownBy(mixed::min)
                .hasMessage("objects of java.lang.String have no natural order with those of byte[]");
        assertThatThrownBy(() -> DataFrame.of("b", mixed).objects("b", String.class))
                .hasMessage("column 'b' must have objects of java.lang.String, but row 0 has one of byte[]");
    }

    @Test
    void bytes_are_equal_keys_and_cells_by_what_they_are() {
        ObjectColumn<Object> bytes =
                ObjectColumn.of(new byte[] {1}, new byte[] {2}, null, new byte[] {1}, new int[] {1});
        assertThat(bytes.head(1)).isEqualTo(bytes.slice(3, 4)).hasSameHashCodeAs(bytes.slice(3, 4));
        assertThat(bytes.head(1)).isNotEqualTo(bytes.slice(1, 2)).isNotEqualTo(bytes.slice(4, 5));
        assertThat(bytes.equalTo(new byte[] {1})).isEqualTo(BooleanColumn.ofNullable(true, false, null, true, false));
        assertThat(bytes.equalTo(bytes.slice(0, 5))).isEqualTo(BooleanColumn.ofNullable(true, true, null, true, true));
        DataFrame frame = DataFrame.of("b", bytes, "x", IntColumn.of(1, 2, 3, 4, 5));
        assertThat(frame.distinct("b").ints("x")).isEqualTo(IntColumn.of(1, 2, 3, 5));
        assertThat(frame.groupBy("b").aggregate(Aggregation.max("x")).ints("max_x"))
                .isEqualTo(IntColumn.of(4, 2, 5));
        DataFrame names = DataFrame.of("b", ObjectColumn.of((Object) new byte[] {1}), "y", StringColumn.of("one"));
        assertThat(frame.join(names, Join.inner("b")).ints("x")).isEqualTo(IntColumn.of(1, 4));
        assertThat(frame.row(0)).hasToString("{b=byte[1] 0x01, x=1}");
        assertThat(frame.row(2)).hasToString("{b=null, x=3}");
    }

    @Test
    void digits_of_decimals_are_counted_as_far_as_an_int_counts() {
        BigDecimal huge = new BigDecimal(BigInteger.TEN, Integer.MIN_VALUE);
        assertThat(DecimalDigits.of(ObjectColumn.of(huge, new BigDecimal("0.01"))))
                .isEqualTo(new DecimalDigits(Integer.MAX_VALUE, 2));
        assertThat(new DecimalDigits(Integer.MAX_VALUE, 2).precision()).isEqualTo(Integer.MAX_VALUE);
        assertThat(DecimalDigits.of(ObjectColumn.of(new BigDecimal("12.345"))).precision())
                .isEqualTo(5);
    }

    @Test
    void decimals_beyond_doubles_are_compared_exactly() {
        DataFrame huge = DataFrame.of("x", ObjectColumn.of(new BigDecimal("1E+400"), new BigDecimal("1E+1000000000")));
        DataFrame twice = DataFrame.of("x", ObjectColumn.of(new BigDecimal("2E+400"), BigDecimal.ONE));
        assertThat(huge.differenceFrom(twice, 0.1).lines())
                .containsExactly("column 'x', row 0: 1E+400, not 2E+400", "column 'x', row 1: 1E+1000000000, not 1");
        assertThat(huge.head(1).differenceFrom(twice.head(1), 0.5).isEmpty()).isTrue();
        assertThat(huge.differenceFrom(twice, Double.POSITIVE_INFINITY).isEmpty())
                .isTrue();
        DataFrame infinite = DataFrame.of("x", ObjectColumn.of((Object) Double.POSITIVE_INFINITY));
        assertThat(huge.head(1).differenceFrom(infinite, 0.5).count()).isEqualTo(1);
        assertThat(infinite.differenceFrom(infinite, 0).isEmpty()).isTrue();
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"}) // what a cast may have made of a column
    void objects_of_another_class_are_told_when_they_are_asked_of() {
        ObjectColumn texts = ObjectColumn.of(null, "x");
        String found = ", but row 1 has one of java.lang.String";
        assertThatThrownBy(() -> Decimals.of(texts))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the column must have objects of java.math.BigDecimal" + found);
        assertThatThrownBy(() -> DateTimes.of(texts))
                .hasMessage("the column must have objects of java.time.LocalDateTime" + found);
        assertThatThrownBy(() -> Instants.of(texts))
                .hasMessage("the column must have objects of java.time.Instant" + found);
        ObjectColumn<BigDecimal> decimals = ObjectColumn.of(BigDecimal.ONE, BigDecimal.ONE);
        assertThatThrownBy(() -> Decimals.of(decimals).add(texts)).hasMessageEndingWith(found);
        assertThatThrownBy(() -> Decimals.of(decimals).divide(texts, 0, RoundingMode.UP))
                .hasMessageEndingWith(found);
        DoubleColumn values = DoubleColumn.ofNullable(1.0, null, 3.0);
        ObjectColumn noTimes = ObjectColumn.of("x", "y", "z");
        assertThatThrownBy(() -> values.interpolate(noTimes))
                .hasMessage("row 0 must hold a time, but holds an object of java.lang.String");
        assertThatThrownBy(() -> values.rolling(Duration.ofHours(1), noTimes).sum())
                .hasMessage("row 0 must hold a time, but holds an object of java.lang.String");
    }

    @Test
    void what_a_function_makes_no_date_of_is_missing() {
        assertThat(ObjectColumn.of("x", null, "2024-02-29")
                        .toDates(text -> text.equals("x") ? null : LocalDate.parse(text)))
                .isEqualTo(DateColumn.ofNullable(null, null, LocalDate.of(2024, 2, 29)));
    }
}
