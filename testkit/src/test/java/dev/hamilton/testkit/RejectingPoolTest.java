package dev.hamilton.testkit;

import dev.hamilton.run.Executor;
import dev.hamilton.run.Executors;
import java.util.concurrent.RejectedExecutionException;

/** A pool that rejects everything: what there is to do is done by those who offered it. */
class RejectingPoolTest extends ExecutorContract {
    @Override
    protected Executor executor() {
        return Executors.parallel(task -> {
            throw new RejectedExecutionException("always");
        });
    }

    @Override
    protected boolean isParallel() {
        return false;
    }
}
