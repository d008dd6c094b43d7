package dev.hamilton.run;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
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
            int units = run.units();
            for (int i = 0; i < units; i++) {
                run.throwIfCancelled();
                throwIfInterrupted();
                LateValue late = run.compute(i);
                if (late != null) {
                    if (!late.hasArrived()) {
                        await(run, late);
                    }
                    late.take();
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

    /* A future's own way of waiting, as it lets a fork-join pool replace the thread meanwhile. */
    private static void await(Run run, LateValue late) {
        CompletableFuture<@Nullable Void> awake = new CompletableFuture<>();
        Cancellation.Registration cancellation = run.cancellation().onCancel(() -> awake.complete(null));
        try {
            late.onArrival(() -> awake.complete(null));
            awake.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException interrupted = new CancellationException("interrupted while waiting for a value");
            interrupted.initCause(e);
            throw interrupted;
        } catch (ExecutionException e) {
            throw new AssertionError("it completes normally only", e);
        } finally {
            cancellation.close();
        }
        run.throwIfCancelled();
    }

    /** On the calling thread, and on the threads on which late values arrive: nothing waits. */
    @Override
    public CompletionStage<Void> executeAsync(Run run) {
        return new ParallelExecutor(Runnable::run).executeAsync(run);
    }

    @Override
    public String toString() {
        return "sequential";
    }
}
