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
                    static abstract class Large implements Predicate<Map<String, Object>> {}
                    static abstract class Small implements Predicate<Map<String, Object>> {}
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
