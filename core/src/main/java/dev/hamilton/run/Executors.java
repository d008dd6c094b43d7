package dev.hamilton.run;

import java.util.Objects;
import java.util.concurrent.ForkJoinPool;

/**
 * The executors that are shipped.
 *
 * @since 0.1
 */
public final class Executors {
    private Executors() {}

    /**
     * Computes steps one after another on the calling thread, in the plan's order. A value that comes later is waited for;
     * run asynchronously, nothing waits and other steps go on meanwhile.
     *
     * @return the executor
     */
    public static Executor sequential() {
        return SequentialExecutor.INSTANCE;
    }

    /**
     * Computes steps as soon as what they read is there, on the common pool of the Java virtual machine; on a thread for each
     * where that pool was configured to have none.
     *
     * @return the executor
     */
    public static Executor parallel() {
        return parallel(
                ForkJoinPool.getCommonPoolParallelism() > 0 ? ForkJoinPool.commonPool() : Executors::inOneOfItsOwn);
    }

    private static void inOneOfItsOwn(Runnable task) {
        Thread thread = new Thread(task, "hamilton");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Computes steps as soon as what they read is there, on a pool.
     *
     * <p>Where functions are called row by row, the rows of a step, or of a group of steps, are dealt out to threads too, if
     * that takes longer than it takes to wake one: a function is then called for several rows at a time. The results are the
     * same for any number of threads; of several rows that fail, the first is told.
     *
     * <p>No thread of the pool is ever blocked by waiting for a step. A thread that executes a run synchronously computes
     * steps too, so that a run makes progress even on a pool that is busy, that has one thread and is running the caller on
     * it, that rejects tasks or drops them. A run that is executed asynchronously needs a pool that runs what it accepts;
     * what it rejects is computed on the thread that offered it. Of several steps that are ready, the first in the plan's
     * order is begun first. The pool is not shut down.
     *
     * @param pool receives a task for each step, and each share of rows, that may be computed beside others
     * @return the executor
     */
    public static Executor parallel(java.util.concurrent.Executor pool) {
        return new ParallelExecutor(Objects.requireNonNull(pool, "pool"));
    }
}
