package dev.hamilton.run;

import dev.hamilton.plan.Step;
import org.jspecify.annotations.Nullable;

/** A step together with what it calls. Immutable. */
final class BoundStep {
    private final Step step;
    private final StepFunction call;
    private final ArgumentReader[] readers;

    BoundStep(Step step, StepFunction call, ArgumentReader[] readers) {
        this.step = step;
        this.call = call;
        this.readers = readers;
    }

    Step step() {
        return step;
    }

    StepFunction call() {
        return call;
    }

    /**
     * Reads the arguments; elements of columns are left to the lifted call.
     *
     * @return the arguments, or null if a value is missing that the function cannot be called without
     */
    @Nullable
    Object @Nullable [] arguments(@Nullable Object[] slots) {
        @Nullable Object[] arguments = new @Nullable Object[readers.length];
        for (int i = 0; i < arguments.length; i++) {
            ArgumentReader reader = readers[i];
            Object value = reader.slot() == ArgumentReader.NO_SLOT ? reader.constant() : slots[reader.slot()];
            if (!reader.element()) {
                if (reader.missing(value)) {
                    return null;
                }
                value = reader.converted(value);
            }
            arguments[i] = value;
        }
        return arguments;
    }
}
