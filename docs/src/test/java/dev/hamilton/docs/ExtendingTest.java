package dev.hamilton.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.Driver;
import dev.hamilton.columns.Column;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.graph.Graph;
import dev.hamilton.graph.GraphRule;
import dev.hamilton.graph.Node;
import dev.hamilton.model.NodeName;
import dev.hamilton.plan.Step;
import dev.hamilton.problem.InvalidDataflowException;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import dev.hamilton.result.ResultBuilder;
import dev.hamilton.run.Executor;
import dev.hamilton.run.Executors;
import dev.hamilton.run.RunEvent;
import dev.hamilton.run.RunListener;
import dev.hamilton.run.StepInterceptor;
import dev.hamilton.testkit.ExecutorContract;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The places where the manual lets others in, and what happens there. */
final class ExtendingTest {
    private static final DataFrame WEEKS =
            DataFrame.of("spend", DoubleColumn.of(10, 20), "signups", DoubleColumn.of(4, 2));

    // tag::rule[]
    /** Objects to every computed node that nobody answers for. */
    static final class EveryNodeHasAnOwner implements GraphRule {
        @Override
        public void check(Graph graph, Problems problems) {
            for (Node node : graph.nodes()) {
                if (node instanceof Node.Computed && !node.tags().has("owner")) {
                    problems.add(Problem.of(ProblemCode.BROKEN_RULE, "nobody owns '%s'".formatted(node.name()))
                            .at(node.source())
                            .fix("label it with @Tag(key = \"owner\", value = ...)"));
                }
            }
        }
    }
    // end::rule[]

    @Test
    void a_rule_objects_when_the_driver_is_built() {
        assertThatThrownBy(() -> Driver.builder()
                        .modules(MarketingFeatures.class)
                        .rules(new EveryNodeHasAnOwner())
                        .build())
                .isInstanceOf(InvalidDataflowException.class)
                .hasMessageContaining("nobody owns 'avg3wkSpend'");
    }

    @Test
    void a_listener_watches_and_an_interceptor_wraps() {
        // tag::listener[]
        Map<NodeName, Long> slow = new ConcurrentHashMap<>();
        RunListener watch = event -> {
            if (event instanceof RunEvent.StepSucceeded done && done.nanos() > 1_000_000_000L) {
                slow.put(done.step().name(), done.nanos());
            }
        };
        // end::listener[]
        // tag::interceptor[]
        Map<List<@Nullable Object>, Object> known = new ConcurrentHashMap<>();
        StepInterceptor remember = (step, arguments, next) -> {
            List<@Nullable Object> key = List.of(step.name(), List.of(arguments));
            Object value = known.get(key);
            if (value == null) {
                value = next.call(arguments);
                known.put(key, value);
            }
            return value;
        };
        // end::interceptor[]
        Driver driver = Driver.builder()
                .modules(MarketingFeatures.class)
                .listeners(watch)
                .interceptors(remember)
                .build();
        driver.execute(WEEKS, "spendPerSignup");
        driver.execute(WEEKS, "spendPerSignup");
        assertThat(known).hasSize(1);
        assertThat(slow).isEmpty();
    }

    // tag::gaps[]
    /** How many values of each column are missing. */
    static final class Gaps implements RunListener {
        final Map<NodeName, Integer> missing = new ConcurrentHashMap<>();

        @Override
        public void on(RunEvent event) {}

        @Override
        public void see(long run, Step step, @Nullable Object value) {
            if (value instanceof Column column) {
                missing.put(step.name(), column.missingCount());
            }
        }
    }
    // end::gaps[]

    @Test
    void a_listener_sees_values() {
        Gaps gaps = new Gaps();
        Driver.builder()
                .modules(MarketingFeatures.class)
                .listeners(gaps)
                .build()
                .execute(WEEKS, "avg3wkSpend");
        assertThat(gaps.missing).containsExactly(Map.entry(new NodeName("avg3wkSpend"), 2));
    }

    // tag::builder[]
    /** A result as lines of text. */
    static final class Lines implements ResultBuilder<String> {
        @Override
        public String build(List<NodeName> names, List<@Nullable Object> values) {
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < names.size(); i++) {
                lines.append(names.get(i)).append(": ").append(values.get(i)).append('\n');
            }
            return lines.toString();
        }
    }
    // end::builder[]

    @Test
    void a_builder_makes_the_result() {
        assertThat(Driver.of(MarketingFeatures.class)
                        .request("spendPerSignup")
                        .inputs(Map.of("spend", 10.0, "signups", 4.0))
                        .run(new Lines()))
                .isEqualTo("spendPerSignup: 2.5\n");
    }

    // tag::executor[]
    /** Our executor keeps every promise that an executor makes. */
    @Nested
    final class OnOurPoolTest extends ExecutorContract {
        @Override
        protected Executor executor() {
            return Executors.parallel(new ForkJoinPool(2));
        }
    }
    // end::executor[]
}
