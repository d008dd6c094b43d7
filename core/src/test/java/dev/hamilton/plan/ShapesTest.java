package dev.hamilton.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.Shape;
import dev.hamilton.notation.Flow;
import org.junit.jupiter.api.Test;

class ShapesTest {
    private static final Flow WEEKS = Flow.of("""
            Series avg3wkSpend = Series spend
            spendPerSignup = spend, signups
            Series smoothed = Series spendPerSignup
            share = smoothed, spendPerSignup
            """);

    @Test
    void the_same_graph_runs_over_columns() {
        assertThat(WEEKS.given("spend: Series 6, signups: Ints 6")
                        .want("avg3wkSpend", "share")
                        .explain())
                .isEqualTo("""
                          0 spend           Series  input
                          1 signups         Ints    input
                          2 avg3wkSpend     Series  Bakery.avg3wkSpend(spend)
                          3 spendPerSignup  Series  each row Bakery.spendPerSignup(spend[i], (double) signups[i]), then drops spend, signups
                          4 smoothed        Series  Bakery.smoothed(spendPerSignup)
                          5 share           Series  each row Bakery.share(smoothed[i], spendPerSignup[i]), then drops smoothed, spendPerSignup
                        return [avg3wkSpend, share]
                        2 supplied, 4 steps: 2 row by row, 2 over whole columns, 0 over single values; at most 4 columns at a time, about 192 bytes (32 a row)
                        """);
    }

    @Test
    void and_over_one_row() {
        assertThat(plan(WEEKS, "spend: double, signups: int", "spendPerSignup")).isEqualTo("""
                0 spend           double  input
                1 signups         int     input
                2 spendPerSignup  double  Bakery.spendPerSignup(spend, (double) signups), then drops spend, signups
                return [spendPerSignup]""");
    }

    @Test
    void a_scalar_beside_a_column_is_broadcast() {
        Plan plan = WEEKS.given("spend: Series 6, signups: Double")
                .want("spendPerSignup")
                .plan();
        assertThat(plan.steps().get(0).arguments())
                .containsExactly(
                        new Argument.Slot(0, true, false, Conversion.NONE),
                        new Argument.Slot(1, false, false, Conversion.NONE));
        assertThat(plan.steps().get(0).shape()).isEqualTo(Shape.COLUMN);
    }

    @Test
    void the_result_is_of_the_family_of_the_first_column_that_is_no_array() {
        Flow flow = Flow.of("int n = double a, int b");
        assertThat(plan(flow, "a: double[] 2, b: int[] 2", "n")).contains("n  int[] ");
        assertThat(plan(flow, "a: double[] 2, b: Ints 2", "n")).contains("n  Ints ");
        assertThat(plan(flow, "a: double, b: int[] 2", "n")).contains("n  int[] ");
    }

    @Test
    void over_arrays_that_may_hold_null_the_result_may_be_missing_too() {
        Flow flow = Flow.of("int length = String text, int n");
        assertThat(plan(flow, "text: String[] 2, n: int[] 2", "length")).contains("length  Integer[] ");
        assertThat(plan(flow, "text: String, n: int[] 2", "length")).contains("length  int[] ");
        assertThat(plan(flow, "text: Texts 2, n: int[] 2", "length")).contains("length  Ints ");
    }

    @Test
    void elements_are_widened_each() {
        Plan plan = Flow.of("a = long x, double y, OptionalDouble z")
                .given("x: int[] 2, y: Long[] 2, z: Ints 2")
                .want("a")
                .plan();
        assertThat(plan.steps().get(0).arguments())
                .containsExactly(
                        new Argument.Slot(0, true, false, new Conversion(PrimitiveType.LONG, null)),
                        new Argument.Slot(1, true, false, new Conversion(PrimitiveType.DOUBLE, null)),
                        new Argument.Slot(2, true, true, new Conversion(PrimitiveType.DOUBLE, Conversion.Kind.DOUBLE)));
    }

    @Test
    void a_parameter_that_takes_anything_takes_an_element_when_another_one_lifts() {
        Flow flow = Flow.of("String label = Object what, double x");
        assertThat(plan(flow, "what: Texts 2, x: double", "label")).contains("Bakery.label(what, x)");
        assertThat(plan(flow, "what: Texts 2, x: Series 2", "label")).contains("Bakery.label(what[i], x[i])");
    }

    @Test
    void null_is_broadcast() {
        assertThat(plan(Flow.of("a = x, Double y ?"), "x: Series 2, y: null", "a"))
                .contains("each row Bakery.a(x[i], y)");
    }

    @Test
    void a_column_may_override_a_scalar_node_and_lifts_what_is_below() {
        assertThat(PlannerTest.plan(WEEKS.over("spendPerSignup: Series 6"), "smoothed"))
                .isEqualTo("""
                0 spendPerSignup  Series  override
                1 smoothed        Series  Bakery.smoothed(spendPerSignup), then drops spendPerSignup
                return [smoothed]""");
    }

    @Test
    void a_function_without_columns_is_not_lifted_beside_them() {
        Plan plan = Flow.of("""
                rate = double base ? 2
                a = x, rate
                """).given("x: Series 2").want("a").plan();
        assertThat(plan.steps()).map(Step::lifted).containsExactly(false, true);
    }

    @Test
    void columns_are_counted_until_they_are_dropped() {
        Flow chain = Flow.of("""
                a = x
                b = a
                c = b
                """);
        assertThat(chain.given("x: Series 2").want("c").plan().peakLiveColumns())
                .isEqualTo(2);
        assertThat(chain.given("x: Series 2").want("a", "b", "c").plan().peakLiveColumns())
                .isEqualTo(3);
        assertThat(chain.given("x: double").want("c").plan().peakLiveColumns()).isZero();
    }

    private static String plan(Flow flow, String given, String... wanted) {
        return PlannerTest.plan(flow.given(given), wanted);
    }
}
