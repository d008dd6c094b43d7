package dev.hamilton.cli;

import dev.hamilton.graph.Graph;
import dev.hamilton.render.Dot;
import dev.hamilton.render.Mermaid;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws the graph. */
@Command(name = "view", description = "Draw the nodes of a dataflow and what each reads.")
final class ViewCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private DataflowArgument dataflow = new DataflowArgument();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "x.dot for Graphviz, x.mmd for Mermaid, or - to print DOT.")
    private String out = "-";

    ViewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!out.equals("-") && !out.endsWith(".dot") && !out.endsWith(".mmd")) {
            throw Mistake.of("'" + out + "' is of no known kind of picture", "end it with .dot or .mmd");
        }
        try (OpenDataflow open = OpenDataflow.of(dataflow.read(terminal))) {
            Graph graph = open.driver().graph();
            String text = out.endsWith(".mmd") ? Mermaid.of(graph) : Dot.of(graph);
            if (out.equals("-")) {
                terminal.out().print(text);
            } else {
                Files.writeString(terminal.resolve(out), text);
                terminal.out().println("%d nodes drawn to %s".formatted(graph.size(), out));
            }
        } catch (IOException e) {
            throw new Mistake("'" + out + "' cannot be written: " + e, e);
        }
        return ExitCodes.OK;
    }
}
