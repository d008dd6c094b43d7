package dev.hamilton.render;

import dev.hamilton.graph.Graph;
import dev.hamilton.graph.Node;
import dev.hamilton.model.NodeName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a node is made of, as a tree of lines for a terminal.
 *
 * <p>A node that was shown before is shown again without what it is made of, and marked with an ellipsis.
 *
 * @since 0.1
 */
public final class Tree {
    private Tree() {}

    /**
     * Draws what nodes are made of.
     *
     * @param graph the graph
     * @param names nodes of the graph, in the order in which they are drawn
     * @return one line a node: its name, its type, and whether it is an input
     * @throws IllegalArgumentException if the graph has no such node
     */
    public static String of(Graph graph, String... names) {
        StringBuilder text = new StringBuilder();
        Set<Node> shown = new HashSet<>();
        for (String name : names) {
            Node root = graph.find(new NodeName(name))
                    .orElseThrow(() -> new IllegalArgumentException("the graph has no node '%s'".formatted(name)));
            draw(graph, root, shown, text);
        }
        return text.toString();
    }

    /** A line that is still to be drawn; the indent is what stands before its children's branches. */
    private record Line(Node node, String branch, String indent) {}

    private static void draw(Graph graph, Node root, Set<Node> shown, StringBuilder text) {
        Deque<Line> lines = new ArrayDeque<>(List.of(new Line(root, "", "")));
        while (!lines.isEmpty()) {
            Line line = lines.pop();
            List<Node> children = graph.dependencies(line.node().name());
            boolean again = !shown.add(line.node()) && !children.isEmpty();
            text.append(line.branch())
                    .append(line.node().name())
                    .append(" : ")
                    .append(line.node().type().display())
                    .append(line.node() instanceof Node.Input ? ", input" : "")
                    .append(again ? " ..." : "")
                    .append('\n');
            for (int i = again ? -1 : children.size() - 1; i >= 0; i--) {
                boolean last = i == children.size() - 1;
                lines.push(new Line(
                        children.get(i),
                        line.indent() + (last ? "└─ " : "├─ "),
                        line.indent() + (last ? "   " : "│  ")));
            }
        }
    }
}
