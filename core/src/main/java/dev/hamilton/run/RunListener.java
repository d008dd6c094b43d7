package dev.hamilton.run;

import dev.hamilton.plan.Step;
import org.jspecify.annotations.Nullable;

/**
 * Watches a run. It cannot change the run, and what it throws never fails the run: it is logged, once a run.
 *
 * <p>Called on the threads that run the steps; the events of one step come in order, those of several steps may come at the
 * same time where the executor is parallel. Implementations are therefore thread-safe, and quick.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface RunListener {
    /**
     * Receives an event.
     *
     * @param event what happened
     */
    void on(RunEvent event);

    /**
     * Looks at a value that a step gave, just before {@link RunEvent.StepSucceeded} tells of it, on the same thread. Values of
     * steps that are computed together and that no step outside their loops reads are never there as a whole, and are not
     * shown. Does nothing, unless it is overridden.
     *
     * <p>Events hold no values, so that whoever keeps events keeps no columns; take what is wanted from the value, such as how
     * much of it is missing, and let it go. The time that this takes is not counted as the step's.
     *
     * @param run which run, as in its events
     * @param step the step
     * @param value what it gave: a value or a column, as the plan says
     */
    default void see(long run, Step step, @Nullable Object value) {}
}
