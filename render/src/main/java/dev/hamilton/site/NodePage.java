package dev.hamilton.site;

import dev.hamilton.catalog.Absence;
import dev.hamilton.catalog.Parameter;
import dev.hamilton.catalog.Source;
import dev.hamilton.graph.Node;
import dev.hamilton.model.NodeName;
import dev.hamilton.picture.SourceCode;
import dev.hamilton.render.Dictionary;
import dev.hamilton.render.Fields;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What is known of one node. */
final class NodePage {
    /** So many links are read at a glance; more are folded away. */
    private static final int GLANCE = 24;

    private final Contents contents;
    private final SourceCode code;
    private final Dictionary.Entry entry;
    private final Node node;
    private final Page page;
    private final Markup html;

    NodePage(Contents contents, SourceCode code, Dictionary.Entry entry) {
        this.contents = contents;
        this.code = code;
        this.entry = entry;
        this.node = entry.node();
        this.page = new Page(contents, contents.page(node), node.name().text());
        this.html = page.html();
    }

    String text() {
        List<Node> reads = contents.graph.dependencies(node.name());
        List<Node> readers = contents.graph.dependents(node.name());
        head();
        new Neighbourhood(page, node, reads, readers).draw(html);
        facts();
        parameters();
        fields();
        checks();
        code();
        links("Reads", "reads", reads);
        links("Is read by", "readers", readers);
        links("Is made of these inputs", "inputs", entry.inputs());
        return page.end();
    }

    private void head() {
        String group = contents.group(node);
        html.open("p", "class", "where")
                .element("a", group, "href", page.link(contents.groupPages.of(group)))
                .close("p");
        html.element("h1", node.name().text());
        html.open("p", "class", "is")
                .element("span", Contents.kind(node), "class", "kind")
                .text(" ")
                .element("code", node.type().display())
                .close("p");
        String doc = Contents.doc(node).strip();
        if (!doc.isEmpty()) {
            html.element("p", doc, "class", "doc");
        }
    }

    private void facts() {
        html.open("dl");
        fact("Type", node.type().toString());
        fact(
                node.fold(computed -> "Source", input -> input.declared() ? "Declared by" : "First asked for by"),
                node.source().toString());
        Contents.labels(node).forEach((key, values) -> {
            html.element("dt", key).open("dd");
            html.element(
                    "a",
                    values.isEmpty() ? key : String.join(", ", values),
                    "href",
                    page.link("labels.html") + "#" + LabelsPage.anchor(key));
            html.close("dd");
        });
        html.element("dt", "In the picture").open("dd");
        html.element("a", "what is above and below", "href", page.link("graph.html") + "#" + fragment())
                .close("dd");
        html.close("dl");
    }

    private String fragment() {
        return URLEncoder.encode(node.name().text(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void fact(String name, String value) {
        html.element("dt", name).open("dd").element("code", value).close("dd");
    }

    private void parameters() {
        List<Parameter> parameters = node.fold(computed -> computed.function().parameters(), input -> List.of());
        if (parameters.isEmpty()) {
            return;
        }
        page.heading("Parameters", "parameters");
        html.open("div", "class", "wide").open("table");
        html.raw("<thead><tr><th>Parameter</th><th>Type</th><th>Is</th></tr></thead>\n")
                .open("tbody");
        for (Parameter parameter : parameters) {
            html.open("tr").open("td").element("code", parameter.name()).close("td");
            html.open("td")
                    .element("code", parameter.type().display())
                    .close("td")
                    .open("td");
            supply(parameter.source());
            html.close("td").close("tr");
        }
        html.close("tbody").close("table").close("div");
    }

    private void supply(Source source) {
        if (source instanceof Source.Constant constant) {
            html.element("code", constant.text());
        } else if (source instanceof Source.Node supplier) {
            supply(supplier.name(), supplier.absence());
        }
    }

    private void supply(NodeName name, Absence absence) {
        Optional<Node> supplier = contents.graph.find(name);
        supplier.ifPresentOrElse(
                each -> page.link(each, name.text()),
                () -> html.element("code", name.text()).text(", which nothing provides"));
        if (absence.kind() == Absence.Kind.CONSTANT) {
            html.text(", or ").element("code", absence.text());
        } else if (absence.kind() != Absence.Kind.REQUIRED) {
            html.text(", optional");
        }
    }

    private void fields() {
        List<Fields.Field> fields = Fields.of(node);
        if (fields.isEmpty()) {
            return;
        }
        page.heading("Schema", "schema");
        html.open("table")
                .raw("<thead><tr><th>Field</th><th>Type</th></tr></thead>\n")
                .open("tbody");
        for (Fields.Field field : fields) {
            html.open("tr").open("td").element("code", field.name()).close("td");
            html.open("td").element("code", field.type()).close("td").close("tr");
        }
        html.close("tbody").close("table");
    }

    private void checks() {
        List<Node> checks = contents.checksOf(node);
        if (!checks.isEmpty()) {
            page.heading("Checks", "checks");
            page.table(checks);
        }
    }

    private void code() {
        node.fold(computed -> code.of(computed.source()), input -> Optional.<String>empty())
                .ifPresent(source -> {
                    page.heading("Code", "code");
                    html.open("pre", "tabindex", "0").element("code", source).close("pre");
                });
    }

    private void links(String name, String id, List<Node> nodes) {
        if (nodes.isEmpty()) {
            return;
        }
        page.heading(name + " (" + nodes.size() + ")", id);
        boolean folded = nodes.size() > GLANCE;
        list(folded ? nodes.subList(0, GLANCE) : nodes);
        if (folded) {
            html.open("details").element("summary", (nodes.size() - GLANCE) + " more");
            list(nodes.subList(GLANCE, nodes.size()));
            html.close("details");
        }
    }

    private void list(List<Node> nodes) {
        html.open("ul", "class", "links");
        for (Node each : nodes) {
            html.open("li");
            page.link(each, each.name().text());
            html.close("li");
        }
        html.close("ul");
    }
}
