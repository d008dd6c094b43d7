package dev.hamilton.plan;

import dev.hamilton.graph.Graph;
import dev.hamilton.graph.Node;
import dev.hamilton.model.NodeName;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What a request touches: the functions to call and the given values they read. Immutable.
 *
 * @param computed the indexes of the nodes to compute
 * @param reached the indexes of all nodes that something needed reads, or that are wanted
 * @param names the given values that are read or wanted, in the graph's order, then those that no node has
 */
record Needed(BitSet computed, BitSet reached, List<NodeName> names) {
    static Needed by(Graph graph, Request request, GivenValues given) {
        BitSet reached = new BitSet(graph.size());
        List<NodeName> passedThrough = new ArrayList<>();
        for (NodeName output : request.outputs()) {
            int index = graph.indexOf(output);
            if (index != Graph.NO_NODE) {
                reached.set(index);
            } else if (given.get(output) != null) {
                passedThrough.add(output);
            }
        }
        BitSet computed = new BitSet(graph.size());
        List<NodeName> names = new ArrayList<>();
        /* Dependencies have smaller indexes: one pass downwards reaches them all, and stops at what is given. */
        for (int i = reached.length() - 1; i >= 0; i = reached.previousSetBit(i - 1)) {
            Node node = graph.nodes().get(i);
            if (given.get(node.name()) != null) {
                continue;
            }
            if (node instanceof Node.Computed) {
                computed.set(i);
                graph.forEachDependency(i, reached::set);
            }
        }
        reached.stream()
                .mapToObj(index -> graph.nodes().get(index).name())
                .filter(name -> given.get(name) != null)
                .forEach(names::add);
        names.addAll(passedThrough);
        return new Needed(computed, reached, names);
    }
}
