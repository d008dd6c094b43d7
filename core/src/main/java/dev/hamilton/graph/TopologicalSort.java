package dev.hamilton.graph;

import dev.hamilton.catalog.Parameter;
import dev.hamilton.catalog.Source;
import dev.hamilton.model.NodeName;
import dev.hamilton.problem.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Puts nodes after the nodes they read. Used once, on one thread.
 */
final class TopologicalSort {
    /*
     * Kahn's algorithm with a queue ordered by the authors' order: depth costs heap and never stack, and of all
     * topological orders the one nearest to the authors' is taken: at each place the author's first of the nodes that may
     * stand there. Nodes that are left over read each other in a circle, or read from one.
     */
    private final List<Node> nodes;
    private final Problems problems;
    private final Map<NodeName, Integer> indexes;
    private final int[][] dependencies;
    private final int[] waiting;

    TopologicalSort(List<Node> nodes, Problems problems) {
        this.nodes = nodes;
        this.problems = problems;
        this.indexes = new HashMap<>(nodes.size() * 2);
        for (int i = 0; i < nodes.size(); i++) {
            indexes.put(nodes.get(i).name(), i);
        }
        this.dependencies = new int[nodes.size()][];
        this.waiting = new int[nodes.size()];
        for (int i = 0; i < nodes.size(); i++) {
            dependencies[i] = nodes.get(i).fold(this::dependenciesOf, input -> new int[0]);
            for (int dependency : dependencies[i]) {
                waiting[i] += dependency == Graph.NO_NODE ? 0 : 1;
            }
        }
    }

    private int[] dependenciesOf(Node.Computed node) {
        List<Parameter> parameters = node.function().parameters();
        int[] found = new int[parameters.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = parameters.get(i).source() instanceof Source.Node source
                    ? indexes.getOrDefault(source.name(), Graph.NO_NODE)
                    : Graph.NO_NODE;
        }
        return found;
    }

    Optional<Graph> graph() {
        int[] order = order();
        if (order.length < nodes.size()) {
            new Cycles(nodes, dependencies).report(problems);
            return Optional.empty();
        }
        /* Used once, so that its own tables become the graph's: a large graph costs what it allocates. */
        int[] place = new int[order.length];
        List<Node> sorted = new ArrayList<>(order.length);
        for (int i = 0; i < order.length; i++) {
            place[order[i]] = i;
            sorted.add(nodes.get(order[i]));
        }
        int[][] moved = new int[order.length][];
        for (int i = 0; i < order.length; i++) {
            int[] before = dependencies[order[i]];
            for (int j = 0; j < before.length; j++) {
                before[j] = before[j] == Graph.NO_NODE ? Graph.NO_NODE : place[before[j]];
            }
            moved[i] = before;
        }
        indexes.replaceAll((name, index) -> place[index]);
        return Optional.of(new Graph(sorted, indexes, moved));
    }

    private int[] order() {
        int[] readerCounts = new int[nodes.size()];
        for (int[] each : dependencies) {
            for (int dependency : each) {
                if (dependency != Graph.NO_NODE) {
                    readerCounts[dependency]++;
                }
            }
        }
        int[][] readers = new int[nodes.size()][];
        for (int i = 0; i < readers.length; i++) {
            readers[i] = new int[readerCounts[i]];
        }
        for (int i = 0; i < dependencies.length; i++) {
            for (int dependency : dependencies[i]) {
                if (dependency != Graph.NO_NODE) {
                    readers[dependency][--readerCounts[dependency]] = i;
                }
            }
        }
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        for (int i = 0; i < waiting.length; i++) {
            if (waiting[i] == 0) {
                ready.add(i);
            }
        }
        int[] order = new int[nodes.size()];
        int sorted = 0;
        for (Integer next = ready.poll(); next != null; next = ready.poll()) {
            order[sorted++] = next;
            for (int reader : readers[next]) {
                if (--waiting[reader] == 0) {
                    ready.add(reader);
                }
            }
        }
        return Arrays.copyOf(order, sorted);
    }
}
