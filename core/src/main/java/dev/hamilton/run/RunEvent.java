package dev.hamilton.run;

import dev.hamilton.plan.Plan;
import dev.hamilton.plan.Step;
import dev.hamilton.quality.ValidationResult;
import java.util.List;
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
     * Which run it happened in, for listeners that watch several at a time.
     *
     * @return a number that no other run of this Java virtual machine has
     */
    long run();

    /**
     * The run begins.
     *
     * @param run which run
     * @param plan what is about to be run
     */
    record Started(long run, Plan plan) implements RunEvent {}

    /**
     * A function is about to be called.
     *
     * @param run which run
     * @param step the step
     */
    record StepStarted(long run, Step step) implements RunEvent {}

    /**
     * A value is there.
     *
     * @param run which run
     * @param step the step
     * @param nanos how long it took, in nanoseconds, waiting for a value that came later included; for steps that were
     *     computed together, how long all of them took
     * @param together the steps that were computed in that time: this one alone, or all of a group, in the plan's order
     */
    record StepSucceeded(long run, Step step, long nanos, List<Step> together) implements RunEvent {
        /** Copies the list. */
        public StepSucceeded {
            together = List.copyOf(together);
        }

        /**
         * A value that was computed alone.
         *
         * @param run which run
         * @param step the step
         * @param nanos how long it took, in nanoseconds, waiting for a value that came later included
         */
        public StepSucceeded(long run, Step step, long nanos) {
            this(run, step, nanos, List.of(step));
        }
    }

    /**
     * A check found that a value is not as it should be; told between the start and the success of the step that gives the
     * check's result, whether the check is to warn or to fail. A run without listeners logs those that are to warn instead.
     *
     * @param run which run
     * @param step the step that gives the result
     * @param result what was found
     */
    record CheckFailed(long run, Step step, ValidationResult result) implements RunEvent {}

    /**
     * A function threw, or could not be called.
     *
     * @param run which run
     * @param step the step
     * @param nanos how long it took, in nanoseconds
     * @param failure a {@link StepFailedException}, whose cause is what the function threw; or an
     *     {@link dev.hamilton.problem.InvalidRequestException} if columns with different numbers of rows met
     */
    record StepFailed(long run, Step step, long nanos, RuntimeException failure) implements RunEvent {}

    /**
     * A value that would come later is not waited for, because another step failed or the run was asked to stop; or the step
     * was to be computed together with one that failed.
     *
     * @param run which run
     * @param step the step
     * @param nanos how long it was waited for, in nanoseconds
     */
    record StepAbandoned(long run, Step step, long nanos) implements RunEvent {}

    /**
     * The run is over.
     *
     * @param run which run
     * @param nanos how long it took, in nanoseconds
     * @param failure why it ended early, or empty if every step succeeded
     */
    record Finished(long run, long nanos, Optional<Throwable> failure) implements RunEvent {}
}
