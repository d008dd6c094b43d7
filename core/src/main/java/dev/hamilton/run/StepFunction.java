package dev.hamilton.run;

import org.jspecify.annotations.Nullable;

/**
 * The code of a function, ready to be called. As thread-safe as the code itself.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface StepFunction {
    /**
     * Calls the function.
     *
     * @param arguments one a parameter, in order, converted to the parameter's type (primitives boxed); not kept
     * @return the value, primitives boxed; a {@link java.util.concurrent.CompletionStage} when it comes later
     * @throws Throwable whatever the code throws, unchanged
     */
    @Nullable
    Object call(@Nullable Object[] arguments) throws Throwable;

    /**
     * Where generated code may call the method behind this function, without boxes and to the same effect.
     *
     * @return null if it can only be called through {@link #call}
     */
    default @Nullable Target target() {
        return null;
    }
}
