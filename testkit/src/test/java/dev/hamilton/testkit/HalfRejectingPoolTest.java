package dev.hamilton.testkit;

import dev.hamilton.run.Executor;
import dev.hamilton.run.Executors;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;

/** A pool that rejects every second task. */
class HalfRejectingPoolTest extends ExecutorContract {
    private static final ExecutorService POOL = java.util.concurrent.Executors.newFixedThreadPool(2);

    private final AtomicInteger offered = new AtomicInteger();

    @AfterAll
    static void shutDown() {
        POOL.shutdownNow();
    }

    @Override
    protected Executor executor() {
        return Executors.parallel(task -> {
            if (offered.incrementAndGet() % 2 == 0) {
                throw new RejectedExecutionException("every second");
            }
            POOL.execute(task);
        });
    }
}
