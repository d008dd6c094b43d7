package dev.hamilton.run;

import dev.hamilton.plan.Step;
import org.jspecify.annotations.Nullable;

/**
 * Wraps steps, and may answer in their place. Implementations are thread-safe.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface StepInterceptor {
    /**
     * Computes a step, or has it computed.
     *
     * @param step the step
     * @param arguments the arguments; for a lifted step whole columns. Not to be written to
     * @param next calls the next interceptor, and at last the function; may be called never, once, or again
     * @return the value, of the step's type; or a {@link java.util.concurrent.CompletionStage} of it
     * @throws Throwable what becomes the cause of the step's failure
     */
    @Nullable
    Object around(Step step, @Nullable Object[] arguments, Next next) throws Throwable;

    /** What is inside an interceptor. */
    @FunctionalInterface
    interface Next {
        /**
         * Goes on.
         *
         * @param arguments the arguments to go on with
         * @return the value, or a {@link java.util.concurrent.CompletionStage} of it
         * @throws Throwable what the function or a further interceptor throws
         */
        @Nullable
        Object call(@Nullable Object[] arguments) throws Throwable;
    }
}
