package dev.hamilton.render;

import dev.hamilton.catalog.Absence;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Parameter;
import dev.hamilton.catalog.Source;
import dev.hamilton.graph.Graph;
import dev.hamilton.graph.Node;
import dev.hamilton.model.SourceRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A view as JSON, for other programs: nodes with their types, labels, comments, places and digests, and what each reads.
 *
 * <p>What it may look like is published as a JSON Schema, the resource {@link #SCHEMA} beside this class. Members that would
 * be empty are left out.
 *
 * @since 0.1
 */
public final class Json {
    /** The name of the resource, in this package, that is the JSON Schema of what is written. */
    public static final String SCHEMA = "view.schema.json";

    /** The version of the format, which every file has: it changes when a reader of the old one would go wrong. */
    public static final int VERSION = 1;

    private Json() {}

    /**
     * Writes a graph.
     *
     * @param graph the graph
     * @return an object; each item and each edge in a line
     */
    public static String of(Graph graph) {
        return of(View.of(graph).build());
    }

    /**
     * Writes a view.
     *
     * @param view the view
     * @return an object; each item and each edge in a line
     */
    public static String of(View view) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("format", "hamilton-view");
        json.put("version", VERSION);
        json.put("orientation", view.orientation().code());
        json.put("items", view.items().stream().map(Json::item).toList());
        json.put("edges", edges(view));
        json.put(
                "groups",
                view.groups().stream().map(group -> group(view, group)).toList());
        return JsonText.of(json, 2);
    }

    /**
     * What is known of a node, as plain values.
     *
     * @param node the node
     * @return name, type and the rest, by the names that the JSON Schema has for them
     */
    public static Map<String, @Nullable Object> node(Node node) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", node.name().text());
        json.put("type", node.type().display());
        json.put("javaType", node.type().toString());
        node.fold(computed -> function(computed.function(), json), input -> json.put("required", input.required()));
        putUnlessEmpty(json, "tags", new LinkedHashMap<>(node.tags().values()));
        putUnlessEmpty(json, "source", source(node.source()));
        return json;
    }

    private static @Nullable Object function(FunctionDef function, Map<String, @Nullable Object> json) {
        putUnlessEmpty(json, "doc", function.doc());
        putUnlessEmpty(json, "hash", function.hash());
        putUnlessEmpty(
                json,
                "parameters",
                function.parameters().stream().map(Json::parameter).toList());
        return null;
    }

    private static Map<String, @Nullable Object> parameter(Parameter parameter) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", parameter.name());
        json.put("type", parameter.type().display());
        if (parameter.source() instanceof Source.Node node) {
            json.put("node", node.name().text());
            if (node.absence().kind() == Absence.Kind.CONSTANT) {
                json.put("default", node.absence().text());
            } else if (node.absence().kind() != Absence.Kind.REQUIRED) {
                json.put("optional", true);
            }
        } else {
            json.put("constant", ((Source.Constant) parameter.source()).text());
        }
        return json;
    }

    private static Map<String, @Nullable Object> source(SourceRef source) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        putUnlessEmpty(json, "class", source.type());
        putUnlessEmpty(json, "member", source.member());
        putUnlessEmpty(json, "file", source.file());
        if (source.line() > 0) {
            json.put("line", source.line());
        }
        return json;
    }

    private static Map<String, @Nullable Object> item(Item item) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", item.id());
        json.put("kind", item.fold(single -> "node", box -> "inputs", folded -> "group"));
        item.fold(
                single -> single(single, json),
                box -> json.put("inputs", box.inputs().stream().map(Json::node).toList()),
                folded -> folded(folded, json));
        putUnlessEmpty(json, "marks", item.marks().stream().map(Mark::text).toList());
        return json;
    }

    private static @Nullable Object single(Item.Single single, Map<String, @Nullable Object> json) {
        json.put("role", single.role().text());
        json.putAll(node(single.node()));
        if (!single.detail().equals(single.node().type().display())) {
            json.put("detail", single.detail());
        }
        if (single.shape() != null) {
            json.put("shape", single.shape().name().toLowerCase(Locale.ROOT));
        }
        if (single.style() != null) {
            Map<String, Object> style = new LinkedHashMap<>();
            style.put("legend", single.style().legend());
            style.put("fill", single.style().fill());
            json.put("style", style);
        }
        return null;
    }

    private static @Nullable Object folded(Item.Folded folded, Map<String, @Nullable Object> json) {
        json.put("name", folded.name());
        json.put("members", folded.members().stream().map(Json::node).toList());
        return null;
    }

    private static List<Map<String, @Nullable Object>> edges(View view) {
        List<Map<String, @Nullable Object>> edges = new ArrayList<>();
        for (View.Edge edge : view.edges()) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("from", view.items().get(edge.from()).id());
            json.put("to", view.items().get(edge.to()).id());
            if (edge.path()) {
                json.put("path", true);
            }
            edges.add(json);
        }
        return edges;
    }

    private static Map<String, Object> group(View view, View.Group group) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", group.name());
        json.put(
                "members",
                group.members().stream()
                        .map(each -> view.items().get(each).id())
                        .toList());
        return json;
    }

    private static void putUnlessEmpty(Map<String, @Nullable Object> json, String name, Object value) {
        boolean empty = (value instanceof String text && text.isEmpty())
                || (value instanceof List<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
        if (!empty) {
            json.put(name, value);
        }
    }
}
