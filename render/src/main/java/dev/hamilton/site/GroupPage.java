package dev.hamilton.site;

import dev.hamilton.graph.Node;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is known of a module: where it is, and its nodes. */
final class GroupPage {
    private GroupPage() {}

    static String of(Contents contents, String group, List<Node> nodes) {
        Page page = new Page(contents, contents.groupPages.of(group), group);
        Markup html = page.html();
        html.element("h1", group);
        html.open("p", "class", "is").text(Contents.count(nodes.size(), "node"));
        if (!group.equals(Contents.INPUTS)) {
            html.text(", computed by ").element("code", String.join(", ", classes(nodes)));
        }
        html.close("p");
        page.table(nodes);
        neighbours(contents, group, nodes, page);
        return page.end();
    }

    private static List<String> classes(List<Node> nodes) {
        return nodes.stream().map(node -> node.source().type()).distinct().toList();
    }

    /* From how many nodes of which other groups it reads, and the other way round. */
    private static void neighbours(Contents contents, String group, List<Node> nodes, Page page) {
        Map<String, Integer> reads = new TreeMap<>();
        Map<String, Integer> readers = new TreeMap<>();
        for (Node node : nodes) {
            contents.graph
                    .dependencies(node.name())
                    .forEach(each -> reads.merge(contents.group(each), 1, Integer::sum));
            contents.graph
                    .dependents(node.name())
                    .forEach(each -> readers.merge(contents.group(each), 1, Integer::sum));
        }
        reads.remove(group);
        readers.remove(group);
        groups(contents, page, "Reads from", reads);
        groups(contents, page, "Is read by", readers);
    }

    private static void groups(Contents contents, Page page, String name, Map<String, Integer> groups) {
        if (groups.isEmpty()) {
            return;
        }
        page.heading(name, name.equals("Reads from") ? "reads" : "readers");
        page.html().open("ul", "class", "links");
        groups.forEach((group, times) -> page.html()
                .open("li")
                .element("a", group, "href", page.link(contents.groupPages.of(group)))
                .text(" ")
                .element("small", times + (times == 1 ? " edge" : " edges"))
                .close("li"));
        page.html().close("ul");
    }
}
