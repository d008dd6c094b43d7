package dev.hamilton.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hamilton.plan.Step;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One step after another: events, late values, cancellation and interruption, and who keeps what. */
@SuppressWarnings("FutureReturnValueIgnored") // functions that return futures as objects
class RunTest {
    private final List<String> told = new ArrayList<>();
    private final Hooks hooks = new Hooks(List.of(), List.of(event -> told.add(words(event))));

    static String words(RunEvent event) {
        if (event instanceof RunEvent.Started started) {
            return "started " + started.plan().outputs();
        }
        if (event instanceof RunEvent.StepStarted started) {
            return "began " + started.step().name();
        }
        if (event instanceof RunEvent.StepSucceeded succeeded) {
            return "made " + succeeded.step().name();
        }
        if (event instanceof RunEvent.StepFailed failed) {
            return "failed " + failed.step().name();
        }
        if (event instanceof RunEvent.StepAbandoned abandoned) {
            return "abandoned " + abandoned.step().name();
        }
        return "finished "
                + ((RunEvent.Finished) event)
                        .failure()
                        .map(failure -> failure.getClass().getSimpleName())
                        .orElse("well");
    }

    private void execute(Sketch sketch, Map<String, ?> inputs, Cancellation cancellation, String... outputs) {
        Executors.sequential().execute(sketch.run(inputs, hooks, cancellation, outputs));
    }

    @Test
    void listeners_are_told_each_step_in_order() {
        execute(
                new Sketch().function("int a()", arguments -> 1).function("int b(int a)", arguments -> 2),
                Map.of(),
                new Cancellation(),
                "b");
        assertThat(told).containsExactly("started [b]", "began a", "made a", "began b", "made b", "finished well");
    }

    @Test
    void listeners_are_told_a_failure_and_the_end() {
        Throwable thrown = catchThrowable(() -> execute(
                new Sketch()
                        .function("int a()", arguments -> {
                            throw new Exception();
                        })
                        .function("int b(int a)", arguments -> 2),
                Map.of(),
                new Cancellation(),
                "b"));
        assertThat(thrown).isInstanceOf(StepFailedException.class);
        assertThat(told).containsExactly("started [b]", "began a", "failed a", "finished StepFailedException");
    }

    @Test
    void listeners_are_told_that_row_counts_differ_in_a_step() {
        Throwable thrown = catchThrowable(() -> execute(
                new Sketch()
                        .function("Ints a()", arguments -> TestColumns.ints(1))
                        .function("Ints b()", arguments -> TestColumns.ints(1, 2))
                        .function("int c(int a, int b)", arguments -> 2),
                Map.of(),
                new Cancellation(),
                "c"));
        assertThat(thrown).hasMessageContaining("[H203]");
        assertThat(told).endsWith("began c", "failed c", "finished InvalidRequestException");
    }

    @Test
    void each_late_value_is_waited_for() {
        Sketch sketch = new Sketch()
                .function("async String a()", arguments -> CompletableFuture.completedFuture("now"))
                .function("async String b()", arguments -> CompletableFuture.supplyAsync(() -> "later"))
                .function("async String c()", arguments -> CompletableFuture.completedStage(null))
                .function("async String d()", arguments -> null)
                .function("String f(String a, String b, @Nullable String c, @Nullable String d)", Arrays::toString);
        assertThat(sketch.value("f", Map.of())).isEqualTo("[now, later, null, null]");
    }

    @Test
    void a_stage_that_cannot_be_asked_fails_its_step() {
        CompletionStage<?> broken = (CompletionStage<?>) java.lang.reflect.Proxy.newProxyInstance(
                RunTest.class.getClassLoader(), new Class<?>[] {CompletionStage.class}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
        StepFailedException failure = catchThrowableOfType(
                StepFailedException.class,
                () -> execute(
                        new Sketch().function("async int a()", arguments -> broken),
                        Map.of(),
                        new Cancellation(),
                        "a"));
        assertThat(failure).hasCauseInstanceOf(UnsupportedOperationException.class);
        assertThat(told).containsExactly("started [a]", "began a", "failed a", "finished StepFailedException");
    }

    @Test
    void a_value_that_never_comes_is_abandoned_when_the_run_is_cancelled_from_elsewhere() {
        Cancellation cancellation = new Cancellation();
        CompletableFuture<Object> never = new CompletableFuture<>();
        Sketch sketch = new Sketch()
                .function("async int a()", arguments -> {
                    CompletableFuture.runAsync(cancellation::cancel);
                    return never;
                })
                .function("int b(int a)", arguments -> 1);
        assertThatThrownBy(() -> execute(sketch, Map.of(), cancellation, "b"))
                .isInstanceOf(CancellationException.class)
                .hasMessage("the run was cancelled");
        never.complete(1);
        assertThat(told).containsExactly("started [b]", "began a", "abandoned a", "finished CancellationException");
        assertThat(never.getNumberOfDependents()).isZero();
    }

    @Test
    void a_cancelled_run_begins_nothing_more() {
        Cancellation cancellation = new Cancellation();
        Sketch sketch = new Sketch()
                .function("int a()", arguments -> {
                    cancellation.cancel();
                    return 1;
                })
                .function("int b(int a)", arguments -> 1);
        assertThatThrownBy(() -> execute(sketch, Map.of(), cancellation, "b"))
                .isInstanceOf(CancellationException.class);
        assertThat(told).containsExactly("started [b]", "began a", "made a", "finished CancellationException");
    }

    @Test
    void an_interrupted_thread_gets_no_result_and_stays_interrupted() {
        Sketch sketch = new Sketch().function("async int a()", arguments -> {
            Thread.currentThread().interrupt();
            return new CompletableFuture<>();
        });
        assertThatThrownBy(() -> execute(sketch, Map.of(), new Cancellation(), "a"))
                .isInstanceOf(CancellationException.class)
                .hasMessage("interrupted while waiting for a value")
                .hasCauseInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(told).containsExactly("started [a]", "began a", "abandoned a", "finished CancellationException");
    }

    @Test
    void a_function_that_was_interrupted_leaves_the_thread_interrupted_also_row_by_row() {
        for (Object x : List.of(1, TestColumns.ints(1))) {
            Throwable thrown = catchThrowable(() -> new Sketch()
                    .function("int a(int x)", arguments -> {
                        throw new InterruptedException("woken");
                    })
                    .value("a", Map.of("x", x)));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(thrown).isInstanceOf(StepFailedException.class).hasRootCauseMessage("woken");
        }
    }

    @Test
    void a_stage_that_failed_with_an_interruption_interrupts_nobody_else() {
        Throwable thrown = catchThrowable(() -> new Sketch()
                .function("async int a()", arguments -> CompletableFuture.failedFuture(new InterruptedException()))
                .value("a", Map.of()));
        assertThat(thrown).hasCauseInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void a_run_begins_once_and_ends_once() {
        Run run = new Sketch().function("int a()", arguments -> 1).run(Map.of(), "a");
        Executors.sequential().execute(run);
        for (Executor executor : List.of(Executors.sequential(), Executors.parallel())) {
            assertThatThrownBy(() -> executor.execute(run))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("a run can be executed once");
            assertThatThrownBy(() -> executor.executeAsync(run)).isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> run.end(null)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_late_value_is_taken_when_it_has_arrived_and_not_after_the_end() {
        CompletableFuture<Object> stage = new CompletableFuture<>();
        Run run = new Sketch()
                .function("async int a()", arguments -> stage)
                .run(Map.of(), hooks, new Cancellation(), "a");
        run.begin();
        LateValue late = run.compute(0);
        assertThatThrownBy(late::take)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the value of 'a' has not arrived");
        run.end(new CancellationException());
        stage.complete(1);
        late.take();
        assertThat(run.outputs()).containsExactly((Object) null);
        assertThat(told).containsExactly("started [a]", "began a", "abandoned a", "finished CancellationException");
    }

    @Test
    void a_listener_that_throws_harms_neither_the_run_nor_the_next_listener() {
        List<Throwable> thrown = List.of(new IllegalStateException(), new StackOverflowError());
        for (Throwable each : thrown) {
            told.clear();
            RunListener throwing = event -> RunTest.<RuntimeException>sneak(each);
            Run run = new Sketch()
                    .function("int a()", arguments -> 1)
                    .run(
                            Map.of(),
                            new Hooks(List.of(), List.of(throwing, event -> told.add(words(event)))),
                            new Cancellation(),
                            "a");
            Logger logger = Logger.getLogger("dev.hamilton.run");
            logger.setFilter(entry -> false);
            try {
                Executors.sequential().execute(run);
            } finally {
                logger.setFilter(null);
            }
            assertThat(run.outputs()).containsExactly(1);
            assertThat(told).containsExactly("started [a]", "began a", "made a", "finished well");
        }
    }

    @Test
    void a_listener_sees_each_value_before_it_is_told_of_it() {
        RunListener eyes = new RunListener() {
            @Override
            public void on(RunEvent event) {
                told.add(words(event));
            }

            @Override
            public void see(long run, Step step, Object value) {
                told.add("saw " + value);
            }
        };
        Executors.sequential()
                .execute(new Sketch()
                        .function("int a()", arguments -> 1)
                        .function("int b(int a)", arguments -> null)
                        .run(Map.of(), new Hooks(List.of(), List.of(eyes)), new Cancellation(), "b"));
        assertThat(told)
                .containsExactly(
                        "started [b]", "began a", "saw 1", "made a", "began b", "saw null", "made b", "finished well");
    }

    @Test
    void a_listener_that_throws_is_logged_once_a_run() {
        Logger logger = Logger.getLogger("dev.hamilton.run");
        List<LogRecord> logged = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        try {
            Exception checked = new Exception("checked");
            RunListener throwing = event -> RunTest.<RuntimeException>sneak(checked);
            Sketch sketch = new Sketch().function("int a()", arguments -> 1);
            for (int i = 0; i < 2; i++) {
                Hooks hostile = new Hooks(List.of(), List.of(throwing));
                Executors.sequential().execute(sketch.run(Map.of(), hostile, new Cancellation(), "a"));
            }
            assertThat(logged).hasSize(2).allSatisfy(entry -> {
                assertThat(entry.getThrown()).isSameAs(checked);
                assertThat(entry.getMessage()).contains(RunTest.class.getName(), "threw; the run goes on");
            });
        } finally {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(true);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Test
    void interceptors_nest_the_first_outermost_and_may_answer_themselves() {
        List<String> calls = new ArrayList<>();
        StepInterceptor outer = (step, arguments, next) -> {
            calls.add("outer " + step.name());
            return (Integer) next.call(arguments) + 1;
        };
        StepInterceptor inner = (step, arguments, next) -> {
            calls.add("inner " + step.name());
            return step.name().text().equals("a") ? 10 : (Integer) next.call(arguments) * 2;
        };
        Run run = new Sketch()
                .function("int a()", arguments -> {
                    throw new AssertionError("answered by an interceptor");
                })
                .function("int b(int a)", arguments -> arguments[0])
                .run(Map.of(), new Hooks(List.of(outer, inner), List.of()), new Cancellation(), "b");
        Executors.sequential().execute(run);
        assertThat(run.outputs()).containsExactly(23);
        assertThat(calls).containsExactly("outer a", "inner a", "outer b", "inner b");
    }

    @Test
    void an_interceptor_may_answer_later() {
        StepInterceptor later = (step, arguments, next) -> {
            Object value = next.call(arguments);
            return CompletableFuture.supplyAsync(() -> value);
        };
        Run run = new Sketch()
                .function("int b(int a)", arguments -> (Integer) arguments[0] + 1)
                .run(
                        Map.of("a", TestColumns.ints(1, null)),
                        new Hooks(List.of(later), List.of()),
                        new Cancellation(),
                        "b");
        Executors.sequential().execute(run);
        assertThat(run.outputs().get(0)).hasToString("[2, -]");
    }

    @Test
    void what_an_interceptor_throws_is_the_cause() {
        Exception thrown = new Exception("not today");
        StepInterceptor refuses = (step, arguments, next) -> {
            throw thrown;
        };
        Run run = new Sketch()
                .function("int a()", arguments -> 1)
                .run(Map.of(), new Hooks(List.of(refuses), List.of()), new Cancellation(), "a");
        assertThat(catchThrowable(() -> Executors.sequential().execute(run)).getCause())
                .isSameAs(thrown);
    }

    @Test
    void a_wait_on_the_only_thread_of_a_fork_join_pool_does_not_keep_the_value_from_coming() throws Exception {
        ForkJoinPool pool = new ForkJoinPool(1);
        try {
            for (Executor executor : List.of(Executors.sequential(), Executors.parallel(pool))) {
                Run run = new Sketch()
                        .function("async int a()", arguments -> CompletableFuture.supplyAsync(() -> 1, pool))
                        .run(Map.of(), "a");
                pool.submit(() -> executor.execute(run)).get(30, TimeUnit.SECONDS);
                assertThat(run.outputs()).containsExactly(1);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    static Stream<Executor> executorsOfOneThread() {
        return Stream.of(
                Executors.sequential(),
                Executors.parallel(Runnable::run),
                Executors.parallel(task -> {}),
                Executors.parallel(task -> {
                    throw new RejectedExecutionException();
                }));
    }

    /* Branches that are made in turn and joined late: in breadth-first order all of them would be kept at once. */
    @ParameterizedTest
    @MethodSource("executorsOfOneThread")
    void no_more_columns_are_kept_than_the_plan_says(Executor executor) {
        List<WeakReference<Object>> columns = new ArrayList<>();
        StepFunction make = arguments -> {
            Object column = TestColumns.ints(1, 2, 3);
            columns.add(new WeakReference<>(column));
            return column;
        };
        Sketch sketch = new Sketch();
        for (int branch = 0; branch < 4; branch++) {
            String joined = branch == 0 ? "" : ", Ints sum" + (branch - 1);
            sketch.function("Ints a%d(int x)".formatted(branch), make)
                    .function("Ints b%d(Ints a%d)".formatted(branch, branch), make)
                    .function("Ints c%d(Ints b%d, Ints a%d)".formatted(branch, branch, branch), make)
                    .function("Ints sum%d(Ints c%d%s)".formatted(branch, branch, joined), make);
        }
        List<Long> kept = new ArrayList<>();
        RunListener counts = event -> {
            if (event instanceof RunEvent.StepStarted) {
                System.gc();
                kept.add(columns.stream().filter(each -> each.get() != null).count());
            }
        };
        Run run = sketch.run(Map.of("x", 1), new Hooks(List.of(), List.of(counts)), new Cancellation(), "sum3");
        executor.execute(run);
        assertThat(run.plan().peakLiveColumns()).isEqualTo(4);
        assertThat(kept).hasSize(16).allMatch(each -> each + 1 <= 4);
    }

    @Test
    void a_flag_that_outlives_its_runs_does_not_keep_them() {
        Cancellation cancellation = new Cancellation();
        List<Integer> cancelled = new ArrayList<>();
        cancellation.onCancel(() -> cancelled.add(1));
        cancellation.onCancel(() -> cancelled.add(2)).close();
        cancellation.onCancel(() -> cancelled.add(3));
        assertThat(cancelled).isEmpty();
        cancellation.cancel();
        cancellation.cancel();
        assertThat(cancelled).containsExactly(1, 3);
        cancellation.onCancel(() -> cancelled.add(4));
        assertThat(cancelled).containsExactly(1, 3, 4);
        assertThat(cancellation.isCancelled()).isTrue();
    }
}
