package dev.hamilton.cli;

import dev.hamilton.graph.Graph;
import dev.hamilton.graph.Node;
import dev.hamilton.model.Tags;
import dev.hamilton.render.Json;
import dev.hamilton.render.JsonText;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Nodes for people, as lines of a table, or for programs, as JSON. */
final class NodeTable {
    private static final List<String> HEAD = List.of("name", "type", "reads", "tags", "doc");

    private final Graph graph;
    private final List<Node> nodes;
    private final Map<String, String> sentences = new HashMap<>();

    NodeTable(Graph graph, List<Node> nodes) {
        this.graph = graph;
        this.nodes = nodes;
    }

    boolean isEmpty() {
        return nodes.isEmpty();
    }

    /** A line a node: name, type, what it reads, its labels if any node has one, and the first sentence of its comment. */
    String text() {
        List<List<String>> rows = new ArrayList<>(List.of(HEAD));
        nodes.forEach(node -> rows.add(row(node)));
        boolean tagged = nodes.stream().anyMatch(node -> !tags(node).isEmpty());
        return table(tagged ? rows : rows.stream().map(NodeTable::withoutTags).toList());
    }

    /** An array of nodes, by the names that the JSON Schema of views has for what is known of them. */
    String json() {
        return JsonText.of(nodes.stream().map(this::object).toList(), 1);
    }

    private Map<String, @Nullable Object> object(Node node) {
        Map<String, @Nullable Object> json = Json.node(node);
        json.put("kind", node.fold(computed -> "function", input -> "input"));
        json.put("reads", reads(node));
        return json;
    }

    private List<String> reads(Node node) {
        return graph.dependencies(node.name()).stream()
                .map(each -> each.name().text())
                .toList();
    }

    /* Labels of Hamilton's own are in the JSON. */
    private static String tags(Node node) {
        Map<String, List<String>> own = new TreeMap<>(node.tags().values());
        own.keySet().removeIf(key -> key.startsWith("hamilton."));
        return new Tags(own).toString();
    }

    private static List<String> withoutTags(List<String> row) {
        List<String> cells = new ArrayList<>(row);
        cells.remove(HEAD.indexOf("tags"));
        return cells;
    }

    private List<String> row(Node node) {
        String reads = reads(node).stream().collect(Collectors.joining(", "));
        return List.of(
                node.name().text(),
                node.type().display(),
                node.fold(computed -> reads, input -> input.required() ? "(input)" : "(optional input)"),
                tags(node),
                node.fold(computed -> firstSentence(computed.function().doc()), input -> ""));
    }

    /* Nodes that were made of one method say the same, and to look for sentences takes time. */
    private String firstSentence(String text) {
        return sentences.computeIfAbsent(text, NodeTable::sentence);
    }

    private static String sentence(String text) {
        String doc = text.replaceAll("\\s+", " ").strip();
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(doc);
        int end = sentences.next();
        return end == BreakIterator.DONE ? doc : doc.substring(0, end).strip();
    }

    private static String table(List<List<String>> rows) {
        int[] widths = new int[rows.get(0).size() - 1];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
            }
            text.append(line.append(row.get(widths.length)).toString().stripTrailing())
                    .append('\n');
        }
        return text.toString();
    }
}
