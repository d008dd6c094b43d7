package dev.hamilton.run;

import dev.hamilton.plan.Plan;
import dev.hamilton.plan.Step;
import java.util.Optional;

/**
 * Something that happened in a run. Immutable.
 *
 * <p>A run tells {@link Started}, then for each step {@link StepStarted} and one of {@link StepSucceeded} and
 * {@link StepFailed}, and last {@link Finished}.
 *
 * @since 0.1
 */
public sealed interface RunEvent {
    /**
     * The run begins.
     *
     * @param plan what is about to be run
     */
    record Started(Plan plan) implements RunEvent {}

    /**
     * A function is about to be called.
     *
     * @param step the step
     */
    record StepStarted(Step step) implements RunEvent {}

    /**
     * A value is there.
     *
     * @param step the step
     * @param nanos how long it took, in nanoseconds, waiting for a value that came later included
     */
    record StepSucceeded(Step step, long nanos) implements RunEvent {}

    /**
     * A function threw.
     *
     * @param step the step
     * @param nanos how long it took, in nanoseconds
     * @param failure what will be reported; its cause is what the function threw
     */
    record StepFailed(Step step, long nanos, StepFailedException failure) implements RunEvent {}

    /**
     * The run is over.
     *
     * @param nanos how long it took, in nanoseconds
     * @param failure why it ended early, or empty if every step succeeded
     */
    record Finished(long nanos, Optional<Throwable> failure) implements RunEvent {}
}
