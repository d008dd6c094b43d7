package dev.hamilton.testkit;

import dev.hamilton.run.Executor;
import dev.hamilton.run.Executors;

class CommonPoolTest extends ExecutorContract {
    @Override
    protected Executor executor() {
        return Executors.parallel();
    }
}
