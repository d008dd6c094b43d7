/**
 * What the author's functions are: names, types, parameters, tags, and the modifiers that are still to be expanded.
 *
 * <p>In: a {@link dev.hamilton.declaration.ClassDeclaration}. Out: a {@link dev.hamilton.catalog.FunctionCatalog}. Made by
 * {@link dev.hamilton.catalog.Cataloguer} for javac, for loaded classes and for generated catalogs alike, and by the
 * fluent form of a module. Pure; it describes functions and cannot call them.
 */
@NullMarked
package dev.hamilton.catalog;

import org.jspecify.annotations.NullMarked;
