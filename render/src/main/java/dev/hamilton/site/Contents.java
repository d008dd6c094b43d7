package dev.hamilton.site;

import dev.hamilton.catalog.Check;
import dev.hamilton.graph.Graph;
import dev.hamilton.graph.Node;
import dev.hamilton.render.Dictionary;
import dev.hamilton.render.Grouping;
import dev.hamilton.render.Role;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the site is about: the nodes, in their groups, with their pages. Immutable. */
final class Contents {
    /** The group of the nodes that belong to no module. */
    static final String INPUTS = "Inputs";

    private static final List<String> INTERNAL = List.of("hamilton.internal.", "hamilton.data_quality.");

    final Graph graph;
    final String title;
    final Dictionary dictionary;
    final Map<String, List<Node>> groups = new LinkedHashMap<>();
    final Addresses nodePages;
    final Addresses groupPages;
    private final Map<Node, String> groupOf = new LinkedHashMap<>();
    private final Map<String, List<Node>> checks = new LinkedHashMap<>();

    Contents(Graph graph, String title) {
        this.graph = graph;
        this.title = title;
        this.dictionary = Dictionary.of(graph);
        Grouping grouping = Grouping.place(graph);
        for (Node node : graph.nodes()) {
            String group = grouping.groupOf(node).orElse(INPUTS);
            groups.computeIfAbsent(group, name -> new ArrayList<>()).add(node);
            groupOf.put(node, group);
            node.tags()
                    .get(Check.SOURCE_TAG)
                    .ifPresent(
                            checked -> checked.forEach(name -> checks.computeIfAbsent(name, each -> new ArrayList<>())
                                    .add(node)));
        }
        this.nodePages = new Addresses(
                "nodes", graph.nodes().stream().map(node -> node.name().text()).toList());
        this.groupPages = new Addresses("modules", List.copyOf(groups.keySet()));
    }

    boolean hasLabels() {
        return graph.nodes().stream().anyMatch(node -> !labels(node).isEmpty());
    }

    /** The labels that people gave to a node; not those that Hamilton gives for itself. */
    static Map<String, List<String>> labels(Node node) {
        Map<String, List<String>> labels = new LinkedHashMap<>(node.tags().values());
        labels.keySet().removeIf(key -> INTERNAL.stream().anyMatch(key::startsWith));
        return labels;
    }

    String page(Node node) {
        return nodePages.of(node.name().text());
    }

    String group(Node node) {
        return groupOf.getOrDefault(node, INPUTS);
    }

    /** The nodes that say whether a node's value is as it should be. */
    List<Node> checksOf(Node node) {
        return checks.getOrDefault(node.name().text(), List.of());
    }

    /** What a node is, in a word. */
    static String kind(Node node) {
        return node.tags().has(Check.RESULT_TAG)
                ? "check"
                : Role.of(node).text().replace('_', ' ');
    }

    static String doc(Node node) {
        return node.fold(computed -> computed.function().doc(), input -> "");
    }

    static String summary(Node node) {
        String doc = doc(node).replaceAll("\\s+", " ").strip();
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(doc);
        int end = sentences.next();
        return end == BreakIterator.DONE ? doc : doc.substring(0, end).strip();
    }

    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
