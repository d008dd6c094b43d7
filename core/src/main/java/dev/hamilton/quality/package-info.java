/**
 * Data quality, as authors and readers of results see it: validators that are written by hand, and what checks found.
 *
 * <p>In: values of nodes. Out: {@link dev.hamilton.quality.ValidationResult}s, which are values of a dataflow like any
 * other. Implemented by authors; made by the run stage, which knows the checks that are ready-made.
 */
@NullMarked
package dev.hamilton.quality;

import org.jspecify.annotations.NullMarked;
