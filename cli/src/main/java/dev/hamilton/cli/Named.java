package dev.hamilton.cli;

import dev.hamilton.graph.Graph;
import dev.hamilton.graph.Node;
import dev.hamilton.model.NodeName;
import dev.hamilton.problem.InvalidRequestException;
import dev.hamilton.problem.Nearest;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The nodes that somebody means: a name, or {@code tag:owner=growth} for all that have a label. */
final class Named {
    private static final String TAG = "tag:";

    private Named() {}

    /** The names of the nodes that are meant, each once. */
    static String[] nodes(Graph graph, List<String> meant) {
        Problems problems = new Problems();
        Set<String> names = new LinkedHashSet<>();
        for (String each : meant) {
            if (each.startsWith(TAG)) {
                labelled(graph, Label.of(each.substring(TAG.length())))
                        .forEach(node -> names.add(node.name().text()));
            } else if (each.isBlank() || graph.find(new NodeName(each)).isEmpty()) {
                problems.add(unknown(graph, each));
            } else {
                names.add(each);
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidRequestException("asking about " + meant, problems.list());
        }
        return names.toArray(String[]::new);
    }

    /** The nodes that have a label, of which there has to be one. */
    static List<Node> labelled(Graph graph, Label label) {
        List<Node> found = label.in(graph);
        if (found.isEmpty()) {
            throw Mistake.of("no node has the label " + label, "see which there are with 'hamilton list'");
        }
        return found;
    }

    private static Problem unknown(Graph graph, String name) {
        List<String> known =
                graph.nodes().stream().map(node -> node.name().text()).toList();
        return Problem.of(ProblemCode.UNKNOWN_NODE, "'%s' was named, but the dataflow has no such node".formatted(name))
                .fix(Nearest.question(name, known).orElse("see which there are with 'hamilton list'"));
    }
}
