package dev.hamilton.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.Driver;
import dev.hamilton.PreparedRequest;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.problem.InvalidRequestException;
import dev.hamilton.problem.Problem;
import dev.hamilton.result.ResultBuilders;
import dev.hamilton.result.Results;
import dev.hamilton.run.Executors;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** What the manual shows of drivers and requests, and what it says they do. */
final class DriverTest {
    private static final DataFrame WEEKS =
            DataFrame.of("spend", DoubleColumn.of(10, 20, 40), "signups", DoubleColumn.of(1, 10, 50));

    private static final Driver DRIVER = Driver.of(MarketingFeatures.class);

    // tag::record[]
    record Scores(double spendPerSignup, boolean aboveTrend) {}
    // end::record[]

    @Test
    void drivers_are_built_once() {
        // tag::build[]
        Driver driver = Driver.builder()
                .modules(StoreFeatures.class, Prices.class)
                .config("region", "US") // chooses functions, and is an input
                .executor(Executors.parallel())
                .build(); // every problem at once, before anything runs
        // end::build[]
        assertThat(driver.execute(Map.of("dollars", 3.0), "price").get("price")).isEqualTo(3.0);
    }

    @Test
    void requests_say_what_is_wanted_and_what_is_given() throws Exception {
        // tag::request[]
        DataFrame frame = DRIVER.execute(WEEKS, "spendPerSignup", "aboveTrend"); // a frame in, a frame out

        Results results = DRIVER.request("spendPerSignup", "avg3wkSpend")
                .inputs(WEEKS)
                .input("signups", DoubleColumn.of(2, 20, 100)) // instead of the frame's
                .override("avg3wkSpend", 30.0) // and nothing that only it needs is computed
                .run();
        results.get("avg3wkSpend"); // 30.0
        results.get("spendPerSignup", DoubleColumn.class); // 5, 1, 0.4
        // end::request[]
        assertThat(frame.names()).containsExactly("spendPerSignup", "aboveTrend");
        assertThat(results.get("avg3wkSpend")).isEqualTo(30.0);
        assertThat(results.get("spendPerSignup", DoubleColumn.class)).isEqualTo(DoubleColumn.of(5, 1, 0.4));
        // tag::forms[]
        Scores scores = DRIVER.request("spendPerSignup", "aboveTrend")
                .inputs(Map.of("spend", 40.0, "signups", 100.0))
                .override("avg3wkSpend", 30.0)
                .run(ResultBuilders.record(Scores.class));

        CompletionStage<Results> later = DRIVER.executeAsync(Map.of("spend", 40.0, "signups", 100.0), "spendPerSignup");

        PreparedRequest prepared =
                DRIVER.request("spendPerSignup").inputs(WEEKS).prepare(); // planned once, run many times
        DataFrame again = prepared.run(WEEKS);
        // end::forms[]
        assertThat(scores).isEqualTo(new Scores(0.4, true));
        assertThat(later.toCompletableFuture().get().get("spendPerSignup")).isEqualTo(0.4);
        assertThat(again.column("spendPerSignup")).isEqualTo(DoubleColumn.of(10, 2, 0.8));
    }

    @Test
    void what_is_wrong_with_a_request_is_told_before_it_runs() {
        // tag::validate[]
        List<Problem> problems = DRIVER.request("spendPerSingup").inputs(WEEKS).validate();
        // end::validate[]
        assertThat(problems.get(0) + "\n").isEqualTo(Snippets.said("unknown-output.txt"));
        assertThatThrownBy(() -> DRIVER.execute(WEEKS, "spendPerSingup")).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void a_plan_is_text() {
        // tag::explain[]
        String plan = DRIVER.request("aboveTrend").inputs(WEEKS).explain().toString();
        // end::explain[]
        assertThat(plan).isEqualTo(Snippets.said("plan.txt"));
    }
}
