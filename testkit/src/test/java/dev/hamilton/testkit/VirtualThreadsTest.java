package dev.hamilton.testkit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hamilton.run.Executor;
import dev.hamilton.run.Executors;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A virtual thread for each task, on Java 21 and later. */
class VirtualThreadsTest extends ExecutorContract {
    private static ExecutorService pool;

    @BeforeAll
    static void start() throws ReflectiveOperationException {
        assumeTrue(Runtime.version().feature() >= 21, "there are no virtual threads before Java 21");
        pool = (ExecutorService) java.util.concurrent.Executors.class
                .getMethod("newVirtualThreadPerTaskExecutor")
                .invoke(null);
    }

    @AfterAll
    static void shutDown() {
        if (pool != null) {
            pool.shutdownNow();
        }
    }

    @Override
    protected Executor executor() {
        return Executors.parallel(pool);
    }
}
