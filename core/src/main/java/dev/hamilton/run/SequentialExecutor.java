package dev.hamilton.run;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Computes steps one after another on the calling thread, in the plan's order. Immutable and thread-safe. */
final class SequentialExecutor implements Executor {
    static final SequentialExecutor INSTANCE = new SequentialExecutor();

    private SequentialExecutor() {}

    @Override
    public void execute(Run run) {
        run.begin();
        Throwable failure = null;
        try {
            int steps = run.plan().steps().size();
            for (int i = 0; i < steps; i++) {
                run.throwIfCancelled();
                throwIfInterrupted();
                CompletionStage<?> later = run.compute(i);
                if (later != null) {
                    await(run, later);
                }
                run.dropAfter(i);
            }
        } catch (RuntimeException | Error thrown) {
            failure = thrown;
            throw thrown;
        } finally {
            run.end(failure);
        }
    }

    private static void throwIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted between two steps");
        }
    }

    private static void await(Run run, CompletionStage<?> later) {
        CompletableFuture<Void> cancelled = run.cancellation().whenCancelled().toCompletableFuture();
        try {
            CompletableFuture.anyOf(later.toCompletableFuture(), cancelled).get();
            run.throwIfCancelled();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException interrupted = new CancellationException("interrupted while waiting for a value");
            interrupted.initCause(e);
            throw interrupted;
        } catch (ExecutionException e) {
            throw unwrapped(e.getCause());
        }
    }

    static RuntimeException unwrapped(@Nullable Throwable thrown) {
        Throwable at = thrown;
        while (at instanceof CompletionException && at.getCause() != null) {
            at = at.getCause();
        }
        if (at instanceof RuntimeException exception) {
            return exception;
        }
        throw at instanceof Error error ? error : new AssertionError("a step ended with " + at, at);
    }

    /** One step after another, on the threads on which the values arrive: nothing waits. */
    @Override
    public CompletionStage<Void> executeAsync(Run run) {
        return new ParallelExecutor(Runnable::run).executeAsync(run);
    }

    @Override
    public String toString() {
        return "sequential";
    }
}
