package dev.hamilton.render;

import dev.hamilton.graph.Node;

/**
 * What stands in an item, the same in every language.
 *
 * @since 0.1
 */
public final class Labels {
    private static final int LONGEST = 80;
    private static final String CONFIG_TAG = "hamilton.config";

    private Labels() {}

    /**
     * The name of an item: for a node that depends on configuration, as its label {@code hamilton.config} says, followed by
     * the keys.
     *
     * @param item the item
     * @return for example {@code price: region, currency}; for a box of inputs nothing
     */
    public static String name(Item item) {
        return item.fold(single -> name(single.node()), box -> "", Item.Folded::name);
    }

    /**
     * What stands beneath the name of an item.
     *
     * @param item the item
     * @return a type, a value or a count, cut short after 80 characters; for a box of inputs nothing
     */
    public static String detail(Item item) {
        return cut(item.fold(Item.Single::detail, box -> "", Item.Folded::detail));
    }

    /**
     * The type of a node for people.
     *
     * @param node the node
     * @return its type, cut short after 80 characters
     */
    public static String type(Node node) {
        return cut(node.type().display());
    }

    private static String name(Node node) {
        String name = node.name().text();
        return node.tags()
                .get(CONFIG_TAG)
                .map(keys -> name + ": " + String.join(", ", keys))
                .orElse(name);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "[...]";
    }

    /** On one line, as whoever reads DOT or Mermaid wants it. */
    static String escaped(String text) {
        return MarkupText.escaped(text.replaceAll("\\p{Cntrl}", " "));
    }
}
