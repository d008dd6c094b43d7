package dev.hamilton;

import dev.hamilton.run.Executor;
import dev.hamilton.run.Hooks;

/**
 * What a driver answers requests with. Thread-safe.
 *
 * @param dataflow what can be computed
 * @param plans how requests are planned and bound
 * @param executor how plans are run
 * @param hooks what wraps and watches the steps
 */
record Engine(LinkedDataflow dataflow, Plans plans, Executor executor, Hooks hooks) {
    static Engine of(LinkedDataflow dataflow, Executor executor, Hooks hooks) {
        return new Engine(dataflow, new Plans(dataflow, hooks), executor, hooks);
    }
}
