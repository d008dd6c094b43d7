package dev.hamilton.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.model.NodeName;
import dev.hamilton.notation.Flow;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "double, int; int",
                "long, float, int; int",
                "double, Integer, Number; Integer",
                "int, Integer; int",
                "Double, double, Object; double",
                "Comparable, CharSequence, String; String",
                "Object, Series, double; Series",
                "double, double[]; double[]",
                "OptionalDouble, int; int",
                "Optional<String>, CharSequence; String",
                "List, List<String>; List<String>",
            })
    void the_narrowest_wanted_type_is_found_in_whatever_order_it_is_asked_for(String wanted, String narrowest) {
        for (List<String> order : permutations(List.of(wanted.split(", ")))) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < order.size(); i++) {
                text.append("f%d = %s x%n".formatted(i, order.get(i)));
            }
            Node input =
                    Flow.of(text.toString()).graph().find(new NodeName("x")).orElseThrow();
            assertThat(input.type().display()).as(text.toString()).isEqualTo(narrowest);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"String, double", "int, Long", "Series, Ints", "Series, int", "CharSequence, Number, Object"})
    void types_that_no_wanted_type_serves_are_incompatible_in_whatever_order(String wanted) {
        for (List<String> order : permutations(List.of(wanted.split(", ")))) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < order.size(); i++) {
                text.append("f%d = %s x%n".formatted(i, order.get(i)));
            }
            assertThat(Flow.of(text.toString()).faults()).startsWith("[H106] the input 'x' is wanted as ");
        }
    }

    @Test
    void incompatible_types_name_both_readers_once() {
        assertThat(Flow.of("""
                        a = Object day
                        b = LocalDate day
                        c = String day
                        d = String day
                        """).faults()).isEqualTo("""
                        [H106] the input 'day' is wanted as String here, but as LocalDate elsewhere
                            at Bakery.c(Bakery.java:3), parameter 'day'
                            wanted as LocalDate by Bakery.b(Bakery.java:2)
                            fix: make the types agree, or read two inputs with @From""");
    }

    @Test
    void a_declared_input_has_its_declared_type() {
        assertThat(Flow.of("b = Number x").declaring("int x, String unused").graph())
                .hasToString("""
                        input int x
                        input String unused
                        double b(Number x)
                        """);
    }

    @Test
    void a_declared_input_may_serve_readers_of_whom_none_could_serve_the_other() {
        assertThat(Flow.of("""
                        a = CharSequence x
                        b = Comparable<String> x
                        """).declaring("String x").faults()).isEmpty();
    }

    @Test
    void a_declared_input_of_the_wrong_type_is_a_mismatch() {
        assertThat(Flow.of("b = double x").declaring("String x").faults()).isEqualTo("""
                [H103] 'b' wants 'x' as double, but it is String
                    at Bakery.b(Bakery.java:1), parameter 'x'
                    'x' is an input of Weekly(Weekly.java:1)
                    fix: change one of the types, or put a function between them that converts""");
    }

    @Test
    void an_input_that_is_not_declared_names_who_needs_it_and_the_nearest() {
        assertThat(Flow.of("""
                        spendPerSignup = spend, signup
                        smoothed = spendPerSignup
                        other = signup
                        another = signup
                        """).declaring("double spend, double signups").faults())
                .isEqualTo("""
                        [H101] nothing provides 'signup' (double)
                            at Bakery.spendPerSignup(Bakery.java:1), parameter 'signup'
                            needed by 'spendPerSignup' <- 'smoothed'
                            and by 'other', 'another'
                            fix: did you mean the input 'signups' of Weekly(Weekly.java:1)?""");
    }

    @Test
    void a_function_is_not_proposed_to_itself() {
        assertThat(Flow.of("""
                        ratios = ratio
                        ratioo =
                        """).declaring("double spend").faults()).contains("fix: did you mean 'ratioo'?");
        assertThat(Flow.of("ratios = ratio").declaring("double spend").faults())
                .contains("fix: add a function 'ratio', or a component of that name to Weekly");
    }

    @Test
    void an_optional_parameter_needs_no_declared_input() {
        assertThat(Flow.of("a = double n ? 1").declaring("double spend").faults())
                .isEmpty();
    }

    @Test
    void who_needs_a_missing_input_is_told_once_and_cut_short() {
        assertThat(Flow.of("""
                        f1 = double a <- x, double b <- x
                        f2 = x
                        f3 = x
                        f4 = x
                        f5 = x
                        f6 = x
                        f7 = x
                        f8 = x
                        """).declaring("double spend").faults())
                .contains("    and by 'f2', 'f3', 'f4', 'f5', 'f6' and 2 more\n");
    }

    @Test
    void a_declared_input_that_a_function_provides_is_a_duplicate() {
        assertThat(Flow.of("spend = price")
                        .declaring("double price, double spend")
                        .faults())
                .isEqualTo("""
                        [H104] 'spend' is a function, but Weekly(Weekly.java:1) gives it a value too
                            at Bakery.spend(Bakery.java:1)
                            fix: rename one of them; to replace a computed value in one run, pass it as an override""");
    }

    @Test
    void config_is_an_input_of_the_type_of_its_value() {
        assertThat(Flow.of("a = Object region, CharSequence region")
                        .configured("String region, int unused")
                        .graph())
                .hasToString("""
                        input String region
                        input int unused
                        double a(Object region, CharSequence region)
                        """);
        assertThat(Flow.of("a = int region").configured("String region").faults())
                .isEqualTo("""
                [H103] 'a' wants 'region' as int, but it is String
                    at Bakery.a(Bakery.java:1), parameter 'region'
                    'region' is an input of config
                    fix: change one of the types, or put a function between them that converts""");
    }

    @Test
    void config_does_not_replace_a_function() {
        assertThat(Flow.of("a = x").configured("double a").faults()).isEqualTo("""
                [H107] 'a' is a function, but config gives it a value too
                    at Bakery.a(Bakery.java:1)
                    fix: rename one of them; to replace a computed value in one run, pass it as an override""");
    }

    @Test
    void the_config_may_give_a_declared_input_its_value() {
        assertThat(Flow.of("a = x").declaring("double x").configured("double x").faults())
                .isEmpty();
    }

    private static List<List<String>> permutations(List<String> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            List<String> rest = new ArrayList<>(items);
            String first = rest.remove(i);
            for (List<String> tail : permutations(rest)) {
                List<String> one = new ArrayList<>(List.of(first));
                one.addAll(tail);
                all.add(one);
            }
        }
        return all;
    }
}
