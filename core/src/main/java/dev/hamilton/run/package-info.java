/**
 * Running: computes the steps of a plan, in order or side by side, and tells what happens.
 *
 * <p>In: a plan, the code of its functions, and the supplied values. Out: the values asked for.
 * Called by the front door. Hooks come in two kinds here: an interceptor wraps a step, a listener watches.
 */
@NullMarked
package dev.hamilton.run;

import org.jspecify.annotations.NullMarked;
