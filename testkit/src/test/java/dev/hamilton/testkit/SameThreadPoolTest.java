package dev.hamilton.testkit;

import dev.hamilton.run.Executor;
import dev.hamilton.run.Executors;

/** A pool that runs each task on the thread that offers it. */
class SameThreadPoolTest extends ExecutorContract {
    private final Executor executor = Executors.parallel(Runnable::run);

    @Override
    protected Executor executor() {
        return executor;
    }

    @Override
    protected boolean isParallel() {
        return false;
    }
}
