package dev.hamilton.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What javac says of functions that the config chooses from, and what it leaves to the driver. */
final class SelectionReportsTest {
    private static final String HEAD =
            "import dev.hamilton.annotation.*;\nimport java.util.*;\nimport java.util.function.Predicate;\n";

    @Test
    void a_problem_of_some_configurations_says_in_which() {
        Compiled compiled = Compiled.with(HEAD + """
                @Dataflow final class Bakery {
                    @When(key = "unit", is = "name") static String unit__name() { return "kg"; }
                    @When(key = "unit", is = "factor") static double unit__factor() { return 1; }
                    static double weight(double unit) { return unit; }
                }
                """);

        assertThat(compiled.errors())
                .singleElement()
                .asString()
                .startsWith("Bakery.java:7:33: [H103] 'weight' wants 'unit' as double, but it is String")
                .contains("where unit is name");
    }

    @Test
    void of_the_keys_only_those_are_told_that_the_problem_depends_on() {
        Compiled compiled = Compiled.with(HEAD + """
                @Dataflow(inputs = Bakery.Order.class) final class Bakery {
                    @When(key = "a", is = "1") static int other__one() { return 1; }
                    @When(key = "a", is = "2") static int other__two() { return 1; }
                    @When(key = "region", is = "US") static String tax__us() { return ""; }
                    @When(key = "region", is = "UK") static int tax__uk() { return 1; }
                    @When(key = "region", is = "UK") static int duty(int net) { return net; }
                    @WhenIn(key = "unit", in = {"kg", "lb"}) static int mass__some(int net) { return net; }
                    @WhenIn(key = "unit", in = {"kg", "st"}) static int mass__others(int net) { return net; }
                    static int total(int tax, int other) { return tax; }
                    static int abroad(int duty) { return duty; }
                    record Order(int net) {}
                }
                """);

        assertThat(compiled.errors()).containsExactly("""
                Bakery.java:11:57: [H104] 'mass' is provided twice
                      first by Bakery.mass__some(Bakery.java:10)
                      where unit is kg
                      fix: change the conditions so that no config meets both, or name one node otherwise with @Name""", """
                Bakery.java:12:26: [H103] 'total' wants 'tax' as int, but it is String
                      'tax' is Bakery.tax__us(Bakery.java:7)
                      where region is US
                      fix: change one of the types, or put a function between them that converts""", """
                Bakery.java:13:27: [H301] 'abroad' wants 'duty', which the config rules out
                      it is there where region is UK, by Bakery.duty(Bakery.java:9)
                      where region is US
                      fix: configure one of these, write a variant of 'duty' for this config, or make it an input with orInput""");
    }

    @Test
    void too_many_configurations_are_not_all_checked_and_that_is_said() {
        StringBuilder functions = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            functions.append("@When(key = \"k%d\", is = \"1\") static int f%d() { return 1; }\n".formatted(i, i));
        }
        String source = HEAD + "@Dataflow final class Bakery {\n" + functions + "}\n";

        assertThat(Compiled.with(source).notes())
                .singleElement()
                .asString()
                .contains("the conditions of 'Bakery' tell apart more than 256 configurations: "
                        + "each value is checked, not each combination");
        assertThat(Compiled.with(source.replace("k8", "k7")).notes()).isEmpty();
    }

    @Test
    void variants_that_exclude_each_other_are_no_duplicates() {
        Compiled compiled = Compiled.with(HEAD + """
                @Dataflow final class Bakery {
                    @When(key = "a", is = "1") static int f__one() { return 1; }
                    @WhenNot(key = "a", is = "1") static int f__other() { return 2; }
                    @WhenConfig(Large.class) static int g__large() { return 1; }
                    @WhenConfig(Small.class) static int g__small() { return 2; }
                    static int sum(int f, int g) { return f + g; }
                    record Large() implements Predicate<Map<String, Object>> {
                        public boolean test(Map<String, Object> config) { return true; }
                    }
                    record Small() implements Predicate<Map<String, Object>> {
                        public boolean test(Map<String, Object> config) { return false; }
                    }
                }
                """);

        assertThat(compiled.errors()).isEmpty();
    }

    @Test
    void what_the_config_rules_out_another_module_may_provide_unless_inputs_are_declared() {
        String source = HEAD + """
                @Dataflow%s final class Bakery {
                    @When(key = "a", is = "1") static int f__one() { return 1; }
                    @When(key = "a", is = "2") static int g__two() { return 1; }
                    static int sum(int f) { return f; }
                    record Inputs(int other) {}
                }
                """;

        assertThat(Compiled.with(source.formatted("")).errors()).isEmpty();
        assertThat(Compiled.with(source.formatted("(inputs = Bakery.Inputs.class)"))
                        .errors())
                .singleElement()
                .asString()
                .contains("[H301] 'sum' wants 'f', which the config rules out", "where a is 2");
    }

    @Test
    void typed_names_are_there_for_the_nodes_of_every_configuration() {
        Compiled compiled = Compiled.with(HEAD + """
                @Dataflow final class Bakery {
                    @When(key = "a", is = "1") static int f__one() { return 1; }
                    @When(key = "a", is = "2") static int g__two() { return 1; }
                    @ParameterizeEach(parameter = "n", name = "lag_{n}", values = {"1", "2"})
                    static int lag(int n) { return n; }
                    static Object names() { return List.of(BakeryNodes.F, BakeryNodes.G, BakeryNodes.LAG_2); }
                }
                """);

        assertThat(compiled.errors()).isEmpty();
    }
}
