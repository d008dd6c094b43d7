/**
 * Text renderings of a graph: pictures for tools (DOT, Mermaid) and for a terminal.
 *
 * <p>In: a {@link dev.hamilton.graph.Graph}. Out: text, the same for the same graph. Called by users and the command line.
 * Pure.
 */
@NullMarked
package dev.hamilton.render;

import org.jspecify.annotations.NullMarked;
