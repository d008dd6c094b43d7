package dev.hamilton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.hamilton.annotation.Bind;
import dev.hamilton.annotation.Default;
import dev.hamilton.annotation.From;
import dev.hamilton.annotation.Group;
import dev.hamilton.annotation.Parameterize;
import dev.hamilton.annotation.Resolve;
import dev.hamilton.annotation.Subdag;
import dev.hamilton.annotation.Tag;
import dev.hamilton.annotation.When;
import dev.hamilton.annotation.WithColumns;
import dev.hamilton.catalog.Modifier;
import dev.hamilton.catalog.Resolver;
import dev.hamilton.catalog.SubdagInstance;
import dev.hamilton.catalog.Variant;
import dev.hamilton.column.NamedColumns;
import dev.hamilton.graph.Node;
import dev.hamilton.model.NodeName;
import dev.hamilton.problem.InvalidDataflowException;
import dev.hamilton.result.ResultBuilder;
import dev.hamilton.result.Tabular;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Dataflows before a function, columns put into its frame, and modifiers that the config makes. */
final class SubdagTest {
    static final class Inner {
        static int innerA(int p, int q, int glob) {
            return p + q + glob;
        }

        static int innerB(int innerA, @Default("3") int k) {
            return innerA * k;
        }

        @When(key = "cc", is = "1")
        static int innerC__one(int innerB, int cc) {
            return innerB + cc;
        }

        @When(key = "cc", is = "2")
        static int innerC__two(int innerB, int cc) {
            return innerB - cc;
        }
    }

    static final class Sum {
        @Tag(key = "owner", value = "anna")
        @Subdag(
                modules = Inner.class,
                inputs = {@Bind(parameter = "p", from = "xx"), @Bind(parameter = "q", value = "10")},
                config = @Subdag.Setting(key = "cc", value = "1"))
        static int total(int innerB, int innerA) {
            return innerB + innerA;
        }
    }

    @Test
    void a_subdag_stands_under_the_name_of_the_node_with_inputs_and_config_of_its_own() {
        Driver driver = Driver.of(Sum.class);

        assertThat(driver.execute(Map.of("xx", 1, "glob", 100), "total").get("total"))
                .isEqualTo(444);
        assertThat(names(driver))
                .containsExactlyInAnyOrder(
                        "total.p",
                        "total.q",
                        "total.cc",
                        "total.innerA",
                        "total.innerB",
                        "total.innerC",
                        "total",
                        "xx",
                        "glob",
                        "k");
        assertThat(driver.execute(Map.of("xx", 1, "glob", 100), "total.p", "total.q", "total.cc", "total.innerC")
                        .asMap())
                .hasToString("{total.p=1, total.q=10, total.cc=1, total.innerC=334}");
        assertThat(driver.graph().nodes().stream()
                        .filter(node -> node.tags().has(Modifier.Subdag.TAG))
                        .map(node -> node.name().text()))
                .containsExactlyInAnyOrder(
                        "total.p", "total.q", "total.cc", "total.innerA", "total.innerB", "total.innerC");
        assertThat(tagged(driver, "owner")).containsExactly("total");
    }

    @Test
    void what_a_subdag_gets_may_be_overridden() {
        assertThat(Driver.of(Sum.class)
                        .request("total")
                        .inputs(Map.of("glob", 100))
                        .overrides(Map.of("total.p", 0, "total.q", 0))
                        .run()
                        .get("total"))
                .isEqualTo(400);
    }

    @Test
    void what_a_subdag_gets_takes_no_step() {
        Map<String, Object> inputs = Map.of("xx", 1, "glob", 100);

        assertThat(Driver.of(Sum.class)
                        .request("total")
                        .inputs(inputs)
                        .explain()
                        .toString())
                .contains("SubdagTest.Inner.innerA(xx, 10, glob)")
                .doesNotContain("total.p", "total.q");
        assertThat(Driver.of(Sum.class)
                        .request("total", "total.q")
                        .inputs(inputs)
                        .explain()
                        .toString())
                .contains("total.q");
    }

    static final class Cases {
        @Subdag(
                modules = Inner.class,
                inputs = {@Bind(parameter = "p", from = "xx"), @Bind(parameter = "q", value = "10")},
                externalInputs = "glob",
                cases = {
                    @Subdag.Case(name = "one", config = @Subdag.Setting(key = "cc", value = "1")),
                    @Subdag.Case(
                            name = "two",
                            inputs = @Bind(parameter = "q", value = "20"),
                            config = @Subdag.Setting(key = "cc", from = "mode"))
                })
        static String told(int innerC, int glob) {
            return innerC + " of " + glob;
        }

        @Subdag(modules = Cases.class, namespace = "deep", config = @Subdag.Setting(key = "mode", value = "1"))
        static String both(@Group({"one", "two"}) List<String> told) {
            return String.join(", ", told);
        }
    }

    @Test
    void cases_are_nodes_that_share_what_is_said_beside_them() {
        Driver driver = Driver.builder().modules(Told.class).config("mode", 2).build();
        Map<String, Object> inputs = Map.of("xx", 1, "glob", 100);

        assertThat(driver.execute(inputs, "one", "two").asMap()).hasToString("{one=334 of 100, two=361 of 100}");
        assertThat(names(driver)).doesNotContain("told").contains("one.innerC", "two.innerC");
    }

    static final class Told {
        @Subdag(
                modules = Inner.class,
                inputs = {@Bind(parameter = "p", from = "xx"), @Bind(parameter = "q", value = "10")},
                externalInputs = "glob",
                cases = {
                    @Subdag.Case(name = "one", config = @Subdag.Setting(key = "cc", value = "1")),
                    @Subdag.Case(
                            name = "two",
                            inputs = @Bind(parameter = "q", value = "20"),
                            config = @Subdag.Setting(key = "cc", from = "mode"))
                })
        static String told(int innerC, int glob) {
            return innerC + " of " + glob;
        }
    }

    static final class Nested {
        @Subdag(modules = Told.class, namespace = "deep", config = @Subdag.Setting(key = "mode", value = "1"))
        static String both(@Group({"one", "two"}) List<String> told) {
            return String.join(", ", told);
        }
    }

    @Test
    void subdags_nest_and_the_config_of_the_outer_one_is_seen_in_the_inner() {
        Driver driver = Driver.of(Nested.class);

        assertThat(driver.execute(Map.of("xx", 1, "glob", 100), "both").get("both"))
                .isEqualTo("334 of 100, 364 of 100");
        assertThat(names(driver)).contains("deep.one", "deep.two.innerC", "deep.two.cc", "deep.mode");
    }

    @Test
    void a_module_that_builds_on_itself_is_refused() {
        assertThatThrownBy(() ->
                        Driver.builder().modules(Cases.class).config("mode", 1).build())
                .isInstanceOf(InvalidDataflowException.class)
                .hasMessageContaining("[H330] 'SubdagTest.Cases' stands before a function of its own");
    }

    static final class Wrong {
        @Subdag(
                modules = Inner.class,
                inputs = {@Bind(parameter = "pp", from = "xx"), @Bind(parameter = "innerA", value = "10")},
                config = {@Subdag.Setting(key = "region", value = "1"), @Subdag.Setting(key = "cc", value = "one")},
                externalInputs = "globe")
        static int total(int innerD, int innerA) {
            return innerD + innerA;
        }
    }

    @Test
    void what_a_subdag_does_not_know_is_told_with_what_it_does() {
        Throwable thrown = catchThrowable(() -> Driver.of(Wrong.class));

        assertThat(thrown.getMessage().replaceAll(":\\d+\\)", ")")).isEqualTo("""
                5 problems while building the dataflow:
                [H311] 'total' has no parameter 'globe'
                    at SubdagTest.Wrong.total(SubdagTest.java), @Subdag(externalInputs[0])
                    fix: its parameters are innerD, innerA
                [H332] 'pp' is given to what stands before 'total', which does not ask for it
                    at SubdagTest.Wrong.total(SubdagTest.java), @Subdag(inputs[0].parameter)
                    fix: it asks for p, q, glob, k
                [H332] 'innerA' is given to what stands before 'total', which provides it itself
                    at SubdagTest.Wrong.total(SubdagTest.java), @Subdag(inputs[1].parameter)
                    fix: it asks for p, q, glob, k
                [H332] 'region' is given to what stands before 'total', which does not ask for it
                    at SubdagTest.Wrong.total(SubdagTest.java), @Subdag(config[0].key)
                    fix: it asks for p, q, glob, k, cc
                [H331] nothing before 'total' provides 'innerD'
                    at SubdagTest.Wrong.total(SubdagTest.java), parameter 'innerD'
                    fix: did you mean 'innerA'?""");
    }

    static final class Rows {
        static double c(double a, double b) {
            return a + b;
        }

        static double d(double c, double k) {
            return c * k;
        }

        static double mean(double[] a) {
            return a[0];
        }
    }

    record Frame(Map<String, Object> columns) implements Tabular<Frame> {
        @Override
        public ResultBuilder<Frame> resultBuilder() {
            return (names, values) -> {
                Map<String, Object> columns = new LinkedHashMap<>();
                for (int i = 0; i < names.size(); i++) {
                    columns.put(names.get(i).text(), values.get(i));
                }
                return new Frame(columns);
            };
        }

        static Frame of(double[] a, double[] b) {
            Map<String, Object> columns = new LinkedHashMap<>();
            columns.put("a", a);
            columns.put("b", b);
            return new Frame(columns);
        }

        String text() {
            StringBuilder text = new StringBuilder();
            columns.forEach((name, column) -> text.append(name).append(java.util.Arrays.toString((double[]) column)));
            return text.toString();
        }
    }

    static final class Wide {
        @WithColumns(
                modules = Rows.class,
                value = {"a", "b"},
                type = double[].class,
                select = "d")
        static String selected(Frame frame) {
            return frame.text();
        }

        @WithColumns(
                modules = Rows.class,
                value = {"a", "b"},
                type = double[].class,
                namespace = "all")
        static String everything(Frame frame) {
            return frame.text();
        }
    }

    @Test
    void columns_are_computed_and_put_into_the_frame() {
        Driver driver = Driver.of(Wide.class);
        Map<String, Object> inputs = Map.of("frame", Frame.of(new double[] {1, 2}, new double[] {3, 4}), "k", 10.0);

        assertThat(driver.execute(inputs, "selected", "everything").asMap())
                .hasToString("{selected=a[1.0, 2.0]b[3.0, 4.0]d[40.0, 60.0], "
                        + "everything=a[1.0, 2.0]b[3.0, 4.0]c[4.0, 6.0]d[40.0, 60.0]}");
        assertThat(names(driver))
                .contains("selected.a", "selected.c", "selected.d", "selected._append", "all._append")
                .doesNotContain("selected.mean", "all.mean");
    }

    static final class Overwrite {
        static double[] a(@From("whole") NamedColumns frame) {
            return new double[] {((double[]) frame.columns().get("a"))[0] * 2, 0};
        }
    }

    static final class OnInput {
        @WithColumns(modules = Overwrite.class, onInput = "whole")
        static String doubled(String label, Frame whole) {
            return label + whole.text();
        }
    }

    @Test
    void functions_that_read_the_frame_itself_may_replace_its_columns() {
        Map<String, Object> inputs =
                Map.of("whole", Frame.of(new double[] {1, 2}, new double[] {3, 4}), "label", "of ");

        assertThat(Driver.of(OnInput.class).execute(inputs, "doubled").get("doubled"))
                .isEqualTo("of a[2.0, 0.0]b[3.0, 4.0]");
    }

    static final class Lags {
        @Resolve(ByConfig.class)
        static int lag(int spend, int weeks) {
            return spend - weeks;
        }

        static final class ByConfig implements Resolver {
            @Override
            public List<Modifier> resolve(Map<String, Object> config) {
                List<Variant> variants = new ArrayList<>();
                for (int weeks : (int[]) config.get("lags")) {
                    variants.add(Modifiers.variant("lag_" + weeks, Modifiers.bind("weeks", Modifiers.value(weeks))));
                }
                return List.of(Modifiers.parameterize(variants));
            }
        }
    }

    @Test
    void a_resolver_makes_modifiers_of_the_config() {
        Driver driver = Driver.builder()
                .modules(Lags.class)
                .config("lags", new int[] {1, 52})
                .build();

        assertThat(driver.execute(Map.of("spend", 100), "lag_1", "lag_52").asMap())
                .hasToString("{lag_1=99, lag_52=48}");
    }

    @Test
    void a_resolver_that_fails_is_reported() {
        assertThatThrownBy(() -> Driver.of(Lags.class))
                .hasMessageContaining(
                        "[H333] the resolver SubdagTest.Lags.ByConfig could not be asked: it threw java.lang.NullPointerException");
    }

    static final class Variants {
        @Subdag(modules = Rows.class)
        @Parameterize(name = "small", bind = @Bind(parameter = "n", value = "1"))
        @Parameterize(name = "large", bind = @Bind(parameter = "n", value = "100"))
        static double times(double d, int n) {
            return d * n;
        }
    }

    @Test
    void one_subdag_serves_all_variants_of_its_function() {
        Driver driver = Driver.of(Variants.class);

        assertThat(driver.execute(Map.of("a", 1.0, "b", 2.0, "k", 2.0), "small", "large")
                        .asMap())
                .hasToString("{small=6.0, large=600.0}");
        assertThat(names(driver)).contains("times.c", "times.d").doesNotContain("times");
    }

    @Test
    void the_fluent_form_says_the_same() {
        Module fluent = Module.builder("fluent")
                .function(
                        "total",
                        int.class,
                        ModuleBuilder.in("innerB", int.class),
                        ModuleBuilder.in("innerA", int.class),
                        Integer::sum)
                .with(
                        Modifiers.tag("owner", "anna"),
                        Modifiers.subdag(
                                SubdagInstance.OWN
                                        .inputs(
                                                Modifiers.bind("p", Modifiers.source("xx")),
                                                Modifiers.bind("q", Modifiers.value(10)))
                                        .config("cc", 1),
                                Inner.class))
                .function("selected", String.class, ModuleBuilder.in("frame", Frame.class), Frame::text)
                .with(Modifiers.withColumns(
                        List.of(Rows.class),
                        List.of(Modifiers.output("a", double[].class), Modifiers.output("b", double[].class)),
                        "d"))
                .function("everything", String.class, ModuleBuilder.in("frame", Frame.class), Frame::text)
                .with(Modifiers.withColumns(
                                List.of(Rows.class),
                                List.of(Modifiers.output("a", double[].class), Modifiers.output("b", double[].class)))
                        .under("all"))
                .build();

        assertThat(described(Driver.builder().modules(fluent).build()))
                .isEqualTo(described(
                        Driver.builder().modules(Sum.class, Wide.class).build()));
    }

    private static List<String> described(Driver driver) {
        return driver.graph().nodes().stream()
                .map(node -> node + " " + node.tags())
                .toList();
    }

    private static List<String> names(Driver driver) {
        return driver.graph().nodes().stream()
                .map(Node::name)
                .map(NodeName::text)
                .toList();
    }

    private static List<String> tagged(Driver driver, String key) {
        return driver.graph().nodes().stream()
                .filter(node -> node.tags().has(key))
                .map(node -> node.name().text())
                .toList();
    }
}
