package dev.hamilton.site;

import dev.hamilton.graph.Node;
import java.util.Collection;

/** A page of the site: its head, what stands above every page, and links from where it is. Confined to one thread. */
final class Page {
    private final Contents contents;
    private final String root;
    private final Markup html = new Markup();

    /** Starts a page; {@code file} is where it will be, from the root of the site. */
    Page(Contents contents, String file, String title) {
        this.contents = contents;
        this.root = "../".repeat((int) file.chars().filter(each -> each == '/').count());
        html.raw("<!doctype html>\n")
                .open("html", "lang", "en")
                .open("head")
                .raw(
                        "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .element("title", title.equals(contents.title) ? title : title + " - " + contents.title)
                .raw("<link rel=\"stylesheet\" href=\"" + root + "site.css\">\n")
                .close("head")
                .open("body", "data-root", root.isEmpty() ? "./" : root)
                .raw("<a class=\"skip\" href=\"#main\">Skip to the page</a>\n")
                .open("header")
                .element("a", contents.title, "class", "home", "href", root + "index.html")
                .raw("<div class=\"search\"><input id=\"search\" type=\"search\" placeholder=\"Search names, types,"
                        + " comments, labels\" aria-label=\"Search\" role=\"combobox\" aria-expanded=\"false\""
                        + " aria-controls=\"found\" autocomplete=\"off\"><kbd>/</kbd><ul id=\"found\" role=\"listbox\""
                        + " aria-label=\"Found\" hidden></ul></div>\n")
                .open("nav", "aria-label", "Site")
                .element("a", "Picture", "href", root + "graph.html")
                .text(" ");
        if (contents.hasLabels()) {
            html.element("a", "Labels", "href", root + LabelsPage.FILE);
        }
        html.close("nav").close("header").open("main", "id", "main");
    }

    Markup html() {
        return html;
    }

    String link(String file) {
        return root + file;
    }

    String link(Node node) {
        return link(contents.page(node));
    }

    void link(Node node, String text) {
        html.open("a", "href", link(node)).element("code", text).close("a");
    }

    void heading(String name, String id) {
        html.element("h2", name, "id", id);
    }

    /** A line a node: its name, its type, and what it says first. */
    void table(Collection<Node> nodes) {
        html.open("div", "class", "wide").open("table");
        html.raw("<thead><tr><th>Name</th><th>Type</th><th>Says</th></tr></thead>\n")
                .open("tbody");
        for (Node node : nodes) {
            html.open("tr").open("td");
            link(node, node.name().text());
            html.close("td").open("td").element("code", node.type().display()).close("td");
            html.open("td");
            String kind = Contents.kind(node);
            if (!kind.equals("function")) {
                html.element("span", kind, "class", "kind").text(" ");
            }
            html.text(Contents.summary(node)).close("td").close("tr");
        }
        html.close("tbody").close("table").close("div");
    }

    String end() {
        return html.close("main")
                .raw("<script src=\"" + root + "search.js\"></script>\n<script src=\"" + root + "site.js\"></script>\n")
                .close("body")
                .close("html")
                .toString();
    }
}
