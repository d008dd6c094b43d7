/**
 * The front door: what a user calls.
 *
 * <p>In: modules, configuration, hooks; then requests. Out: results, graphs, plans as text. It wires the stages and decides
 * nothing; nothing else in the library depends on it.
 */
@NullMarked
package dev.hamilton;

import org.jspecify.annotations.NullMarked;
