/**
 * Hooks that are shipped: listeners that show a run to people and tools, interceptors that measure, limit and print steps.
 *
 * <p>In: the events and the steps of runs. Out: lines of text, log entries, flight recorder events, figures. Handed to the
 * front door by users, who may write their own: see {@link dev.hamilton.run.RunListener} and
 * {@link dev.hamilton.run.StepInterceptor}.
 */
@NullMarked
package dev.hamilton.run.hook;

import org.jspecify.annotations.NullMarked;
