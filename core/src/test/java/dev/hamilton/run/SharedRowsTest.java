package dev.hamilton.run;

import static dev.hamilton.run.TestColumns.ints;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of one slow step, dealt out to threads. */
@Timeout(120)
class SharedRowsTest {
    private static final int ROWS = 300;

    private static void pass(long nanos) {
        for (long begun = System.nanoTime(); System.nanoTime() - begun < nanos; ) {
            Thread.onSpinWait();
        }
    }

    private static Object slowly(Object value) {
        pass(10_000);
        return value;
    }

    private static int[] numbers(int rows) {
        return IntStream.range(0, rows).toArray();
    }

    @Test
    void slow_rows_of_one_step_are_computed_side_by_side() {
        CountDownLatch both = new CountDownLatch(2);
        Sketch sketch = new Sketch().function("int f(int a)", arguments -> {
            int row = (Integer) arguments[0];
            if (row == 0) {
                pass(1_000_000); // then it is worth a task
            } else if (row < 3) {
                both.countDown();
                assertThat(both.await(100, TimeUnit.SECONDS)).isTrue();
            }
            return row;
        });
        Run run = sketch.run(Map.of("a", numbers(3)), "f");
        Executors.parallel(new ForkJoinPool(2)).execute(run);
        assertThat(run.outputs()).containsExactly((Object) numbers(3));
    }

    @Test
    void quick_rows_stay_on_the_thread_that_asks() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        Sketch sketch = new Sketch().function("int f(int a)", arguments -> {
            threads.add(Thread.currentThread());
            return arguments[0];
        });
        List<Runnable> asked = new ArrayList<>();
        Run run = sketch.run(Map.of("a", numbers(10)), "f");
        Executors.parallel(asked::add).execute(run);
        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_row_is_computed_once_whatever_the_number_of_threads(int threads) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        @Nullable Integer[] some = new @Nullable Integer[ROWS];
        for (int row = 0; row < ROWS; row += 3) {
            some[row] = row;
        }
        Sketch sketch = new Sketch()
                .function("int f(int a)", arguments -> slowly((Integer) arguments[0] + 1))
                .function("int g(int f, int b)", arguments -> slowly((Integer) arguments[0] * (Integer) arguments[1]));
        Map<String, Object> inputs = Map.of("a", ints(some), "b", numbers(ROWS));
        Run expected = sketch.run(inputs, "f", "g");
        Executors.sequential().execute(expected);
        Run run = sketch.run(inputs, "f", "g");
        Executors.parallel(pool).execute(run);
        assertThat(run.outputs()).hasToString(expected.outputs().toString());
        pool.shutdown();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void of_several_rows_that_fail_the_first_is_told(int threads) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            Set<Object> failing = ConcurrentHashMap.newKeySet();
            random.ints(5, 0, ROWS).forEach(failing::add);
            Sketch sketch = new Sketch().function("int f(int a)", arguments -> {
                slowly(arguments);
                if (failing.contains(arguments[0])) {
                    throw new IllegalStateException("no " + arguments[0]);
                }
                return arguments[0];
            });
            Run sequential = sketch.run(Map.of("a", numbers(ROWS)), "f");
            Run parallel = sketch.run(Map.of("a", numbers(ROWS)), "f");
            StepFailedException expected = catchThrowableOfType(
                    StepFailedException.class, () -> Executors.sequential().execute(sequential));
            StepFailedException failure = catchThrowableOfType(
                    StepFailedException.class, () -> Executors.parallel(pool).execute(parallel));
            assertThat(failure).as("seed %d", seed).hasMessage(expected.getMessage());
            assertThat(failure.row()).isEqualTo(expected.row());
        }
        pool.shutdown();
    }

    @Test
    void a_pool_that_refuses_drops_or_runs_at_once_changes_nothing() {
        Sketch sketch = new Sketch().function("int f(int a)", arguments -> slowly((Integer) arguments[0] + 1));
        List<java.util.concurrent.Executor> pools = List.of(Runnable::run, task -> {}, task -> {
            throw new RejectedExecutionException("full");
        });
        for (java.util.concurrent.Executor pool : pools) {
            Run run = sketch.run(Map.of("a", numbers(ROWS)), "f");
            Executors.parallel(pool).execute(run);
            assertThat(run.outputs())
                    .containsExactly((Object) IntStream.rangeClosed(1, ROWS).toArray());
        }
    }
}
