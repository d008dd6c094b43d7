package dev.hamilton.cli;

import dev.hamilton.graph.Graph;
import dev.hamilton.lineage.GraphDiff;
import dev.hamilton.render.Inputs;
import dev.hamilton.render.Mark;
import dev.hamilton.render.View;
import dev.hamilton.render.ViewBuilder;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two builds of a dataflow. */
@Command(
        name = "diff",
        description = "Show what changed between two builds of a dataflow, and what lies downstream of it.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:compared; with --exit-code, nothing is different",
            "3:with --exit-code, something is different"
        })
final class DiffCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            index = "0",
            paramLabel = "OLD",
            description = "A folder with a hamilton.yaml, or such a file by any name.")
    private String before = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "Another, such as that of a newer build.")
    private String after = "";

    @ArgGroup
    private Form form = new Form();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Draw what changed and what it touches: x.svg, .png, .html, .dot, .mmd or .json.")
    private @Nullable String out;

    @Option(names = "--exit-code", description = "Exit with 3 if something is different.")
    private boolean exitCode;

    /** How the differences are written: at most one of these. */
    static final class Form {
        @Option(names = "--json", description = "Print an object: added, removed, changed, affected.")
        private boolean json;

        @Option(names = "--markdown", description = "Print Markdown, for a comment on a pull request.")
        private boolean markdown;
    }

    DiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        @Nullable PictureFile picture = out == null ? null : PictureFile.at(terminal, out);
        try (OpenDataflow old = OpenDataflow.of(DataflowArgument.read(terminal, before));
                OpenDataflow now = OpenDataflow.of(DataflowArgument.read(terminal, after))) {
            Graph one = old.driver().graph();
            Graph other = now.driver().graph();
            GraphDiff diff = GraphDiff.between(
                    one, old.file().configTexts(), other, now.file().configTexts());
            DiffReport report = new DiffReport(diff);
            terminal.out().print(form.json ? report.json() : form.markdown ? report.markdown() : report.text());
            if (picture != null) {
                picture.write(changes(one, other, diff).config(now.file().configTexts()), terminal);
            }
            return exitCode && !diff.isEmpty() ? ExitCodes.DIFFERENT : ExitCodes.OK;
        }
    }

    /* What is different, what it touches, and what these read. */
    private static ViewBuilder changes(Graph before, Graph after, GraphDiff diff) {
        ViewBuilder view = View.ofChanges(before, after, diff).inputs(Inputs.APART);
        return diff.isEmpty() ? view : view.marked(1, Mark.ADDED, Mark.REMOVED, Mark.CHANGED, Mark.AFFECTED);
    }
}
