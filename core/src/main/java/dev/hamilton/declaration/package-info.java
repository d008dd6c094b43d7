/**
 * What stands in an author's class, as data: methods, parameters, annotations, before anyone has given it a meaning.
 *
 * <p>In: nothing. Out: {@link dev.hamilton.declaration.ClassDeclaration}. Made by three readers that must agree: the
 * annotation processor from source, {@code dev.hamilton.reader} from loaded classes, and the catalogs that the processor
 * generates. Read by {@code dev.hamilton.catalog} alone, so that annotations are interpreted in one place.
 */
@NullMarked
package dev.hamilton.declaration;

import org.jspecify.annotations.NullMarked;
