package dev.hamilton.run;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * A flag by which a run is asked to stop. Functions that are under way are left to finish, values that come later are no
 * longer waited for, and no other step is begun. Thread-safe.
 *
 * @since 0.1
 */
public final class Cancellation {
    private final CompletableFuture<Void> cancelled = new CompletableFuture<>();

    /** Starts not cancelled. */
    public Cancellation() {}

    /** Asks to stop; asking again changes nothing. */
    public void cancel() {
        cancelled.complete(null);
    }

    /**
     * Whether somebody asked to stop.
     *
     * @return true once {@link #cancel()} was called
     */
    public boolean isCancelled() {
        return cancelled.isDone();
    }

    /**
     * The moment at which somebody asks to stop.
     *
     * @return completes when {@link #cancel()} is called
     */
    public CompletionStage<Void> whenCancelled() {
        return cancelled.minimalCompletionStage();
    }
}
