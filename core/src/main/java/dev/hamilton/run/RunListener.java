package dev.hamilton.run;

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
}
