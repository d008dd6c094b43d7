package dev.hamilton.graph;

import dev.hamilton.catalog.Parameter;
import dev.hamilton.catalog.Source;
import dev.hamilton.model.NodeName;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
     * topological orders the one nearest to the authors' is taken. Nodes that are left over read each other in a circle,
     * or read from one; walking from one to a dependency that is left over too must come around.
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
            reportCycles();
            return Optional.empty();
        }
        int[] place = new int[order.length];
        List<Node> sorted = new ArrayList<>(order.length);
        Map<NodeName, Integer> places = new HashMap<>(order.length * 2);
        for (int i = 0; i < order.length; i++) {
            place[order[i]] = i;
            sorted.add(nodes.get(order[i]));
            places.put(nodes.get(order[i]).name(), i);
        }
        int[][] moved = new int[order.length][];
        for (int i = 0; i < order.length; i++) {
            moved[i] = Arrays.stream(dependencies[order[i]])
                    .map(dependency -> dependency == Graph.NO_NODE ? Graph.NO_NODE : place[dependency])
                    .toArray();
        }
        return Optional.of(new Graph(sorted, places, moved));
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

    private void reportCycles() {
        int[] walk = new int[nodes.size()];
        for (int start = 0; start < nodes.size(); start++) {
            if (waiting[start] > 0 && walk[start] == 0) {
                List<Integer> path = new ArrayList<>();
                int at = start;
                while (walk[at] == 0) {
                    walk[at] = start + 1;
                    path.add(at);
                    at = leftOverDependency(at);
                }
                if (walk[at] == start + 1) {
                    reportCycle(path.subList(path.indexOf(at), path.size()), path.indexOf(at) > 0);
                }
            }
        }
    }

    private int leftOverDependency(int at) {
        for (int dependency : dependencies[at]) {
            if (dependency != Graph.NO_NODE && waiting[dependency] > 0) {
                return dependency;
            }
        }
        throw new AssertionError("'" + nodes.get(at).name() + "' waits for nothing");
    }

    /* Entered from outside, the cycle begins where the walk met it; else at the author's first node. */
    private void reportCycle(List<Integer> found, boolean entered) {
        List<Integer> cycle = new ArrayList<>(found);
        if (!entered) {
            Collections.rotate(cycle, -cycle.indexOf(Collections.min(cycle)));
        }
        Node first = nodes.get(cycle.get(0));
        StringBuilder circle = new StringBuilder();
        int shown = 0;
        for (int index : cycle) {
            if (shown++ < 20) {
                circle.append('\'').append(nodes.get(index).name()).append("' -> ");
            }
        }
        if (cycle.size() > 20) {
            circle.append("... ").append(cycle.size() - 20).append(" more -> ");
        }
        Problem problem = Problem.of(
                ProblemCode.CYCLE, "'%s' needs itself: %s'%s'".formatted(first.name(), circle, first.name()));
        for (int index : cycle.subList(0, Math.min(cycle.size(), 20))) {
            problem = problem.detail("'%s' is %s"
                    .formatted(nodes.get(index).name(), nodes.get(index).source()));
        }
        problems.add(problem.at(first.source()).fix("let one of them read something else, or rename what it reads"));
    }
}
