package dev.hamilton.catalog;

import dev.hamilton.model.NodeName;
import dev.hamilton.model.SourceRef;
import java.util.List;

/**
 * A node that is not there: it would be under another config, or there is a fault in its function. Immutable.
 *
 * @param name the node
 * @param conditions when it would be there, as the end of a sentence: {@code region is US}; empty where there is a fault
 * @param told what the config is instead, as far as that can be said: {@code region is UK}
 * @param asked what there is to say to who asks for it
 * @param source the function that would provide it
 * @since 0.1
 */
public record Unselected(NodeName name, String conditions, List<String> told, Asked asked, SourceRef source) {
    /** Copies the list. */
    public Unselected {
        told = List.copyOf(told);
    }

    /** What there is to say to who asks for a node that is not there. */
    public enum Asked {
        /** That the config rules it out. */
        RULED_OUT,
        /** Nothing, as the node is an input where nothing provides it. */
        INPUT,
        /** Nothing, as the fault that it is missing for is a problem already. */
        TOLD,
        /** Nothing, and nothing either to who asks for other nodes that are missing: these may be, for the same fault. */
        ALL_TOLD
    }

    /**
     * A node that is missing for a fault.
     *
     * @param name the node
     * @param all whether other nodes, whose names nobody knows, are missing for the same fault
     * @param source the function with the fault
     * @return the node
     */
    public static Unselected told(NodeName name, boolean all, SourceRef source) {
        return new Unselected(name, "", List.of(), all ? Asked.ALL_TOLD : Asked.TOLD, source);
    }

    /**
     * The same under another name.
     *
     * @param other the name
     * @return the node under that name
     */
    public Unselected as(NodeName other) {
        return new Unselected(other, conditions, told, asked, source);
    }

    /**
     * Whether the node is an input where nothing provides it.
     *
     * @return true if it is by its author's wish
     */
    public boolean orInput() {
        return asked == Asked.INPUT;
    }
}
