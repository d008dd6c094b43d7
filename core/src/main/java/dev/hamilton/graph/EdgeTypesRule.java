package dev.hamilton.graph;

import dev.hamilton.catalog.Parameter;
import dev.hamilton.catalog.Source;
import dev.hamilton.model.ColumnTypes;
import dev.hamilton.model.Fit;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.TypeSystem;
import dev.hamilton.model.ValueType;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reports an edge over which no value could pass. Code: H103. */
final class EdgeTypesRule implements GraphRule {
    private final TypeSystem types;
    private final ColumnTypes columns;

    EdgeTypesRule(TypeSystem types, ColumnTypes columns) {
        this.types = types;
        this.columns = columns;
    }

    @Override
    public void check(Graph graph, Problems problems) {
        for (int i = 0; i < graph.size(); i++) {
            if (graph.nodes().get(i) instanceof Node.Computed node) {
                check(graph, i, node, problems);
            }
        }
    }

    /**
     * Checks what cannot be a graph, because it has a circle: that is one fault, and no reason to be silent about others.
     *
     * @param nodes all nodes, in the order in which they are reported
     * @param problems receives an edge over which no value could pass
     */
    void check(List<Node> nodes, Problems problems) {
        Map<NodeName, Node> providers = new HashMap<>(nodes.size() * 2);
        nodes.forEach(node -> providers.put(node.name(), node));
        for (Node each : nodes) {
            if (each instanceof Node.Computed node) {
                for (Parameter parameter : node.function().parameters()) {
                    Node provider =
                            parameter.source() instanceof Source.Node source ? providers.get(source.name()) : null;
                    if (provider != null) {
                        check(node, parameter, provider, problems);
                    }
                }
            }
        }
    }

    private void check(Graph graph, int index, Node.Computed node, Problems problems) {
        List<Parameter> parameters = node.function().parameters();
        for (int i = 0; i < parameters.size(); i++) {
            int dependency = graph.dependency(index, i);
            if (dependency != Graph.NO_NODE) {
                check(node, parameters.get(i), graph.nodes().get(dependency), problems);
            }
        }
    }

    private void check(Node.Computed node, Parameter parameter, Node provider, Problems problems) {
        boolean input = provider instanceof Node.Input;
        if (provider instanceof Node.Input found && !found.declared()) {
            return; // its type was found from its readers, who were compared then
        }
        if (!fits(provider.type(), parameter.type()) && !fits(provider.type(), parameter.wanted())) {
            Problem problem = parameter
                    .blamed(
                            Problem.of(
                                    ProblemCode.TYPE_MISMATCH,
                                    "'%s' wants '%s' as %s, but it is %s"
                                            .formatted(
                                                    node.name(),
                                                    provider.name(),
                                                    parameter.wanted().display(),
                                                    provider.type().display())),
                            node.function().source())
                    .detail("'%s' is %s%s".formatted(provider.name(), input ? "an input of " : "", provider.source()));
            problems.add(problem.fix("change one of the types, or put a function between them that converts"));
        }
    }

    private boolean fits(ValueType from, ValueType to) {
        return Fit.of(from, to, types, columns) != Fit.NONE;
    }
}
