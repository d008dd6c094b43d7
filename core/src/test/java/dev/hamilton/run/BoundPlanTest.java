package dev.hamilton.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.column.ColumnRegistry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Functions called with one value each: arguments, conversions, constants, and what is missing. */
class BoundPlanTest {
    private static final Map<String, Object> NOTHING = Map.of();

    private final List<Object> received = new ArrayList<>();

    private Object record(Object[] arguments) {
        received.addAll(Arrays.asList(arguments));
        return arguments.length;
    }

    @Test
    void arguments_come_in_the_order_of_the_parameters() {
        new Sketch()
                .function("int f(String b, String a, String b2 <- b)", this::record)
                .value("f", Map.of("a", "A", "b", "B"));
        assertThat(received).containsExactly("B", "A", "B");
    }

    @Test
    void numbers_are_widened_to_what_the_parameter_says() {
        new Sketch()
                .function("int f(double a, long b, float c, int d, short e, double g)", this::record)
                .value("f", Map.of("a", 1, "b", 2, "c", 3L, "d", 'A', "e", (byte) 5, "g", 2.5f));
        assertThat(received).containsExactly(1.0, 2L, 3.0f, 65, (short) 5, 2.5);
    }

    @Test
    void a_boxed_result_is_widened_for_a_primitive_parameter() {
        Object result = new Sketch()
                .function("Integer n()", arguments -> 7)
                .function("double f(double n)", arguments -> (Double) arguments[0] / 2)
                .value("f", NOTHING);
        assertThat(result).isEqualTo(3.5);
    }

    @Test
    void optional_parameters_are_wrapped_and_widened() {
        new Sketch()
                .function("int f(OptionalInt a, OptionalLong b, OptionalDouble c, Optional<String> d)", this::record)
                .value("f", Map.of("a", (short) 1, "b", 2, "c", 3, "d", "four"));
        assertThat(received)
                .containsExactly(OptionalInt.of(1), OptionalLong.of(2), OptionalDouble.of(3), Optional.of("four"));
    }

    @Test
    void optional_parameters_that_nothing_provides_are_empty() {
        new Sketch()
                .function("int f(OptionalInt a, OptionalLong b, OptionalDouble c, Optional<String> d)", this::record)
                .value("f", NOTHING);
        assertThat(received)
                .containsExactly(OptionalInt.empty(), OptionalLong.empty(), OptionalDouble.empty(), Optional.empty());
    }

    @Test
    void an_optional_that_a_function_returns_is_passed_on_as_it_is() {
        Optional<String> value = Optional.of("x");
        new Sketch()
                .function("Optional<String> a()", arguments -> value)
                .function("int f(Optional<String> a)", this::record)
                .value("f", NOTHING);
        assertThat(received).singleElement().isSameAs(value);
    }

    @Test
    void constants_are_read_as_the_parameters_type() {
        new Sketch()
                .function(
                        "int f(int a := 3, double b := 2, Boolean c := true, String d := x, long e = 9)", this::record)
                .value("f", NOTHING);
        assertThat(received).containsExactly(3, 2.0, true, "x", 9L);
    }

    @Test
    void a_default_gives_way_to_a_value() {
        new Sketch().function("int f(long e = 9)", this::record).value("f", Map.of("e", 1));
        assertThat(received).containsExactly(1L);
    }

    @Test
    void a_nullable_parameter_receives_null_when_nothing_provides_it() {
        new Sketch().function("int f(@Nullable String a)", this::record).value("f", NOTHING);
        assertThat(received).containsExactly((Object) null);
    }

    @Test
    void a_null_that_a_nullable_parameter_reads_is_passed() {
        new Sketch()
                .function("String a()", arguments -> null)
                .function("int f(@Nullable String a, Optional<String> b <- a)", this::record)
                .value("f", NOTHING);
        assertThat(received).containsExactly(null, Optional.empty());
    }

    @Test
    void a_null_keeps_a_function_that_needs_a_value_from_being_called_and_so_on_down() {
        Object result = new Sketch()
                .function("Double a()", arguments -> null)
                .function("double b(double a, @Nullable String x)", this::record)
                .function("String c(Double b)", this::record)
                .value("c", NOTHING);
        assertThat(result).isNull();
        assertThat(received).isEmpty();
    }

    @Test
    void a_supplied_null_keeps_a_function_from_being_called() {
        Object result = new Sketch()
                .function("String f(String a)", this::record)
                .value("f", Collections.singletonMap("a", null));
        assertThat(result).isNull();
        assertThat(received).isEmpty();
    }

    @Test
    void an_override_replaces_what_is_above_it() {
        Object result = new Sketch()
                .function("int a()", arguments -> {
                    throw new AssertionError("hidden");
                })
                .function("int b(int a)", arguments -> (Integer) arguments[0] + 1)
                .value("b", Map.of("a", 41));
        assertThat(result).isEqualTo(42);
    }

    @Test
    void what_is_asked_for_comes_in_the_order_of_the_request() {
        Run run = new Sketch()
                .function("int a(int x)", arguments -> 1)
                .function("int b(int a)", arguments -> 2)
                .run(Map.of("x", 0), "b", "x", "a");
        Executors.sequential().execute(run);
        assertThat(run.outputs()).containsExactly(2, 0, 1);
    }

    @Test
    void a_plan_whose_code_is_absent_is_our_mistake() {
        assertThatThrownBy(() -> BoundPlan.bind(
                        new Sketch().function("int a()", arguments -> 1).plan(NOTHING, "a"),
                        Map.of(),
                        new ColumnRegistry(List.of()),
                        name -> Object.class))
                .isInstanceOf(AssertionError.class)
                .hasMessage("there is no code for int a()");
    }

    @Test
    void one_bound_plan_serves_many_runs() {
        BoundPlan bound = new Sketch()
                .function("int b(int a)", arguments -> (Integer) arguments[0] * 2)
                .bind(Map.of("a", 1), "b");
        List<Object> results = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Run run = new Run(bound, new Object[] {i}, Hooks.NONE, new Cancellation());
            Executors.sequential().execute(run);
            results.addAll(run.outputs());
        }
        assertThat(results).containsExactly(0, 2, 4);
    }

    @Test
    void a_run_wants_a_value_for_each_supplied_slot() {
        BoundPlan bound = new Sketch().function("int b(int a)", arguments -> 1).bind(Map.of("a", 1), "b");
        assertThatThrownBy(() -> new Run(bound, new Object[2], Hooks.NONE, new Cancellation()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 values for 1 supplied slots");
    }
}
