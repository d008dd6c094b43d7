/**
 * The rules that keep the library's shape, each with a planted violation that it must report.
 *
 * <p>In: the built classes of every published module. Out: nothing, or the list of what breaks a rule. Called by the build.
 */
@NullMarked
package dev.hamilton.architecture;

import org.jspecify.annotations.NullMarked;
