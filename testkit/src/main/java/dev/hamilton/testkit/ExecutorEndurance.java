package dev.hamilton.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.hamilton.run.Cancellation;
import dev.hamilton.run.Executor;
import dev.hamilton.run.Hooks;
import dev.hamilton.run.Run;
import dev.hamilton.run.RunEvent;
import dev.hamilton.run.RunListener;
import dev.hamilton.run.StepFailedException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What executors promise of runs that are deep, wide, nested or made at random, and of the values they keep. */
@SuppressWarnings("FutureReturnValueIgnored") // functions that return futures as objects
abstract class ExecutorEndurance {
    /** How many random dataflows of each sort are run: {@code -Dhamilton.rounds=10000} to look for races. */
    private static final int ROUNDS = Integer.getInteger("hamilton.rounds", 100);

    /**
     * What is tested.
     *
     * @return the executor, the same one at each call
     */
    protected abstract Executor executor();

    /**
     * Whether steps are computed beside each other. Promises about what else goes on are tested only where it does.
     *
     * @return true if at least two functions can be under way at the same time
     */
    protected boolean isParallel() {
        return true;
    }

    /**
     * Whether {@link Executor#executeAsync} gets anywhere: not with a pool that forgets what it accepted.
     *
     * @return false to leave out the promises about asynchronous runs
     */
    protected boolean runsAsynchronously() {
        return true;
    }

    final void executeAsync(Run run) throws Exception {
        executor().executeAsync(run).toCompletableFuture().get(100, TimeUnit.SECONDS);
    }

    static Object sum(@Nullable Object[] arguments) {
        int sum = 0;
        for (Object argument : arguments) {
            sum += (Integer) argument;
        }
        return sum;
    }

    static Sketch diamond() {
        return new Sketch()
                .function("left = x", a -> (Integer) a[0] * 2)
                .function("right = x", a -> (Integer) a[0] * 3)
                .function("top = left, right, left", ExecutorEndurance::sum);
    }

    /** A function may execute another run, with the same executor, to any depth a stack allows. */
    @Test
    public void a_function_may_execute_a_run_itself() {
        Run run = nested(20).run(Map.of("x", 1), "top");
        executor().execute(run);
        assertThat(run.outputs()).containsExactly(21);
    }

    private Sketch nested(int depth) {
        return depth == 0
                ? new Sketch().function("top = x", a -> a[0])
                : new Sketch()
                        .function("inner = x", a -> {
                            Run inner = nested(depth - 1).run(Map.of("x", a[0]), "top");
                            executor().execute(inner);
                            return inner.outputs().get(0);
                        })
                        .function("one", a -> 1)
                        .function("top = inner, one", ExecutorEndurance::sum);
    }

    /** Several functions of one run may execute runs at the same time. */
    @Test
    public void many_functions_may_execute_runs_at_once() {
        Sketch sketch = new Sketch();
        List<String> names = IntStream.range(0, 50).mapToObj(i -> "n" + i).toList();
        names.forEach(name -> sketch.function(name, List.of("x"), a -> {
            Run inner = diamond().run(Map.of("x", a[0]), "top");
            executor().execute(inner);
            return inner.outputs().get(0);
        }));
        Run run = sketch.function("end", names, ExecutorEndurance::sum).run(Map.of("x", 1), "end");
        executor().execute(run);
        assertThat(run.outputs()).containsExactly(350);
    }

    /** A value is forgotten after its last use, not at the end of the run. */
    @Test
    public void a_value_is_dropped_after_its_last_use() {
        LiveValues live = new LiveValues();
        Sketch sketch = new Sketch().function("n0", a -> live.track(new Object()));
        for (int i = 1; i < 5; i++) {
            sketch.function("n" + i, List.of("n" + (i - 1)), a -> live.track(new Object()));
        }
        List<Integer> kept = Collections.synchronizedList(new ArrayList<>());
        RunListener counts = event -> {
            if (event instanceof RunEvent.StepStarted) {
                kept.add(live.countDownTo(1));
            }
        };
        Run run = sketch.run(Map.of(), new Hooks(List.of(), List.of(counts)), new Cancellation(), "n4");
        executor().execute(run);
        assertThat(kept).containsExactly(0, 1, 1, 1, 1);
        assertThat(run.outputs()).hasSize(1);
    }

    /** Dataflows made at random give what their functions say, whoever computes them in whatever order. */
    @Test
    public void random_dataflows_give_what_their_functions_say() {
        long seed = Long.getLong("hamilton.seed", System.nanoTime());
        for (int i = 0; i < ROUNDS; i++) {
            RandomDataflow flow = new RandomDataflow(seed + i, executor(), RandomDataflow.Trouble.NONE);
            Run run = flow.run(listener -> {}, new Cancellation());
            executor().execute(run);
            assertThat(run.outputs()).as("-Dhamilton.seed=%d", seed + i).isEqualTo(flow.expected());
        }
    }

    /** Whichever functions fail: the run ends, once, and says one of them that no other that failed stands before. */
    @Test
    public void random_failures_end_the_run_once() {
        long seed = Long.getLong("hamilton.seed", System.nanoTime());
        for (int i = 0; i < ROUNDS; i++) {
            RecordingListener told = new RecordingListener();
            RandomDataflow flow = new RandomDataflow(seed + i, executor(), RandomDataflow.Trouble.FAILURES);
            Run run = flow.run(told, new Cancellation());
            Throwable thrown = catchThrowable(() -> executor().execute(run));
            told.assertOneWholeRun();
            assertThat(thrown).as("-Dhamilton.seed=%d", seed + i).isInstanceOf(StepFailedException.class);
            assertThat(((StepFailedException) thrown).node().text())
                    .as("-Dhamilton.seed=%d", seed + i)
                    .isEqualTo(flow.firstFailed(told));
        }
    }

    /** Whenever it is cancelled: the run ends, once, with its result or without. */
    @Test
    public void random_cancellations_end_the_run_once() {
        long seed = Long.getLong("hamilton.seed", System.nanoTime());
        for (int i = 0; i < ROUNDS; i++) {
            RecordingListener told = new RecordingListener();
            RandomDataflow flow = new RandomDataflow(seed + i, executor(), RandomDataflow.Trouble.CANCELLATION);
            Run run = flow.run(told, flow.cancellation());
            Throwable thrown = catchThrowable(() -> executor().execute(run));
            told.assertOneWholeRun();
            if (thrown == null) {
                assertThat(run.outputs()).as("-Dhamilton.seed=%d", seed + i).isEqualTo(flow.expected());
            } else {
                assertThat(thrown).as("-Dhamilton.seed=%d", seed + i).isInstanceOf(CancellationException.class);
            }
        }
    }

    /** Depth costs no stack. */
    @Test
    public void a_chain_of_100_000_steps_runs_on_the_default_stack() {
        Run run = LargePlans.run(LargePlans.CHAIN, 0);
        executor().execute(run);
        assertThat(run.outputs()).containsExactly(100_000);
    }

    /** Nor does it when every value comes later. */
    @Test
    public void a_chain_of_100_000_late_values_runs_on_the_default_stack() throws Exception {
        Run run = LargePlans.run(LargePlans.LATE_CHAIN, 0);
        executor().execute(run);
        assertThat(run.outputs()).containsExactly(100_000);
        if (runsAsynchronously()) {
            Run async = LargePlans.run(LargePlans.LATE_CHAIN, 1);
            executeAsync(async);
            assertThat(async.outputs()).containsExactly(100_001);
        }
    }

    /** Neither does width: 10,000 steps that do not need each other, and one that reads them all. */
    @Test
    public void a_step_reads_10_000_independent_steps() {
        RecordingListener listener = new RecordingListener();
        Run run = LargePlans.run(LargePlans.WIDE, 1, listener);
        executor().execute(run);
        assertThat(run.outputs()).containsExactly(10_000);
        listener.assertOneWholeRun();
    }
}
