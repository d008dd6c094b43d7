package dev.hamilton.lineage;

import dev.hamilton.graph.Graph;
import dev.hamilton.graph.Node;
import dev.hamilton.model.NodeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Answers where nodes come from and what they feed. What the config chose a node by feeds it, see {@link
 * Graph#forEachChoice}. Immutable; every answer is in the graph's order.
 *
 * @since 0.1
 */
public final class Lineage {
    private final Graph graph;

    private Lineage(Graph graph) {
        this.graph = graph;
    }

    /**
     * Prepares to answer.
     *
     * @param graph the graph to ask
     * @return its lineage
     */
    public static Lineage of(Graph graph) {
        return new Lineage(graph);
    }

    /**
     * What nodes need, directly or through others.
     *
     * @param names nodes of the graph
     * @return the nodes above them, they themselves left out unless one needs the other
     * @throws IllegalArgumentException if the graph has no such node
     */
    public List<Node> upstreamOf(String... names) {
        return nodes(above(names));
    }

    /**
     * What nodes feed, directly or through others.
     *
     * @param names nodes of the graph
     * @return the nodes below them, they themselves left out unless one feeds the other
     * @throws IllegalArgumentException if the graph has no such node
     */
    public List<Node> downstreamOf(String... names) {
        return nodes(below(names));
    }

    /**
     * The nodes on the ways from one node to another.
     *
     * @param from a node of the graph
     * @param to a node of the graph
     * @return every node that {@code from} feeds and {@code to} needs, both included; empty if no way leads there
     * @throws IllegalArgumentException if the graph has no such node
     */
    public List<Node> between(String from, String to) {
        if (from.equals(to)) {
            return List.of(node(from));
        }
        BitSet on = below(from);
        on.set(graph.indexOf(node(from).name()));
        BitSet above = above(to);
        above.set(graph.indexOf(node(to).name()));
        on.and(above);
        return on.cardinality() < 2 ? List.of() : nodes(on);
    }

    /**
     * The ways from one node to another, one by one. There can be very many: a way more for every fork on the way,
     * multiplied.
     *
     * @param from a node of the graph
     * @param to a node of the graph
     * @param limit how many to give at most
     * @return each way with both ends, sorted by the places of its nodes in the graph, the first node that differs
     *     deciding; empty if no way leads there, and the one node if both are the same
     * @throws IllegalArgumentException if the graph has no such node, or the limit is not positive
     */
    public List<List<Node>> paths(String from, String to, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("at least one way has to be wanted, not " + limit);
        }
        BitSet on = new BitSet(graph.size());
        between(from, to).forEach(node -> on.set(graph.indexOf(node.name())));
        return on.isEmpty() ? List.of() : new Paths(graph, on).from(indexOf(from), indexOf(to), limit);
    }

    /**
     * The nodes that carry a label.
     *
     * @param key the label's key
     * @param values values of which the node must have all; none to ask for the key alone
     * @return the nodes that have it
     */
    public List<Node> tagged(String key, String... values) {
        return graph.nodes().stream()
                .filter(node -> node.tags()
                        .get(key)
                        .filter(each -> each.containsAll(List.of(values)))
                        .isPresent())
                .toList();
    }

    /**
     * The nodes of which several queries hold, such as {@code tagged(tag("pii"), tag("owner", "growth", "core"))}.
     *
     * @param queries what is asked, see {@link TagQuery#tag}
     * @return the nodes that answer all of them; every node if nothing is asked
     */
    public List<Node> tagged(TagQuery... queries) {
        return graph.nodes().stream()
                .filter(node -> Arrays.stream(queries).allMatch(query -> query.test(node.tags())))
                .toList();
    }

    /**
     * The nodes that need nothing: inputs, and functions without parameters.
     *
     * @return the sources of the graph
     */
    public List<Node> roots() {
        List<Node> roots = new ArrayList<>();
        for (int i = 0; i < graph.size(); i++) {
            boolean[] needs = new boolean[1];
            forEachNeed(i, need -> needs[0] = true);
            if (!needs[0]) {
                roots.add(graph.nodes().get(i));
            }
        }
        return roots;
    }

    /**
     * The nodes that nothing needs.
     *
     * @return the sinks of the graph
     */
    public List<Node> leaves() {
        BitSet needed = new BitSet(graph.size());
        for (int i = 0; i < graph.size(); i++) {
            forEachNeed(i, needed::set);
        }
        needed.flip(0, graph.size());
        return nodes(needed);
    }

    /* Dependencies have smaller indexes: one pass downwards reaches them all. The config's have none themselves. */
    private BitSet above(String... names) {
        BitSet reached = new BitSet(graph.size());
        for (String name : names) {
            forEachNeed(indexOf(name), reached::set);
        }
        for (int i = reached.length() - 1; i >= 0; i = reached.previousSetBit(i - 1)) {
            forEachNeed(i, reached::set);
        }
        return reached;
    }

    private BitSet below(String... names) {
        BitSet reached = new BitSet(graph.size());
        BitSet from = new BitSet(graph.size());
        for (String name : names) {
            from.set(indexOf(name));
            graph.forEachDependent(indexOf(name), reached::set);
        }
        for (int i = 0; i < graph.size(); i++) {
            int chosen = i;
            graph.forEachChoice(i, key -> reached.set(chosen, reached.get(chosen) || from.get(key)));
        }
        for (int i = reached.nextSetBit(0); i >= 0; i = reached.nextSetBit(i + 1)) {
            graph.forEachDependent(i, reached::set);
        }
        return reached;
    }

    private void forEachNeed(int index, IntConsumer visitor) {
        graph.forEachDependency(index, visitor);
        graph.forEachChoice(index, visitor);
    }

    private int indexOf(String name) {
        return graph.indexOf(node(name).name());
    }

    private Node node(String name) {
        return graph.find(new NodeName(name)).orElseThrow(() -> graph.unknown(new NodeName(name)));
    }

    private List<Node> nodes(BitSet reached) {
        return reached.stream().mapToObj(graph.nodes()::get).toList();
    }
}
