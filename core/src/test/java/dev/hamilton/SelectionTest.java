package dev.hamilton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.Name;
import dev.hamilton.annotation.Unset;
import dev.hamilton.annotation.When;
import dev.hamilton.annotation.WhenConfig;
import dev.hamilton.annotation.WhenIn;
import dev.hamilton.annotation.WhenNot;
import dev.hamilton.annotation.WhenNotIn;
import dev.hamilton.graph.Node;
import dev.hamilton.lineage.GraphDiff;
import dev.hamilton.lineage.Lineage;
import dev.hamilton.problem.InvalidDataflowException;
import dev.hamilton.problem.InvalidRequestException;
import dev.hamilton.render.Dot;
import dev.hamilton.render.View;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The config chooses functions. */
class SelectionTest {
    @Dataflow
    static final class Variants {
        @When(key = "a", is = "1")
        static int f__one() {
            return 1;
        }

        @WhenNot(key = "a", is = "1")
        @WhenNot(key = "b", is = "1", ifUnset = Unset.HOLDS)
        static int g__other() {
            return 2;
        }

        @Name("hh")
        @WhenIn(
                key = "a",
                in = {"1", "2"})
        static int h() {
            return 3;
        }

        @WhenNotIn(
                key = "a",
                in = {"1", "2"})
        static int i__none() {
            return 4;
        }

        static int c__foo() {
            return 5;
        }
    }

    @Test
    void a_value_chooses_the_functions_whose_conditions_all_hold() {
        assertThat(nodes(Map.of("a", 1))).containsExactly("a", "c__foo", "f", "hh");
        assertThat(nodes(Map.of("a", 2))).containsExactly("a", "c__foo", "g", "hh");
        assertThat(nodes(Map.of("a", 2, "b", 1))).containsExactly("a", "b", "c__foo", "hh");
        assertThat(nodes(Map.of("a", 2, "b", 3))).containsExactly("a", "b", "c__foo", "g", "hh");
        assertThat(nodes(Map.of("a", "9"))).containsExactly("a", "c__foo", "g", "i");
    }

    @Test
    void what_the_config_decides_says_by_which_keys() {
        Driver driver = Driver.builder()
                .modules(Variants.class)
                .config("a", 2)
                .config("b", 3)
                .build();

        assertThat(driver.graph().nodes().stream()
                        .filter(node -> node.tags().has("hamilton.config"))
                        .map(node -> node.name() + " " + node.tags()))
                .containsExactlyInAnyOrder("g hamilton.config=a|b", "hh hamilton.config=a");
    }

    @Test
    void what_the_config_decides_comes_from_its_keys() {
        Driver driver = Driver.builder()
                .modules(Variants.class)
                .config("a", 2)
                .config("b", 3)
                .build();
        Lineage lineage = Lineage.of(driver.graph());

        assertThat(names(lineage.downstreamOf("a"))).containsExactlyInAnyOrder("g", "hh");
        assertThat(names(lineage.downstreamOf("b"))).containsExactly("g");
        assertThat(names(lineage.upstreamOf("g"))).containsExactlyInAnyOrder("a", "b");
        assertThat(names(lineage.between("b", "g"))).containsExactly("b", "g");
        assertThat(lineage.paths("b", "g", 5)).hasSize(1);
        assertThat(names(lineage.leaves())).doesNotContain("a", "b").contains("g", "hh");
        assertThat(names(lineage.roots())).contains("a", "b").doesNotContain("g", "hh");
    }

    @Test
    void a_picture_shows_the_config_as_notes_that_lead_to_what_they_decide() {
        Driver driver = Driver.builder()
                .modules(Variants.class)
                .config("a", 2)
                .config("b", 3)
                .build();

        String all = Dot.of(View.of(driver.graph()).config(Map.of("a", "2")).build());
        assertThat(all).contains("\"a\" -> \"g\"", "\"b\" -> \"g\"", "\"a\" -> \"hh\"", "legend:config");
        assertThat(all.lines().filter(line -> line.contains("\"a\" [")))
                .singleElement()
                .asString()
                .contains("<i>2</i>", "shape=note");

        String run =
                Dot.of(View.of(driver.graph(), driver.request("g").explain()).build());
        assertThat(run)
                .contains("\"a\" -> \"g\"", "\"b\" -> \"g\"", "legend:config")
                .doesNotContain("hh");
    }

    @Test
    void a_diff_tells_which_values_of_the_config_are_others() {
        Driver two = Driver.builder().modules(Variants.class).config("a", 2).build();

        assertThat(GraphDiff.between(two.graph(), Map.of("a", "2"), two.graph(), Map.of("a", "3")))
                .hasToString("~ a: config '2' -> '3'\n> g\n> hh\n");
    }

    private static List<String> names(List<Node> nodes) {
        return nodes.stream().map(node -> node.name().text()).toList();
    }

    @Test
    void a_request_for_what_the_config_rules_out_is_told_when_it_is_there() {
        Driver driver = Driver.builder().modules(Variants.class).config("a", 9).build();

        assertThatThrownBy(() -> driver.execute(Map.of(), "f"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("[H102] 'f' was requested, but the dataflow has no such node")
                .hasMessageContaining("it is there where a is 1: SelectionTest.Variants.f__one(SelectionTest.java:")
                .hasMessageContaining("fix: configure the driver so, or request another");
    }

    private static List<String> nodes(Map<String, ?> config) {
        return Driver.builder().modules(Variants.class).config(config).build().graph().nodes().stream()
                .map(node -> node.name().text())
                .sorted()
                .toList();
    }

    @Test
    void a_key_that_is_not_set_is_no_value_but_a_problem() {
        assertThatThrownBy(() -> nodes(Map.of()))
                .isInstanceOf(InvalidDataflowException.class)
                .hasMessageContaining("4 problems")
                .hasMessageContaining("[H302] 'f' depends on the config 'a', which is not set")
                .hasMessageContaining("Variants.f__one(SelectionTest.java")
                .hasMessageContaining("@When(key)");
    }

    @Test
    void a_key_that_is_misspelled_in_the_config_is_named() {
        assertThatThrownBy(() -> Driver.builder()
                        .modules(Shop.class)
                        .config("regoin", "US")
                        .build())
                .hasMessageContaining("[H302] 'tax' depends on the config 'region', which is not set")
                .hasMessageContaining("the config has a 'regoin'");
    }

    static final class Shop {
        @When(key = "region", is = "US")
        static int tax__us() {
            return 1;
        }
    }

    static final class Tolerant {
        @When(key = "a", is = "1", ifUnset = Unset.HOLDS)
        static int f() {
            return 1;
        }

        @WhenNotIn(
                key = "a",
                in = {"1", "2"},
                ifUnset = Unset.HOLDS)
        static int g() {
            return 1;
        }

        @When(key = "a", is = "1", ifUnset = Unset.FAILS)
        static int h() {
            return 1;
        }

        static int needed() {
            return 1;
        }
    }

    @Test
    void a_condition_may_say_what_holds_without_the_key() {
        assertThat(Driver.of(Tolerant.class).graph().nodes())
                .extracting(node -> node.name().text())
                .containsExactlyInAnyOrder("f", "g", "needed");
    }

    static final class Kinds {
        @When(key = "day", is = "2007-12-01")
        static int byDay() {
            return 1;
        }

        @When(key = "share", is = "0.50")
        static int byShare() {
            return 1;
        }

        @When(key = "unit", is = "DAYS")
        static int byUnit() {
            return 1;
        }

        @When(key = "flag", is = "true")
        static int byFlag() {
            return 1;
        }

        @When(key = "type", is = "java.lang.String")
        static int byType() {
            return 1;
        }

        @When(key = "number", is = "three")
        static int byNumber() {
            return 1;
        }
    }

    @Test
    void a_condition_is_read_in_the_type_of_the_value() {
        Map<String, Object> config = Map.of(
                "day",
                LocalDate.of(2007, 12, 1),
                "share",
                0.5,
                "unit",
                TimeUnit.DAYS,
                "flag",
                true,
                "type",
                String.class,
                "number",
                3);
        Driver driver = Driver.builder().modules(Kinds.class).config(config).build();
        assertThat(driver.graph().nodes().stream().filter(Node.Computed.class::isInstance))
                .extracting(node -> node.name().text())
                .containsExactlyInAnyOrder("byDay", "byShare", "byUnit", "byFlag", "byType");
    }

    static final class Total {
        @When(key = "region", is = "US")
        static double tax__us(double net) {
            return net * 0.07;
        }

        @When(key = "region", is = "UK")
        static double tax__uk(double net) {
            return net * 0.2;
        }

        static double total(double net, double tax) {
            return net + tax;
        }
    }

    @Test
    void a_value_that_chooses_nothing_is_a_problem_that_says_which_would() {
        assertThatThrownBy(() -> Driver.builder()
                        .modules(Total.class)
                        .config("region", "EU")
                        .build())
                .isInstanceOf(InvalidDataflowException.class)
                .hasMessageMatching("""
                        (?s).*\\[H301] 'total' wants 'tax', which the config rules out
                            at SelectionTest.Total.total\\(SelectionTest.java:\\d+\\), parameter 'tax'
                            it is there where region is US, by SelectionTest.Total.tax__us\\(SelectionTest.java:\\d+\\)
                            it is there where region is UK, by .*
                            fix: configure one of these, .*""");
        Driver uk = Driver.builder().modules(Total.class).config("region", "UK").build();
        assertThat(uk.execute(Map.of("net", 100.0), "total").get("total")).isEqualTo(120.0);
    }

    @Test
    void under_a_prefix_the_config_rules_out_the_node_of_that_prefix() {
        assertThatThrownBy(() -> Driver.builder()
                        .modules(Module.of(Total.class).prefix("a_"))
                        .config("region", "EU")
                        .build())
                .hasMessageContaining("'a_total' wants 'a_tax', which the config rules out");
    }

    static final class Online {
        @When(key = "mode", is = "batch", orInput = true)
        static double spend(double budget) {
            return budget / 2;
        }

        static double doubled(double spend) {
            return spend * 2;
        }
    }

    @Test
    void a_node_may_be_an_input_where_nothing_is_chosen() {
        Driver online =
                Driver.builder().modules(Online.class).config("mode", "online").build();
        assertThat(online.execute(Map.of("spend", 3.0), "doubled").get("doubled"))
                .isEqualTo(6.0);
        Driver batch =
                Driver.builder().modules(Online.class).config("mode", "batch").build();
        assertThat(batch.execute(Map.of("budget", 3.0), "doubled").get("doubled"))
                .isEqualTo(3.0);
        Driver wired = Driver.builder()
                .modules(Module.of(Online.class).prefix("a_").wire("spend", "given"))
                .config("mode", "online")
                .build();
        assertThat(wired.execute(Map.of("given", 3.0), "a_doubled").get("a_doubled"))
                .isEqualTo(6.0);
    }

    record Given(double net, double tax) {}

    @Test
    void a_declared_input_takes_the_place_of_what_is_not_chosen() {
        Driver driver = Driver.builder()
                .modules(Total.class)
                .config("region", "EU")
                .inputs(Given.class)
                .build();
        assertThat(driver.execute(Map.of("net", 100.0, "tax", 1.0), "total").get("total"))
                .isEqualTo(101.0);
    }

    static final class Clash {
        @When(key = "a", is = "1")
        static int f__one() {
            return 1;
        }

        @WhenIn(
                key = "a",
                in = {"1", "2"})
        static int f__two() {
            return 2;
        }
    }

    @Test
    void several_functions_for_one_node_are_duplicates() {
        assertThatThrownBy(() ->
                        Driver.builder().modules(Clash.class).config("a", 1).build())
                .hasMessageContaining("[H104] 'f' is provided twice");
        assertThat(Driver.builder()
                        .modules(Clash.class)
                        .config("a", 2)
                        .build()
                        .execute(Map.of(), "f")
                        .get("f"))
                .isEqualTo(2);
    }

    static final class ByPredicate {
        @WhenConfig(Beyond.class)
        static int horizon__long() {
            return 52;
        }

        @WhenConfig(Within.class)
        static int horizon__short() {
            return 4;
        }

        static final class Beyond implements Predicate<Map<String, Object>> {
            @Override
            public boolean test(Map<String, Object> config) {
                return (int) config.get("months") > 12;
            }
        }

        static final class Within implements Predicate<Map<String, Object>> {
            @Override
            public boolean test(Map<String, Object> config) {
                return (int) config.get("months") <= 12;
            }
        }
    }

    @Test
    void a_predicate_sees_the_whole_config() {
        assertThat(horizon(13)).isEqualTo(52);
        assertThat(horizon(12)).isEqualTo(4);
    }

    private static Object horizon(int months) {
        return Driver.builder()
                .modules(ByPredicate.class)
                .config("months", months)
                .build()
                .execute(Map.of(), "horizon")
                .get("horizon");
    }

    @Test
    void a_predicate_that_throws_is_a_problem() {
        assertThatThrownBy(() -> Driver.of(ByPredicate.class))
                .isInstanceOf(InvalidDataflowException.class)
                .hasMessageContaining("[H304] the predicate SelectionTest.ByPredicate.Beyond could not be asked")
                .hasMessageContaining("@WhenConfig");
    }

    static final class ByNumber {
        @When(key = "rate", is = "1.50")
        static int fee__high() {
            return 2;
        }

        @WhenNot(key = "rate", is = "1.50")
        static int fee__low() {
            return 1;
        }
    }

    @Test
    void numbers_of_the_config_are_compared_by_what_they_are_worth() {
        for (Object rate : List.of(1.5, 1.5f, new BigDecimal("1.5"), new BigDecimal("1.500"))) {
            Driver driver = Driver.builder()
                    .modules(ByNumber.class)
                    .config("rate", rate)
                    .build();
            assertThat(driver.execute(Map.of(), "fee").get("fee")).isEqualTo(2);
        }
    }

    @Test
    void config_that_is_null_is_told_with_its_key() {
        Map<String, Object> values = new HashMap<>();
        values.put("loaves", null);

        assertThatThrownBy(() -> Driver.builder().config(values))
                .isInstanceOf(NullPointerException.class)
                .hasMessage(
                        "the config 'loaves' is null: leave it out, and say with ifUnset or @Default what holds without it");
    }
}
