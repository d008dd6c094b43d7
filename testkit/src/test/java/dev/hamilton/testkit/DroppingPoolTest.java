package dev.hamilton.testkit;

import dev.hamilton.run.Executor;
import dev.hamilton.run.Executors;

/** A pool that accepts every task and forgets it. */
class DroppingPoolTest extends ExecutorContract {
    @Override
    protected Executor executor() {
        return Executors.parallel(task -> {});
    }

    @Override
    protected boolean isParallel() {
        return false;
    }

    @Override
    protected boolean runsAsynchronously() {
        return false;
    }
}
