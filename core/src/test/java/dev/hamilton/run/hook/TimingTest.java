package dev.hamilton.run.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.hamilton.model.NodeName;
import dev.hamilton.run.Executor;
import dev.hamilton.run.Sketch;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("FutureReturnValueIgnored") // functions that return futures as objects
class TimingTest {
    static Stream<Executor> executors() {
        return Watched.executors();
    }

    @ParameterizedTest
    @MethodSource("executors")
    void calls_and_time_are_added_up_the_longest_first(Executor executor) {
        AtomicLong clock = new AtomicLong();
        Timing timing = new Timing(clock::get);
        Sketch sketch = new Sketch()
                .function("int quick()", arguments -> {
                    clock.addAndGet(1);
                    return 1;
                })
                .function(
                        "async int late(int quick)",
                        arguments -> CompletableFuture.supplyAsync(() -> {
                            clock.addAndGet(20);
                            return 1;
                        }))
                .function("int slow(int late)", arguments -> {
                    clock.addAndGet(50);
                    throw new Exception();
                });
        for (int i = 0; i < 2; i++) {
            Throwable thrown = catchThrowable(() -> Watched.run(executor, timing, sketch, Map.of(), "slow"));
            assertThat(thrown).isNotNull();
        }
        assertThat(timing.entries())
                .containsExactly(
                        new Timing.Entry(new NodeName("slow"), 2, 100),
                        new Timing.Entry(new NodeName("late"), 2, 40),
                        new Timing.Entry(new NodeName("quick"), 2, 2));
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

    @Test
    void an_entry_is_data() {
        assertThat(new Timing.Entry(new NodeName("a"), 1, 2)).isEqualTo(new Timing.Entry(new NodeName("a"), 1, 2));
    }
}
