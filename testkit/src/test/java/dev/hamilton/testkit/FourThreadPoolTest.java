package dev.hamilton.testkit;

import dev.hamilton.run.Executor;
import dev.hamilton.run.Executors;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.AfterAll;

class FourThreadPoolTest extends ExecutorContract {
    private static final ExecutorService POOL = java.util.concurrent.Executors.newFixedThreadPool(4);

    @AfterAll
    static void shutDown() {
        POOL.shutdownNow();
    }

    @Override
    protected Executor executor() {
        return Executors.parallel(POOL);
    }
}
