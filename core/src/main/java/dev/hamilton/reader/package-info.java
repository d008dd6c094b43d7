/**
 * Reading loaded classes: what their authors declared, and the code to call.
 *
 * <p>In: a class, or an instance. Out: a {@link dev.hamilton.reader.ReadModule}: a catalog and its code, taken from the
 * catalog that the processor generated where there is one, else by reflection. Called by the front door.
 */
@NullMarked
package dev.hamilton.reader;

import org.jspecify.annotations.NullMarked;
