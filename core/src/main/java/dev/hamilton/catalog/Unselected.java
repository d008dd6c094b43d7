package dev.hamilton.catalog;

import dev.hamilton.model.NodeName;
import dev.hamilton.model.SourceRef;

/**
 * A node that would be there under another config. Immutable.
 *
 * @param name the node
 * @param conditions when it would be there, as the end of a sentence: {@code region is US}
 * @param orInput whether the node is an input where nothing provides it
 * @param source the function that would provide it
 * @since 0.1
 */
public record Unselected(NodeName name, String conditions, boolean orInput, SourceRef source) {
    /**
     * The same under another name.
     *
     * @param other the name
     * @return the node under that name
     */
    public Unselected as(NodeName other) {
        return new Unselected(other, conditions, orInput, source);
    }
}
