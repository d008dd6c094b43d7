/**
 * The notation in which tests write dataflows and requests, and the few types that occur in them.
 *
 * <p>In: text. Out: catalogs, graphs, plans, and problems as text. Called by the tests of graph, lineage and plan.
 */
@NullMarked
package dev.hamilton.notation;

import org.jspecify.annotations.NullMarked;
