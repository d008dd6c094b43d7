package dev.hamilton.graph;

import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Reports nodes that need each other in a circle. Code: H105. Used once, on one thread. */
final class Cycles {
    /*
     * Nodes that need each other form a strongly connected component (Tarjan, 1972, with a stack of its own instead of
     * recursion). Each is reported once: a shortest circle through the node at which somebody outside enters it, or else
     * through its author's first. Walking from any node until one comes around was rejected: which circles it meets, and
     * where, depends on where it starts.
     */
    private static final int SHOWN = 20;

    private final List<Node> nodes;
    private final int[][] dependencies;
    private final int[] component;
    private final int[] order;
    private final int[] low;
    private final int[] next;
    private final int[] path;
    private final int[] open;
    private final int[] cameFrom;
    private int opened;
    private int visited;
    private int components;

    Cycles(List<Node> nodes, int[][] dependencies) {
        this.nodes = nodes;
        this.dependencies = dependencies;
        this.component = new int[nodes.size()];
        this.order = new int[nodes.size()];
        this.low = new int[nodes.size()];
        this.next = new int[nodes.size()];
        this.path = new int[nodes.size()];
        this.open = new int[nodes.size()];
        this.cameFrom = new int[nodes.size()];
    }

    void report(Problems problems) {
        Arrays.fill(cameFrom, Graph.NO_NODE);
        for (int root = 0; root < nodes.size(); root++) {
            if (order[root] == 0) {
                visit(root);
            }
        }
        int[] sizes = new int[components + 1];
        int[] entrances = new int[components + 1];
        int[] enteredFrom = new int[components + 1];
        Arrays.fill(entrances, Graph.NO_NODE);
        Arrays.fill(enteredFrom, Graph.NO_NODE);
        for (int reader = 0; reader < nodes.size(); reader++) {
            sizes[component[reader]]++;
            for (int read : dependencies[reader]) {
                if (read != Graph.NO_NODE && component[read] != component[reader] && entrances[component[read]] < 0) {
                    entrances[component[read]] = read;
                    enteredFrom[component[read]] = reader;
                }
            }
        }
        boolean[] said = new boolean[components + 1];
        for (int first = 0; first < nodes.size(); first++) {
            int here = component[first];
            if (!said[here]) {
                said[here] = true;
                List<Integer> cycle = shortest(entrances[here] < 0 ? first : entrances[here]);
                if (!cycle.isEmpty()) {
                    problems.add(problem(cycle, enteredFrom[here], sizes[here] - cycle.size()));
                }
            }
        }
    }

    private void visit(int root) {
        int depth = 0;
        path[depth++] = root;
        while (depth > 0) {
            int at = path[depth - 1];
            if (order[at] == 0) {
                low[at] = order[at] = ++visited;
                open[opened++] = at;
            }
            int deeper = nextUnvisited(at);
            if (deeper != Graph.NO_NODE) {
                path[depth++] = deeper;
                continue;
            }
            depth--;
            if (low[at] == order[at]) {
                close(at);
            }
            if (depth > 0) {
                low[path[depth - 1]] = Math.min(low[path[depth - 1]], low[at]);
            }
        }
    }

    private int nextUnvisited(int at) {
        while (next[at] < dependencies[at].length) {
            int read = dependencies[at][next[at]++];
            if (read != Graph.NO_NODE) {
                if (order[read] == 0) {
                    return read;
                }
                if (component[read] == 0) {
                    low[at] = Math.min(low[at], order[read]);
                }
            }
        }
        return Graph.NO_NODE;
    }

    private void close(int root) {
        components++;
        int member;
        do {
            member = open[--opened];
            component[member] = components;
        } while (member != root);
    }

    /* Breadth first from the start until something reads it: the way there, from the start. Empty if nothing does. */
    private List<Integer> shortest(int start) {
        List<Integer> reached = new ArrayList<>(List.of(start));
        for (int i = 0; i < reached.size(); i++) {
            int at = reached.get(i);
            for (int read : dependencies[at]) {
                if (read == start) {
                    return way(start, at);
                }
                if (read != Graph.NO_NODE && component[read] == component[start] && cameFrom[read] < 0) {
                    cameFrom[read] = at;
                    reached.add(read);
                }
            }
        }
        return List.of();
    }

    private List<Integer> way(int start, int end) {
        List<Integer> way = new ArrayList<>();
        for (int at = end; at != start; at = cameFrom[at]) {
            way.add(at);
        }
        way.add(start);
        Collections.reverse(way);
        return way;
    }

    private Problem problem(List<Integer> cycle, int enteredFrom, int entangled) {
        Node.Computed first = (Node.Computed) nodes.get(cycle.get(0));
        StringBuilder circle = new StringBuilder();
        for (int index : cycle.subList(0, Math.min(cycle.size(), SHOWN))) {
            circle.append('\'').append(nodes.get(index).name()).append("' -> ");
        }
        if (cycle.size() > SHOWN) {
            circle.append("... ").append(cycle.size() - SHOWN).append(" more -> ");
        }
        int read = cycle.get(cycle.size() > 1 ? 1 : 0);
        int parameter = 0;
        while (dependencies[cycle.get(0)][parameter] != read) {
            parameter++;
        }
        Problem problem = Problem.of(
                        ProblemCode.CYCLE, "'%s' needs itself: %s'%s'".formatted(first.name(), circle, first.name()))
                .at(first.source(), first.function().parameters().get(parameter).name());
        if (enteredFrom != Graph.NO_NODE) {
            problem = problem.detail(
                    "needed by '%s'".formatted(nodes.get(enteredFrom).name()));
        }
        for (int index : cycle.subList(1, Math.min(cycle.size(), SHOWN))) {
            Node node = nodes.get(index);
            problem = problem.detail("'%s' is %s".formatted(node.name(), node.source()));
        }
        if (entangled > 0) {
            problem = problem.detail("%d more are in circles with these".formatted(entangled));
        }
        return problem.fix("let one of them read something else, or rename what it reads");
    }
}
