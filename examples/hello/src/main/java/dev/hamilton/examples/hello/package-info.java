/**
 * The dataflow of the first Hamilton talk: what a week's marketing brought.
 *
 * <p>In: weeks with what was spent and how many signed up. Out: features of them. Started by {@code Hello} or the command
 * line.
 */
@NullMarked
package dev.hamilton.examples.hello;

import org.jspecify.annotations.NullMarked;
