package dev.hamilton.run;

import dev.hamilton.plan.Plan;
import dev.hamilton.plan.Step;
import java.util.Optional;

/**
 * Something that happened in a run. Immutable.
 *
 * <p>A run tells {@link Started}, then for each step it begins {@link StepStarted} and exactly one of {@link StepSucceeded},
 * {@link StepFailed} and {@link StepAbandoned}, and last, exactly once, {@link Finished}.
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
     * A function threw, or could not be called.
     *
     * @param step the step
     * @param nanos how long it took, in nanoseconds
     * @param failure a {@link StepFailedException}, whose cause is what the function threw; or an
     *     {@link dev.hamilton.problem.InvalidRequestException} if columns with different numbers of rows met
     */
    record StepFailed(Step step, long nanos, RuntimeException failure) implements RunEvent {}

    /**
     * A value that would come later is not waited for, because another step failed or the run was asked to stop.
     *
     * @param step the step
     * @param nanos how long it was waited for, in nanoseconds
     */
    record StepAbandoned(Step step, long nanos) implements RunEvent {}

    /**
     * The run is over.
     *
     * @param nanos how long it took, in nanoseconds
     * @param failure why it ended early, or empty if every step succeeded
     */
    record Finished(long nanos, Optional<Throwable> failure) implements RunEvent {}
}
