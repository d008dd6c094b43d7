/**
 * Expanding: gives modifiers their meaning, so that only plain functions are left.
 *
 * <p>In: a {@link dev.hamilton.catalog.FunctionCatalog} with modifiers, or one that is to be mounted under a prefix. Out: a
 * catalog of plain functions. Called by the front door at run time and by the processor at compile time. Pure.
 */
@NullMarked
package dev.hamilton.expand;

import org.jspecify.annotations.NullMarked;
