package dev.hamilton.render;

import dev.hamilton.graph.Graph;
import dev.hamilton.graph.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A view in the DOT language of Graphviz, drawn as the pictures of Python's Hamilton are, so that they look familiar.
 *
 * @since 0.1
 */
public final class Dot {
    private static final String EXPAND_EDGE = "dir=both arrowhead=crow arrowtail=none";
    private static final String COLLECT_EDGE = "dir=both arrowtail=crow";

    private final View view;
    private final StringBuilder text = new StringBuilder();

    private Dot(View view) {
        this.view = view;
    }

    /**
     * Draws a graph, with a box of inputs for each function that reads some.
     *
     * @param graph the graph
     * @return a digraph; nodes and edges in the graph's order
     */
    public static String of(Graph graph) {
        return of(View.of(graph).inputs(Inputs.PER_READER).build());
    }

    /**
     * Draws a view.
     *
     * @param view the view
     * @return a digraph; nodes and edges in the view's order
     */
    public static String of(View view) {
        return new Dot(view).write();
    }

    private String write() {
        text.append("// Dependency Graph\ndigraph {\n");
        text.append("  compound=true concentrate=true rankdir=")
                .append(view.orientation().code())
                .append(" ranksep=0.4 style=filled\n");
        text.append("  node [fillcolor=\"#ffffff\"]\n");
        Set<Integer> grouped = new HashSet<>();
        view.groups().forEach(group -> grouped.addAll(group.members()));
        for (int i = 0; i < view.items().size(); i++) {
            if (!grouped.contains(i)) {
                item(view.items().get(i), "  ");
            }
        }
        view.groups().forEach(this::group);
        view.edges().forEach(this::edge);
        if (view.legend()) {
            legend();
        }
        return text.append("}\n").toString();
    }

    private void group(View.Group group) {
        text.append("  subgraph ")
                .append(quoted("cluster_group_" + group.name()))
                .append(" {\n");
        text.append("    graph [label=")
                .append(quoted(group.name()))
                .append(" fontname=Helvetica style=\"rounded,filled\" fillcolor=\"#f7f9fa\" color=\"#9aa5ab\"]\n");
        group.members().forEach(member -> item(view.items().get(member), "    "));
        text.append("  }\n");
    }

    private void item(Item item, String indent) {
        List<Fields.Field> fields =
                item.fold(single -> Fields.of(single.node()), box -> List.of(), folded -> List.of());
        if (fields.isEmpty()) {
            node(item, indent);
            return;
        }
        text.append(indent)
                .append("subgraph ")
                .append(quoted("cluster_" + item.id()))
                .append(" {\n");
        text.append(indent)
                .append(
                        "  graph [color=\"#649fb3\" style=\"dashed,rounded,filled\" fillcolor=\"#ffffff\" margin=10]\n");
        node(item, indent + "  ");
        int widest = fields.stream()
                .mapToInt(field -> fieldText(field, 0).length())
                .max()
                .orElse(0);
        for (Fields.Field field : fields) {
            text.append(indent)
                    .append("  ")
                    .append(quoted(item.id() + ":" + field.name()))
                    .append(" [label=")
                    .append(quoted(fieldText(field, widest)))
                    .append(" fillcolor=\"")
                    .append(Look.FIELD.fill())
                    .append("\" fontname=Courier fontsize=10 margin=0.1 shape=rectangle style=filled]\n");
        }
        text.append(indent).append("}\n");
    }

    private static String fieldText(Fields.Field field, int width) {
        String label = field.type().isEmpty() ? field.name() : field.name() + ": " + field.type();
        return label + " ".repeat(Math.max(0, width - label.length()));
    }

    private void node(Item item, String indent) {
        text.append(indent)
                .append(quoted(item.id()))
                .append(" [label=")
                .append(item.fold(single -> label(single), Dot::table, folded -> label(folded)))
                .append(' ')
                .append(attributes(Look.of(item)))
                .append("]\n");
    }

    private static String label(Item item) {
        return "<<b>" + Labels.escaped(Labels.name(item)) + "</b><br /><br /><i>" + Labels.escaped(Labels.detail(item))
                + "</i>>";
    }

    private static String table(Item.InputBox box) {
        StringBuilder rows = new StringBuilder("<<table border=\"0\">");
        for (Node input : box.inputs()) {
            rows.append("<tr><td>")
                    .append(Labels.escaped(input.name().text()))
                    .append("</td><td>")
                    .append(Labels.escaped(Labels.type(input)))
                    .append("</td></tr>");
        }
        return rows.append("</table>>").toString();
    }

    private static String attributes(Look look) {
        String shape = switch (look.outline()) {
            case ROUNDED, BOX -> "rectangle";
            case NOTE -> "note";
            case CYLINDER -> "cylinder";
            case FOLDER -> "folder";
        };
        StringBuilder attributes = new StringBuilder();
        if (!look.border().equals("#000000")) {
            attributes.append("color=\"").append(look.border()).append("\" ");
        }
        attributes.append("fillcolor=\"").append(look.fill()).append("\" fontname=Helvetica margin=");
        attributes.append(look.outline() == Look.Outline.CYLINDER ? "\"0.15,0.1\"" : "0.15");
        attributes.append(look.doubled() ? " peripheries=2" : "");
        attributes.append(" shape=").append(shape).append(" style=\"").append(style(look));
        return attributes.append('"').toString();
    }

    private static String style(Look look) {
        return (look.outline() == Look.Outline.ROUNDED ? "rounded,filled" : "filled")
                + (look.dashed() ? ",dashed" : "")
                + (look.hatched() ? ",diagonals" : "");
    }

    private void edge(View.Edge edge) {
        Item from = view.items().get(edge.from());
        Item to = view.items().get(edge.to());
        StringBuilder attributes = new StringBuilder();
        if (edge.path()) {
            attributes.append("color=red");
        }
        if (has(from, Role.EXPAND)) {
            attributes.append(attributes.isEmpty() ? "" : " ").append(EXPAND_EDGE);
        } else if (has(to, Role.COLLECT)) {
            attributes.append(attributes.isEmpty() ? "" : " ").append(COLLECT_EDGE);
        }
        text.append("  ").append(quoted(from.id())).append(" -> ").append(quoted(to.id()));
        text.append(attributes.isEmpty() ? "\n" : " [" + attributes + "]\n");
    }

    private static boolean has(Item item, Role role) {
        return item instanceof Item.Single single && single.role() == role;
    }

    private void legend() {
        text.append("  subgraph cluster__legend {\n");
        text.append("    graph [fontname=Helvetica label=Legend rank=same]\n");
        for (Look.Entry entry : Look.legend(view)) {
            text.append("    ")
                    .append(quoted("legend:" + entry.name()))
                    .append(" [label=")
                    .append(quoted(entry.name()))
                    .append(' ')
                    .append(attributes(entry.look()))
                    .append("]\n");
        }
        text.append("  }\n");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
