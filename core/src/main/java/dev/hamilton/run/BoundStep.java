package dev.hamilton.run;

import dev.hamilton.plan.Step;
import dev.hamilton.problem.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/** A step together with what it calls. Immutable. */
final class BoundStep {
    private final Step step;
    private final StepFunction call;
    private final @Nullable LiftedCall lifted;
    private final ArgumentReader[] readers;

    BoundStep(Step step, StepFunction call, @Nullable LiftedCall lifted, ArgumentReader[] readers) {
        this.step = step;
        this.call = call;
        this.lifted = lifted;
        this.readers = readers;
    }

    Step step() {
        return step;
    }

    StepFunction call() {
        return call;
    }

    /**
     * Reads the arguments; columns whose elements are read, and what is missing for a lifted call, are left to that call.
     *
     * @return the arguments, or null if a value is missing that the function cannot be called without
     */
    @Nullable
    Object @Nullable [] arguments(@Nullable Object[] slots) {
        @Nullable Object[] arguments = new @Nullable Object[readers.length];
        for (int i = 0; i < arguments.length; i++) {
            ArgumentReader reader = readers[i];
            Object value = reader.slot() == ArgumentReader.NO_SLOT ? reader.constant() : slots[reader.slot()];
            if (reader.missing(value)) {
                if (lifted == null) {
                    return null;
                }
            } else if (!reader.element()) {
                value = reader.converted(value);
            }
            arguments[i] = value;
        }
        return arguments;
    }

    /** Why a lifted function cannot be called with these columns, or null if it can. */
    @Nullable
    InvalidRequestException misfit(@Nullable Object[] arguments) {
        return lifted == null ? null : lifted.misfit(arguments);
    }
}
