package dev.hamilton.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.run.BoundPlan;
import dev.hamilton.run.Cancellation;
import dev.hamilton.run.Executor;
import dev.hamilton.run.Executors;
import dev.hamilton.run.Hooks;
import dev.hamilton.run.Run;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommonPoolTest extends ExecutorContract {
    /** A wake-up that was lost about once in 300,000 runs is what this looks for: {@code -Dhamilton.runs=20000000} to be sure. */
    private static final int RUNS = Integer.getInteger("hamilton.runs", 500_000);

    @Override
    protected Executor executor() {
        return Executors.parallel();
    }

    /* The end of a short run meets the caller just as it lies down to wait. */
    @Test
    void short_chains_end_however_often_they_are_run() {
        List<BoundPlan> chains = new ArrayList<>();
        for (int steps = 1; steps <= 12; steps++) {
            chains.add(chain(steps));
        }
        for (int i = 0; i < RUNS; i++) {
            Run run = new Run(chains.get(i % chains.size()), new Object[] {i}, Hooks.NONE, new Cancellation());
            executor().execute(run);
            assertThat(run.outputs().get(0)).isEqualTo(i);
        }
    }

    private static BoundPlan chain(int steps) {
        Sketch sketch = new Sketch().function("c1 = x", a -> a[0]);
        for (int i = 2; i <= steps; i++) {
            sketch.function("c%d = c%d".formatted(i, i - 1), a -> a[0]);
        }
        return sketch.bind(List.of("x"), "c" + steps);
    }
}
