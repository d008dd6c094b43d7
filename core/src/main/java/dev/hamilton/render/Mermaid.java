package dev.hamilton.render;

import dev.hamilton.graph.Graph;
import dev.hamilton.graph.Node;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A view as a Mermaid flowchart, which many sites render inside Markdown: inputs slanted, functions round, groups around
 * their nodes.
 *
 * @since 0.1
 */
public final class Mermaid {
    private final View view;
    private final StringBuilder text = new StringBuilder();
    private final Map<Look, String> classes = new LinkedHashMap<>();

    private Mermaid(View view) {
        this.view = view;
    }

    /**
     * Draws a graph.
     *
     * @param graph the graph
     * @return a flowchart from left to right; nodes and edges in the graph's order
     */
    public static String of(Graph graph) {
        return of(View.of(graph).build());
    }

    /**
     * Draws a view. A flowchart has no legend, and no hatching: an override has a thick outline.
     *
     * @param view the view
     * @return a flowchart; nodes and edges in the view's order
     */
    public static String of(View view) {
        return new Mermaid(view).write();
    }

    private String write() {
        text.append("flowchart ").append(view.orientation().code()).append('\n');
        Set<Integer> grouped = new HashSet<>();
        view.groups().forEach(group -> grouped.addAll(group.members()));
        for (int i = 0; i < view.items().size(); i++) {
            if (!grouped.contains(i)) {
                item(i, "  ");
            }
        }
        for (int g = 0; g < view.groups().size(); g++) {
            View.Group group = view.groups().get(g);
            text.append("  subgraph g%d [\"%s\"]\n".formatted(g, escaped(group.name())));
            group.members().forEach(member -> item(member, "    "));
            text.append("  end\n");
        }
        edges();
        classes.forEach((look, name) -> text.append("  classDef ")
                .append(name)
                .append(' ')
                .append(css(look))
                .append('\n'));
        return text.toString();
    }

    private void item(int index, String indent) {
        Item item = view.items().get(index);
        Look look = Look.of(item);
        String name = classes.computeIfAbsent(look, each -> "look" + classes.size());
        text.append(indent).append('n').append(index);
        text.append(bracketed(look.outline()).formatted(label(item)));
        text.append(":::").append(name).append('\n');
    }

    private static String bracketed(Look.Outline outline) {
        return switch (outline) {
            case ROUNDED -> "(\"%s\")";
            case BOX -> "[/\"%s\"/]";
            case NOTE -> ">\"%s\"]";
            case CYLINDER -> "[(\"%s\")]";
            case FOLDER -> "[[\"%s\"]]";
        };
    }

    private static String label(Item item) {
        return item.fold(
                single -> twoLines(single),
                box -> box.inputs().stream().map(Mermaid::row).collect(Collectors.joining("<br/>")),
                folded -> twoLines(folded));
    }

    private static String twoLines(Item item) {
        return escaped(Labels.name(item)) + "<br/><i>" + escaped(Labels.detail(item)) + "</i>";
    }

    private static String row(Node input) {
        return escaped(input.name().text()) + " <i>" + escaped(Labels.type(input)) + "</i>";
    }

    private void edges() {
        StringBuilder paths = new StringBuilder();
        for (int i = 0; i < view.edges().size(); i++) {
            View.Edge edge = view.edges().get(i);
            text.append("  n")
                    .append(edge.from())
                    .append(" --> n")
                    .append(edge.to())
                    .append('\n');
            if (edge.path()) {
                paths.append(paths.isEmpty() ? "" : ",").append(i);
            }
        }
        if (!paths.isEmpty()) {
            text.append("  linkStyle ").append(paths).append(" stroke:#ff0000\n");
        }
    }

    private static String css(Look look) {
        boolean thick = look.hatched() || look.doubled();
        return "fill:" + look.fill() + ",stroke:" + look.border() + ",color:#000000"
                + (look.dashed() ? ",stroke-dasharray:4" : "")
                + (thick ? ",stroke-width:3px" : "");
    }

    /* The numbers of characters that Mermaid or Markdown would read as its own are written as entities. */
    private static String escaped(String text) {
        return Labels.escaped(text).replace("#", "#35;").replace("`", "#96;");
    }
}
