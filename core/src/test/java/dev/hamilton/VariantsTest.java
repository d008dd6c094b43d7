package dev.hamilton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.annotation.Bind;
import dev.hamilton.annotation.Default;
import dev.hamilton.annotation.Exclude;
import dev.hamilton.annotation.From;
import dev.hamilton.annotation.Group;
import dev.hamilton.annotation.Parameterize;
import dev.hamilton.annotation.ParameterizeEach;
import dev.hamilton.annotation.ParameterizeExtract;
import dev.hamilton.annotation.Part;
import dev.hamilton.annotation.PipeOutput;
import dev.hamilton.annotation.Step;
import dev.hamilton.annotation.Tag;
import dev.hamilton.annotation.TagOutput;
import dev.hamilton.annotation.When;
import dev.hamilton.graph.Graph;
import dev.hamilton.graph.Node;
import dev.hamilton.lineage.Lineage;
import dev.hamilton.model.NodeName;
import dev.hamilton.reader.MethodReference;
import dev.hamilton.run.StepFailedException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One method, several nodes; several values, one parameter. */
class VariantsTest {
    static final class Products {
        @Parameterize(
                name = "p1",
                bind = {@Bind(parameter = "u", from = "s1"), @Bind(parameter = "v", value = "3")})
        @Parameterize(
                name = "p2",
                bind = {@Bind(parameter = "u", from = "s2"), @Bind(parameter = "v", value = "4")},
                doc = "the second, {u}")
        static int f(int u, int v, @Default("2") int w) {
            return u * v * w;
        }
    }

    @Test
    void each_variant_is_a_node_with_its_own_wiring() {
        Driver driver = Driver.of(Products.class);
        assertThat(driver.execute(Map.of("s1", 1, "s2", 2), "p1", "p2").asMap()).isEqualTo(Map.of("p1", 6, "p2", 16));
        assertThat(signatures(driver.graph()))
                .containsExactly("int p1(int u <- s1, int v = 3, int w)", "int p2(int u <- s2, int v = 4, int w)");
        assertThat(driver.graph().find(new NodeName("f"))).isEmpty();
    }

    static final class Labelled {
        @Exclude
        static int twice(int value) {
            return 2 * value;
        }

        @Parameterize(name = "p1", bind = @Bind(parameter = "u", value = "1"))
        @Parameterize(name = "p2", bind = @Bind(parameter = "u", value = "2"))
        @Parameterize(name = "p3", bind = @Bind(parameter = "u", value = "3"))
        @TagOutput(
                target = {"p3", "p2"},
                key = "unit",
                value = "eur")
        @PipeOutput(value = @Step(call = "twice"), on = "p2")
        static int f(int u) {
            return u;
        }
    }

    @Test
    void what_is_for_single_nodes_finds_them_among_those_of_all_variants() {
        Driver driver = Driver.of(Labelled.class);
        assertThat(driver.execute(Map.of(), "p1", "p2", "p3").asMap()).isEqualTo(Map.of("p1", 1, "p2", 4, "p3", 3));
        assertThat(Lineage.of(driver.graph()).tagged("unit", "eur"))
                .extracting(node -> node.name().text())
                .containsExactlyInAnyOrder("p2", "p3");
    }

    static final class Lags {
        @ParameterizeEach(
                parameter = "n",
                name = "lag_{n}",
                values = {"1", "2", "52"})
        static int lag(int spend, int n) {
            return spend - n;
        }

        @ParameterizeEach(
                parameter = "x",
                name = "twice_{x}",
                from = {"lag_1", "lag_52"})
        @Parameterize(name = "twice_four", bind = @Bind(parameter = "x", value = "4"))
        @Tag(key = "kind", value = "double")
        static int twice(int x) {
            return 2 * x;
        }
    }

    @Test
    void one_line_makes_a_node_for_each_value_or_node() {
        Driver driver = Driver.of(Lags.class);
        assertThat(driver.execute(Map.of("spend", 100), "lag_1", "lag_2", "lag_52", "twice_lag_52", "twice_four")
                        .asMap())
                .isEqualTo(Map.of("lag_1", 99, "lag_2", 98, "lag_52", 48, "twice_lag_52", 96, "twice_four", 8));
    }

    @Test
    void labels_are_those_of_every_variant() {
        assertThat(Lineage.of(Driver.of(Lags.class).graph()).tagged("kind").stream()
                        .map(node -> node.name().text()))
                .containsExactlyInAnyOrder("twice_lag_1", "twice_lag_52", "twice_four");
    }

    static final class Chain {
        @Parameterize(name = "b", bind = @Bind(parameter = "x", from = "a"))
        @Parameterize(name = "c", bind = @Bind(parameter = "x", from = "b"))
        @Tag(key = "link")
        static int next(int x) {
            return x + 1;
        }
    }

    @Test
    void variants_may_read_each_other_and_are_labelled_all_the_same() {
        Driver driver = Driver.of(Chain.class);
        assertThat(driver.execute(Map.of("a", 1), "c").get("c")).isEqualTo(3);
        assertThat(driver.graph().nodes().stream().filter(node -> node.tags().has("link")))
                .hasSize(2);
    }

    static final class Grouped {
        static int sum(@Group(parts = {@Part(from = "s1"), @Part(value = "3")}) List<Integer> u) {
            return u.stream().mapToInt(Integer::intValue).sum();
        }

        static int same(@Group({"s1", "s1"}) Iterable<? extends Number> u, int k) {
            int sum = 0;
            for (Number each : u) {
                sum += each.intValue();
            }
            return sum * k;
        }

        static String named(
                @Group(parts = {@Part(key = "a", from = "s1"), @Part(key = "b", value = "7")}) Map<String, Integer> u) {
            return u.toString();
        }

        static String nodes(@Group({"s1", "sum"}) Map<String, Object> u) {
            return u.toString();
        }

        static String optional(@Group({"s1", "absent"}) List<OptionalInt> u) {
            return u.toString();
        }

        @Parameterize(name = "largest", bind = @Bind(parameter = "u", group = @Group({"s1", "sum", "same"})))
        static int max(List<Integer> u) {
            return u.stream().mapToInt(Integer::intValue).max().orElseThrow();
        }
    }

    @Test
    void a_group_is_a_list_or_a_map_of_nodes_and_constants() {
        Driver driver = Driver.of(Grouped.class);
        assertThat(driver.execute(Map.of("s1", 1, "k", 10), "sum", "same", "named", "nodes", "optional", "largest")
                        .asMap())
                .isEqualTo(Map.of(
                        "sum",
                        4,
                        "same",
                        20,
                        "named",
                        "{a=1, b=7}",
                        "nodes",
                        "{s1=1, sum=4}",
                        "optional",
                        "[OptionalInt[1], OptionalInt.empty]",
                        "largest",
                        20));
    }

    @Test
    void the_parts_of_a_group_are_what_its_node_depends_on() {
        Graph graph = Driver.of(Grouped.class).graph();
        assertThat(graph.dependencies(new NodeName("largest")).stream()
                        .map(node -> node.name().text()))
                .containsExactly("s1", "sum", "same");
        assertThat(signatures(graph)).contains("int sum(Integer u[0] <- s1, Integer u[1] = 3)");
    }

    @Test
    void a_group_of_columns_is_grouped_row_by_row() {
        Driver driver = Driver.of(Grouped.class);
        assertThat(driver.execute(Map.of("s1", new int[] {1, 2, 3}), "sum").get("sum"))
                .isEqualTo(new int[] {4, 5, 6});
    }

    static final class Failing {
        static int sum(@Group({"a", "b"}) List<Integer> u) {
            return u.get(2);
        }
    }

    @Test
    void what_fails_on_a_group_says_its_parts_and_a_reference_to_the_method_is_its_node() {
        Driver driver = Driver.of(Failing.class);
        assertThatThrownBy(() -> driver.request(MethodReference.of(Failing::sum))
                        .inputs(Map.of("a", 1, "b", 2))
                        .run())
                .isInstanceOf(StepFailedException.class)
                .hasMessageContaining("VariantsTest.Failing.sum(VariantsTest.java:")
                .hasMessageContaining("u[0] = 1, u[1] = 2");
    }

    record Band(int low, int high) {}

    static final class Extracting {
        @ParameterizeExtract(
                names = {"low_3", "high_3"},
                bind = @Bind(parameter = "weeks", value = "3"))
        @ParameterizeExtract(
                names = "low_9",
                bind = {@Bind(parameter = "weeks", value = "9"), @Bind(parameter = "x", from = "y")})
        static Band band(int x, int weeks) {
            return new Band(x - weeks, x + weeks);
        }
    }

    @Test
    void parts_of_what_each_variant_returns_are_nodes() {
        Driver driver = Driver.of(Extracting.class);
        assertThat(driver.execute(Map.of("x", 10, "y", 100), "low_3", "high_3", "low_9", "band__1")
                        .asMap())
                .isEqualTo(Map.of("low_3", 7, "high_3", 13, "low_9", 91, "band__1", new Band(91, 109)));
    }

    static final class Chosen {
        @When(key = "sizes", is = "small")
        @ParameterizeEach(
                parameter = "n",
                name = "size_{n}",
                values = {"1", "2"})
        static int size__small(int n) {
            return n;
        }

        static int total(@From("size_2") int n) {
            return n;
        }
    }

    @Test
    void what_is_not_chosen_is_missed_under_the_names_of_its_variants() {
        assertThatThrownBy(() -> Driver.builder()
                        .modules(Chosen.class)
                        .config("sizes", "large")
                        .build())
                .hasMessageContaining("[H301] 'total' wants 'size_2', which the config rules out");
    }

    static final class Typed {
        @Parameterize(
                name = "described",
                bind = {
                    @Bind(parameter = "day", value = "2007-12-01"),
                    @Bind(parameter = "unit", value = "DAYS"),
                    @Bind(parameter = "type", value = "java.lang.String"),
                    @Bind(parameter = "text", value = ""),
                    @Bind(parameter = "letter", value = "x")
                })
        static String describe(
                LocalDate day, TimeUnit unit, Class<?> type, String text, char letter, Optional<String> more) {
            return day + " " + unit + " " + type.getSimpleName() + "'" + text + "'" + letter + more.isPresent();
        }
    }

    @Test
    void constants_are_read_in_the_type_of_their_parameter() {
        assertThat(Driver.of(Typed.class).execute(Map.of(), "described").get("described"))
                .isEqualTo("2007-12-01 DAYS String''xfalse");
    }

    private static List<String> signatures(Graph graph) {
        return graph.nodes().stream()
                .filter(Node.Computed.class::isInstance)
                .map(Node::toString)
                .sorted()
                .collect(Collectors.toList());
    }

    static final class SameNames {
        @dev.hamilton.annotation.ParameterizeEach(
                parameter = "n",
                name = "times",
                values = {"2", "3"})
        static int times(int x, int n) {
            return x * n;
        }
    }

    @Test
    void variants_of_one_name_are_told_to_have_names_of_their_own() {
        assertThatThrownBy(() -> Driver.of(SameNames.class))
                .hasMessageContaining("[H104] 'times' is provided twice")
                .hasMessageContaining("fix: give each of the method's nodes a name of its own");
    }
}
