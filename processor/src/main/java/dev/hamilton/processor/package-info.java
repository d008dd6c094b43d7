/**
 * The reader of sources: turns annotated classes into catalogs inside javac, and reports what the linker finds.
 *
 * <p>In: the elements of a compilation. Out: problems at their places, and generated catalogs. Called by javac.
 */
@NullMarked
package dev.hamilton.processor;

import org.jspecify.annotations.NullMarked;
