/**
 * What a run gives back: values by name, a map, a record, or another library's frame.
 *
 * <p>In: the requested names and their values. Out: whatever a {@link dev.hamilton.result.ResultBuilder} makes of them.
 * Called by the front door after the run stage.
 */
@NullMarked
package dev.hamilton.result;

import org.jspecify.annotations.NullMarked;
