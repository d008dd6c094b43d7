package dev.hamilton.run;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Computes steps on a pool as soon as what they read is there; the calling thread helps. Immutable and thread-safe. */
final class ParallelExecutor implements Executor {
    private final java.util.concurrent.Executor pool;

    ParallelExecutor(java.util.concurrent.Executor pool) {
        this.pool = pool;
    }

    @Override
    public void execute(Run run) {
        ReadySteps.compute(run, pool);
    }

    @Override
    public CompletionStage<Void> executeAsync(Run run) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        ReadySteps.start(run, pool, failure -> {
            if (failure == null) {
                done.complete(null);
            } else {
                done.completeExceptionally(failure);
            }
        });
        return done;
    }

    @Override
    public String toString() {
        return "parallel on " + pool;
    }
}
