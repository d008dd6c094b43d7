/**
 * A documentation site of a dataflow: static files that link to each other and to nothing else.
 *
 * <p>In: a {@link dev.hamilton.graph.Graph}. Out: a {@link dev.hamilton.site.Site}, which is text by the names of files; the
 * same for the same graph. Called by users and the command line.
 */
@NullMarked
package dev.hamilton.site;

import org.jspecify.annotations.NullMarked;
