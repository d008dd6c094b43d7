package dev.hamilton.render;

import dev.hamilton.graph.Graph;
import dev.hamilton.graph.Node;
import dev.hamilton.model.NodeName;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a node is made of, as a tree of lines for a terminal.
 *
 * <p>A node that was shown before is shown again without what it is made of, and marked with an ellipsis. A branch ends where
 * it would be deeper than can be read.
 *
 * @since 0.1
 */
public final class Tree {
    /** How deep a tree is if nothing is said: deeper ones are wider than a line. */
    public static final int USUAL_DEPTH = 24;

    private final Graph graph;
    private final int depth;
    private final BitSet shown = new BitSet();
    private final StringBuilder text = new StringBuilder();

    private Tree(Graph graph, int depth) {
        this.graph = graph;
        this.depth = depth;
    }

    /**
     * Draws what nodes are made of, {@value #USUAL_DEPTH} levels deep.
     *
     * @param graph the graph
     * @param names nodes of the graph, in the order in which they are drawn
     * @return one line a node: its name, its type, and whether it is an input
     * @throws IllegalArgumentException if the graph has no such node
     */
    public static String of(Graph graph, String... names) {
        return of(graph, USUAL_DEPTH, List.of(names));
    }

    /**
     * Draws what nodes are made of.
     *
     * @param graph the graph
     * @param depth how many levels stand below a name that was asked for; a node that is cut off there is marked {@code
     *     ... deeper}
     * @param names nodes of the graph, in the order in which they are drawn
     * @return one line a node: its name, its type, and whether it is an input; no more lines than the graph has edges and
     *     {@code names} names
     * @throws IllegalArgumentException if the graph has no such node, or the depth is negative
     */
    public static String of(Graph graph, int depth, List<String> names) {
        if (depth < 0) {
            throw new IllegalArgumentException("a tree is 0 levels deep or more, not " + depth);
        }
        Tree tree = new Tree(graph, depth);
        for (String name : names) {
            NodeName root = new NodeName(name);
            tree.draw(graph.find(root).orElseThrow(() -> graph.unknown(root)));
        }
        return tree.text.toString();
    }

    /** A line that is still to be drawn; the indent is what stands before its children's branches. */
    private record Line(Node node, int level, String branch, String indent) {}

    private void draw(Node root) {
        Deque<Line> lines = new ArrayDeque<>(List.of(new Line(root, 0, "", "")));
        while (!lines.isEmpty()) {
            Line line = lines.pop();
            List<Node> children = children(line.node());
            String end = children.isEmpty() ? "" : end(line);
            text.append(line.branch())
                    .append(line.node().name())
                    .append(" : ")
                    .append(line.node().type().display())
                    .append(line.node() instanceof Node.Input ? ", input" : "")
                    .append(end)
                    .append('\n');
            for (int i = end.isEmpty() ? children.size() - 1 : -1; i >= 0; i--) {
                boolean last = i == children.size() - 1;
                lines.push(new Line(
                        children.get(i),
                        line.level() + 1,
                        line.indent() + (last ? "└─ " : "├─ "),
                        line.indent() + (last ? "   " : "│  ")));
            }
        }
    }

    private List<Node> children(Node node) {
        Set<Node> children = new LinkedHashSet<>(graph.dependencies(node.name()));
        graph.forEachChoice(
                graph.indexOf(node.name()), key -> children.add(graph.nodes().get(key)));
        return List.copyOf(children);
    }

    /* What stands after a node whose parts are not drawn here; a node that is cut off may still be drawn elsewhere. */
    private String end(Line line) {
        int index = graph.indexOf(line.node().name());
        if (shown.get(index)) {
            return " ...";
        }
        if (line.level() == depth) {
            return " ... deeper";
        }
        shown.set(index);
        return "";
    }
}
