/**
 * A shop's weeks, written with every modifier.
 *
 * <p>In: a frame of weeks. Out: features of them, of which the config chooses some. Used by its test.
 */
@NullMarked
package dev.hamilton.examples.modifiers;

import org.jspecify.annotations.NullMarked;
