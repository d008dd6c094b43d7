package dev.hamilton.testkit;

import dev.hamilton.run.Executor;
import dev.hamilton.run.Executors;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A pool that runs the newest task first, so that the oldest are run long after they have become pointless. */
class LatePoolTest extends ExecutorContract {
    private static final BlockingDeque<Runnable> TASKS = new LinkedBlockingDeque<>();
    private static final Thread WORKER = new Thread(LatePoolTest::work, "late pool");

    @BeforeAll
    static void start() {
        WORKER.start();
    }

    @AfterAll
    static void stop() {
        WORKER.interrupt();
    }

    private static void work() {
        try {
            while (true) {
                TASKS.takeLast().run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    protected Executor executor() {
        return Executors.parallel(TASKS::addLast);
    }
}
