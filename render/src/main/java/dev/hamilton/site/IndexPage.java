package dev.hamilton.site;

import dev.hamilton.graph.Node;
import dev.hamilton.lineage.Lineage;
import java.util.List;
import java.util.stream.Collectors;

/** Where one comes in: what there is, and the ways to it. */
final class IndexPage {
    static final String FILE = "index.html";
    private static final int GLANCE = 12;

    private IndexPage() {}

    static String of(Contents contents) {
        Page page = new Page(contents, FILE, contents.title);
        Markup html = page.html();
        long inputs = contents.graph.nodes().stream()
                .filter(node -> node instanceof Node.Input)
                .count();
        html.element("h1", contents.title);
        html.open("p", "class", "is")
                .text(Contents.count((int) inputs, "input") + ", "
                        + Contents.count((int) (contents.graph.size() - inputs), "function"))
                .close("p");
        html.open("p").text("As a ").element("a", "picture", "href", "graph.html");
        html.text(" to walk around in; as a dictionary in ").element("a", "CSV", "href", "dictionary.csv");
        html.text(", ").element("a", "JSON", "href", "dictionary.json");
        html.text(" or ")
                .element("a", "Markdown", "href", "dictionary.md")
                .text(".")
                .close("p");
        page.heading("Modules", "modules");
        html.open("ul", "class", "cards");
        contents.groups.forEach((group, nodes) -> card(page, contents, group, nodes));
        html.close("ul");
        List<Node> results = Lineage.of(contents.graph).leaves();
        page.heading("Results that nothing else reads (" + results.size() + ")", "results");
        page.table(results.subList(0, Math.min(GLANCE, results.size())));
        if (results.size() > GLANCE) {
            html.open("details").element("summary", (results.size() - GLANCE) + " more");
            page.table(results.subList(GLANCE, results.size()));
            html.close("details");
        }
        return page.end();
    }

    private static void card(Page page, Contents contents, String group, List<Node> nodes) {
        String some = nodes.stream().limit(4).map(node -> node.name().text()).collect(Collectors.joining(", "));
        page.html()
                .open("li")
                .element("a", group, "href", contents.groupPages.of(group))
                .text(" ")
                .element("small", Contents.count(nodes.size(), "node"))
                .element("p", some + (nodes.size() > 4 ? ", ..." : ""))
                .close("li");
    }
}
