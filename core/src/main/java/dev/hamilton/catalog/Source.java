package dev.hamilton.catalog;

import dev.hamilton.model.NodeName;

/**
 * Where a parameter's argument comes from. Immutable.
 *
 * @since 0.1
 */
public sealed interface Source {
    /**
     * A node.
     *
     * @param name the node's name
     * @param absence what is passed when nothing provides it
     */
    record Node(NodeName name, Absence absence) implements Source {}

    /**
     * A constant.
     *
     * @param text the constant, in the notation of {@link Literals}
     */
    record Constant(String text) implements Source {}
}
