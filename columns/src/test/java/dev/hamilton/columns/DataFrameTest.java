package dev.hamilton.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.model.NodeName;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DataFrameTest {

    private static final DataFrame WEEKS = DataFrame.of(
            "signups", IntColumn.of(1, 10, 50),
            "spend", DoubleColumn.ofNullable(10.0, null, 20.0),
            "region", StringColumn.of("north", "south", null));

    @Test
    void columns_keep_their_order() {
        assertThat(WEEKS.names()).containsExactly("signups", "spend", "region");
        assertThat(WEEKS.rowCount()).isEqualTo(3);
        assertThat(WEEKS.columnCount()).isEqualTo(3);
        assertThat(WEEKS.select("region", "signups").names()).containsExactly("region", "signups");
        assertThat(WEEKS.drop("spend").names()).containsExactly("signups", "region");
        assertThat(WEEKS.rename("spend", "cost").names()).containsExactly("signups", "cost", "region");
        assertThat(WEEKS.with("spend", IntColumn.of(1, 2, 3)).names()).containsExactly("signups", "spend", "region");
        assertThat(WEEKS.with("new", IntColumn.of(1, 2, 3)).names())
                .containsExactly("signups", "spend", "region", "new");
        assertThat(WEEKS.columns().keySet()).containsExactly("signups", "spend", "region");
    }

    @Test
    void rows_are_taken_as_maps_and_as_frames() {
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("signups", 10);
        expected.put("spend", null);
        expected.put("region", "south");

        assertThat(WEEKS.row(1)).isEqualTo(expected);
        assertThat(WEEKS.head(1)).isEqualTo(WEEKS.slice(0, 1)).isEqualTo(WEEKS.rows(0));
        assertThat(WEEKS.tail(2)).isEqualTo(WEEKS.slice(1, 3)).isEqualTo(WEEKS.rows(1, 2));
        assertThat(WEEKS.where(WEEKS.ints("signups").greaterThan(5))).isEqualTo(WEEKS.tail(2));
        assertThatThrownBy(() -> WEEKS.row(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> WEEKS.row(0).put("x", 1)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void an_unknown_column_names_the_nearest() {
        assertThatThrownBy(() -> WEEKS.column("signup"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("there is no column 'signup': did you mean 'signups'?");
        assertThatThrownBy(() -> WEEKS.select("zzzzzz"))
                .hasMessage("there is no column 'zzzzzz'; there are [signups, spend, region]");
        assertThatThrownBy(() -> WEEKS.drop("spent")).hasMessageContaining("did you mean 'spend'?");
    }

    @Test
    void a_column_of_another_type_says_what_it_is_and_how_to_get_it() {
        assertThat(WEEKS.doubles("signups")).isEqualTo(DoubleColumn.of(1, 10, 50));
        assertThatThrownBy(() -> WEEKS.longs("signups"))
                .hasMessage("column 'signups' is an IntColumn, not a LongColumn: get it by ints(\"signups\")");
        assertThatThrownBy(() -> WEEKS.doubles("region"))
                .hasMessage("column 'region' is a StringColumn, not a NumericColumn: get it by strings(\"region\")");
    }

    @Test
    void sizes_names_and_arguments_that_do_not_fit_are_refused() {
        assertThatThrownBy(() -> DataFrame.of("a", IntColumn.of(1), "b", IntColumn.of(1, 2)))
                .hasMessage("columns of different sizes: 'a' has 1 row, 'b' has 2");
        assertThatThrownBy(() -> DataFrame.of("a", IntColumn.of(1), "a", IntColumn.of(1)))
                .hasMessage("two columns are called 'a'");
        assertThatThrownBy(() -> DataFrame.of("a", IntColumn.of(1), "b"))
                .hasMessage("names and columns must come in turn, but the last name has no column");
        assertThatThrownBy(() -> DataFrame.of("a", IntColumn.of(1), "b", new int[] {1}))
                .hasMessage("'b' must be followed by its column, but argument 4 is an int[]");
        assertThatThrownBy(() -> DataFrame.of("a", IntColumn.of(1), 3, IntColumn.of(1)))
                .hasMessage("argument 3 must be a column's name, but is an Integer");
        assertThatThrownBy(() -> WEEKS.rename("spend", "region")).hasMessage("two columns are called 'region'");
        assertThatThrownBy(() -> WEEKS.select("spend", "spend")).hasMessage("column 'spend' is selected twice");
    }

    @Test
    void frames_are_equal_by_names_order_and_columns() {
        assertThat(WEEKS).isEqualTo(WEEKS.select("signups", "spend", "region"));
        assertThat(WEEKS).hasSameHashCodeAs(WEEKS.select("signups", "spend", "region"));
        assertThat(WEEKS).isNotEqualTo(WEEKS.select("spend", "signups", "region"));
        assertThat(DataFrame.of()).isNotEqualTo(WEEKS).isEqualTo(DataFrame.of());
    }

    @Test
    void a_difference_names_columns_rows_and_values() {
        DataFrame other = DataFrame.of(
                "spend", DoubleColumn.ofNullable(10.0000001, 5.0, null),
                "signups", LongColumn.of(1, 10, 50),
                "day", DateColumn.of(LocalDate.EPOCH, LocalDate.EPOCH, LocalDate.EPOCH));

        assertThat(WEEKS.differenceFrom(other, 1e-6)).hasToString("""
                column 'spend', row 1: missing, not 5.0
                column 'spend', row 2: 20.0, not missing
                column 'signups' is of int, not of long
                column 'day' is not there
                column 'region' is not expected
                column 0 is 'signups', not 'spend'""");
        assertThat(WEEKS.differenceFrom(other, 1e-12).toString())
                .startsWith("column 'spend', row 0: 10.0, not 10.0000001\n");
        assertThat(WEEKS.differenceFrom(WEEKS, 0).isEmpty()).isTrue();
        DataFrame many = DataFrame.of("a", IntColumn.of(new int[100]));
        assertThat(many.differenceFrom(
                                DataFrame.of(
                                        "a", IntColumn.of(new int[100]).add(1).asInts()),
                                0.5)
                        .toString())
                .endsWith("and 80 more");
    }

    @Test
    void infinities_and_nan_are_no_nearer_for_a_tolerance() {
        DataFrame one = DataFrame.of("a", DoubleColumn.of(Double.POSITIVE_INFINITY, Double.NaN, Double.NaN, 1));
        DataFrame other = DataFrame.of("a", DoubleColumn.of(1, 1, Double.NaN, Double.POSITIVE_INFINITY));

        assertThat(one.differenceFrom(other, 1).count()).isEqualTo(3);
    }

    @Test
    void types_are_different_whatever_the_tolerance_and_numbers_in_them_are_compared() {
        DataFrame floats = DataFrame.of("a", FloatColumn.of(Float.NaN, 0.5f, Float.NEGATIVE_INFINITY, Float.NaN));
        DataFrame doubles = DataFrame.of("a", DoubleColumn.of(Double.NaN, 0.5, Double.NEGATIVE_INFINITY, 1));

        assertThat(floats.differenceFrom(doubles, 0)).hasToString("""
                column 'a' is of float, not of double
                column 'a', row 3: NaN, not 1.0""");
        assertThat(DataFrame.of("a", IntColumn.of(1)).differenceFrom(DataFrame.of("a", LongColumn.of(1)), 0.1))
                .hasToString("column 'a' is of int, not of long");
        assertThat(DataFrame.of("a", IntColumn.of(1)).differenceFrom(DataFrame.of("a", StringColumn.of("1")), 0.1))
                .hasToString("column 'a' is of int, not of string");
    }

    @Test
    void a_frame_prints_names_types_values_and_counts() {
        assertThat(WEEKS.toText(10, 10)).isEqualTo("""
                signups   spend  region
                    int  double  string
                      1    10.0  north
                     10       -  south
                     50    20.0  -
                3 rows x 3 columns""");
        assertThat(DataFrame.of()).hasToString("0 rows x 0 columns");
        assertThat(WEEKS.head(0).select("spend")).hasToString(" spend\ndouble\n0 rows x 1 column");
    }

    @Test
    void a_large_frame_prints_its_edges() {
        DataFrame.Builder wide = DataFrame.builder();
        for (int i = 0; i < 12; i++) {
            wide.add(
                    "c" + i, IntColumn.of(IntStream.range(100 * i, 100 * i + 30).toArray()));
        }
        assertThat(wide.build().toText(4, 4)).isEqualTo("""
                 c0   c1  ...   c10   c11
                int  int  ...   int   int
                  0  100  ...  1000  1100
                  1  101  ...  1001  1101
                ...  ...  ...   ...   ...
                 28  128  ...  1028  1128
                 29  129  ...  1029  1129
                30 rows x 12 columns""");
    }

    @Test
    void numbers_print_with_eight_digits_and_long_text_is_cut() {
        DataFrame frame = DataFrame.of(
                "x",
                DoubleColumn.of(135450, 0.002303433001107358, 1e-7, 1e20, Double.NaN, -0.0),
                "text",
                StringColumn.of("a\nb", "x".repeat(40), "", "", "", ""));

        assertThat(frame.toText(10, 2)).isEqualTo("""
                          x  text
                     double  string
                   135450.0  a\\nb
                0.002303433  xxxxxxxxxxxxxxxxxxxxxxxxxxxxx...
                     1.0E-7
                     1.0E20
                        NaN
                       -0.0
                6 rows x 2 columns""");
    }

    @Test
    void results_become_a_frame_in_which_single_values_fill_their_column() {
        List<NodeName> names = List.of(name("a"), name("b"), name("c"), name("d"), name("e"), name("f"));
        DataFrame frame = DataFrame.results()
                .build(names, Arrays.asList(1.5, IntColumn.of(1, 2), "x", null, true, LocalDate.EPOCH));

        assertThat(frame)
                .isEqualTo(DataFrame.of(
                        "a", DoubleColumn.of(1.5, 1.5),
                        "b", IntColumn.of(1, 2),
                        "c", StringColumn.of("x", "x"),
                        "d", ObjectColumn.of(null, null),
                        "e", BooleanColumn.of(true, true),
                        "f", DateColumn.of(LocalDate.EPOCH, LocalDate.EPOCH)));
        assertThat(WEEKS.resultBuilder().build(List.of(name("a"), name("b")), List.of(1, 2L)))
                .isEqualTo(DataFrame.of("a", IntColumn.of(1), "b", LongColumn.of(2)));
        assertThat(DataFrame.results().build(List.of(), List.of())).isEqualTo(DataFrame.of());
    }

    @Test
    void arrays_in_results_are_columns() {
        List<NodeName> names = List.of(name("a"), name("b"), name("c"), name("d"));
        DataFrame frame = DataFrame.results()
                .build(names, List.of(7, new double[] {1, 2}, new Integer[] {1, null}, new float[] {1, 2}));

        assertThat(frame)
                .isEqualTo(DataFrame.of(
                        "a", IntColumn.of(7, 7),
                        "b", DoubleColumn.of(1, 2),
                        "c", IntColumn.ofNullable(1, null),
                        "d", FloatColumn.of(1, 2)));
        assertThatThrownBy(
                        () -> DataFrame.results().build(List.of(name("a"), name("b")), List.of(new int[1], new int[2])))
                .hasMessageContaining("[H203] 'a' has 1 rows, but 'b' has 2");
    }

    private static NodeName name(String text) {
        return new NodeName(text);
    }
}
