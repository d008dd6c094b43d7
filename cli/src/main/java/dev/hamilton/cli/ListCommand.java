package dev.hamilton.cli;

import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.graph.Graph;
import dev.hamilton.graph.Node;
import dev.hamilton.lineage.Lineage;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the nodes. */
@Command(name = "list", description = "List the nodes of a dataflow: name, type, what each reads, and what it says.")
final class ListCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private DataflowArgument dataflow = new DataflowArgument();

    @Option(names = "--tag", paramLabel = "KEY[=VALUE]", description = "Only nodes with this label.")
    private @Nullable String tag;

    ListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (OpenDataflow open = OpenDataflow.of(dataflow.read(terminal))) {
            Graph graph = open.driver().graph();
            List<List<String>> rows = new ArrayList<>(List.of(List.of("name", "type", "reads", "doc")));
            wanted(graph).forEach(node -> rows.add(row(graph, node)));
            terminal.out().print(table(rows));
        }
        return ExitCodes.OK;
    }

    private List<Node> wanted(Graph graph) {
        if (tag == null) {
            return graph.nodes();
        }
        int equals = tag.indexOf('=');
        return equals < 0
                ? Lineage.of(graph).tagged(tag)
                : Lineage.of(graph).tagged(tag.substring(0, equals), tag.substring(equals + 1));
    }

    private static List<String> row(Graph graph, Node node) {
        String reads = graph.dependencies(node.name()).stream()
                .map(each -> each.name().text())
                .collect(Collectors.joining(", "));
        return List.of(
                node.name().text(),
                node.type().display(),
                node.fold(computed -> reads, input -> input.required() ? "(input)" : "(optional input)"),
                firstSentence(node.fold(Node.Computed::function, input -> null)));
    }

    private static String firstSentence(@Nullable FunctionDef function) {
        String doc =
                function == null ? "" : function.doc().replaceAll("\\s+", " ").strip();
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(doc);
        int end = sentences.next();
        return end == BreakIterator.DONE ? doc : doc.substring(0, end).strip();
    }

    private static String table(List<List<String>> rows) {
        int[] widths = new int[rows.get(0).size() - 1];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
            }
            text.append(line.append(row.get(widths.length)).toString().stripTrailing())
                    .append('\n');
        }
        return text.toString();
    }
}
