package dev.hamilton.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hamilton.run.Cancellation;
import dev.hamilton.run.Executor;
import dev.hamilton.run.Hooks;
import dev.hamilton.run.Run;
import dev.hamilton.run.RunEvent;
import dev.hamilton.run.RunListener;
import dev.hamilton.run.StepFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The promises that every {@link Executor} makes. A test class of an executor extends this and supplies {@link #executor()}.
 *
 * @since 0.1
 */
@Timeout(120)
@SuppressWarnings("FutureReturnValueIgnored") // functions that return futures as objects
public abstract class ExecutorContract extends ExecutorEndurance {
    private final RecordingListener listener = new RecordingListener();
    private final Cancellation cancellation = new Cancellation();

    /** Called by subclasses. */
    protected ExecutorContract() {}

    private Run watched(Sketch sketch, Map<String, ?> inputs, String... outputs) {
        return sketch.run(inputs, new Hooks(List.of(), List.of(listener)), cancellation, outputs);
    }

    private @Nullable Throwable failureOfAsync(Run run) {
        Throwable thrown = catchThrowable(
                () -> executor().executeAsync(run).toCompletableFuture().join());
        return thrown instanceof CompletionException ? thrown.getCause() : thrown;
    }

    private static Object fail(Throwable thrown) throws Throwable {
        throw thrown;
    }

    /** Every step is computed once, after those it reads, and the values are there when the run is over. */
    @Test
    public void every_step_is_computed_after_those_it_reads() {
        Run run = watched(diamond(), Map.of("x", 10), "top", "x", "left");
        executor().execute(run);
        assertThat(run.outputs()).containsExactly(70, 10, 20);
        listener.assertOneWholeRun();
        assertThat(listener.told())
                .hasSize(8)
                .startsWith("started")
                .endsWith("started top", "succeeded top", "finished");
    }

    /** The same without waiting. */
    @Test
    public void every_step_is_computed_asynchronously_too() throws Exception {
        assumeTrue(runsAsynchronously(), "this executor does not run asynchronously");
        Run run = watched(diamond(), Map.of("x", 10), "top");
        executeAsync(run);
        assertThat(run.outputs()).containsExactly(70);
        listener.assertOneWholeRun();
    }

    /** A request of inputs alone is a run without steps. */
    @Test
    public void a_run_without_steps_ends_at_once() throws Exception {
        Run run = watched(new Sketch().function("unused = x", a -> a), Map.of("x", 1), "x");
        executor().execute(run);
        assertThat(run.outputs()).containsExactly(1);
        assertThat(listener.told()).containsExactly("started", "finished");
        executeAsync(new Sketch().function("unused = x", a -> a).run(Map.of("x", 1), "x"));
    }

    /** Null is a value like others. */
    @Test
    public void null_is_passed_on() {
        Run run = new Sketch()
                .function("a", a -> null)
                .function("b = a", a -> "got " + a[0])
                .run(Map.of(), "b", "a");
        executor().execute(run);
        assertThat(run.outputs()).containsExactly("got null", null);
    }

    /** A failing function ends the run; its cause is what was thrown, and what needs it is not computed. */
    @Test
    public void a_failing_function_keeps_its_cause() {
        for (Throwable thrown : List.of(new Exception("checked"), new IllegalStateException(), new AssertionError())) {
            RecordingListener told = new RecordingListener();
            Run run = new Sketch()
                    .function("a", a -> fail(thrown))
                    .function("b = a", a -> fail(new AssertionError("must not be called")))
                    .run(Map.of(), new Hooks(List.of(), List.of(told)), cancellation, "b");
            Throwable failure = catchThrowable(() -> executor().execute(run));
            assertThat(failure).isInstanceOf(StepFailedException.class).cause().isSameAs(thrown);
            assertThat(told.told())
                    .containsExactly("started", "started a", "failed a", "finished with StepFailedException");
        }
    }

    /** An asynchronous run fails with what a synchronous one throws. */
    @Test
    public void a_failing_function_fails_an_asynchronous_run() {
        assumeTrue(runsAsynchronously(), "this executor does not run asynchronously");
        Exception thrown = new Exception("no");
        Run run = watched(new Sketch().function("a", a -> fail(thrown)), Map.of(), "a");
        Throwable failure = failureOfAsync(run);
        assertThat(failure).isInstanceOf(StepFailedException.class).cause().isSameAs(thrown);
        listener.assertOneWholeRun();
    }

    /** Of several that threw, the first in the plan's order is reported. */
    @Test
    public void of_several_failures_the_first_in_order_is_reported() {
        Sketch sketch = new Sketch();
        List<String> names = IntStream.range(0, 20).mapToObj(i -> "n" + i).toList();
        names.forEach(name -> sketch.function(name, a -> fail(new Exception(name))));
        sketch.function("end", names, a -> 0);
        Run run = watched(sketch, Map.of(), "end");
        Throwable failure = catchThrowable(() -> executor().execute(run));
        List<String> failed = listener.told().stream()
                .filter(each -> each.startsWith("failed "))
                .map(each -> each.substring("failed ".length()))
                .toList();
        String first = names.stream().filter(failed::contains).findFirst().orElseThrow();
        assertThat(failure).cause().hasMessage(first);
        listener.assertOneWholeRun();
    }

    /** What is under way when another function fails is left to finish before the run is over. */
    @Test
    public void functions_under_way_finish_before_a_failed_run_is_over() {
        assumeTrue(isParallel(), "this executor computes one step at a time");
        CountDownLatch underWay = new CountDownLatch(1);
        CountDownLatch failed = new CountDownLatch(1);
        AtomicInteger finished = new AtomicInteger();
        Sketch sketch = new Sketch()
                .function("slow", a -> {
                    underWay.countDown();
                    failed.await();
                    return finished.incrementAndGet();
                })
                .function("fails", a -> {
                    underWay.await();
                    throw new Exception("while the other is under way");
                })
                .function("end = slow, fails", a -> 0);
        RunListener release = event -> {
            if (event instanceof RunEvent.StepFailed) {
                failed.countDown();
            }
        };
        Run run = sketch.run(Map.of(), new Hooks(List.of(), List.of(listener, release)), cancellation, "end");
        assertThatThrownBy(() -> executor().execute(run)).isInstanceOf(StepFailedException.class);
        assertThat(finished).hasValue(1);
        listener.assertOneWholeRun();
    }

    /** Steps that do not need each other are computed beside each other. */
    @Test
    public void steps_that_do_not_need_each_other_run_side_by_side() {
        assumeTrue(isParallel(), "this executor computes one step at a time");
        CountDownLatch both = new CountDownLatch(2);
        Sketch sketch = new Sketch();
        for (String name : List.of("a", "b")) {
            sketch.function(name, a -> {
                both.countDown();
                both.await();
                return name;
            });
        }
        Run run = sketch.function("c = a, b", a -> "" + a[0] + a[1]).run(Map.of(), "c");
        executor().execute(run);
        assertThat(run.outputs()).containsExactly("ab");
    }

    /** A value may come at once, later from another thread, or as a failure. */
    @Test
    public void late_values_are_waited_for() {
        Run run = watched(
                new Sketch()
                        .function("now", a -> CompletableFuture.completedFuture(1))
                        .function("later = now", a -> CompletableFuture.supplyAsync(() -> (Integer) a[0] + 1))
                        .function("stage = later", a -> CompletableFuture.completedStage((Integer) a[0] + 1))
                        .function("end = now, later, stage", ExecutorEndurance::sum),
                Map.of(),
                "end");
        executor().execute(run);
        assertThat(run.outputs()).containsExactly(6);
        listener.assertOneWholeRun();
    }

    /** What a stage fails with is the cause, without a wrapper. */
    @Test
    public void a_late_failure_keeps_its_cause() {
        Exception thrown = new Exception("late");
        List<CompletionStage<Object>> stages = List.of(
                CompletableFuture.failedFuture(thrown),
                CompletableFuture.failedFuture(thrown).thenApply(value -> value),
                CompletableFuture.supplyAsync(() -> 1).thenCompose(value -> CompletableFuture.failedFuture(thrown)));
        for (CompletionStage<Object> stage : stages) {
            Run run = new Sketch()
                    .function("a", a -> stage)
                    .function("b = a", a -> 1)
                    .run(Map.of(), "b");
            Throwable failure = catchThrowable(() -> executor().execute(run));
            assertThat(failure).isInstanceOf(StepFailedException.class).cause().isSameAs(thrown);
        }
    }

    /** Waiting for values blocks no thread of an asynchronous run, so that any number of runs may wait at once. */
    @Test
    public void asynchronous_runs_wait_without_a_thread() throws Exception {
        assumeTrue(runsAsynchronously(), "this executor does not run asynchronously");
        CompletableFuture<Integer> promise = new CompletableFuture<>();
        List<Run> runs = new ArrayList<>();
        List<CompletableFuture<Void>> done = new ArrayList<>();
        CountDownLatch begun = new CountDownLatch(200);
        for (int i = 0; i < 200; i++) {
            Run run = new Sketch()
                    .function("a", a -> {
                        begun.countDown();
                        return promise;
                    })
                    .function("b = a", a -> (Integer) a[0] + 1)
                    .run(Map.of(), "b");
            runs.add(run);
            done.add(executor().executeAsync(run).toCompletableFuture());
        }
        assertThat(begun.await(100, TimeUnit.SECONDS)).isTrue();
        assertThat(done).noneMatch(CompletableFuture::isDone);
        promise.complete(41);
        for (int i = 0; i < 200; i++) {
            done.get(i).get(100, TimeUnit.SECONDS);
            assertThat(runs.get(i).outputs()).containsExactly(42);
        }
    }

    /** A run that is cancelled before it begins computes nothing. */
    @Test
    public void a_run_cancelled_beforehand_computes_nothing() {
        cancellation.cancel();
        Run run =
                watched(new Sketch().function("a", a -> fail(new AssertionError("must not be called"))), Map.of(), "a");
        assertThatThrownBy(() -> executor().execute(run)).isInstanceOf(CancellationException.class);
        assertThat(listener.told()).containsExactly("started", "finished with CancellationException");
    }

    /** After a cancellation no step is begun, even if it comes from a function of the run. */
    @Test
    public void a_cancelled_run_begins_nothing_more() {
        Sketch sketch = new Sketch()
                .function("a", a -> {
                    cancellation.cancel();
                    return 1;
                })
                .function("b = a", a -> fail(new AssertionError("must not be called")));
        assertThatThrownBy(() -> executor().execute(watched(sketch, Map.of(), "b")))
                .isInstanceOf(CancellationException.class);
        assertThat(listener.told())
                .containsExactly("started", "started a", "succeeded a", "finished with CancellationException");
    }

    /** A cancellation ends the wait for a value that never comes; should it come later, it is ignored. */
    @Test
    public void a_cancellation_ends_the_wait_for_a_late_value() {
        CompletableFuture<Object> never = new CompletableFuture<>();
        Sketch sketch = new Sketch().function("a", a -> never).function("b = a", a -> 1);
        RunListener cancels = event -> {
            if (event instanceof RunEvent.StepStarted) {
                CompletableFuture.runAsync(cancellation::cancel);
            }
        };
        Run run = sketch.run(Map.of(), new Hooks(List.of(), List.of(listener, cancels)), cancellation, "b");
        assertThatThrownBy(() -> executor().execute(run)).isInstanceOf(CancellationException.class);
        never.complete(1);
        listener.assertOneWholeRun();
        assertThat(listener.told())
                .doesNotContain("succeeded a", "started b")
                .endsWith("finished with CancellationException");
    }

    /** The same for an asynchronous run, on whatever thread the cancellation comes. */
    @Test
    public void a_cancellation_ends_an_asynchronous_run() throws Exception {
        assumeTrue(runsAsynchronously(), "this executor does not run asynchronously");
        CountDownLatch begun = new CountDownLatch(1);
        Run run = watched(
                new Sketch().function("a", a -> {
                    begun.countDown();
                    return new CompletableFuture<>();
                }),
                Map.of(),
                "a");
        CompletableFuture<Void> done = executor().executeAsync(run).toCompletableFuture();
        begun.await();
        cancellation.cancel();
        assertThatThrownBy(() -> done.get(100, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
        listener.assertOneWholeRun();
        assertThat(listener.told())
                .containsExactly("started", "started a", "abandoned a", "finished with CancellationException");
    }

    /** A thread that is interrupted gets no result, and stays interrupted. */
    @Test
    public void an_interrupted_thread_computes_nothing() {
        Run run =
                watched(new Sketch().function("a", a -> fail(new AssertionError("must not be called"))), Map.of(), "a");
        Thread.currentThread().interrupt();
        Throwable thrown = catchThrowable(() -> executor().execute(run));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(thrown).isInstanceOf(CancellationException.class);
        assertThat(listener.told()).containsExactly("started", "finished with CancellationException");
    }

    /** An interruption ends the wait for a late value. */
    @Test
    public void an_interruption_ends_the_wait_for_a_late_value() {
        Thread caller = Thread.currentThread();
        CompletableFuture<Object> never = new CompletableFuture<>();
        Run run = watched(
                new Sketch().function("a", a -> {
                    caller.interrupt();
                    return never;
                }),
                Map.of(),
                "a");
        Throwable thrown = catchThrowable(() -> executor().execute(run));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(thrown).isInstanceOf(CancellationException.class);
        never.complete(1);
        listener.assertOneWholeRun();
        assertThat(listener.told()).endsWith("abandoned a", "finished with CancellationException");
    }

    /** A run is executed once. */
    @Test
    public void a_run_is_executed_once() {
        Run run = watched(new Sketch().function("a", a -> 1), Map.of(), "a");
        executor().execute(run);
        assertThatThrownBy(() -> executor().execute(run)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> executor().executeAsync(run)).isInstanceOf(IllegalStateException.class);
        listener.assertOneWholeRun();
    }

    /** A listener that throws, always, harms nothing. */
    @Test
    public void a_throwing_listener_does_not_fail_the_run() {
        RunListener throwing = event -> {
            throw new IllegalStateException("thrown by a listener, on purpose");
        };
        Run run =
                diamond().run(Map.of("x", 10), new Hooks(List.of(), List.of(throwing, listener)), cancellation, "top");
        Logger logger = Logger.getLogger(Run.class.getPackageName());
        logger.setFilter(entry -> false);
        try {
            executor().execute(run);
        } finally {
            logger.setFilter(null);
        }
        assertThat(run.outputs()).containsExactly(70);
        listener.assertOneWholeRun();
    }
}
