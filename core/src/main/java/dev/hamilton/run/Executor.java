package dev.hamilton.run;

import java.util.concurrent.CompletionStage;

/**
 * Decides in which order and on which threads the steps of a run are computed. Implementations are thread-safe; see
 * {@link Executors} for those that are shipped.
 *
 * @since 0.1
 */
public interface Executor {
    /**
     * Computes every step, and returns when all are done.
     *
     * @param run a run that was not executed before
     * @throws StepFailedException if a function threw; of several that threw, the first in the plan's order
     * @throws java.util.concurrent.CancellationException if the run was cancelled or the calling thread interrupted
     */
    void execute(Run run);

    /**
     * Computes every step, and returns at once.
     *
     * @param run a run that was not executed before
     * @return completes when all steps are done, or exceptionally with what {@link #execute} would throw
     */
    CompletionStage<Void> executeAsync(Run run);
}
