/**
 * Making checks: all of one node in a single pass over its value.
 *
 * <p>In: the checks of a node as {@link dev.hamilton.catalog.Code.Checks} describes them, and a value, column or scalar. Out:
 * {@link dev.hamilton.quality.ValidationResult}s. Called by the run stage, which binds it to a plan's steps.
 */
@NullMarked
package dev.hamilton.run.check;

import org.jspecify.annotations.NullMarked;
