package dev.hamilton.lineage;

import dev.hamilton.catalog.Absence;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Source;
import dev.hamilton.graph.Graph;
import dev.hamilton.graph.Node;
import dev.hamilton.model.NodeName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What changed between two builds of a dataflow. Immutable.
 *
 * @param added names that only the new graph has, in its order
 * @param removed names that only the old graph has, in its order
 * @param changed what is different about each name that both have, in the new graph's order
 * @param affected names that are not changed themselves but lie downstream of something added or changed, in the new
 *     graph's order
 * @since 0.1
 */
public record GraphDiff(
        List<NodeName> added, List<NodeName> removed, Map<NodeName, List<String>> changed, List<NodeName> affected) {
    /**
     * Compares two graphs.
     *
     * @param before the old graph
     * @param after the new graph
     * @return the differences
     */
    public static GraphDiff between(Graph before, Graph after) {
        return between(before, Map.of(), after, Map.of());
    }

    /**
     * Compares two graphs, and what the config gave them.
     *
     * @param before the old graph
     * @param oldConfig the text of each value of the old config by its key
     * @param after the new graph
     * @param newConfig the text of each value of the new config by its key
     * @return the differences; a value differs where both have the key
     */
    public static GraphDiff between(
            Graph before, Map<String, String> oldConfig, Graph after, Map<String, String> newConfig) {
        List<NodeName> added = missingFrom(before, after);
        Map<NodeName, List<String>> changed = new LinkedHashMap<>();
        for (Node node : after.nodes()) {
            before.find(node.name()).ifPresent(old -> {
                List<String> differences = differences(old, node);
                String key = node.name().text();
                if (oldConfig.containsKey(key) && newConfig.containsKey(key)) {
                    compare("config", oldConfig.get(key), newConfig.get(key), differences);
                }
                if (!differences.isEmpty()) {
                    changed.put(node.name(), differences);
                }
            });
        }
        Set<String> touched = new LinkedHashSet<>();
        added.forEach(name -> touched.add(name.text()));
        changed.keySet().forEach(name -> touched.add(name.text()));
        List<NodeName> affected = Lineage.of(after).downstreamOf(touched.toArray(String[]::new)).stream()
                .map(Node::name)
                .filter(name -> !touched.contains(name.text()))
                .toList();
        return new GraphDiff(added, missingFrom(after, before), changed, affected);
    }

    /**
     * Whether both graphs say the same.
     *
     * @return true if nothing was added, removed or changed
     */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    /** A line a node: {@code +} added, {@code -} removed, {@code ~} changed with what, {@code >} affected. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        added.forEach(name -> text.append("+ ").append(name).append('\n'));
        removed.forEach(name -> text.append("- ").append(name).append('\n'));
        changed.forEach((name, what) -> text.append("~ ")
                .append(name)
                .append(": ")
                .append(String.join("; ", what))
                .append('\n'));
        affected.forEach(name -> text.append("> ").append(name).append('\n'));
        return text.toString();
    }

    private static List<NodeName> missingFrom(Graph one, Graph other) {
        return other.nodes().stream()
                .map(Node::name)
                .filter(name -> one.indexOf(name) == Graph.NO_NODE)
                .toList();
    }

    private static List<String> differences(Node old, Node now) {
        List<String> differences = new ArrayList<>();
        compare("type", old.type().display(), now.type().display(), differences);
        compare("kind", kind(old), kind(now), differences);
        compare("tags", old.tags().toString(), now.tags().toString(), differences);
        if (old instanceof Node.Computed before && now instanceof Node.Computed after) {
            FunctionDef one = before.function();
            FunctionDef other = after.function();
            compare("parameters", parameters(one), parameters(other), differences);
            compare("doc", one.doc(), other.doc(), differences);
            if (!one.hash().equals(other.hash())) {
                differences.add("code");
            }
        }
        return differences;
    }

    private static String kind(Node node) {
        return node.fold(computed -> "function", input -> input.required() ? "input" : "optional input");
    }

    private static String parameters(FunctionDef function) {
        return function.parameters().stream()
                .map(parameter -> parameter + absence(parameter.source()))
                .collect(Collectors.joining(", "));
    }

    private static String absence(Source source) {
        Absence absence = source instanceof Source.Node node ? node.absence() : Absence.REQUIRED;
        return switch (absence.kind()) {
            case REQUIRED, EMPTY -> "";
            case NULL -> " or null";
            case CONSTANT -> " or " + absence.text();
        };
    }

    private static void compare(String what, String old, String now, List<String> differences) {
        if (!old.equals(now)) {
            differences.add("%s '%s' -> '%s'".formatted(what, old, now));
        }
    }
}
