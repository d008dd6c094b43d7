/**
 * What an author writes on classes, methods and parameters.
 *
 * <p>Annotations hold values only; {@code dev.hamilton.catalog} reads them as data and {@code dev.hamilton.expand} gives
 * them meaning, the same in javac and at run time. Nothing in this package depends on anything else.
 */
@NullMarked
package dev.hamilton.annotation;

import org.jspecify.annotations.NullMarked;
