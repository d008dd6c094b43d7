package dev.hamilton.run;

import static dev.hamilton.run.TestColumns.ints;
import static dev.hamilton.run.TestColumns.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hamilton.problem.InvalidRequestException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions called row by row: over arrays, over columns with missing rows, and with values for all rows. */
class LiftedCallTest {
    private static final StepFunction QUOTIENT = arguments -> (Integer) arguments[0] / (Integer) arguments[1];

    private static Sketch quotient() {
        return new Sketch().function("int q(int a, int b)", QUOTIENT);
    }

    @Test
    void arrays_give_an_array_of_the_functions_type() {
        Object result = new Sketch()
                .function("double f(int a, long b)", arguments -> (Integer) arguments[0] * 1.0 / (Long) arguments[1])
                .value("f", Map.of("a", new int[] {1, 2, 3}, "b", new short[] {2, 2, 2}));
        assertThat(result).isEqualTo(new double[] {0.5, 1, 1.5});
    }

    @Test
    void every_primitive_has_its_array() {
        Map<String, Object> arrays = Map.of(
                "boolean", new boolean[] {true},
                "byte", new byte[] {1},
                "short", new short[] {2},
                "char", new char[] {'c'},
                "int", new int[] {3},
                "long", new long[] {4},
                "float", new float[] {5},
                "double", new double[] {6});
        arrays.forEach((type, array) -> assertThat(new Sketch()
                        .function(type + " f(" + type + " a)", arguments -> arguments[0])
                        .value("f", Map.of("a", array)))
                .isEqualTo(array)
                .isNotSameAs(array));
    }

    @Test
    void an_array_of_objects_has_the_class_that_the_plan_says() {
        Object result = new Sketch()
                .function("String f(int a)", arguments -> "n" + arguments[0])
                .function("String g(String f)", arguments -> arguments[0] + "!")
                .value("g", Map.of("a", new int[] {1, 2}));
        assertThat(result).isEqualTo(new String[] {"n1!", "n2!"});
    }

    @Test
    void a_boxed_result_over_an_array_may_be_missing() {
        Object result = new Sketch()
                .function("Integer f(int a)", arguments -> (Integer) arguments[0] > 1 ? arguments[0] : null)
                .value("f", Map.of("a", new int[] {1, 2}));
        assertThat(result).isEqualTo(new Integer[] {null, 2});
    }

    @Test
    void a_missing_element_of_an_array_of_boxes_makes_the_result_an_array_of_boxes() {
        Object result = new Sketch()
                .function("int f(int a)", arguments -> (Integer) arguments[0] + 1)
                .value("f", Map.of("a", new Integer[] {1, null, 3}));
        assertThat(result).isEqualTo(new Integer[] {2, null, 4});
    }

    @Test
    void what_stands_behind_a_missing_row_never_reaches_the_function() {
        List<Object> seen = new ArrayList<>();
        Object result = new Sketch()
                .function("int q(int a, int b)", arguments -> {
                    seen.addAll(Arrays.asList(arguments));
                    return QUOTIENT.call(arguments);
                })
                .value("q", Map.of("a", ints(4, null, 6), "b", ints(2, 0, null)));
        assertThat(result).hasToString("[2, -, -]").isInstanceOf(TestColumns.Ints.class);
        assertThat(seen).containsExactly(4, 2);
    }

    @Test
    void a_value_for_all_rows_is_passed_with_each() {
        assertThat(quotient().value("q", Map.of("a", ints(4, 6), "b", 2))).hasToString("[2, 3]");
        assertThat(quotient().value("q", Map.of("a", 12, "b", ints(4, 6)))).hasToString("[3, 2]");
    }

    @Test
    void a_column_meets_an_array_and_gives_a_column_of_its_own_family() {
        assertThat(quotient().value("q", Map.of("a", new int[] {4, 6}, "b", ints(2, null))))
                .hasToString("[2, -]")
                .isInstanceOf(TestColumns.Ints.class);
    }

    @Test
    void a_nullable_parameter_receives_null_for_a_missing_row_and_an_optional_one_nothing() {
        List<Object> seen = new ArrayList<>();
        Object result = new Sketch()
                .function("String f(@Nullable Integer a, OptionalInt b <- a, Optional<String> t)", arguments -> {
                    seen.addAll(Arrays.asList(arguments));
                    return "called";
                })
                .value("f", Map.of("a", ints(1, null), "t", texts(null, "x")));
        assertThat(result).hasToString("[called, called]");
        assertThat(seen)
                .containsExactly(1, OptionalInt.of(1), Optional.empty(), null, OptionalInt.empty(), Optional.of("x"));
    }

    @Test
    void a_null_result_is_a_missing_row() {
        Object result = new Sketch()
                .function("Double f(int a)", arguments -> (Integer) arguments[0] > 1 ? 0.5 : null)
                .value("f", Map.of("a", ints(1, 2, 3)));
        assertThat(result).hasToString("[-, 0.5, 0.5]").isInstanceOf(TestColumns.Doubles.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 63, 64, 65, 127, 128, 129, 1000})
    void any_number_of_rows_is_computed_whichever_are_missing(int rows) {
        for (int step : new int[] {1, 2, 3, 64, 65, Integer.MAX_VALUE}) {
            Integer[] values = IntStream.range(0, rows)
                    .mapToObj(row -> row % step == step - 1 ? null : row)
                    .toArray(Integer[]::new);
            TestColumns.Doubles halves = (TestColumns.Doubles) new Sketch()
                    .function("double f(int a)", arguments -> (Integer) arguments[0] / 2.0)
                    .value("f", Map.of("a", ints(values)));
            assertThat(halves.values())
                    .isEqualTo(Arrays.stream(values)
                            .map(value -> value == null ? null : (Object) (value / 2.0))
                            .toList());
        }
    }

    @Test
    void a_null_for_all_rows_makes_every_row_missing() {
        Object result = quotient().function("Integer b()", arguments -> null).value("q", Map.of("a", ints(1, 2, 3)));
        assertThat(result).hasToString("[-, -, -]").isInstanceOf(TestColumns.Ints.class);
    }

    @Test
    void a_null_for_all_rows_is_passed_where_the_parameter_allows_it() {
        Object result = new Sketch()
                .function("Integer b()", arguments -> null)
                .function("String f(int a, @Nullable Integer b, OptionalInt c <- b)", Arrays::toString)
                .value("f", Map.of("a", ints(1, 2)));
        assertThat(result).hasToString("[[1, null, OptionalInt.empty], [2, null, OptionalInt.empty]]");
    }

    @Test
    void an_array_of_primitives_in_which_every_row_would_be_missing_is_null() {
        Object result =
                quotient().function("Integer b()", arguments -> null).value("q", Map.of("a", new int[] {1, 2, 3}));
        assertThat(result).isNull();
    }

    @Test
    void null_in_the_place_of_a_column_is_missing_in_every_row() {
        Sketch sketch = quotient().function("Ints a(int x)", arguments -> null);
        assertThat(sketch.value("q", Map.of("x", 1, "b", ints(1, 2)))).hasToString("[-, -]");
        assertThat(sketch.value("q", Map.of("x", 1, "b", 2))).isNull();
    }

    @Test
    void null_in_the_place_of_a_column_is_passed_where_the_parameter_allows_it() {
        Object result = new Sketch()
                .function("Ints a(int x)", arguments -> null)
                .function("String f(@Nullable Integer a, OptionalInt a2 <- a, int b)", Arrays::toString)
                .value("f", Map.of("x", 1, "b", ints(7)));
        assertThat(result).hasToString("[[null, OptionalInt.empty, 7]]");
    }

    @Test
    void null_from_code_that_promised_a_primitive_is_no_zero() {
        assertThatThrownBy(() ->
                        new Sketch().function("int f(int a)", arguments -> null).value("f", Map.of("a", new int[] {1})))
                .isInstanceOf(StepFailedException.class)
                .hasMessageContaining("at row 0")
                .hasRootCauseMessage("the function returned null for a row of int[]");
    }

    @Test
    void a_result_of_another_class_than_promised_is_reported_with_its_row() {
        StepFailedException failure = catchThrowableOfType(
                StepFailedException.class,
                () -> new Sketch()
                        .function("double f(int a)", arguments -> (Integer) arguments[0] == 1 ? (Object) 1.0 : "two")
                        .value("f", Map.of("a", ints(1, 2))));
        assertThat(failure.row()).hasValue(1);
        assertThat(failure).hasCauseInstanceOf(ClassCastException.class);
    }

    @Test
    void an_exception_says_the_row_and_the_arguments_of_that_row() {
        ArithmeticException thrown = new ArithmeticException("by zero");
        StepFailedException failure = catchThrowableOfType(
                StepFailedException.class,
                () -> new Sketch()
                        .function("int q(int a, int b, int k := 3)", arguments -> {
                            if ((Integer) arguments[1] == 0) {
                                throw thrown;
                            }
                            return 1;
                        })
                        .value("q", Map.of("a", ints(1, 2, 3), "b", ints(1, null, 0))));
        assertThat(failure).hasMessage("""
                        computing 'q' failed at row 2: java.lang.ArithmeticException: by zero
                            at sketch.q
                            with a = 3, b = 0, k = 3""");
        assertThat(failure.row()).hasValue(2);
        assertThat(failure.getCause()).isSameAs(thrown);
    }

    @Test
    void columns_that_meet_with_different_numbers_of_rows_are_a_problem_with_both_named() {
        Sketch sketch = quotient().function("Ints b(int x)", arguments -> ints(1, 2));
        assertThatThrownBy(() -> sketch.value("q", Map.of("a", ints(1, 2, 3), "x", 1)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("""
                        1 problem while computing 'q':
                        [H203] 'a' has 3 rows, but 'b' has 2
                            at sketch.q
                            they meet in 'q'
                            fix: let a function over whole columns bring them to one length first""");
    }

    @Test
    void a_request_that_a_function_itself_made_wrongly_is_that_functions_failure() {
        InvalidRequestException inner = new InvalidRequestException("asking", List.of());
        for (Object a : List.of(1, ints(1))) {
            assertThatThrownBy(() -> new Sketch()
                            .function("int f(int a)", arguments -> {
                                throw inner;
                            })
                            .value("f", Map.of("a", a)))
                    .isInstanceOf(StepFailedException.class)
                    .cause()
                    .isSameAs(inner);
        }
    }

    @Test
    void an_interceptor_that_goes_on_with_columns_of_other_lengths_has_failed_itself() {
        StepInterceptor cuts = (step, arguments, next) -> next.call(new Object[] {ints(1), arguments[1]});
        Run run = quotient()
                .run(
                        Map.of("a", ints(1, 2), "b", ints(1, 2)),
                        new Hooks(List.of(cuts), List.of()),
                        new Cancellation(),
                        "q");
        assertThatThrownBy(() -> Executors.sequential().execute(run))
                .isInstanceOf(StepFailedException.class)
                .hasCauseInstanceOf(InvalidRequestException.class);
    }

    @Test
    void an_interceptor_sees_whole_columns() {
        List<String> seen = new ArrayList<>();
        StepInterceptor looks = (step, arguments, next) -> {
            Object result = next.call(arguments);
            seen.add(Arrays.toString(arguments) + " -> " + result);
            return result;
        };
        Run run = quotient()
                .run(Map.of("a", ints(4, null), "b", 2), new Hooks(List.of(looks), List.of()), new Cancellation(), "q");
        Executors.sequential().execute(run);
        assertThat(seen).containsExactly("[[4, -], 2] -> [2, -]");
    }
}
