package dev.hamilton.cli;

import dev.hamilton.graph.Graph;
import dev.hamilton.render.Dot;
import dev.hamilton.render.View;
import dev.hamilton.render.ViewBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws the graph. */
@Command(name = "view", description = "Draw the nodes of a dataflow and what each reads.")
final class ViewCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private DataflowArgument dataflow = new DataflowArgument();

    @Mixin
    private PictureOptions options = new PictureOptions();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "x.svg, .png, .html, .dot, .mmd or .json; or - to print DOT.")
    private String out = "-";

    @Option(
            names = "--outputs",
            paramLabel = "NAME",
            split = ",",
            description = "Only what would run to compute these nodes; outputs and what is given are marked.")
    private List<String> outputs = new ArrayList<>();

    @Option(names = "--run", description = "Only what would run to compute what hamilton.yaml says.")
    private boolean run;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description =
                    "What 'hamilton run --report' wrote: an .html can be coloured by time and by what is missing.")
    private @Nullable String report;

    ViewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        @Nullable PictureFile file = out.equals("-") ? null : PictureFile.at(terminal, out);
        if (report != null && (file == null || file.kind() != PictureFile.Kind.HTML)) {
            throw Mistake.ofOption("only a page shows a report", "draw an .html: -o graph.html");
        }
        ReadReport found = report == null ? ReadReport.NONE : ReadReport.at(terminal, report);
        try (OpenDataflow open = OpenDataflow.of(dataflow.read(terminal))) {
            Graph graph = open.driver().graph();
            if (report != null) {
                found.check(graph, terminal, report);
            }
            ViewBuilder view = run || !outputs.isEmpty()
                    ? View.of(graph, open.request(outputs, open.readInputs()).explain())
                    : View.of(graph);
            view.config(open.file().configTexts());
            if (file == null) {
                terminal.out()
                        .print(Dot.of(options.choose(view, graph, PictureFile.Kind.DOT)
                                .build()));
            } else {
                SourceFolders code = new SourceFolders(open.file());
                file.write(
                        options.choose(view, graph, file.kind()),
                        terminal,
                        open.file().name(),
                        node -> found.of(node, code));
            }
        }
        return ExitCodes.OK;
    }
}
