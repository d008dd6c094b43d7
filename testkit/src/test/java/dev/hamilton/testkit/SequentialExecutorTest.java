package dev.hamilton.testkit;

import dev.hamilton.run.Executor;
import dev.hamilton.run.Executors;

class SequentialExecutorTest extends ExecutorContract {
    @Override
    protected Executor executor() {
        return Executors.sequential();
    }

    @Override
    protected boolean isParallel() {
        return false;
    }
}
