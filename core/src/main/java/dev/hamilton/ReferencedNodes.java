package dev.hamilton;

import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.FunctionDef;
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
        Map<NodeName, NodeName> shown = shown(graph);
        for (MethodReference reference : references) {
            Optional<MethodReference.Target> target = reference.target();
            if (target.isEmpty()) {
                problems.add(unresolved("%s refers to no method".formatted(reference))
                        .fix("write a reference such as Bakery::crumb, or request the node by its name"));
                continue;
            }
            List<NodeName> found = graph.nodes().stream()
                    .filter(node ->
                            node instanceof Node.Computed computed && isMeant(computed.function(), target.get()))
                    .map(node -> shown.getOrDefault(node.name(), node.name()))
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

    /* A step stands at the method that it refines: it is no node of the method that it calls. */
    private static boolean isMeant(FunctionDef function, MethodReference.Target target) {
        return function.source().member().equals(target.name())
                && function.code()
                        .method()
                        .filter(method -> method.owner().equals(target.owner())
                                && method.name().equals(target.name()))
                        .isPresent();
    }

    /* A method whose value is refined or checked is known by the node that has its last word. */
    private static Map<NodeName, NodeName> shown(Graph graph) {
        Map<NodeName, NodeName> shown = new HashMap<>();
        List<NodeName> refined = new ArrayList<>();
        for (Node node : graph.nodes()) {
            if (node instanceof Node.Computed computed) {
                Code code = computed.function().code();
                if (code instanceof Code.CheckedValue
                        && computed.function().parameters().get(0).source() instanceof Source.Node raw) {
                    shown.put(raw.name(), node.name());
                } else if (code instanceof Code.Same) {
                    refined.add(node.name());
                }
            }
        }
        for (NodeName name : refined) {
            NodeName last = shown.getOrDefault(name, name);
            shown.put(new NodeName(last + ".raw"), last);
        }
        return shown;
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
