package dev.hamilton.run;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The value of a step whose function answers later. It is in its slot once the executor has taken it. Thread-safe.
 *
 * @since 0.1
 */
public final class LateValue {
    private final Run run;
    private final BoundStep step;
    private final @Nullable Object[] arguments;
    private final long startNanos;
    private final CompletableFuture<@Nullable Object> value = new CompletableFuture<>();

    LateValue(Run run, BoundStep step, @Nullable Object[] arguments, long startNanos) {
        this.run = run;
        this.step = step;
        this.arguments = arguments;
        this.startNanos = startNanos;
    }

    /*
     * The stage is the author's: it may be of any class, so that nothing is asked of it but to call back, and what it throws
     * after that does not count. Even a CompletableFuture throws when a failure it passes on cannot be printed.
     */
    LateValue from(CompletionStage<?> stage) {
        try {
            stage.whenComplete((late, thrown) -> {
                if (thrown == null) {
                    value.complete(late);
                } else {
                    value.completeExceptionally(thrown);
                }
            });
        } catch (Throwable thrown) {
            value.completeExceptionally(thrown);
        }
        return this;
    }

    /**
     * Whether the value, or a failure in its place, has arrived.
     *
     * @return true if it can be taken
     */
    public boolean hasArrived() {
        return value.isDone();
    }

    /**
     * Has something done when the value, or a failure in its place, has arrived.
     *
     * @param action called once: at once if it has arrived, else on the thread on which it arrives, which is often not one
     *     of the executor's; throws nothing
     */
    public void onArrival(Runnable action) {
        CompletableFuture<?> unused = value.handle((late, thrown) -> {
            action.run();
            return null;
        });
    }

    /**
     * Puts the value into its slot and tells the listeners. Called by the executor after the arrival, on a thread of its
     * choice, before {@link Run#end}; after it nothing happens.
     *
     * @throws StepFailedException if a failure has arrived
     * @throws IllegalStateException if nothing has arrived yet
     */
    public void take() {
        if (!value.isDone()) {
            throw new IllegalStateException("the value of '%s' has not arrived".formatted(name()));
        }
        Throwable thrown = value.handle((late, failure) -> failure).join();
        if (thrown == null) {
            run.arrived(this, value.join());
        } else {
            throw run.failed(this, unwrapped(thrown));
        }
    }

    /* A stage that follows another wraps what that one failed with. */
    private static Throwable unwrapped(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return thrown instanceof CompletionException && cause != null ? cause : thrown;
    }

    BoundStep step() {
        return step;
    }

    @Nullable
    Object[] arguments() {
        return arguments;
    }

    long startNanos() {
        return startNanos;
    }

    private Object name() {
        return step.step().name();
    }
}
