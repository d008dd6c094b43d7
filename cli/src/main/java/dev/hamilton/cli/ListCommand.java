package dev.hamilton.cli;

import dev.hamilton.graph.Graph;
import dev.hamilton.graph.Node;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the nodes. */
@Command(
        name = "list",
        description = "List the nodes of a dataflow: name, type, what each reads, its labels, and what it says.")
final class ListCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private DataflowArgument dataflow = new DataflowArgument();

    @Option(names = "--tag", paramLabel = "KEY[=VALUE]", description = "Only nodes with this label.")
    private @Nullable String tag;

    @Option(names = "--json", description = "Print an array of nodes.")
    private boolean json;

    ListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (OpenDataflow open = OpenDataflow.of(dataflow.read(terminal))) {
            Graph graph = open.driver().graph();
            NodeTable table = new NodeTable(graph, wanted(graph));
            if (table.isEmpty() && tag != null) {
                terminal.err().println("no node has the label " + Label.of(tag));
            }
            terminal.out().print(json ? table.json() : table.text());
        }
        return ExitCodes.OK;
    }

    private List<Node> wanted(Graph graph) {
        if (tag == null) {
            return graph.nodes();
        }
        return Label.of(tag).in(graph);
    }
}
