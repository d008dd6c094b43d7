package dev.hamilton.render;

import dev.hamilton.graph.Graph;
import dev.hamilton.graph.Node;

/**
 * A graph in the DOT language of Graphviz: inputs dashed, functions round, data flowing from left to right.
 *
 * @since 0.1
 */
public final class Dot {
    private Dot() {}

    /**
     * Draws a graph.
     *
     * @param graph the graph
     * @return a digraph; nodes and edges in the graph's order
     */
    public static String of(Graph graph) {
        StringBuilder text = new StringBuilder("digraph hamilton {\n")
                .append("  rankdir=LR;\n")
                .append(
                        "  node [fontname=\"Helvetica\", shape=box, style=\"rounded,filled\", fillcolor=\"#b4d8e4\"];\n");
        for (Node node : graph.nodes()) {
            String name = quoted(node.name().text());
            String label = quoted(node.name().text() + "\n" + node.type().display());
            String style = node.fold(computed -> "", input -> ", style=\"dashed\"");
            text.append("  %s [label=%s%s];\n".formatted(name, label, style));
        }
        for (int i = 0; i < graph.size(); i++) {
            String to = quoted(graph.nodes().get(i).name().text());
            graph.dependencies(graph.nodes().get(i).name())
                    .forEach(from -> text.append(
                            "  %s -> %s;\n".formatted(quoted(from.name().text()), to)));
        }
        return text.append("}\n").toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
