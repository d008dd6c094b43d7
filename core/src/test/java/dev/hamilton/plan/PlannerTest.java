package dev.hamilton.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.model.PrimitiveType;
import dev.hamilton.notation.Flow;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private static final Flow LOAF = Flow.of("""
            dough = flour, water
            crumb = dough
            price = cost
            """);

    @Test
    void only_what_is_needed_is_planned_and_dropped_after_its_last_reader() {
        assertThat(LOAF.given("flour: double, water: double, cost: double")
                        .want("crumb")
                        .explain())
                .isEqualTo("""
                          0 flour  double  input
                          1 water  double  input
                          2 dough  double  Bakery.dough(flour, water), then drops flour, water
                          3 crumb  double  Bakery.crumb(dough), then drops dough
                        return [crumb]
                        2 supplied, 2 steps: 0 row by row, 0 over whole columns, 2 over single values; at most 0 columns at a time
                        """);
    }

    @Test
    void an_override_hides_everything_above_it() {
        assertThat(LOAF.over("dough: double").want("crumb").explain()).isEqualTo("""
                  0 dough  double  override
                  1 crumb  double  Bakery.crumb(dough), then drops dough
                return [crumb]
                1 supplied, 1 step: 0 row by row, 0 over whole columns, 1 over single values; at most 0 columns at a time
                """);
    }

    @Test
    void an_override_may_replace_an_input() {
        assertThat(plan(LOAF.given("flour: double, water: double").over("flour: double"), "dough"))
                .isEqualTo("""
                        0 flour  double  override
                        1 water  double  input
                        2 dough  double  Bakery.dough(flour, water), then drops flour, water
                        return [dough]""");
    }

    @Test
    void what_is_wanted_may_be_given() {
        assertThat(plan(LOAF.given("flour: double").over("dough: double"), "dough", "flour"))
                .isEqualTo("""
                        0 flour  double  input
                        1 dough  double  override
                        return [dough, flour]""");
    }

    @Test
    void outputs_come_in_the_order_of_the_request_and_once() {
        Plan plan = LOAF.given("flour: double, water: double")
                .want("crumb", "dough", "crumb", "flour")
                .plan();
        assertThat(plan.outputs()).map(Object::toString).containsExactly("crumb", "dough", "flour");
        assertThat(plan.outputSlots()).containsExactly(3, 2, 0);
        assertThat(plan.steps()).map(Step::releases).map(Object::toString).containsExactly("[1]", "[]");
    }

    @Test
    void config_is_supplied_where_it_is_read() {
        Flow flow = Flow.of("a = String region, x").configured("String region, int unused");
        assertThat(plan(flow.given("x: double").config("region: String, unused: Integer"), "a"))
                .isEqualTo("""
                        0 region  String  config
                        1 x       double  input
                        2 a       double  Bakery.a(region, x), then drops region, x
                        return [a]""");
    }

    @Test
    void absent_parameters_get_their_default_null_or_empty() {
        Flow flow = Flow.of("a = double n ? 0.5, Double m ?, OptionalDouble o, Optional<String> s, int k := 3");
        assertThat(plan(flow, "a")).isEqualTo("""
                0 a  double  Bakery.a(0.5, null, empty, empty, 3)
                return [a]""");
        assertThat(plan(flow.given("n: Integer, m: Double, o: Double, s: String"), "a"))
                .isEqualTo("""
                        0 n  int     input
                        1 m  double  input
                        2 o  double  input
                        3 s  String  input
                        4 a  double  Bakery.a((double) n, m, o, s, 3), then drops n, m, o, s
                        return [a]""");
    }

    @Test
    void what_is_not_there_says_which_kind_of_nothing_it_is() {
        Plan plan = Flow.of("a = Double m ?, OptionalDouble o, OptionalInt i, Optional<String> s")
                .want("a")
                .plan();
        assertThat(plan.steps().get(0).arguments())
                .containsExactly(
                        new Argument.Nothing(null),
                        new Argument.Nothing(Conversion.Kind.DOUBLE),
                        new Argument.Nothing(Conversion.Kind.INT),
                        new Argument.Nothing(Conversion.Kind.OBJECT));
    }

    @Test
    void values_are_widened_and_wrapped_on_their_way() {
        Plan plan = Flow.of("""
                int n =
                a = long n, double n, Integer n, Number n, OptionalInt n, OptionalDouble n, Optional<Integer> n
                """).want("a").plan();
        assertThat(plan.steps().get(1).arguments())
                .map(argument -> ((Argument.Slot) argument).conversion())
                .containsExactly(
                        new Conversion(PrimitiveType.LONG, null),
                        new Conversion(PrimitiveType.DOUBLE, null),
                        Conversion.NONE,
                        Conversion.NONE,
                        new Conversion(null, Conversion.Kind.INT),
                        new Conversion(PrimitiveType.DOUBLE, Conversion.Kind.DOUBLE),
                        new Conversion(null, Conversion.Kind.OBJECT));
    }

    @Test
    void an_optional_is_passed_as_it_is_where_one_is_wanted() {
        Plan plan = Flow.of("""
                OptionalDouble maybe =
                a = OptionalDouble maybe
                """).want("a").plan();
        assertThat(plan.steps().get(1).arguments()).containsExactly(new Argument.Slot(0, false, true, Conversion.NONE));
    }

    @Test
    void null_is_passed_where_no_primitive_is_wanted_and_wrapped_in_an_optional() {
        Plan plan = Flow.of("a = String s, Optional<String> t")
                .given("s: null, t: null")
                .want("a")
                .plan();
        assertThat(plan.steps().get(0).arguments())
                .containsExactly(
                        new Argument.Slot(0, false, false, Conversion.NONE),
                        new Argument.Slot(1, false, true, new Conversion(null, Conversion.Kind.OBJECT)));
    }

    @Test
    void a_value_read_twice_in_one_step_is_dropped_once() {
        assertThat(plan(Flow.of("a = double u <- x, double v <- x").given("x: double"), "a"))
                .isEqualTo("""
                        0 x  double  input
                        1 a  double  Bakery.a(x, x), then drops x
                        return [a]""");
    }

    @Test
    void a_column_of_a_table_that_no_node_has_can_be_wanted_and_is_else_ignored() {
        Flow flow = LOAF.given("week: Texts 3*, flour: Series 3*, water: double");
        assertThat(plan(flow, "dough")).isEqualTo("""
                0 flour  Series  input
                1 water  double  input
                2 dough  Series  each row Bakery.dough(flour[i], water), then drops flour, water
                return [dough]""");
        assertThat(plan(flow, "week", "dough")).isEqualTo("""
                0 flour  Series  input
                1 water  double  input
                2 week   Texts   input
                3 dough  Series  each row Bakery.dough(flour[i], water), then drops flour, water
                return [week, dough]""");
    }

    @Test
    void a_request_does_not_change_a_dataflow() {
        Flow flow = LOAF.given("flour: double, water: double");
        assertThat(flow.want("crumb").explain()).isEqualTo(flow.want("crumb").explain());
    }

    static String plan(Flow flow, String... wanted) {
        String text = flow.want(wanted).explain();
        return text.lines()
                .limit(text.lines().count() - 1)
                .map(line -> line.startsWith("  ") ? line.substring(2) : line)
                .reduce((one, other) -> one + "\n" + other)
                .orElseThrow();
    }
}
