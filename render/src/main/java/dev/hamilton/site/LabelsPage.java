package dev.hamilton.site;

import dev.hamilton.graph.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The labels, and which nodes have them: who owns what, and what is personal. */
final class LabelsPage {
    static final String FILE = "labels.html";

    private LabelsPage() {}

    /** The place of a key on the page. */
    static String anchor(String key) {
        return "label-" + key.replaceAll("[^A-Za-z0-9_.-]", "-");
    }

    static String of(Contents contents) {
        Map<String, Map<String, List<Node>>> labels = new TreeMap<>();
        for (Node node : contents.graph.nodes()) {
            Contents.labels(node)
                    .forEach((key, values) -> (values.isEmpty() ? List.of("") : values)
                            .forEach(value -> labels.computeIfAbsent(key, each -> new TreeMap<>())
                                    .computeIfAbsent(value, each -> new ArrayList<>())
                                    .add(node)));
        }
        Page page = new Page(contents, FILE, "Labels");
        Markup html = page.html();
        html.element("h1", "Labels");
        labels.forEach((key, values) -> {
            page.heading(key, anchor(key));
            values.forEach((value, nodes) -> section(page, value, nodes));
        });
        return page.end();
    }

    private static void section(Page page, String value, List<Node> nodes) {
        Markup html = page.html();
        html.open("details", nodes.size() <= 24 ? "open" : "class", nodes.size() <= 24 ? "" : "long")
                .open("summary")
                .text(value.isEmpty() ? "without a value" : value)
                .text(" ")
                .element("small", Contents.count(nodes.size(), "node"))
                .close("summary")
                .open("ul", "class", "links");
        for (Node node : nodes) {
            html.open("li");
            page.link(node, node.name().text());
            html.close("li");
        }
        html.close("ul").close("details");
    }
}
