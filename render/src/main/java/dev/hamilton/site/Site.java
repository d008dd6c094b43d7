package dev.hamilton.site;

import dev.hamilton.graph.Graph;
import dev.hamilton.graph.Node;
import dev.hamilton.picture.Html;
import dev.hamilton.picture.SourceCode;
import dev.hamilton.render.Dictionary;
import dev.hamilton.render.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The documentation of a dataflow as a site of static files: a page for each module and each node, an index, labels, a
 * search, a data dictionary and a picture. It needs no server and no network. Immutable.
 *
 * @param files the text of each file by its name, which is relative to the site's folder and has slashes in it;
 *     {@code index.html} comes first
 * @since 0.1
 */
public record Site(Map<String, String> files) {
    /** Copies the files. */
    public Site {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /**
     * Documents a graph.
     *
     * @param graph the graph
     * @param title what the site is called
     * @param code finds the code of functions
     * @return the site
     */
    public static Site of(Graph graph, String title, SourceCode code) {
        Contents contents = new Contents(graph, title);
        Map<String, String> files = new LinkedHashMap<>();
        files.put(IndexPage.FILE, IndexPage.of(contents));
        if (contents.hasLabels()) {
            files.put(LabelsPage.FILE, LabelsPage.of(contents));
        }
        contents.groups.forEach(
                (group, nodes) -> files.put(contents.groupPages.of(group), GroupPage.of(contents, group, nodes)));
        for (Dictionary.Entry entry : contents.dictionary.entries()) {
            files.put(contents.page(entry.node()), new NodePage(contents, code, entry).text());
        }
        files.put("graph.html", Html.of(graph, title));
        files.put("dictionary.csv", contents.dictionary.csv());
        files.put("dictionary.json", contents.dictionary.json());
        files.put("dictionary.md", contents.dictionary.markdown());
        files.put("search.js", "const pages = " + searched(contents).stripTrailing() + ";\n");
        files.put("site.js", resource("site.js"));
        files.put("site.css", resource("site.css"));
        return new Site(files);
    }

    /* A script and not JSON: a page that was opened from a file may not fetch. */
    private static String searched(Contents contents) {
        List<List<String>> pages = new ArrayList<>();
        contents.groups.forEach((group, nodes) -> pages.add(
                List.of(group, "module", contents.groupPages.of(group), Contents.count(nodes.size(), "node"), "")));
        for (Node node : contents.graph.nodes()) {
            pages.add(List.of(
                    node.name().text(),
                    node.type().display(),
                    contents.page(node),
                    Contents.summary(node),
                    node.tags().toString()));
        }
        return JsonText.of(pages, 1);
    }

    private static String resource(String name) {
        try (@Nullable InputStream resource = Site.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new AssertionError("there is no resource " + name);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
