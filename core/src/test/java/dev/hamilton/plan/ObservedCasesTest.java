package dev.hamilton.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.notation.Flow;
import org.junit.jupiter.api.Test;

/** The basic cases that were observed in Hamilton for Python, in our terms; where we differ on purpose the name says so. */
class ObservedCasesTest {
    private static final Flow BASICS = Flow.of("""
            int a = int x
            int b = int a, int y ? 5
            int c__foo = int b
            """);

    @Test
    void functions_and_inputs_are_the_nodes() {
        assertThat(BASICS.graph()).hasToString("""
                input int x
                optional input int y
                int a(int x)
                int b(int a, int y)
                int c__foo(int b)
                """);
    }

    @Test
    void a_default_is_used_when_the_input_is_absent() {
        assertThat(PlannerTest.plan(BASICS.given("x: Integer"), "b")).isEqualTo("""
                0 x  int  input
                1 a  int  Bakery.a(x), then drops x
                2 b  int  Bakery.b(a, 5), then drops a
                return [b]""");
    }

    @Test
    void an_override_does_without_the_inputs_above_it() {
        assertThat(BASICS.over("a: Integer").want("b").objections()).isEmpty();
    }

    @Test
    void unlike_there_an_input_can_be_overridden_without_being_given() {
        assertThat(BASICS.over("x: Integer").want("b").objections()).isEmpty();
    }

    @Test
    void all_unknown_outputs_are_named() {
        assertThat(BASICS.want("zz", "yy").objections())
                .contains("'zz' was requested")
                .contains("'yy' was requested");
    }

    @Test
    void unlike_there_an_input_that_nobody_reads_is_a_problem() {
        assertThat(BASICS.given("zz: Integer, x: Integer").want("zz", "b").objections())
                .startsWith("[H102] 'zz' was supplied as an input");
    }

    @Test
    void all_values_of_wrong_types_are_named() {
        assertThat(BASICS.given("x: String, y: Double").want("b").objections())
                .contains("'x' is int, but a value of type String was given")
                .contains("'y' is int, but a value of type double was given");
    }

    @Test
    void config_and_inputs_must_not_share_a_name() {
        assertThat(BASICS.configured("Integer x")
                        .config("x: Integer")
                        .given("x: Integer")
                        .want("b")
                        .objections())
                .startsWith("[H107] 'x' was supplied as an input, but the config gives it already");
    }

    @Test
    void unlike_there_config_does_not_replace_a_function_silently() {
        assertThat(BASICS.configured("Integer a").faults()).startsWith("[H107] 'a' is a function");
    }

    @Test
    void config_that_nobody_reads_can_be_requested() {
        assertThat(PlannerTest.plan(
                        BASICS.configured("Integer q, Integer x").config("q: Integer, x: Integer"), "b", "q"))
                .endsWith("return [b, q]");
    }

    @Test
    void unlike_there_an_absent_optional_input_cannot_be_requested() {
        assertThat(BASICS.given("x: Integer").want("y", "b").objections())
                .startsWith("[H101] no value was given for the input 'y' (int)");
    }

    @Test
    void what_is_requested_twice_comes_once() {
        assertThat(BASICS.given("x: Integer").want("b", "b").plan().outputs()).hasSize(1);
    }

    @Test
    void unlike_there_nothing_requested_is_a_problem() {
        assertThat(BASICS.want().objections()).startsWith("[H208]");
    }

    @Test
    void unlike_there_a_cycle_is_found_before_anything_runs() {
        assertThat(Flow.of("""
                        a = b
                        b = a
                        """).faults()).startsWith("[H105] 'a' needs itself: 'a' -> 'b' -> 'a'\n");
    }
}
