package dev.hamilton.run.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.hamilton.run.Executor;
import dev.hamilton.run.Sketch;
import dev.hamilton.run.StepFailedException;
import dev.hamilton.run.TestColumns;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("FutureReturnValueIgnored") // functions that return futures as objects
class TimeoutTest {
    private static final Timeout SHORT = new Timeout(Duration.ofMillis(20));
    private static final Timeout LONG = new Timeout(Duration.ofDays(100_000_000));

    static Stream<Executor> executors() {
        return Watched.executors();
    }

    @ParameterizedTest
    @MethodSource("executors")
    void a_function_that_takes_too_long_is_interrupted_and_fails(Executor executor) throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        Sketch sketch = new Sketch().function("int slow()", arguments -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return 1;
        });
        assertThatThrownBy(() -> Watched.run(executor, SHORT, sketch, Map.of(), "slow"))
                .isInstanceOf(StepFailedException.class)
                .hasMessageContaining("computing 'slow' failed")
                .cause()
                .isInstanceOf(TimeoutException.class)
                .hasMessage("'slow' took longer than 20.0 ms");
        assertThat(interrupted.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("executors")
    void a_late_value_has_to_come_within_the_limit(Executor executor) {
        Sketch sketch = new Sketch().function("async int never()", arguments -> new CompletableFuture<>());
        assertThatThrownBy(() -> Watched.run(executor, SHORT, sketch, Map.of(), "never"))
                .hasRootCauseInstanceOf(TimeoutException.class)
                .hasRootCauseMessage("'never' took longer than 20.0 ms");
    }

    @ParameterizedTest
    @MethodSource("executors")
    void within_the_limit_nothing_changes(Executor executor) {
        Sketch sketch = new Sketch()
                .function("async int a(int x)", arguments -> CompletableFuture.supplyAsync(() -> arguments[0]))
                .function("int b(int a, int c)", arguments -> (Integer) arguments[0] + (Integer) arguments[1]);
        assertThat(Watched.run(executor, LONG, sketch, Map.of("x", 1, "c", TestColumns.ints(1, null)), "b")
                        .toString())
                .isEqualTo("[[2, -]]");
    }

    @ParameterizedTest
    @MethodSource("executors")
    void what_a_function_throws_stays_the_cause(Executor executor) {
        for (Throwable thrown : List.of(
                new Exception("checked"),
                new AssertionError("error"),
                new CompletionException("its own", new Exception("inside")))) {
            Sketch sketch = new Sketch().function("int a(int x)", arguments -> {
                throw thrown;
            });
            for (Object x : List.of(1, TestColumns.ints(1))) {
                Throwable failure = catchThrowable(() -> Watched.run(executor, LONG, sketch, Map.of("x", x), "a"));
                assertThat(failure)
                        .isInstanceOf(StepFailedException.class)
                        .cause()
                        .isSameAs(thrown);
            }
        }
    }

    @Test
    void only_the_chosen_nodes_are_limited() {
        Timeout some = new Timeout(Duration.ofDays(1), name -> name.text().equals("limited"));
        Sketch sketch = new Sketch()
                .function("Object limited()", arguments -> Thread.currentThread())
                .function("Object free()", arguments -> Thread.currentThread());
        List<Object> threads =
                Watched.run(dev.hamilton.run.Executors.sequential(), some, sketch, Map.of(), "limited", "free");
        assertThat(threads.get(0)).isNotSameAs(Thread.currentThread());
        assertThat(((Thread) threads.get(0)).isDaemon()).isTrue();
        assertThat(threads.get(1)).isSameAs(Thread.currentThread());
    }

    @Test
    void a_limit_that_nothing_can_keep_is_refused() {
        assertThatThrownBy(() -> new Timeout(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Timeout(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a step needs more time than PT-1S");
    }

    @Test
    void it_says_its_limit() {
        assertThat(new Timeout(Duration.ofSeconds(5))).hasToString("a timeout of 5.00 s");
    }
}
