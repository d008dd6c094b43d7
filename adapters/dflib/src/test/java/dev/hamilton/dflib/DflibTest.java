package dev.hamilton.dflib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.Driver;
import dev.hamilton.column.ColumnRegistry;
import dev.hamilton.columns.BooleanColumn;
import dev.hamilton.columns.Column;
import dev.hamilton.columns.ColumnKinds;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.LongColumn;
import dev.hamilton.columns.ObjectColumn;
import dev.hamilton.model.NodeName;
import dev.hamilton.problem.InvalidRequestException;
import dev.hamilton.result.FrameResultBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dflib.DataFrame;
import org.dflib.DoubleSeries;
import org.dflib.Series;
import org.dflib.series.DoubleArraySeries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DflibTest {

    static final class Features {
        private Features() {}

        static double spendPerSignup(double spend, double signups) {
            return spend / signups;
        }

        static DoubleSeries share(DoubleSeries spend) {
            return spend.div(new DoubleArraySeries(10, 10, 10));
        }

        static DoubleSeries shareOfAll(DoubleSeries spendPerSignup) {
            return spendPerSignup.cumSum();
        }
    }

    @Test
    void a_request_gives_a_frame_of_dflib() {
        DataFrame weeks = DataFrame.byColumn("spend", "signups").of(Series.ofDouble(10, 20, 30), Series.ofInt(1, 2, 4));
        DataFrame features = Driver.of(Features.class)
                .execute(Dflib.tabular(weeks), "spend", "spendPerSignup", "share", "shareOfAll");
        assertThat(features.getColumnsIndex()).containsExactly("spend", "spendPerSignup", "share", "shareOfAll");
        assertThat(features.<Double>getColumn("spend")).isSameAs(weeks.<Double>getColumn("spend"));
        assertThat(features.<Double>getColumn("spendPerSignup")).isInstanceOf(DoubleSeries.class);
        assertThat(features.<Double>getColumn("shareOfAll").toList()).containsExactly(10.0, 20.0, 27.5);
    }

    @Test
    void a_series_with_nulls_gives_one_with_nulls() {
        DataFrame weeks = DataFrame.byColumn("spend", "signups").of(Series.of(10.0, null, 30.0), Series.of(1, 2, null));
        DataFrame features = Driver.of(Features.class).execute(Dflib.tabular(weeks), "spendPerSignup");
        assertThat(features.<Double>getColumn("spendPerSignup").toList()).containsExactly(10.0, null, null);
    }

    @Test
    void what_may_be_missing_is_not_handed_to_a_function_of_primitives() {
        DataFrame weeks = DataFrame.byColumn("spend", "signups").of(Series.of(10.0, null), Series.ofInt(1, 2));
        assertThatThrownBy(() -> Driver.of(Features.class).execute(Dflib.tabular(weeks), "shareOfAll"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("as DoubleSeries, but in this request it is Series<Double>")
                .hasMessageContaining("a row of Series<Double> may be missing, but none of DoubleSeries");
        assertThatThrownBy(() -> Driver.of(Doubled.class).execute(Dflib.tabular(weeks), "doubled"))
                .hasMessageContaining("[H204] 'spend' is DoubleSeries, but a value of type Series<Double> was given")
                .hasMessageContaining("a row of Series<Double> may be missing, but none of DoubleSeries");
    }

    /** Written over DFLib's columns. */
    static final class Doubled {
        private Doubled() {}

        static DoubleSeries doubled(DoubleSeries spend) {
            return spend.mul(2);
        }
    }

    @Test
    void a_frame_of_hamilton_s_is_converted_for_a_dataflow_over_series() {
        dev.hamilton.columns.DataFrame weeks = dev.hamilton.columns.DataFrame.of("spend", DoubleColumn.of(10, 30));
        Driver driver = Driver.of(Doubled.class);
        assertThatThrownBy(() -> driver.execute(weeks, "doubled"))
                .hasMessageContaining("'spend' is org.dflib.DoubleSeries, but a value of type"
                        + " dev.hamilton.columns.DoubleColumn was given")
                .hasMessageContaining("the adapter of a library makes its frames of others")
                .hasMessageContaining("Dflib.tabular(Dflib.from(frame))");
        DataFrame doubled = driver.execute(Dflib.tabular(Dflib.from(weeks)), "doubled");
        assertThat(doubled.getColumn("doubled").toList()).isEqualTo(List.of(20.0, 60.0));
    }

    @Test
    void a_frame_of_hamilton_s_is_made_of_series_and_what_stands_beside_them() {
        DataFrame weeks = DataFrame.byColumn("spend", "signups").of(Series.of(10.0, null, 30.0), Series.ofInt(1, 2, 4));
        assertThat(Driver.of(Features.class)
                        .request("spendPerSignup", "signups")
                        .inputs(Dflib.tabular(weeks))
                        .run(dev.hamilton.columns.DataFrame.results()))
                .isEqualTo(dev.hamilton.columns.DataFrame.of(
                        "spendPerSignup", DoubleColumn.ofNullable(10.0, null, 7.5), "signups", IntColumn.of(1, 2, 4)));
    }

    static final class Sold {
        private Sold() {}

        static double per(double sales, double visitors) {
            return sales / visitors;
        }

        static String tag(double sales) {
            return "t" + sales;
        }

        static boolean big(double sales) {
            return sales > 1;
        }

        static LocalDate when(double sales) {
            return LocalDate.ofEpochDay((long) sales);
        }

        static String longer(String tag) {
            return tag + tag;
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void columns_without_a_value_are_of_the_types_of_their_functions(boolean missing) {
        dev.hamilton.columns.DataFrame frame = dev.hamilton.columns.DataFrame.of(
                "sales", DoubleColumn.ofNullable(null, null), "visitors", DoubleColumn.of(1, 2));
        dev.hamilton.columns.DataFrame given = missing ? frame : frame.head(0);
        String[] outputs = {"per", "tag", "big", "when", "longer"};
        dev.hamilton.columns.DataFrame made = Driver.of(Sold.class)
                .request(outputs)
                .inputs(Dflib.tabular(Dflib.from(given)))
                .run(dev.hamilton.columns.DataFrame.results());
        assertThat(made.names().stream().map(made::column).map(Object::getClass).map(Class::getSimpleName))
                .containsExactly("DoubleColumn", "StringColumn", "BooleanColumn", "DateColumn", "StringColumn");
        assertThat(made).isEqualTo(Driver.of(Sold.class).execute(given, outputs));
    }

    @Test
    void series_are_known_to_a_frame_of_results_that_was_loaded_without_them() {
        ColumnRegistry nothing = ColumnRegistry.load(ClassLoader.getPlatformClassLoader());
        Map<String, Column> made = FrameResultBuilder.<Column, Map<String, Column>>ofFamily(
                        nothing, ColumnKinds.FAMILY, (names, columns) -> Map.of(names.get(0), columns.get(0)))
                .build(List.of(new NodeName("spend")), List.of(Series.ofDouble(10, 20)));
        assertThat(made).isEqualTo(Map.of("spend", DoubleColumn.of(10, 20)));
    }

    @Test
    void a_frame_may_have_more_columns_than_are_asked_for_but_its_arrays_are_named_one_by_one() {
        DataFrame weeks = DataFrame.byColumn("spend", "note").of(Series.ofDouble(1, 2), Series.of("a", "b"));
        Driver driver = Driver.of(Doubled.class);
        assertThat(driver.execute(Dflib.tabular(weeks), "doubled", "note").getColumnsIndex())
                .containsExactly("doubled", "note");
        assertThatThrownBy(() -> driver.execute(Dflib.tabular(weeks).columns(), "doubled"))
                .hasMessageContaining("[H102] 'note' was supplied as an input, but the dataflow has no such node");
    }

    @Test
    void a_frame_gives_its_columns_as_arrays() {
        DataFrame frame = DataFrame.byColumn("x", "s").of(Series.ofDouble(1, 2), Series.of("a", null));
        assertThat(Dflib.tabular(frame).toArrays().get("x")).isEqualTo(new double[] {1, 2});
        assertThat(Dflib.tabular(frame).toArrays().get("s")).isEqualTo(new String[] {"a", null});
    }

    @Test
    void missing_rows_of_other_libraries_are_kept() {
        Series<?> result = Driver.of(Features.class)
                .execute(
                        Map.of("spend", Series.ofDouble(10, 20), "signups", DoubleColumn.ofNullable(2.0, null)),
                        "spendPerSignup")
                .get("spendPerSignup", Series.class);
        assertThat(result.get(0)).isEqualTo(5.0);
        assertThat(result.get(1)).isNull();
    }

    @Test
    void a_range_is_read_from_where_it_starts() {
        DataFrame frame = DataFrame.byColumn("x", "s")
                .of(
                        Series.ofDouble(1, 2, 3, 4).rangeDouble(1, 3),
                        Series.of("a", "b", "c").selectRange(1, 3));
        assertThat(Dflib.toHamilton(frame))
                .isEqualTo(dev.hamilton.columns.DataFrame.of(
                        "x", DoubleColumn.of(2, 3), "s", dev.hamilton.columns.StringColumn.of("b", "c")));
    }

    @Test
    void objects_of_one_class_become_the_column_for_it() {
        DataFrame frame = DataFrame.byColumn("i", "mixed", "none")
                .of(Series.of(1, null), Series.of(1, "a"), Series.of(null, null));
        assertThat(Dflib.toHamilton(frame))
                .isEqualTo(dev.hamilton.columns.DataFrame.of(
                        "i", IntColumn.ofNullable(1, null),
                        "mixed", ObjectColumn.of(1, "a"),
                        "none", ObjectColumn.of(null, null)));
    }

    @Test
    void a_frame_of_dflib_has_no_ranges_of_longer_columns() {
        dev.hamilton.columns.DataFrame frame = dev.hamilton.columns.DataFrame.of(
                        "d",
                        DoubleColumn.of(1, 2, 3),
                        "l",
                        LongColumn.of(1, 2, 3),
                        "b",
                        BooleanColumn.of(true, false, true))
                .head(2);
        DataFrame head = Dflib.from(frame);
        assertThat(Series.ofDouble(10, 10)
                        .sub(head.<Double>getColumn("d").castAsDouble())
                        .toList())
                .containsExactly(9.0, 8.0);
        assertThat(Series.ofLong(10, 10)
                        .mul(head.<Long>getColumn("l").castAsLong())
                        .toList())
                .containsExactly(10L, 20L);
        assertThat(Dflib.toHamilton(head)).isEqualTo(frame);
    }

    /** What the manual warns of. Once this fails, the warning can go. */
    @Test
    void dflib_adds_where_a_range_is_subtracted() {
        DoubleSeries range = Series.ofDouble(0, 1, 2).rangeDouble(1, 3);
        assertThat(Series.ofDouble(10, 10).sub(range).toList()).containsExactly(11.0, 12.0);
    }
}
