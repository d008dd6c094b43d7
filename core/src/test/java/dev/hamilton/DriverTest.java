package dev.hamilton;

import static dev.hamilton.ModuleBuilder.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.Default;
import dev.hamilton.annotation.ExtractFields;
import dev.hamilton.annotation.From;
import dev.hamilton.annotation.Naming;
import dev.hamilton.annotation.Tag;
import dev.hamilton.annotation.Value;
import dev.hamilton.lineage.Lineage;
import dev.hamilton.model.NodeRef;
import dev.hamilton.problem.InvalidDataflowException;
import dev.hamilton.problem.InvalidRequestException;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.reader.MethodReference;
import dev.hamilton.result.ResultBuilders;
import dev.hamilton.run.Cancellation;
import dev.hamilton.run.Executor;
import dev.hamilton.run.Executors;
import dev.hamilton.run.StepFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DriverTest {
    @Dataflow
    static final class Bakery {
        static double flourCost(double flourKg, double flourPrice) {
            return flourKg * flourPrice;
        }

        @Tag(key = "owner", value = "growth")
        static double costPerLoaf(double flourCost, double loaves) {
            return flourCost / loaves;
        }

        static int rounded(@From("costPerLoaf") double cost, @Value("100") int cents, @Default("1") int factor) {
            return (int) Math.round(cost * cents) * factor;
        }

        static String label(OptionalDouble discount, double costPerLoaf) {
            return discount.isPresent() ? "sale" : "full " + costPerLoaf;
        }
    }

    record Day(double flourKg, double flourPrice, double loaves) {}

    record Answer(double costPerLoaf, int rounded) {}

    private static final Map<String, Double> DAY = Map.of("flourKg", 20.0, "flourPrice", 1.5, "loaves", 60.0);

    @Test
    void values_in_values_out() {
        assertThat(Driver.of(Bakery.class)
                        .execute(DAY, "costPerLoaf", "rounded")
                        .asMap())
                .hasToString("{costPerLoaf=0.5, rounded=50}");
    }

    @Test
    void columns_in_columns_out_and_single_values_are_broadcast() {
        Map<String, Object> days =
                Map.of("flourKg", new double[] {20, 40}, "flourPrice", 1.5, "loaves", new int[] {60, 60});
        var results = Driver.of(Bakery.class).execute(days, "costPerLoaf", "rounded", "label");
        assertThat(results.get("costPerLoaf", double[].class)).containsExactly(0.5, 1.0);
        assertThat(results.get("rounded", int[].class)).containsExactly(50, 100);
        assertThat(results.get("label", String[].class)).containsExactly("full 0.5", "full 1.0");
    }

    @Test
    void defaults_and_options_give_way_to_what_is_supplied() {
        var inputs = new java.util.HashMap<String, Object>(DAY);
        inputs.put("factor", 3);
        inputs.put("discount", 0.1);
        assertThat(Driver.of(Bakery.class).execute(inputs, "rounded", "label").asMap())
                .hasToString("{rounded=150, label=sale}");
    }

    @Test
    void an_override_hides_what_is_above_it() {
        assertThat(Driver.of(Bakery.class)
                        .request("costPerLoaf")
                        .input("loaves", 2.0)
                        .override("flourCost", 8.0)
                        .run()
                        .get("costPerLoaf", double.class))
                .isEqualTo(4.0);
    }

    @Test
    void results_come_as_a_record() {
        Answer answer = Driver.of(Bakery.class)
                .request("costPerLoaf", "rounded")
                .inputs(DAY)
                .run(ResultBuilders.record(Answer.class));
        assertThat(answer).isEqualTo(new Answer(0.5, 50));
    }

    @Test
    void typed_names_give_typed_results() {
        NodeRef<Double> cost = NodeRef.of("costPerLoaf", double.class);
        double typed = Driver.of(Bakery.class).request(cost).inputs(DAY).run().get(cost);
        assertThat(typed).isEqualTo(0.5);
    }

    @Test
    void a_method_is_requested_by_a_reference_to_it() {
        Driver driver = Driver.of(Bakery.class);
        assertThat(driver.request(MethodReference.of(Bakery::rounded))
                        .inputs(DAY)
                        .run()
                        .asMap())
                .hasToString("{rounded=50}");
        assertThatThrownBy(() -> driver.request(
                        MethodReference.of(Sector::twiceShare), MethodReference.of((Double a, Double b) -> a + b)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("""
                        2 problems while resolving references to methods:
                        [H207] DriverTest.Sector::twiceShare is the function of no node of this dataflow
                            fix: give its class to the driver, or request another method
                        [H207] a lambda in DriverTest refers to no method
                            fix: write a reference such as Bakery::crumb, or request the node by its name""");
    }

    @Test
    void a_reference_to_a_method_that_is_mounted_twice_is_no_name() {
        Driver driver = Driver.builder()
                .modules(
                        Module.of(Sector.class).prefix("a_"),
                        Module.of(Sector.class).prefix("b_"))
                .build();
        assertThatThrownBy(() -> driver.request(MethodReference.of(Sector::twiceShare)))
                .hasMessageContaining("is the function of 2 nodes: 'a_twice_share', 'b_twice_share'");
    }

    @Test
    void every_mistake_of_a_request_is_told_at_once() {
        assertThatThrownBy(() -> Driver.of(Bakery.class)
                        .execute(
                                Map.of("flourKgs", 20.0, "flourPrice", "1.5", "loaves", 60.0),
                                "costPerLoaf",
                                "costPerLoav"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("""
                        3 problems while planning a request for [costPerLoaf, costPerLoav]:
                        [H102] 'costPerLoav' was requested, but the dataflow has no such node
                            fix: did you mean 'costPerLoaf'?
                        [H204] 'flourPrice' is double, but a value of type String was given
                            asked for by DriverTest.Bakery.flourCost(DriverTest.java:42)
                            fix: give a value that can be passed as double
                        [H102] 'flourKgs' was supplied as an input, but the dataflow has no such node
                            'flourKg' is needed by 'flourCost' <- 'costPerLoaf'
                            fix: did you mean 'flourKg'?""");
    }

    @Test
    void validate_tells_the_same_without_running() {
        List<Problem> problems = Driver.of(Bakery.class).request("costPerLoaf").validate();
        assertThat(problems)
                .extracting(Problem::code)
                .containsOnly(ProblemCode.MISSING_INPUT)
                .hasSize(3);
    }

    @Test
    void explain_tells_what_would_run() {
        Map<String, Object> days = Map.of("flourKg", new double[2], "flourPrice", 1.5, "loaves", new int[2]);
        assertThat(Driver.of(Bakery.class)
                        .request("costPerLoaf")
                        .inputs(days)
                        .explain()
                        .explain())
                .isEqualTo("""
                          0 flourKg      double[]  input
                          1 flourPrice   double    input
                          2 loaves       int[]     input
                          3 flourCost    double[]  each row DriverTest.Bakery.flourCost(flourKg[i], flourPrice), then drops flourKg, flourPrice
                          4 costPerLoaf  double[]  each row DriverTest.Bakery.costPerLoaf(flourCost[i], (double) loaves[i]), then drops flourCost, loaves
                        return [costPerLoaf]
                        one call a row: 'flourCost', 'costPerLoaf', because hamilton-kernel is not there
                        3 supplied, 2 steps: 2 row by row, 0 over whole columns, 0 over single values; at most 3 columns at a time, about 40 bytes (20 a row)
                        """);
    }

    @Test
    void declared_inputs_are_checked_when_the_driver_is_built() {
        assertThatThrownBy(() ->
                        Driver.builder().modules(Typo.class).inputs(Day.class).build())
                .isInstanceOf(InvalidDataflowException.class)
                .hasMessageContaining("[H101] nothing provides 'loavs' (double)")
                .hasMessageContaining("fix: did you mean the input 'loaves' of DriverTest.Day?");
    }

    @Dataflow
    static final class Typo {
        static double perLoaf(double flourKg, double loavs) {
            return flourKg / loavs;
        }
    }

    @Dataflow(naming = Naming.SNAKE_CASE)
    static final class Sector {
        static double shareOfTotal(double level, double total) {
            return level / total;
        }

        static double twiceShare(double shareOfTotal) {
            return 2 * shareOfTotal;
        }
    }

    @Test
    void a_module_is_mounted_as_often_as_needed() {
        Driver driver = Driver.builder()
                .modules(
                        Module.of(Sector.class)
                                .prefix("retail_")
                                .wire("level", "retail")
                                .tag("sector", "retail"),
                        Module.of(Sector.class).prefix("mining_").wire("level", "mining"))
                .build();
        assertThat(driver.execute(
                                Map.of("retail", 4.0, "mining", 1.0, "total", 8.0),
                                "retail_twice_share",
                                "mining_share_of_total")
                        .asMap())
                .hasToString("{retail_twice_share=1.0, mining_share_of_total=0.125}");
        assertThat(Lineage.of(driver.graph()).tagged("sector", "retail"))
                .extracting(node -> node.name().text())
                .containsExactly("retail_share_of_total", "retail_twice_share");
    }

    @Dataflow(inputs = Level.class)
    static final class Doubled {
        static double doubled(double level) {
            return level * 2;
        }
    }

    record Level(double level) {}

    @Test
    void a_mounted_class_declares_its_own_inputs_and_not_those_of_the_whole_dataflow() {
        Driver driver = Driver.builder()
                .modules(Module.of(Doubled.class).prefix("retail_").wire("level", "retail"))
                .build();
        assertThat(driver.execute(Map.of("retail", 4.0), "retail_doubled").get("retail_doubled"))
                .isEqualTo(8.0);
    }

    @Dataflow(includes = Doubled.class)
    static final class Quadrupled {
        static double quadrupled(double doubled) {
            return doubled * 2;
        }
    }

    @Test
    void a_mounted_class_takes_what_it_includes_with_it() {
        Driver driver = Driver.builder()
                .modules(
                        Quadrupled.class,
                        Doubled.class,
                        Module.of(Quadrupled.class).prefix("other_"))
                .build();
        assertThat(driver.execute(Map.of("level", 1.0), "quadrupled", "other_quadrupled", "other_doubled")
                        .asMap())
                .hasToString("{quadrupled=4.0, other_quadrupled=4.0, other_doubled=2.0}");
    }

    /** Instance methods read the fields of their module. */
    record Scale(double factor) {
        double scaled(double level) {
            return level * factor;
        }
    }

    @Test
    void instances_bring_their_own_parameters() {
        Driver driver = Driver.builder()
                .modules(new Scale(2), Module.of(new Scale(3)).prefix("other_"))
                .build();
        assertThat(driver.execute(Map.of("level", 5.0), "scaled", "other_scaled")
                        .asMap())
                .hasToString("{scaled=10.0, other_scaled=15.0}");
    }

    @Test
    void functions_are_written_down_one_by_one_where_a_class_cannot_say_them() {
        ModuleBuilder powers = Module.builder("powers");
        for (int n = 1; n <= 3; n++) {
            int exponent = n;
            powers.function("power_" + n, double.class, in("x", double.class), x -> Math.pow(x, exponent));
        }
        Module others = Module.builder("powers")
                .function("power_4", double.class, in("x", double.class), x -> x * 0)
                .build();
        Driver driver = Driver.builder().modules(powers.build(), others).build();
        assertThat(driver.execute(Map.of("x", new double[] {2, 3}), "power_3").get("power_3", double[].class))
                .containsExactly(8, 27);
    }

    record Range(double low, double high) {}

    @Dataflow
    static final class Ranges {
        @ExtractFields(prefix = "range_")
        static Range range(double level) {
            return new Range(level - 1, level + 1);
        }

        static double width(@From("range_high") double high, @From("range_low") double low) {
            return high - low;
        }
    }

    @Test
    void the_fields_of_a_record_are_nodes_for_one_row_and_for_many() {
        Driver driver = Driver.of(Ranges.class);
        assertThat(driver.execute(Map.of("level", 5.0), "range", "range_low", "width")
                        .asMap())
                .hasToString("{range=Range[low=4.0, high=6.0], range_low=4.0, width=2.0}");
        assertThat(driver.execute(Map.of("level", new double[] {5, 6}), "range_low")
                        .get("range_low", Double[].class))
                .containsExactly(4.0, 5.0);
    }

    @Dataflow
    static final class Later {
        static CompletionStage<Integer> answer(int x) {
            return CompletableFuture.supplyAsync(() -> x * 2);
        }

        static int next(int answer) {
            if (answer == 14) {
                throw new IllegalStateException("not this one");
            }
            return answer + 1;
        }
    }

    static Stream<Executor> executors() {
        return Stream.of(
                Executors.sequential(),
                Executors.parallel(),
                Executors.parallel(Runnable::run),
                Executors.parallel(task -> {
                    throw new java.util.concurrent.RejectedExecutionException("full");
                }));
    }

    @ParameterizedTest
    @MethodSource("executors")
    void a_value_may_come_later(Executor executor) {
        Driver driver = Driver.builder().modules(Later.class).executor(executor).build();
        assertThat(driver.execute(Map.of("x", 3), "next").get("next", int.class))
                .isEqualTo(7);
        assertThat(driver.executeAsync(Map.of("x", 4), "next")
                        .toCompletableFuture()
                        .join()
                        .get("next"))
                .isEqualTo(9);
    }

    @ParameterizedTest
    @MethodSource("executors")
    void what_a_function_throws_is_the_cause(Executor executor) {
        Driver driver = Driver.builder().modules(Later.class).executor(executor).build();
        assertThatThrownBy(() -> driver.execute(Map.of("x", 7), "next"))
                .isInstanceOf(StepFailedException.class)
                .hasMessageStartingWith("computing 'next' failed: java.lang.IllegalStateException: not this one\n"
                        + "    at DriverTest.Later.next(DriverTest.java:")
                .hasMessageEndingWith("with answer = 14")
                .cause()
                .hasMessage("not this one");
    }

    @Test
    void a_cancelled_request_computes_nothing() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        assertThatThrownBy(() -> Driver.of(Bakery.class)
                        .request("costPerLoaf")
                        .inputs(DAY)
                        .cancellation(cancellation)
                        .run())
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void config_is_an_input_that_may_not_be_given_again() {
        Driver driver =
                Driver.builder().modules(Bakery.class).config("loaves", 60).build();
        assertThat(driver.execute(Map.of("flourKg", 20, "flourPrice", 1.5f), "costPerLoaf")
                        .get("costPerLoaf"))
                .isEqualTo(0.5);
        assertThatThrownBy(() -> driver.execute(DAY, "costPerLoaf"))
                .hasMessageContaining("[H107] 'loaves' was supplied as an input, but the config gives it already");
    }

    @ParameterizedTest
    @MethodSource("executors")
    void depth_costs_no_stack(Executor executor) {
        ModuleBuilder chain = Module.builder("chain");
        chain.function("n0", int.class, () -> 0);
        int depth = 100_000;
        for (int i = 1; i <= depth; i++) {
            chain.function("n" + i, int.class, in("n" + (i - 1), int.class), n -> n + 1);
        }
        Driver driver =
                Driver.builder().modules(chain.build()).executor(executor).build();
        assertThat(driver.execute(Map.of(), "n" + depth).get("n" + depth)).isEqualTo(depth);
    }

    @ParameterizedTest
    @MethodSource("executors")
    void a_function_may_have_ten_thousand_inputs(Executor executor) {
        ModuleBuilder wide = Module.builder("wide");
        List<NodeRef<?>> inputs = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            int value = i;
            wide.function("n" + i, int.class, () -> value);
            inputs.add(in("n" + i, int.class));
        }
        wide.function(
                "sum",
                int.class,
                inputs,
                all -> Stream.of(all).mapToInt(each -> (Integer) each).sum());
        Driver driver =
                Driver.builder().modules(wide.build()).executor(executor).build();
        assertThat(driver.execute(Map.of(), "sum").get("sum")).isEqualTo(49_995_000);
    }
}
