/**
 * The reader of sources: turns annotated classes into catalogs inside the compiler, and reports what the linker finds.
 *
 * <p>In: the elements of a compilation. Out: problems at their places, and generated catalogs and typed node names. Called by
 * the compiler, through two processors, as build tools must know which of them may be run for changed classes alone:
 * {@link dev.hamilton.processor.DataflowProcessor} looks at each class by itself,
 * {@link dev.hamilton.processor.CompositionProcessor} at classes together.
 */
@NullMarked
package dev.hamilton.processor;

import org.jspecify.annotations.NullMarked;
