/**
 * The command line: runs the dataflow of a folder.
 *
 * <p>In: arguments and a {@code hamilton.yaml}. Out: text for people, files when asked for, and an exit code. Called by
 * the {@code hamilton} script.
 */
@NullMarked
package dev.hamilton.cli;

import org.jspecify.annotations.NullMarked;
