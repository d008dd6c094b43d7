/**
 * Linking: joins parameter names to function names.
 *
 * <p>In: a {@link dev.hamilton.catalog.FunctionCatalog} of plain functions, and what is known of the inputs. Out: a
 * {@link dev.hamilton.graph.Graph}, or every problem found. Called by the front door at run time and by the processor at
 * compile time, so that the two cannot disagree. Pure; a {@link dev.hamilton.graph.GraphRule} may object to the graph.
 */
@NullMarked
package dev.hamilton.graph;

import org.jspecify.annotations.NullMarked;
