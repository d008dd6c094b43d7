package dev.hamilton.render;

import dev.hamilton.graph.Graph;
import dev.hamilton.graph.Node;

/**
 * A graph as a Mermaid flowchart, which many sites render inside Markdown: inputs slanted, functions boxed.
 *
 * @since 0.1
 */
public final class Mermaid {
    private Mermaid() {}

    /**
     * Draws a graph.
     *
     * @param graph the graph
     * @return a flowchart from left to right; nodes and edges in the graph's order
     */
    public static String of(Graph graph) {
        StringBuilder text = new StringBuilder("flowchart LR\n");
        for (int i = 0; i < graph.size(); i++) {
            Node node = graph.nodes().get(i);
            String label = escaped(node.name().text()) + "<br/><i>"
                    + escaped(node.type().display()) + "</i>";
            text.append(node.fold(computed -> "  n%d[\"%s\"]\n", input -> "  n%d[/\"%s\"/]\n")
                    .formatted(i, label));
        }
        for (int i = 0; i < graph.size(); i++) {
            int to = i;
            graph.dependencies(graph.nodes().get(i).name())
                    .forEach(from -> text.append("  n%d --> n%d\n".formatted(graph.indexOf(from.name()), to)));
        }
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
