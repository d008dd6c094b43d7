package dev.hamilton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hamilton.annotation.Check;
import dev.hamilton.annotation.CheckWith;
import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.ExtractFields;
import dev.hamilton.lineage.Lineage;
import dev.hamilton.quality.Diagnostics.FailedRow;
import dev.hamilton.quality.FailedChecksException;
import dev.hamilton.quality.OnFail;
import dev.hamilton.quality.ValidationResult;
import dev.hamilton.quality.Validator;
import dev.hamilton.quality.Verdict;
import dev.hamilton.reader.MethodReference;
import dev.hamilton.render.Tree;
import dev.hamilton.result.Results;
import dev.hamilton.run.Executors;
import dev.hamilton.run.RunEvent;
import dev.hamilton.run.StepFailedException;
import dev.hamilton.run.hook.ProgressBar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Checks as part of a dataflow: their nodes, who waits for them, and what becomes of what they find. */
class ChecksTest {
    @Dataflow
    static final class Clicks {
        @Check(
                range = {0, 1},
                maxNullFraction = 0.5)
        @Check(allowNan = false, onFail = OnFail.FAIL)
        static double clickRate(double clicks, double views) {
            return clicks / views;
        }

        static double percent(double clickRate) {
            return 100 * clickRate;
        }
    }

    private final Driver clicks = Driver.of(Clicks.class);
    private static final Map<String, Object> GOOD = Map.of("clicks", new double[] {1, 2}, "views", new double[] {2, 2});
    static final Map<String, Object> ABOVE = Map.of("clicks", new double[] {1, 6}, "views", new double[] {2, 2});
    static final Map<String, Object> NAN = Map.of("clicks", new double[] {1, 0}, "views", new double[] {2, 0});

    @Test
    void a_checked_node_reads_its_value_and_the_result_of_each_check() {
        assertThat(Tree.of(clicks.graph(), "percent")).isEqualTo("""
                percent : double
                └─ clickRate : double
                   ├─ clickRate_raw : double
                   │  ├─ clicks : double, input
                   │  └─ views : double, input
                   ├─ clickRate_range_validator : ValidationResult
                   │  └─ clickRate_validation : List<ValidationResult>
                   │     └─ clickRate_raw : double ...
                   ├─ clickRate_max_null_fraction_validator : ValidationResult
                   │  └─ clickRate_validation : List<ValidationResult> ...
                   └─ clickRate_allow_nan_validator : ValidationResult
                      └─ clickRate_validation : List<ValidationResult> ...
                """);
    }

    @Test
    void a_plan_tells_that_all_checks_are_one_step() {
        assertThat(clicks.request("clickRate").inputs(GOOD).explain().toString())
                .contains("""
                  2 clickRate_raw                          double[]                each row ChecksTest.Clicks.clickRate(clicks[i], views[i]), then drops clicks, views
                  3 clickRate_validation                   List<ValidationResult>  checks range, maxNullFraction, allowNan of (clickRate_raw)
                  4 clickRate_range_validator              ValidationResult        result 1 of (clickRate_validation)
                """)
                .contains("double[]                first, if checked (clickRate_raw, clickRate_range_validator, ");
    }

    @Test
    void results_are_values_to_request() {
        Results results = clicks.execute(
                ABOVE,
                "clickRate",
                "clickRate_range_validator",
                "clickRate_allow_nan_validator",
                "clickRate_validation");
        assertThat(results.get("clickRate")).isEqualTo(new double[] {0.5, 3});
        ValidationResult range = results.get("clickRate_range_validator", ValidationResult.class);
        assertThat(range.passes()).isFalse();
        assertThat(range.onFail()).isEqualTo(OnFail.WARN);
        assertThat(range.node()).isEqualTo("clickRate");
        assertThat(range.diagnostics().first()).containsExactly(new FailedRow(1, "3.0"));
        assertThat(results.get("clickRate_allow_nan_validator", ValidationResult.class)
                        .passes())
                .isTrue();
        assertThat(results.get("clickRate_validation"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(3)
                .contains(range);
    }

    @Test
    void results_are_found_by_their_labels() {
        Lineage lineage = Lineage.of(clicks.graph());
        assertThat(lineage.tagged("hamilton.data_quality.contains_dq_results"))
                .extracting(node -> node.name().text())
                .containsExactly(
                        "clickRate_validation",
                        "clickRate_range_validator",
                        "clickRate_max_null_fraction_validator",
                        "clickRate_allow_nan_validator");
        assertThat(lineage.tagged("hamilton.data_quality.source_node", "clickRate"))
                .hasSize(4);
    }

    @Test
    void what_is_to_fail_keeps_the_value_from_everything_below() {
        StepFailedException failure =
                catchThrowableOfType(StepFailedException.class, () -> clicks.execute(NAN, "percent"));
        assertThat(failure.node().text()).isEqualTo("clickRate");
        assertThat(failure).hasMessageStartingWith("""
                computing 'clickRate' failed: dev.hamilton.quality.FailedChecksException: 1 of 3 checks of 'clickRate' failed
                    allowNan: must not be NaN, but 1 of 2 rows is: row 1
                    at ChecksTest.Clicks.clickRate(ChecksTest.java""");
        assertThat(failure.getMessage()).contains("needed by 'percent'").doesNotContain("with clickRate_raw");
        assertThat(failure.getCause()).isInstanceOf(FailedChecksException.class);
        assertThat(((FailedChecksException) failure.getCause()).results())
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.check()).isEqualTo("allowNan");
                    assertThat(result.diagnostics().first()).containsExactly(new FailedRow(1, "NaN"));
                });
    }

    @Test
    void what_was_found_can_be_requested_without_failing() {
        Results results = clicks.execute(NAN, "clickRate_raw", "clickRate_validation");
        assertThat(results.get("clickRate_raw")).isEqualTo(new double[] {0.5, Double.NaN});
        assertThat(results.asMap().get("clickRate_validation").toString())
                .contains("'clickRate' failed allowNan: must not be NaN, but 1 of 2 rows is: row 1");
    }

    @Test
    void an_overridden_node_is_not_checked_and_an_overridden_raw_value_is() {
        assertThat(clicks.request("percent")
                        .override("clickRate", Double.NaN)
                        .run()
                        .get("percent"))
                .isEqualTo(Double.NaN);
        assertThatThrownBy(() -> clicks.request("percent")
                        .override("clickRate_raw", Double.NaN)
                        .run())
                .isInstanceOf(StepFailedException.class)
                .hasMessageContaining("allowNan: must not be NaN, but it is");
    }

    @Test
    void whoever_overrides_a_result_overrules_the_check() {
        Results results = clicks.request("percent")
                .inputs(NAN)
                .override("clickRate_allow_nan_validator", null)
                .run();
        assertThat(results.get("percent")).isEqualTo(new double[] {50, Double.NaN});
    }

    @Test
    void listeners_are_told_of_every_check_that_finds_fault() {
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        Driver driver = Driver.builder()
                .modules(Clicks.class)
                .listeners(event -> {
                    if (event instanceof RunEvent.CheckFailed found) {
                        told.add(found.step().name() + ": " + found.result().message());
                    }
                })
                .build();
        driver.execute(GOOD, "percent");
        assertThat(told).isEmpty();
        driver.execute(ABOVE, "percent");
        assertThat(told)
                .containsExactly("clickRate_range_validator: must be from 0 to 1, but 1 of 2 rows is not: row 1 = 3.0");
    }

    @Test
    void a_progress_bar_gives_what_is_found_a_line() {
        StringBuilder out = new StringBuilder();
        Driver.builder()
                .modules(Clicks.class)
                .listeners(new ProgressBar(out, false))
                .build()
                .execute(ABOVE, "percent");
        assertThat(out.toString().lines())
                .contains(
                        "warning: 'clickRate' failed range: must be from 0 to 1, but 1 of 2 rows is not: row 1 = 3.0");
    }

    @Test
    void one_row_and_a_column_are_checked_by_the_same_functions() {
        assertThat(clicks.execute(Map.of("clicks", 1.0, "views", 4.0), "percent")
                        .get("percent"))
                .isEqualTo(25.0);
        assertThatThrownBy(() -> clicks.execute(Map.of("clicks", 0.0, "views", 0.0), "percent"))
                .hasMessageContaining("allowNan: must not be NaN, but it is");
    }

    @Test
    void a_missing_value_is_checked_and_goes_on_as_missing() {
        Map<String, Object> inputs = new HashMap<>(Map.of("views", 4.0));
        inputs.put("clicks", null);
        Driver driver = Driver.of(Lenient.class);
        Results results = driver.execute(inputs, "rate", "rate_allow_nulls_validator");
        assertThat(results.get("rate")).isNull();
        assertThat(results.get("rate_allow_nulls_validator", ValidationResult.class)
                        .message())
                .isEqualTo("must not be missing, but it is");
    }

    static final class Lenient {
        @Check(allowNulls = false)
        static double rate(Double clicks, double views) {
            return clicks / views;
        }
    }

    @Test
    void executors_agree_and_a_failure_ends_a_parallel_run() {
        Driver parallel = Driver.builder()
                .modules(Clicks.class)
                .executor(Executors.parallel())
                .build();
        assertThat(parallel.execute(ABOVE, "percent").get("percent"))
                .isEqualTo(clicks.execute(ABOVE, "percent").get("percent"));
        assertThatThrownBy(() -> parallel.execute(NAN, "percent"))
                .isInstanceOf(StepFailedException.class)
                .hasCauseInstanceOf(FailedChecksException.class);
        assertThatThrownBy(() -> parallel.executeAsync(NAN, "percent")
                        .toCompletableFuture()
                        .join())
                .hasRootCauseInstanceOf(FailedChecksException.class);
    }

    @Test
    void a_reference_to_a_checked_method_means_what_has_passed() {
        Results results = clicks.request(MethodReference.of(Clicks::clickRate))
                .inputs(GOOD)
                .run();
        assertThat(results.asMap()).containsOnlyKeys("clickRate");
    }

    @Test
    void columns_of_two_lengths_that_meet_behind_a_check_are_found_before_the_run() {
        Driver driver = Driver.of(Lengths.class);
        assertThat(driver.request("both")
                        .inputs(Map.of("part", new double[2], "other", new double[3]))
                        .validate())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).isEqualTo("'part' has 2 rows, but 'other' has 3"));
    }

    static final class Lengths {
        @Check(range = {0, 1})
        static double share(double part) {
            return part;
        }

        static double both(double share, double other) {
            return share + other;
        }
    }

    static final class Answers {
        @Check(
                range = {0, 1},
                onFail = OnFail.FAIL)
        static CompletionStage<Double> later(double share) {
            return CompletableFuture.supplyAsync(() -> share);
        }
    }

    @Test
    void a_value_that_comes_later_is_checked_when_it_comes() {
        Driver driver = Driver.of(Answers.class);
        assertThat(driver.execute(Map.of("share", 1.0), "later").get("later")).isEqualTo(1.0);
        assertThatThrownBy(() -> driver.execute(Map.of("share", 2.0), "later"))
                .hasMessageContaining("range: must be from 0 to 1, but 2.0 is not");
    }

    @Dataflow
    static final class Stations {
        record Station(double high, double low, String name) {}

        @ExtractFields
        @Check(
                range = {-50, 60},
                target = {"high", "low"},
                onFail = OnFail.FAIL)
        @Check(contains = "ville", target = "name")
        @Check(dataType = Integer.class, target = "station")
        static Station station(double reading) {
            return new Station(reading, -reading, "Seattle");
        }
    }

    @Test
    void a_check_is_for_the_nodes_that_it_names() {
        assertThatThrownBy(() -> Driver.of(Stations.class))
                .hasMessageContaining(
                        "[H351] dataType is for values that may be of type Integer, but 'station' is ChecksTest.Stations.Station")
                .hasMessageContaining("@Check(dataType) no. 3");
    }

    @Dataflow
    static final class Fields {
        @ExtractFields
        @Check(
                range = {-50, 60},
                onFail = OnFail.FAIL)
        static Pair pair(double reading) {
            return new Pair(reading, -reading);
        }

        record Pair(double high, double low) {}

        static double span(double high, double low) {
            return high - low;
        }
    }

    @Test
    void fields_are_checked_after_they_are_extracted() {
        Driver driver = Driver.of(Fields.class);
        assertThat(driver.execute(Map.of("reading", 10.0), "span").get("span")).isEqualTo(20.0);
        assertThatThrownBy(() -> driver.execute(Map.of("reading", 55.0), "span"))
                .hasMessageContaining("computing 'low' failed")
                .hasMessageContaining("-55.0 is not");
        assertThat(driver.graph().find(new dev.hamilton.model.NodeName("pair_raw")))
                .isEmpty();
    }

    static final class Sums {
        @CheckWith(value = SumsToOne.class, onFail = OnFail.FAIL)
        @CheckWith(Positive.class)
        static double[] weights(double[] raw) {
            return raw;
        }

        static final class SumsToOne implements Validator<double[]> {
            @Override
            public Verdict validate(double[] weights) {
                double sum = java.util.Arrays.stream(weights).sum();
                return Verdict.of(sum == 1, "sums to " + sum).with("sum", sum);
            }
        }

        static final class Positive implements Validator<Double> {
            @Override
            public Verdict validate(Double weight) {
                if (weight.isNaN()) {
                    throw new ArithmeticException("no weight");
                }
                return Verdict.of(weight > 0, "is not positive");
            }
        }
    }

    @Test
    void a_validator_judges_the_column_or_its_elements() {
        Driver driver = Driver.of(Sums.class);
        Results results =
                driver.execute(Map.of("raw", new double[] {1.5, -0.5}), "weights", "weights_positive_validator");
        assertThat(results.get("weights_positive_validator", ValidationResult.class)
                        .message())
                .isEqualTo("must satisfy ChecksTest.Sums.Positive, but 1 of 2 rows does not: row 1 = -0.5; "
                        + "the first of them is not positive");
        assertThatThrownBy(() -> driver.execute(Map.of("raw", new double[] {1}), "weights_sums_to_one_validator", "x"))
                .hasMessageContaining("'x' was requested");
        assertThatThrownBy(() -> driver.execute(Map.of("raw", new double[] {1, 1}), "weights"))
                .hasMessageContaining("SumsToOne: must satisfy ChecksTest.Sums.SumsToOne, but it sums to 2.0");
    }

    @Test
    void what_a_validator_throws_fails_the_check_with_its_row() {
        StepFailedException failure = catchThrowableOfType(
                StepFailedException.class,
                () -> Driver.of(Sums.class).execute(Map.of("raw", new double[] {1, Double.NaN}), "weights"));
        assertThat(failure.node().text()).isEqualTo("weights_validation");
        assertThat(failure.row()).hasValue(1);
        assertThat(failure.getCause())
                .isExactlyInstanceOf(ArithmeticException.class)
                .hasMessage("no weight");
        assertThat(failure.getMessage()).contains("with weights_raw = NaN");
    }

    @Test
    void a_column_is_read_in_one_pass_however_many_checks_there_are() {
        double[] clicked =
                IntStream.range(0, 100_000).mapToDouble(row -> row % 1000).toArray();
        double[] viewed = IntStream.range(0, 100_000).mapToDouble(row -> 500).toArray();
        ValidationResult range = clicks.execute(Map.of("clicks", clicked, "views", viewed), "clickRate_range_validator")
                .get("clickRate_range_validator", ValidationResult.class);
        assertThat(range.diagnostics().rows()).isEqualTo(100_000);
        assertThat(range.diagnostics().failedRows()).isEqualTo(49_900);
    }

    @Test
    void the_fluent_form_checks_the_same_and_with_lambdas() {
        ModuleBuilder builder = Module.builder("clicks")
                .function(
                        "clickRate",
                        double.class,
                        ModuleBuilder.in("clicks", double.class),
                        ModuleBuilder.in("views", double.class),
                        (clicks, views) -> clicks / views)
                .with(
                        Checks.range(0, 1),
                        Checks.maxNullFraction(0.5),
                        Checks.noNan().failing());
        List<String> annotated = clicks.graph().nodes().stream()
                .filter(node -> node.name().text().startsWith("clickRate"))
                .map(node -> node + " " + node.tags())
                .toList();

        assertThat(Driver.builder().modules(builder.build()).build().graph().nodes().stream()
                        .filter(node -> node.name().text().startsWith("clickRate"))
                        .map(node -> node + " " + node.tags()))
                .isEqualTo(annotated);

        Module twice = builder.checkedBy(
                        "half", Double.class, OnFail.FAIL, rate -> Verdict.of(rate <= 0.5, "is more than half"))
                .build();
        Driver driver = Driver.builder()
                .modules(twice, Module.of(twice).prefix("other_"))
                .build();
        assertThatThrownBy(() -> driver.execute(ABOVE, "other_clickRate"))
                .hasMessageContaining("half: must satisfy half, but 1 of 2 rows does not: row 1 = 3.0");
        assertThat(driver.execute(GOOD, "clickRate_half_validator")
                        .get("clickRate_half_validator")
                        .toString())
                .contains(
                        "must satisfy half, but 1 of 2 rows does not: row 1 = 1.0; the first of them is more than half");
    }

    @Test
    void a_lambda_that_judges_something_else_is_refused() {
        Module module = Module.builder("ages")
                .function("age", int.class, ModuleBuilder.in("born", int.class), born -> 2026 - born)
                .checkedBy("short", String.class, OnFail.WARN, text -> Verdict.of(text.length() < 3, "is long"))
                .build();
        assertThatThrownBy(() -> Driver.builder().modules(module).build())
                .hasMessageContaining("[H354] the validator short judges String, but 'age' is int");
        assertThatThrownBy(() -> Checks.range(1, 0)).hasMessage("nothing is from 1.0 to 0.0");
        assertThatThrownBy(() -> Checks.maxNullFraction(2)).hasMessage("a share of the rows cannot be 2.0");
    }
}
