package dev.hamilton.cli;

import dev.hamilton.graph.Graph;
import dev.hamilton.graph.Node;
import dev.hamilton.lineage.Lineage;
import dev.hamilton.render.JsonText;
import dev.hamilton.render.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers where nodes come from and what they feed. */
@Command(
        name = "lineage",
        description = "Show where nodes come from, what they feed, or what lies between two.",
        footer = {
            "",
            "Which results depend on anything personal:  hamilton lineage FOLDER downstream tag:pii --leaves",
            "Which owned nodes a result is made of:      hamilton lineage FOLDER upstream RESULT --tag owner"
        })
final class LineageCommand implements Callable<Integer> {
    private static final int WAYS = 100;

    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataflowArgument dataflow = new DataflowArgument();

    @Parameters(index = "1", paramLabel = "QUESTION", description = "One of: ${COMPLETION-CANDIDATES}.")
    private Question question = Question.upstream;

    @Parameters(
            index = "2..*",
            paramLabel = "NAME",
            arity = "1..*",
            description = "Nodes, or tag:KEY[=VALUE] for those with a label; for 'between' two names.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--tag", paramLabel = "KEY[=VALUE]", description = "Of the answer, only nodes with this label.")
    private @Nullable String tag;

    @Option(names = "--roots", description = "Of the answer, only nodes that need nothing.")
    private boolean roots;

    @Option(names = "--leaves", description = "Of the answer, only nodes that nothing needs.")
    private boolean leaves;

    @Option(names = "--tree", description = "Draw what the nodes are made of as a tree.")
    private boolean tree;

    @Option(names = "--paths", description = "For 'between': each way by itself, at most " + WAYS + ".")
    private boolean paths;

    @Option(names = "--json", description = "Print an array of nodes.")
    private boolean json;

    /** What can be asked. Named as they are typed. */
    enum Question {
        upstream,
        downstream,
        between
    }

    LineageCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (question == Question.between && names.size() != 2) {
            throw misunderstood("'between' is about two nodes: the one above, then the one below");
        }
        if (tree && (question != Question.upstream || json || roots || leaves || tag != null)) {
            throw misunderstood("'--tree' draws all that is upstream, and nothing else");
        }
        if (paths && (question != Question.between || roots || leaves || tag != null)) {
            throw misunderstood("'--paths' is about all ways between two nodes");
        }
        try (OpenDataflow open = OpenDataflow.of(dataflow.read(terminal))) {
            Graph graph = open.driver().graph();
            String[] meant = Named.nodes(graph, names);
            if (tree) {
                terminal.out().print(Tree.of(graph, meant));
            } else {
                List<Node> answer = answer(graph, meant);
                if (paths && !answer.isEmpty()) {
                    ways(Lineage.of(graph).paths(meant[0], meant[1], WAYS + 1));
                } else {
                    table(graph, meant, answer);
                }
            }
        }
        return ExitCodes.OK;
    }

    private void table(Graph graph, String[] meant, List<Node> answer) {
        NodeTable table = new NodeTable(graph, narrowed(graph, answer));
        if (answer.isEmpty()) {
            terminal.err().println(nothing(graph, meant));
        } else if (table.isEmpty()) {
            terminal.err().println("of " + Counted.of(answer.size(), "node") + ", none is asked for");
        }
        if (json || !answer.isEmpty()) {
            terminal.out().print(json ? table.json() : table.text());
        }
    }

    private String nothing(Graph graph, String[] meant) {
        return switch (question) {
            case upstream -> "nothing is upstream of " + String.join(", ", meant);
            case downstream -> "nothing is downstream of " + String.join(", ", meant);
            case between ->
                "no way leads from '%s' to '%s'".formatted(meant[0], meant[1])
                        + (Lineage.of(graph).between(meant[1], meant[0]).isEmpty() ? "" : ", but one leads back");
        };
    }

    private void ways(List<List<Node>> found) {
        List<List<String>> shown = found.stream()
                .limit(WAYS)
                .map(way -> way.stream().map(node -> node.name().text()).toList())
                .toList();
        if (json) {
            terminal.out().print(JsonText.of(shown, 1));
        } else {
            shown.forEach(way -> terminal.out().println(String.join(" -> ", way)));
        }
        if (found.size() > shown.size()) {
            terminal.err().println("there are more ways than these " + shown.size());
        }
    }

    private ParameterException misunderstood(String why) {
        return new ParameterException(spec.commandLine(), why);
    }

    private List<Node> answer(Graph graph, String[] meant) {
        Lineage lineage = Lineage.of(graph);
        return switch (question) {
            case upstream -> lineage.upstreamOf(meant);
            case downstream -> lineage.downstreamOf(meant);
            case between -> {
                if (meant.length != 2) {
                    throw Mistake.of(
                            String.format(Locale.ROOT, "'between' is about two nodes, but %d are meant", meant.length),
                            "name two nodes");
                }
                yield lineage.between(meant[0], meant[1]);
            }
        };
    }

    private List<Node> narrowed(Graph graph, List<Node> answer) {
        Lineage lineage = Lineage.of(graph);
        Set<Node> kept = new HashSet<>(answer);
        if (roots) {
            kept.retainAll(lineage.roots());
        }
        if (leaves) {
            kept.retainAll(lineage.leaves());
        }
        if (tag != null) {
            kept.retainAll(Label.of(tag).in(graph));
        }
        return answer.stream().filter(kept::contains).toList();
    }
}
