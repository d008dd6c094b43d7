package dev.hamilton.lineage;

import dev.hamilton.graph.Graph;
import dev.hamilton.graph.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** Walks the ways between two nodes, among those that lie on one: so no step is taken in vain. Confined to one thread. */
final class Paths {
    private final Graph graph;
    private final List<List<Integer>> next;

    Paths(Graph graph, BitSet on) {
        this.graph = graph;
        this.next = new ArrayList<>(Collections.nCopies(graph.size(), List.of()));
        on.stream().forEach(i -> next.set(i, new ArrayList<>()));
        on.stream().forEach(reader -> {
            BitSet needs = new BitSet();
            graph.forEachDependency(reader, needs::set);
            graph.forEachChoice(reader, needs::set);
            needs.and(on);
            needs.stream().forEach(need -> next.get(need).add(reader));
        });
    }

    List<List<Node>> from(int from, int to, int limit) {
        List<List<Node>> found = new ArrayList<>();
        List<Node> way = new ArrayList<>();
        Deque<Iterator<Integer>> forks = new ArrayDeque<>(List.of(List.of(from).iterator()));
        while (!forks.isEmpty() && found.size() < limit) {
            if (!forks.peek().hasNext()) {
                forks.pop();
                if (!way.isEmpty()) {
                    way.remove(way.size() - 1);
                }
                continue;
            }
            int at = forks.peek().next();
            way.add(graph.nodes().get(at));
            if (at == to) {
                found.add(List.copyOf(way));
            }
            forks.push(at == to ? Collections.emptyIterator() : next.get(at).iterator());
        }
        return found;
    }
}
