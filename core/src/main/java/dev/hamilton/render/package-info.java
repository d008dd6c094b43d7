/**
 * Text renderings of a graph: pictures for tools (DOT, Mermaid), data for programs (JSON), trees for a terminal.
 *
 * <p>In: a {@link dev.hamilton.graph.Graph}, with the {@link dev.hamilton.plan.Plan} of a request or with another build of
 * it. Between: a {@link dev.hamilton.render.View}, which says what is shown. Out: text, the same for the same view. Called
 * by users, the command line and the writers of other pictures. Pure.
 */
@NullMarked
package dev.hamilton.render;

import org.jspecify.annotations.NullMarked;
