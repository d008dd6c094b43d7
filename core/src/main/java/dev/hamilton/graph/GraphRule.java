package dev.hamilton.graph;

import dev.hamilton.problem.Problems;

/**
 * Looks at a graph and may object. Built-in checks come through this door too. Called on one thread.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface GraphRule {
    /**
     * Checks a graph.
     *
     * @param graph a graph without missing nodes or cycles
     * @param problems receives the objections
     */
    void check(Graph graph, Problems problems);
}
