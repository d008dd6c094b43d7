package dev.hamilton.run.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.hamilton.model.NodeName;
import dev.hamilton.plan.Step;
import dev.hamilton.run.Executor;
import dev.hamilton.run.RunEvent;
import dev.hamilton.run.Sketch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("FutureReturnValueIgnored") // functions that return futures as objects
class TimingTest {
    static Stream<Executor> executors() {
        return Watched.executors();
    }

    private static List<NodeName> names(String... names) {
        return Stream.of(names).map(NodeName::new).toList();
    }

    private static List<Step> steps() {
        List<RunEvent.StepStarted> started = new ArrayList<>();
        Sketch sketch = new Sketch()
                .function("int a()", arguments -> 1)
                .function("int b()", arguments -> 1)
                .function("int c()", arguments -> 1)
                .function("int d()", arguments -> 1);
        Watched.run(
                dev.hamilton.run.Executors.sequential(),
                event -> {
                    if (event instanceof RunEvent.StepStarted each) {
                        started.add(each);
                    }
                },
                sketch,
                Map.of(),
                "a",
                "b",
                "c",
                "d");
        return started.stream().map(RunEvent.StepStarted::step).toList();
    }

    @ParameterizedTest
    @MethodSource("executors")
    void calls_are_counted_failures_and_late_values_too(Executor executor) {
        Timing timing = new Timing();
        Sketch sketch = new Sketch()
                .function("int quick()", arguments -> 1)
                .function("async int late(int quick)", arguments -> CompletableFuture.supplyAsync(() -> 1))
                .function("int fails(int late)", arguments -> {
                    throw new Exception();
                });
        for (int i = 0; i < 2; i++) {
            Throwable thrown = catchThrowable(() -> Watched.run(executor, timing, sketch, Map.of(), "fails"));
            assertThat(thrown).isNotNull();
        }
        assertThat(timing.entries())
                .allSatisfy(entry -> assertThat(entry.calls()).isEqualTo(2))
                .allSatisfy(entry -> assertThat(entry.nanos()).isPositive())
                .extracting(Timing.Entry::nodes)
                .containsExactlyInAnyOrder(names("quick"), names("late"), names("fails"));
    }

    @Test
    void time_is_added_up_the_longest_first_and_that_of_a_group_once() {
        Timing timing = new Timing();
        List<Step> steps = steps();
        for (int i = 0; i < 2; i++) {
            steps.subList(1, 4)
                    .forEach(step -> timing.on(new RunEvent.StepSucceeded(1, step, 50, steps.subList(1, 4))));
            timing.on(new RunEvent.StepSucceeded(1, steps.get(0), 7));
        }
        timing.on(new RunEvent.StepFailed(1, steps.get(0), 1, new IllegalStateException()));
        assertThat(timing.entries())
                .containsExactly(new Timing.Entry(names("b", "c", "d"), 2, 100), new Timing.Entry(names("a"), 3, 15));
    }

    @Test
    void many_nodes_have_a_short_label() {
        assertThat(new Timing.Entry(names("a"), 1, 1).label()).isEqualTo("a");
        assertThat(new Timing.Entry(names("a", "b", "c"), 1, 1).label()).isEqualTo("a, b, c");
        assertThat(new Timing.Entry(names("a", "b", "c", "d", "e"), 1, 1).label())
                .isEqualTo("a, b, c and 2 more");
    }

    @Test
    void the_report_is_a_table() {
        Timing timing = new Timing();
        Sketch sketch =
                new Sketch().function("int aLongerName()", arguments -> 1).function("int b()", arguments -> 1);
        Watched.run(dev.hamilton.run.Executors.sequential(), timing, sketch, Map.of(), "aLongerName", "b");
        String[] lines = timing.report().split("\n");
        assertThat(lines).hasSize(3);
        assertThat(lines[0]).isEqualTo("node             calls      total       mean      share");
        assertThat(lines[1]).hasSameSizeAs(lines[0]).endsWith(" %");
        assertThat(lines[2]).hasSameSizeAs(lines[0]);
        assertThat(timing).hasToString(timing.report());
    }

    @Test
    void nothing_measured_is_a_heading() {
        assertThat(new Timing().entries()).isEmpty();
        assertThat(new Timing().report()).isEqualTo("node      calls      total       mean      share\n");
    }
}
