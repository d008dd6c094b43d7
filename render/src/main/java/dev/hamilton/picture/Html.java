package dev.hamilton.picture;

import dev.hamilton.graph.Graph;
import dev.hamilton.graph.Node;
import dev.hamilton.render.Grouping;
import dev.hamilton.render.Json;
import dev.hamilton.render.MarkupText;
import dev.hamilton.render.View;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A view as one HTML page that needs no server and no network: to pan and zoom, search, fold and unfold groups, and see
 * where each node comes from and what it feeds. Thread-safe.
 *
 * <p>The page lays itself out. One of more than 300 nodes starts with its groups folded. A name after a hash sign in its
 * address chooses that node.
 *
 * @since 0.1
 */
public final class Html {
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private Html() {}

    /**
     * Draws a graph, its nodes grouped by the places where their functions are mounted.
     *
     * @param graph the graph
     * @param title what the page is called
     * @return a document
     */
    public static String of(Graph graph, String title) {
        return of(View.of(graph).group(Grouping.place(graph)).build(), title);
    }

    /**
     * Draws a view. Groups of the view can be folded; what it has folded stays so.
     *
     * @param view the view
     * @param title what the page is called
     * @return a document
     */
    public static String of(View view, String title) {
        return of(view, title, node -> Note.NONE);
    }

    /**
     * Draws a view, and tells more of its nodes: their code, and what a run found, by which they can be coloured.
     *
     * @param view the view
     * @param title what the page is called
     * @param notes what is known of a node
     * @return a document
     */
    public static String of(View view, String title, Function<Node, Note> notes) {
        Map<String, String> parts = Map.of(
                "title",
                MarkupText.escaped(title),
                "style",
                resource("page.css"),
                "data",
                Json.of(view).replace("<", "\\u003c"),
                "notes",
                Notes.of(view, notes).replace("<", "\\u003c"),
                "script",
                "'use strict';\n" + resource("layout.js") + resource("model.js") + resource("canvas.js")
                        + resource("looks.js") + resource("page.js"));
        return PLACE.matcher(resource("page.html"))
                .replaceAll(place -> Matcher.quoteReplacement(part(parts, place.group(1))));
    }

    private static String part(Map<String, String> parts, String name) {
        @Nullable String part = parts.get(name);
        if (part == null) {
            throw new AssertionError("the page has no part " + name);
        }
        return part;
    }

    private static String resource(String name) {
        try (@Nullable InputStream resource = Html.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new AssertionError("there is no resource " + name);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
