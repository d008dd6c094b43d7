package dev.hamilton.run.hook;

import dev.hamilton.model.NodeName;
import dev.hamilton.plan.Step;
import dev.hamilton.run.StepInterceptor;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Lets a step take only so long: then the function is interrupted, and the step fails with a {@link TimeoutException} that
 * names the node and the limit. A value that comes later has to come within the same limit.
 *
 * <p>Each step runs on a daemon thread of its own, so that no thread of a pool waits for it. What a function finds in thread
 * locals is therefore not what its caller put there. A function that does not heed interruption goes on, unheard, and may
 * outlive the run. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Timeout implements StepInterceptor {
    private final Duration limit;
    private final Predicate<NodeName> which;

    /**
     * Limits every step.
     *
     * @param limit how long each may take
     * @throws IllegalArgumentException if the limit is not positive
     */
    public Timeout(Duration limit) {
        this(limit, name -> true);
    }

    /**
     * Limits some steps.
     *
     * @param limit how long each may take
     * @param which whether a node is limited
     * @throws IllegalArgumentException if the limit is not positive
     */
    public Timeout(Duration limit, Predicate<NodeName> which) {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("a step needs more time than " + limit);
        }
        this.limit = limit;
        this.which = which;
    }

    @Override
    public @Nullable Object around(Step step, @Nullable Object[] arguments, Next next) throws Throwable {
        return which.test(step.name()) ? limited(step.name(), arguments, next) : next.call(arguments);
    }

    private CompletionStage<?> limited(NodeName name, @Nullable Object[] arguments, Next next) {
        Answer answer = new Answer();
        Thread worker = daemon("hamilton: " + name, () -> call(arguments, next, answer));
        CompletableFuture<@Nullable Void> alarm =
                new CompletableFuture<@Nullable Void>().completeOnTimeout(null, nanos(), TimeUnit.NANOSECONDS);
        /* Not on the thread that rings, which all timeouts of the machine share: what follows may take long. */
        CompletableFuture<?> ringing =
                alarm.thenRun(() -> daemon("hamilton: timeout of " + name, () -> tooLate(name, worker, answer))
                        .start());
        CompletableFuture<?> unused = answer.result.handle((value, thrown) -> ringing.isDone() || alarm.cancel(false));
        worker.start();
        return answer.result;
    }

    /** The first word counts: before others are told of it, nobody else can speak any more. */
    private static final class Answer {
        private final AtomicBoolean given = new AtomicBoolean();
        private final CompletableFuture<@Nullable Object> result = new CompletableFuture<>();

        void value(@Nullable Object value) {
            if (given.compareAndSet(false, true)) {
                result.complete(value);
            }
        }

        void failure(Throwable thrown) {
            if (given.compareAndSet(false, true)) {
                result.completeExceptionally(thrown);
            }
        }

        void timeout(Thread worker, TimeoutException timeout) {
            if (given.compareAndSet(false, true)) {
                worker.interrupt();
                result.completeExceptionally(timeout);
            }
        }
    }

    private void tooLate(NodeName name, Thread worker, Answer answer) {
        String message = "'%s' took longer than %s".formatted(name, Elapsed.of(nanos()));
        answer.timeout(worker, new TimeoutException(message));
    }

    private static void call(@Nullable Object[] arguments, Next next, Answer answer) {
        try {
            Object value = next.call(arguments);
            if (value instanceof CompletionStage<?> later) {
                CompletionStage<?> unused = later.whenComplete((late, thrown) -> {
                    if (thrown == null) {
                        answer.value(late);
                    } else {
                        answer.failure(thrown);
                    }
                });
            } else {
                answer.value(value);
            }
        } catch (CompletionException thrown) {
            answer.failure(new CompletionException(thrown)); // the wrapper is taken off by the run
        } catch (Throwable thrown) {
            answer.failure(thrown);
        }
    }

    private long nanos() {
        try {
            return limit.toNanos();
        } catch (ArithmeticException centuries) {
            return Long.MAX_VALUE;
        }
    }

    private static Thread daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** For example {@code a timeout of 5.00 s}. */
    @Override
    public String toString() {
        return "a timeout of " + Elapsed.of(nanos());
    }
}
