package dev.hamilton.graph;

import dev.hamilton.catalog.Condition;
import dev.hamilton.catalog.Unselected;
import dev.hamilton.model.NodeName;
import dev.hamilton.problem.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * An immutable acyclic graph of named values. Iterates in topological order, as near to the authors' order as it can be:
 * of the nodes that may stand at a place, the first, inputs before functions.
 *
 * <p>Every node has an index, its place in that order. A computed node's dependencies are listed parameter by parameter.
 *
 * @since 0.1
 */
public final class Graph {
    /** Stands in the list of dependencies for a parameter that no node supplies: a constant, or an absent option. */
    public static final int NO_NODE = -1;

    private final List<Node> nodes;
    private final Map<NodeName, Integer> indexes;
    private final int[][] dependencies;
    private final int[][] dependents;
    private final List<Unselected> unselected;

    Graph(List<Node> nodes, Map<NodeName, Integer> indexes, int[][] dependencies) {
        this.nodes = List.copyOf(nodes);
        this.indexes = indexes;
        this.dependencies = dependencies;
        this.dependents = invert(dependencies);
        this.unselected = List.of();
    }

    private Graph(Graph other, List<Unselected> unselected) {
        this.nodes = other.nodes;
        this.indexes = other.indexes;
        this.dependencies = other.dependencies;
        this.dependents = other.dependents;
        this.unselected = unselected;
    }

    Graph lacking(List<Unselected> absent) {
        return new Graph(this, List.copyOf(absent));
    }

    /**
     * The nodes.
     *
     * @return every node after those it depends on
     */
    public List<Node> nodes() {
        return nodes;
    }

    /**
     * What the config has ruled out.
     *
     * @return a place for each function that would provide a node under another config, in their order
     */
    public List<Unselected> unselected() {
        return unselected;
    }

    /**
     * The number of nodes.
     *
     * @return zero or more
     */
    public int size() {
        return nodes.size();
    }

    /**
     * Finds a node.
     *
     * @param name its name
     * @return the node, or empty if there is none of that name
     */
    public Optional<Node> find(NodeName name) {
        Integer index = indexes.get(name);
        return index == null ? Optional.empty() : Optional.of(nodes.get(index));
    }

    /**
     * Finds a node's index.
     *
     * @param name its name
     * @return its index in {@link #nodes()}, or {@link #NO_NODE} if there is none of that name
     */
    public int indexOf(NodeName name) {
        Integer index = indexes.get(name);
        return index == null ? NO_NODE : index;
    }

    /**
     * What supplies one parameter of a node.
     *
     * @param index a computed node's index
     * @param parameter the parameter's place in the function
     * @return the index of the node that supplies it, or {@link #NO_NODE}
     */
    public int dependency(int index, int parameter) {
        return dependencies[index][parameter];
    }

    /**
     * Visits the nodes that a node reads.
     *
     * @param index a node's index
     * @param visitor receives their indexes in the order of the parameters; one node may come several times
     */
    public void forEachDependency(int index, IntConsumer visitor) {
        for (int dependency : dependencies[index]) {
            if (dependency != NO_NODE) {
                visitor.accept(dependency);
            }
        }
    }

    /**
     * Visits the nodes that read a node.
     *
     * @param index a node's index
     * @param visitor receives their indexes, ascending, each once
     */
    public void forEachDependent(int index, IntConsumer visitor) {
        for (int dependent : dependents[index]) {
            visitor.accept(dependent);
        }
    }

    /**
     * Visits what the config decided a node by, as its label {@code hamilton.config} says.
     *
     * @param index a node's index
     * @param visitor receives the indexes of inputs that have the names of keys, in the label's order; a key that is not
     *     set has none
     */
    public void forEachChoice(int index, IntConsumer visitor) {
        for (String key : nodes.get(index).tags().get(Condition.TAG).orElse(List.of())) {
            int chooser = key.isBlank() ? NO_NODE : indexOf(new NodeName(key));
            if (chooser != NO_NODE && nodes.get(chooser) instanceof Node.Input input && input.declared()) {
                visitor.accept(chooser);
            }
        }
    }

    /**
     * The nodes that a node reads.
     *
     * @param name a node of this graph
     * @return its dependencies in the order of the parameters, each once
     * @throws IllegalArgumentException if there is no such node
     */
    public List<Node> dependencies(NodeName name) {
        return nodesAt(Arrays.stream(dependencies[known(name)])
                .filter(dependency -> dependency != NO_NODE)
                .distinct()
                .toArray());
    }

    /**
     * The nodes that read a node.
     *
     * @param name a node of this graph
     * @return its dependents in this graph's order
     * @throws IllegalArgumentException if there is no such node
     */
    public List<Node> dependents(NodeName name) {
        return nodesAt(dependents[known(name)]);
    }

    /**
     * What to throw at who asks for a node that is not there.
     *
     * @param name a name that no node of this graph has
     * @return an exception that names the nearest name
     */
    public IllegalArgumentException unknown(NodeName name) {
        List<String> known = nodes.stream().map(node -> node.name().text()).toList();
        String hint = Nearest.question(name.text(), known).map(", "::concat).orElse("");
        return new IllegalArgumentException("the graph has no node '%s'%s".formatted(name, hint));
    }

    /**
     * One chain of nodes that need a node, for messages.
     *
     * @param index a node's index
     * @return names from the node's first dependent to a node that nothing needs, for example {@code 'a' <- 'b'}, cut
     *     short after six; empty if nothing needs it
     */
    public String chainFrom(int index) {
        List<String> names = new ArrayList<>();
        int at = index;
        while (dependents[at].length > 0 && names.size() < 6) {
            at = dependents[at][0];
            names.add("'" + nodes.get(at).name() + "'");
        }
        return String.join(" <- ", names) + (dependents[at].length > 0 && !names.isEmpty() ? " <- ..." : "");
    }

    /** One node a line, in this graph's order. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        nodes.forEach(node -> text.append(node).append('\n'));
        return text.toString();
    }

    private int known(NodeName name) {
        Integer index = indexes.get(name);
        if (index == null) {
            throw unknown(name);
        }
        return index;
    }

    private List<Node> nodesAt(int[] at) {
        return Arrays.stream(at).mapToObj(nodes::get).toList();
    }

    /* Two passes over the edges: count, then fill. A reader of one node through several parameters is listed once. */
    private static int[][] invert(int[][] dependencies) {
        int[] counts = new int[dependencies.length];
        int[] lastReader = new int[dependencies.length];
        Arrays.fill(lastReader, NO_NODE);
        for (int reader = 0; reader < dependencies.length; reader++) {
            for (int dependency : dependencies[reader]) {
                if (dependency != NO_NODE && lastReader[dependency] != reader) {
                    lastReader[dependency] = reader;
                    counts[dependency]++;
                }
            }
        }
        int[][] dependents = new int[dependencies.length][];
        for (int i = 0; i < dependents.length; i++) {
            dependents[i] = new int[counts[i]];
        }
        Arrays.fill(lastReader, NO_NODE);
        int[] filled = new int[dependencies.length];
        for (int reader = 0; reader < dependencies.length; reader++) {
            for (int dependency : dependencies[reader]) {
                if (dependency != NO_NODE && lastReader[dependency] != reader) {
                    lastReader[dependency] = reader;
                    dependents[dependency][filled[dependency]++] = reader;
                }
            }
        }
        return dependents;
    }
}
