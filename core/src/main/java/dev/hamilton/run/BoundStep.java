package dev.hamilton.run;

import dev.hamilton.catalog.Code;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.plan.Step;
import dev.hamilton.problem.InvalidRequestException;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A step together with what it calls. Immutable. */
final class BoundStep {
    private final Step step;
    private final StepFunction call;
    private final @Nullable LiftedCall lifted;
    private final ArgumentReader[] readers;

    /* What every run of the step looks at, taken out of the lists and records that say it: see StepBenchmark. */
    private final int slot;
    private final int[] releases;
    private final int @Nullable [] plainSlots;
    private final boolean mayComeLate;
    private final boolean check;

    BoundStep(Step step, StepFunction call, @Nullable LiftedCall lifted, ArgumentReader[] readers) {
        this.step = step;
        this.call = call;
        this.lifted = lifted;
        this.readers = readers;
        this.slot = step.slot();
        this.releases = step.releases().stream().mapToInt(Integer::intValue).toArray();
        boolean plain = Arrays.stream(readers).allMatch(ArgumentReader::isPlain);
        this.plainSlots =
                plain ? Arrays.stream(readers).mapToInt(ArgumentReader::slot).toArray() : null;
        this.check = step.function().code() instanceof Code.CheckResult;
        this.mayComeLate = step.function().async() || !(step.type() instanceof PrimitiveType);
    }

    int slot() {
        return slot;
    }

    int[] releases() {
        return releases;
    }

    /** Whether the function may return a stage: it says so, or its type does not rule it out. */
    boolean mayComeLate() {
        return mayComeLate;
    }

    /** Whether the value is the result of a check. */
    boolean isCheck() {
        return check;
    }

    Step step() {
        return step;
    }

    StepFunction call() {
        return call;
    }

    boolean isLifted() {
        return lifted != null;
    }

    /** What is called of a lifted step. */
    LiftedCall lifted() {
        return Objects.requireNonNull(lifted, "lifted");
    }

    /**
     * Reads the arguments; columns whose elements are read, and what is missing for a lifted call, are left to that call.
     *
     * @return the arguments, or null if a value is missing that the function cannot be called without
     */
    @Nullable
    Object @Nullable [] arguments(@Nullable Object[] slots) {
        int[] plain = plainSlots;
        return plain == null ? converted(slots) : plain(plain, slots);
    }

    private static @Nullable Object @Nullable [] plain(int[] from, @Nullable Object[] slots) {
        @Nullable Object[] arguments = new @Nullable Object[from.length];
        for (int i = 0; i < from.length; i++) {
            Object value = slots[from[i]];
            if (value == null) {
                return null;
            }
            arguments[i] = value;
        }
        return arguments;
    }

    private @Nullable Object @Nullable [] converted(@Nullable Object[] slots) {
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
