package dev.hamilton;

import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.Source;
import dev.hamilton.graph.Graph;
import dev.hamilton.graph.Node;
import dev.hamilton.model.NodeName;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import dev.hamilton.reader.MethodReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the nodes that references to methods mean. */
final class ReferencedNodes {
    private ReferencedNodes() {}

    static List<NodeName> of(Graph graph, List<MethodReference> references) {
        Problems problems = new Problems();
        List<NodeName> names = new ArrayList<>();
        Map<NodeName, NodeName> checked = checked(graph);
        for (MethodReference reference : references) {
            Optional<MethodReference.Target> target = reference.target();
            if (target.isEmpty()) {
                problems.add(unresolved("%s refers to no method".formatted(reference))
                        .fix("write a reference such as Bakery::crumb, or request the node by its name"));
                continue;
            }
            List<NodeName> found = graph.nodes().stream()
                    .filter(node -> node instanceof Node.Computed computed
                            && computed.function()
                                    .code()
                                    .method()
                                    .filter(method -> isMeant(method, target.get()))
                                    .isPresent())
                    .map(node -> checked.getOrDefault(node.name(), node.name()))
                    .toList();
            if (found.size() == 1) {
                names.add(found.get(0));
            } else {
                problems.add(found.isEmpty() ? unknown(reference) : ambiguous(reference, found));
            }
        }
        problems.throwIfInvalidRequest("resolving references to methods");
        return names;
    }

    private static boolean isMeant(Code.Method method, MethodReference.Target target) {
        return method.owner().equals(target.owner()) && method.name().equals(target.name());
    }

    /* A method whose value is checked is known by the node that has passed the checks. */
    private static Map<NodeName, NodeName> checked(Graph graph) {
        Map<NodeName, NodeName> checked = new HashMap<>();
        for (Node node : graph.nodes()) {
            if (node instanceof Node.Computed computed
                    && computed.function().code() instanceof Code.CheckedValue
                    && computed.function().parameters().get(0).source() instanceof Source.Node raw) {
                checked.put(raw.name(), node.name());
            }
        }
        return checked;
    }

    private static Problem unknown(MethodReference reference) {
        return unresolved("%s is the function of no node of this dataflow".formatted(reference))
                .fix("give its class to the driver, or request another method");
    }

    private static Problem ambiguous(MethodReference reference, List<NodeName> found) {
        return unresolved("%s is the function of %d nodes: %s"
                        .formatted(
                                reference,
                                found.size(),
                                String.join(
                                        ", ",
                                        found.stream()
                                                .limit(5)
                                                .map(name -> "'" + name + "'")
                                                .toList())))
                .fix("request one of them by its name");
    }

    private static Problem unresolved(String message) {
        return Problem.of(ProblemCode.UNRESOLVED_METHOD_REFERENCE, message);
    }
}
