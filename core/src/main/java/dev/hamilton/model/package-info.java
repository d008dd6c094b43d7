/**
 * The nouns that every stage shares: names, types, shapes, tags and places in source.
 *
 * <p>In: nothing. Out: immutable values and two ports, {@link dev.hamilton.model.TypeSystem} and
 * {@link dev.hamilton.model.ColumnTypes}, which the readers of classes implement. Every package may use this one.
 */
@NullMarked
package dev.hamilton.model;

import org.jspecify.annotations.NullMarked;
