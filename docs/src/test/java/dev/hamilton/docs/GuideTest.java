package dev.hamilton.docs;

import static dev.hamilton.testkit.FrameAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.Driver;
import dev.hamilton.PreparedRequest;
import dev.hamilton.RowFunction;
import dev.hamilton.annotation.Dataflow;
import dev.hamilton.columns.Aggregation;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.Join;
import dev.hamilton.columns.StringColumn;
import dev.hamilton.graph.GraphRule;
import dev.hamilton.graph.Node;
import dev.hamilton.problem.InvalidDataflowException;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.result.ResultBuilder;
import dev.hamilton.result.ResultBuilders;
import dev.hamilton.result.Results;
import dev.hamilton.run.RunEvent;
import dev.hamilton.run.RunListener;
import dev.hamilton.run.StepInterceptor;
import dev.hamilton.testkit.RecordingListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;

/** The code of the guide, and what the guide says it does. */
final class GuideTest {
    private static final DataFrame WEEKS = DataFrame.of(
            "signups", DoubleColumn.of(1, 10, 50, 100, 200, 400), "spend", DoubleColumn.of(10, 10, 20, 40, 40, 50));

    private final Driver driver = Driver.of(MarketingFeatures.class);

    @Test
    void columns_miss_values_and_say_so() {
        // tag::columns[]
        DoubleColumn spend = DoubleColumn.ofNullable(10.0, null, 20.0, 40.0);

        spend.shift(1); // -, 10, -, 20
        spend.fillForward(); // 10, 10, 20, 40
        spend.rolling(2).minPeriods(1).mean(); // 10, 10, 20, 30
        spend.mean(); // 23.33: of the values that are there
        // end::columns[]
        assertThat(spend.shift(1)).isEqualTo(DoubleColumn.ofNullable(null, 10.0, null, 20.0));
        assertThat(spend.fillForward()).isEqualTo(DoubleColumn.of(10, 10, 20, 40));
        assertThat(spend.rolling(2).minPeriods(1).mean()).isEqualTo(DoubleColumn.of(10, 10, 20, 30));
    }

    @Test
    void frames_join_and_group() {
        // tag::frames[]
        DataFrame sales =
                DataFrame.of("shop", StringColumn.of("north", "south", "north"), "sold", DoubleColumn.of(3, 5, 4));
        DataFrame shops = DataFrame.of("shop", StringColumn.of("north", "south"), "rent", DoubleColumn.of(10, 20));

        DataFrame perShop = sales.groupBy("shop").aggregate(Aggregation.sum("sold"));
        DataFrame joined = perShop.join(shops, Join.left("shop")); // shop, sum_sold, rent
        // end::frames[]
        assertThat(joined).hasNames("shop", "sum_sold", "rent").hasRow(0, "north", 7.0, 10.0);
    }

    /** What comes out for one week. */
    // tag::records[]
    record Shares(double spendPerSignup) {}

    // end::records[]

    @Test
    void results_as_one_likes_them() {
        // tag::results[]
        Map<String, Double> week = Map.of("spend", 40.0, "signups", 100.0);

        Results results = driver.request("spendPerSignup").inputs(week).run();
        double share = results.get("spendPerSignup", Double.class);

        Shares shares = driver.request("spendPerSignup").inputs(week).run(ResultBuilders.record(Shares.class));
        // end::results[]
        assertThat(share).isEqualTo(0.4);
        assertThat(shares).isEqualTo(new Shares(0.4));
    }

    @Test
    void what_is_above_an_override_is_not_computed() {
        // tag::override[]
        RecordingListener told = new RecordingListener();
        Driver watched = Driver.builder()
                .modules(MarketingFeatures.class)
                .listeners(told)
                .build();

        DataFrame features = watched.request("aboveTrend")
                .inputs(WEEKS)
                .override("avg3wkSpend", 30.0)
                .run(DataFrame.results());

        assertThat(features).hasRow(3, true);
        assertThat(told.told()).noneMatch(event -> event.contains("avg3wkSpend"));
        // end::override[]
    }

    @Test
    void a_whole_frame_is_compared() {
        // tag::frame[]
        DataFrame features = driver.execute(WEEKS, "spendPerSignup", "avg3wkSpend");

        assertThat(features)
                .hasNames("spendPerSignup", "avg3wkSpend")
                .hasRow(1, 1.0, null)
                .hasRow(2, 0.4, 40 / 3.0);
        // end::frame[]
    }

    @Test
    void batch_and_online_are_the_same_functions() {
        // tag::online[]
        DataFrame history = driver.execute(WEEKS, "spendPerSignup"); // many rows

        RowFunction<MarketingFeatures.Week, Shares> online =
                driver.rowFunction(MarketingFeatures.Week.class, Shares.class);
        Shares now = online.apply(new MarketingFeatures.Week(40, 100)); // one
        // end::online[]
        assertThat(now.spendPerSignup())
                .isEqualTo(history.doubles("spendPerSignup").get(3));
    }

    @Test
    void a_plan_is_made_once() {
        // tag::prepare[]
        PreparedRequest nightly =
                driver.request("spendPerSignup", "aboveTrend").inputs(WEEKS).prepare();

        DataFrame monday = nightly.run(WEEKS);
        DataFrame tuesday = nightly.run(WEEKS.tail(3));
        // end::prepare[]
        assertThat(monday).hasRowCount(6);
        assertThat(tuesday).hasRowCount(3);
    }

    // tag::rule[]
    /** Every function says what it is. */
    static final GraphRule COMMENTED = (graph, problems) -> graph.nodes().forEach(node -> {
        if (node instanceof Node.Computed computed && computed.function().doc().isEmpty()) {
            problems.add(Problem.of(ProblemCode.RULE_BROKEN, "'" + node.name() + "' has no comment")
                    .at(node.source())
                    .fix("say what it is"));
        }
    });
    // end::rule[]

    @Test
    void a_rule_objects_when_the_driver_is_built() {
        assertThatThrownBy(() -> Driver.builder()
                        .modules(Uncommented.class)
                        .rules(COMMENTED)
                        .build())
                .isInstanceOf(InvalidDataflowException.class)
                .hasMessageContaining("'bare' has no comment")
                .hasMessageContaining("fix: say what it is");
    }

    @Dataflow
    static final class Uncommented {
        static double bare(double x) {
            return x;
        }
    }

    @Test
    void hooks_wrap_steps_and_watch_runs() {
        List<String> seen = new ArrayList<>();
        // tag::hooks[]
        StepInterceptor again = (step, arguments, next) -> {
            try {
                return next.call(arguments);
            } catch (IllegalStateException flaky) {
                return next.call(arguments);
            }
        };
        RunListener slow = event -> {
            if (event instanceof RunEvent.StepSucceeded done && done.nanos() > 1_000_000_000) {
                seen.add(done.step().name() + " took over a second");
            }
        };
        Driver hooked = Driver.builder()
                .modules(MarketingFeatures.class)
                .interceptors(again)
                .listeners(slow)
                .build();
        // end::hooks[]
        assertThat(hooked.execute(WEEKS, "aboveTrend")).hasRowCount(6);
        assertThat(seen).isEmpty();
    }

    @Test
    void a_result_is_what_a_builder_makes_of_it() {
        // tag::builder[]
        ResultBuilder<String> line = (names, values) -> {
            StringJoiner text = new StringJoiner(", ");
            for (int i = 0; i < names.size(); i++) {
                text.add(names.get(i) + "=" + values.get(i));
            }
            return text.toString();
        };
        String week = driver.request("spendPerSignup")
                .inputs(Map.of("spend", 40.0, "signups", 100.0))
                .run(line); // spendPerSignup=0.4
        // end::builder[]
        assertThat(week).isEqualTo("spendPerSignup=0.4");
    }
}
