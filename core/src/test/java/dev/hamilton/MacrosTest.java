package dev.hamilton;

import static dev.hamilton.Modifiers.bind;
import static dev.hamilton.Modifiers.does;
import static dev.hamilton.Modifiers.mutate;
import static dev.hamilton.Modifiers.pipeInput;
import static dev.hamilton.Modifiers.pipeOutput;
import static dev.hamilton.Modifiers.source;
import static dev.hamilton.Modifiers.step;
import static dev.hamilton.Modifiers.value;
import static dev.hamilton.Modifiers.when;
import static dev.hamilton.ModuleBuilder.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.annotation.Bind;
import dev.hamilton.annotation.Check;
import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.Default;
import dev.hamilton.annotation.Does;
import dev.hamilton.annotation.Exclude;
import dev.hamilton.annotation.ExtractFields;
import dev.hamilton.annotation.From;
import dev.hamilton.annotation.Group;
import dev.hamilton.annotation.Mutate;
import dev.hamilton.annotation.Naming;
import dev.hamilton.annotation.Parameterize;
import dev.hamilton.annotation.Part;
import dev.hamilton.annotation.PipeInput;
import dev.hamilton.annotation.PipeOutput;
import dev.hamilton.annotation.Step;
import dev.hamilton.annotation.Tag;
import dev.hamilton.annotation.Unset;
import dev.hamilton.annotation.When;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.NodeRef;
import dev.hamilton.model.ValueType;
import dev.hamilton.problem.InvalidDataflowException;
import dev.hamilton.reader.MethodReference;
import dev.hamilton.result.Results;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Functions that call other functions: bodies, steps before and behind, and functions that refine others. */
class MacrosTest {
    private static List<String> nodes(Driver driver) {
        return driver.graph().nodes().stream().map(node -> node.name().text()).toList();
    }

    private static Driver big(Object module, boolean big) {
        return Driver.builder().modules(module).config("big", big).build();
    }

    static final class Chain {
        @PipeInput({
            @Step(call = "add", bind = @Bind(parameter = "y", value = "1")),
            @Step(call = "add", bind = @Bind(parameter = "y", from = "yy"), name = "second"),
            @Step(call = "dbl", when = @When(key = "big", is = "true")),
            @Step(call = "add", bind = @Bind(parameter = "y", value = "5"))
        })
        static int f(int x, @Default("1") int z) {
            return x * z;
        }

        @Exclude
        static int add(int x, int y) {
            return x + y;
        }

        @Exclude
        static int dbl(int x) {
            return 2 * x;
        }
    }

    @Test
    void a_parameter_is_refined_step_by_step_before_the_function_is_called() {
        Driver driver = big(Chain.class, true);
        Results results = driver.execute(
                Map.of("x", 1, "yy", 2), "f.with_add", "f.second", "f.with_dbl", "f.with_add_2", "f", "x");
        assertThat(results.asMap())
                .isEqualTo(
                        Map.of("f.with_add", 2, "f.second", 4, "f.with_dbl", 8, "f.with_add_2", 13, "f", 13, "x", 1));
    }

    @Test
    void a_step_whose_condition_does_not_hold_is_left_out() {
        Driver driver = big(Chain.class, false);
        assertThat(nodes(driver))
                .containsExactlyInAnyOrder("f", "f.with_add", "f.second", "f.with_add_2", "x", "yy", "z", "big");
        assertThat(driver.execute(Map.of("x", 1, "yy", 2), "f").asMap()).isEqualTo(Map.of("f", 9));
        assertThatThrownBy(() -> Driver.of(Chain.class))
                .isInstanceOf(InvalidDataflowException.class)
                .hasMessageContaining("[H302] 'dbl' depends on the config 'big', which is not set")
                .hasMessageContaining("Chain.f(MacrosTest.java")
                .hasMessageContaining("@PipeInput(value[2])");
    }

    static final class Output {
        @PipeOutput({
            @Step(call = "add", bind = @Bind(parameter = "y", value = "1")),
            @Step(call = "add", bind = @Bind(parameter = "y", from = "yy"), name = "second"),
            @Step(call = "text")
        })
        static int f(int x) {
            return x;
        }

        static int add(int x, int y) {
            return x + y;
        }

        @Exclude
        static String text(Integer it) {
            return "" + it;
        }
    }

    @Test
    void what_a_function_gives_is_refined_without_being_renamed() {
        Driver driver = Driver.of(Output.class);
        assertThat(nodes(driver))
                .containsExactlyInAnyOrder(
                        "f.raw", "f.with_add", "f.second", "f.with_text", "f", "x", "yy", "add", "y");
        Results results =
                driver.execute(Map.of("x", 1, "yy", 2), "f.raw", "f.with_add", "f.second", "f.with_text", "f");
        assertThat(results.asMap())
                .isEqualTo(Map.of("f.raw", 1, "f.with_add", 2, "f.second", 4, "f.with_text", "4", "f", "4"));
        assertThat(driver.graph().find(new NodeName("f")).orElseThrow().type().display())
                .isEqualTo("String");
        assertThat(driver.request("f")
                        .inputs(Map.of("x", 1))
                        .override("f.second", 7)
                        .run()
                        .get("f"))
                .isEqualTo("7");
    }

    static final class PerOutput {
        @ExtractFields
        @PipeOutput({
            @Step(call = "add", bind = @Bind(parameter = "y", value = "1"), on = "a"),
            @Step(call = "add", bind = @Bind(parameter = "y", value = "10"))
        })
        @Tag(key = "owner", value = "anna")
        static Both both(int x) {
            return new Both(x, x);
        }

        @Exclude
        static int add(int x, int y) {
            return x + y;
        }

        record Both(int a, int b) {}
    }

    @Test
    void each_output_has_its_own_chain() {
        Driver driver = Driver.of(PerOutput.class);
        assertThat(driver.execute(Map.of("x", 1), "a", "b").asMap()).isEqualTo(Map.of("a", 12, "b", 11));
        assertThat(nodes(driver))
                .containsExactlyInAnyOrder(
                        "both", "a.raw", "a.with_add", "a.with_add_1", "a", "b.raw", "b.with_add", "b", "x");
        assertThat(driver.graph().find(new NodeName("a")).orElseThrow().tags().has("owner"))
                .isTrue();
        assertThat(driver.graph()
                        .find(new NodeName("a.raw"))
                        .orElseThrow()
                        .tags()
                        .has("owner"))
                .isFalse();
    }

    static final class Mutated {
        static int f(int x) {
            return x;
        }

        @Mutate("f")
        static int m(int f) {
            return f + 1;
        }

        @Mutate(value = "f", name = "mm", bind = @Bind(parameter = "factor", from = "kk"))
        static int times(int f, int factor) {
            return f * factor;
        }

        static int g(int f) {
            return f;
        }
    }

    @Test
    void functions_that_refine_others_follow_one_another_and_are_no_nodes() {
        Driver driver = Driver.of(Mutated.class);
        assertThat(nodes(driver)).containsExactlyInAnyOrder("f.raw", "f.with_m", "f.mm", "f", "g", "x", "kk");
        assertThat(driver.execute(Map.of("x", 1, "kk", 10), "f", "g").asMap()).isEqualTo(Map.of("f", 20, "g", 20));
    }

    @Dataflow(naming = Naming.SNAKE_CASE)
    static final class Together {
        @Parameterize(name = "p1", bind = @Bind(parameter = "price", from = "one"))
        @Parameterize(name = "p2", bind = @Bind(parameter = "price", from = "two"))
        @PipeInput(@Step(call = "addOne"))
        @PipeOutput(value = @Step(call = "addOne", namespace = "steps.{node}"), namespace = "")
        @Check(range = {0, 10})
        static int priced(int price) {
            return 2 * price;
        }

        @When(key = "late", is = "true", ifUnset = Unset.FAILS)
        @Mutate({"priced", "plain"})
        static int lateFee(int it, @Default("100") int fee) {
            return it + fee;
        }

        @Exclude
        static int addOne(int it) {
            return it + 1;
        }

        static int plain(int one) {
            return one;
        }
    }

    @Test
    void steps_go_with_variants_checks_and_conditions() {
        Driver driver = Driver.of(Together.class);
        assertThat(nodes(driver))
                .containsExactlyInAnyOrder(
                        "p1.with_add_one",
                        "p1.raw",
                        "steps.p1.with_add_one",
                        "p1_raw",
                        "p1_validation",
                        "p1_range_validator",
                        "p1",
                        "p2.with_add_one",
                        "p2.raw",
                        "steps.p2.with_add_one",
                        "p2_raw",
                        "p2_validation",
                        "p2_range_validator",
                        "p2",
                        "plain",
                        "one",
                        "two");
        assertThat(driver.execute(Map.of("one", 1, "two", 2), "p1", "p2", "plain")
                        .asMap())
                .isEqualTo(Map.of("p1", 5, "p2", 7, "plain", 1));

        Driver late =
                Driver.builder().modules(Together.class).config("late", true).build();
        assertThat(late.execute(Map.of("one", 1, "two", 2), "p1", "p1.with_late_fee", "plain")
                        .asMap())
                .isEqualTo(Map.of("p1", 105, "p1.with_late_fee", 105, "plain", 101));
    }

    @Dataflow
    interface Costs {
        /** All costs. */
        @Does(call = "sum")
        double costs(double rent, double wages);

        @Does(call = "list", of = Bodies.class)
        String listed(int one, int two);

        @Does(call = "map", of = Bodies.class, bind = @Bind(parameter = "unit", value = "eur"))
        String mapped(int one, double other);

        @Does(
                call = "scaled",
                of = Bodies.class,
                bind = {
                    @Bind(parameter = "value", from = "amount"),
                    @Bind(
                            parameter = "factors",
                            group = @Group(parts = {@Part(from = "by"), @Part(key = "two", value = "2")}))
                })
        @Parameterize(name = "scaled_1", bind = @Bind(parameter = "by", value = "10"))
        @Parameterize(name = "scaled_2", bind = @Bind(parameter = "by", from = "rate"))
        double scaled(double amount, double by);

        @Does(call = "ratio")
        double same(double x, double y);

        @Exclude
        static double ratio(double x, double y, Object... none) {
            return x / y + none.length;
        }

        @Exclude
        static double sum(double... each) {
            return Arrays.stream(each).sum();
        }
    }

    static final class Bodies {
        static String list(List<Integer> each) {
            return each.toString();
        }

        static String map(String unit, Map<String, ? extends Number> each, @Default("!") String end) {
            StringJoiner text = new StringJoiner(" ");
            each.forEach((name, number) -> text.add(name + "=" + number + unit));
            return text + end;
        }

        static double scaled(double value, List<Double> factors, @Default("0.5") double offset) {
            return factors.stream().reduce(value, (a, b) -> a * b) + offset;
        }
    }

    @Test
    void a_method_without_a_body_does_what_another_does() {
        Driver driver = Driver.of(Costs.class);
        Map<String, Object> inputs = Map.of(
                "rent", 1.5, "wages", 2.0, "one", 1, "two", 2, "other", 0.5, "amount", 3.0, "rate", 4.0, "x", 6.0, "y",
                2.0);
        assertThat(driver.execute(inputs, "costs", "listed", "mapped", "scaled_1", "scaled_2", "same")
                        .asMap())
                .isEqualTo(Map.of(
                        "costs",
                        3.5,
                        "listed",
                        "[1, 2]",
                        "mapped",
                        "one=1eur other=0.5eur!",
                        "scaled_1",
                        60.5,
                        "scaled_2",
                        24.5,
                        "same",
                        3.0));
        assertThat(driver.graph().find(new NodeName("costs")).orElseThrow().toString())
                .isEqualTo("double costs(double rent, double wages)");
    }

    @Test
    void bodies_and_steps_over_one_row_are_called_for_each_row() {
        Map<String, Object> costs = Map.of("rent", new double[] {1, 2}, "wages", 10.0);
        assertThat(Driver.of(Costs.class).execute(costs, "costs").get("costs")).isEqualTo(new double[] {11, 12});

        Map<String, Object> inputs = Map.of("x", new int[] {1, 2}, "yy", new int[] {2, 3});
        assertThat(Driver.of(Output.class).execute(inputs, "f.second").get("f.second"))
                .isEqualTo(new int[] {4, 6});
        assertThat(big(Chain.class, true).execute(inputs, "f").get("f")).isEqualTo(new int[] {13, 17});

        Map<String, Object> mutated = Map.of("x", new int[] {1, 2}, "kk", 10);
        assertThat(Driver.of(Mutated.class).execute(mutated, "g").get("g")).isEqualTo(new int[] {20, 30});
    }

    static final class Shop {
        private final double most;

        Shop(double most) {
            this.most = most;
        }

        @PipeOutput(@Step(call = "clip"))
        @PipeOutput(@Step(call = "sqrt", of = Math.class))
        double price(double list) {
            return list;
        }

        @Exclude
        double clip(double price) {
            return Math.min(price, most);
        }
    }

    @Test
    void steps_may_be_methods_of_the_same_instance_and_of_any_class() {
        Driver driver = Driver.builder()
                .modules(
                        Module.of(new Shop(16)).prefix("a_"),
                        Module.of(new Shop(25)).prefix("b_"))
                .build();
        assertThat(driver.execute(Map.of("list", 100.0), "a_price", "b_price", "b_price.with_clip")
                        .asMap())
                .isEqualTo(Map.of("a_price", 4.0, "b_price", 5.0, "b_price.with_clip", 25.0));
    }

    static final class Lenient {
        @PipeInput(value = @Step(call = "orZero"), on = "maybe")
        @PipeInput(
                value = @Step(call = "half"),
                on = {"rate", "maybe"})
        static double f(@Default("8") double rate, @Nullable Double maybe) {
            return rate + (maybe == null ? -1 : maybe);
        }

        @Exclude
        static double half(double it) {
            return it / 2;
        }

        @Exclude
        static double orZero(@Nullable Double it) {
            return it == null ? 0 : it;
        }
    }

    @Test
    void what_may_be_missing_may_be_missing_before_the_first_step_too() {
        Driver driver = Driver.of(Lenient.class);
        assertThat(driver.execute(Map.of(), "f", "f.with_half", "f.with_half_1", "f.with_orZero")
                        .asMap())
                .isEqualTo(Map.of("f", 4.0, "f.with_half", 4.0, "f.with_half_1", 0.0, "f.with_orZero", 0.0));
        assertThat(driver.execute(Map.of("rate", 2.0, "maybe", 4.0), "f").asMap())
                .isEqualTo(Map.of("f", 3.0));
    }

    @Test
    void the_fluent_form_takes_lambdas() {
        ModuleBuilder prices = Module.builder("prices");
        FunctionDef add = prices.hidden("add", int.class, in("x", int.class), in("y", int.class), (x, y) -> x + y);
        FunctionDef dbl = prices.hidden("dbl", int.class, in("x", int.class), x -> 2 * x);
        FunctionDef sum = prices.hidden(
                NodeRef.of("sum", int.class),
                List.of(NodeRef.of("all", ValueType.parse("java.util.List<java.lang.Integer>"))),
                all -> ((List<?>) all[0]).size());
        Module module = prices.function("f", int.class, in("x", int.class), x -> x)
                .with(
                        pipeInput(step(add, bind("y", value(1))), step(dbl).when(when("big", true))),
                        pipeOutput(step(add, bind("y", source("yy"))).named("more")))
                .function("g", int.class, in("f", int.class), in("yy", int.class), (f, yy) -> 0)
                .with(does(sum))
                .function("late", int.class, in("it", int.class), it -> -it)
                .with(mutate("f"))
                .build();
        Driver driver = big(module, true);
        assertThat(driver.execute(Map.of("x", 1, "yy", 10), "f.with_dbl", "f.raw", "f.more", "f.with_late", "f", "g")
                        .asMap())
                .isEqualTo(Map.of("f.with_dbl", 4, "f.raw", 4, "f.more", 14, "f.with_late", -14, "f", -14, "g", 2));
    }

    @Test
    void a_reference_to_a_method_means_what_is_refined_and_checked_and_no_step() {
        Driver output = Driver.of(Output.class);
        Results results = output.request(MethodReference.of(Output::f), MethodReference.of(Output::add))
                .inputs(Map.of("x", 1, "yy", 2, "y", 3))
                .run();
        assertThat(results.asMap()).isEqualTo(Map.of("f", "4", "add", 4));

        Driver driver = Driver.of(Refined.class);
        assertThat(driver.request(MethodReference.of(Refined::price))
                        .inputs(Map.of("list", 3.0))
                        .run()
                        .asMap())
                .isEqualTo(Map.of("price", 4.0));
    }

    static final class Refined {
        @PipeOutput(@Step(call = "plusOne"))
        @Check(range = {0, 10})
        static double price(double list) {
            return list;
        }

        @Exclude
        static double plusOne(double it) {
            return it + 1;
        }
    }

    static final class Wrong {
        @PipeOutput(@Step(call = "text"))
        static int f(@From("x") int y) {
            return y;
        }

        @Exclude
        static int text(String it) {
            return it.length();
        }
    }

    @Test
    void a_step_that_does_not_fit_is_told_where_it_is_written() {
        assertThatThrownBy(() -> Driver.of(Wrong.class))
                .isInstanceOf(InvalidDataflowException.class)
                .hasMessageContaining("[H317] 'text' takes String first, but 'f.raw' before it is int")
                .hasMessageContaining("@PipeOutput(value[0].call)");
    }
}
