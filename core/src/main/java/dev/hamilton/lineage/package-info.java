/**
 * Questions to a graph: what a node comes from, what it feeds, what carries a label, what changed between two builds.
 *
 * <p>In: a {@link dev.hamilton.graph.Graph}. Out: nodes in the graph's order, or a
 * {@link dev.hamilton.lineage.GraphDiff}. Called by users, the command line and pictures. Pure.
 */
@NullMarked
package dev.hamilton.lineage;

import org.jspecify.annotations.NullMarked;
