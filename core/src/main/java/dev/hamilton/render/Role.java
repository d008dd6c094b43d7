package dev.hamilton.render;

import dev.hamilton.graph.Node;
import dev.hamilton.model.Tags;
import java.util.Locale;

/**
 * What a node is for. A computed node says so with a label, see {@link #of}; without one it is a function.
 *
 * @since 0.1
 */
public enum Role {
    /** The caller supplies it. */
    INPUT(""),
    /** The configuration supplies it. */
    CONFIG(""),
    /** It is computed. */
    FUNCTION(""),
    /** It is read from somewhere: labelled {@code hamilton.data_loader}. */
    LOADER("hamilton.data_loader"),
    /** It is written to somewhere: labelled {@code hamilton.data_saver}. */
    SAVER("hamilton.data_saver"),
    /** What is below it happens once for each of its elements: labelled {@code hamilton.expand}. */
    EXPAND("hamilton.expand"),
    /** It gathers what happened for each element: labelled {@code hamilton.collect}. */
    COLLECT("hamilton.collect");

    private final String tag;

    Role(String tag) {
        this.tag = tag;
    }

    /**
     * Its name as files and legends have it.
     *
     * @return for example {@code function}
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The role that a node's labels say.
     *
     * @param node the node
     * @return the first role of whose label the node has the key; for an input {@link #INPUT}
     */
    public static Role of(Node node) {
        return node.fold(computed -> labelled(computed.tags()), input -> INPUT);
    }

    private static Role labelled(Tags tags) {
        for (Role role : values()) {
            if (!role.tag.isEmpty() && tags.has(role.tag)) {
                return role;
            }
        }
        return FUNCTION;
    }
}
