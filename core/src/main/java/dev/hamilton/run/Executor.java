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
     * <p>When this returns or throws, no function of the run is being called any more, and its listeners have been told the
     * last event. After a failure no step is begun; functions that are under way are left to finish, and values that come
     * later are not waited for.
     *
     * @param run a run that was not executed before
     * @throws StepFailedException if a function threw; of several that threw, the first in the plan's order
     * @throws dev.hamilton.problem.InvalidRequestException if columns with different numbers of rows met in a step
     * @throws java.util.concurrent.CancellationException if the run was cancelled or the calling thread interrupted
     * @throws IllegalStateException if the run was executed before
     */
    void execute(Run run);

    /**
     * Computes every step without waiting for anything. What has to be computed is computed on the executor's threads; one
     * that has none computes on the calling thread, and on those on which values arrive later.
     *
     * @param run a run that was not executed before
     * @return completes when all steps are done, or exceptionally with what {@link #execute} would throw but for
     *     interruption; in either case when no function of the run is being called any more
     * @throws IllegalStateException if the run was executed before
     */
    CompletionStage<Void> executeAsync(Run run);
}
