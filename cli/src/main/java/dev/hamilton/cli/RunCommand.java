package dev.hamilton.cli;

import dev.hamilton.DriverRequest;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.csv.Csv;
import dev.hamilton.graph.Graph;
import dev.hamilton.model.NodeName;
import dev.hamilton.result.Results;
import dev.hamilton.run.Hooks;
import dev.hamilton.run.hook.Elapsed;
import dev.hamilton.run.hook.ProgressBar;
import dev.hamilton.run.hook.Timing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Computes what is wanted, and shows it. */
@Command(name = "run", description = "Run a dataflow; inputs and outputs come from its hamilton.yaml.")
final class RunCommand implements Callable<Integer> {
    private static final int SLOWEST = 5;

    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataflowArgument dataflow = new DataflowArgument();

    @Option(names = "--out", paramLabel = "FILE", description = "Write the frame to a CSV file, x.csv.")
    private @Nullable String out;

    @Option(
            names = "--outputs",
            paramLabel = "NAME",
            split = ",",
            description = "Compute these nodes, in this order, instead of what hamilton.yaml says.")
    private List<String> outputs = new ArrayList<>();

    @Option(
            names = "--executor",
            paramLabel = "HOW",
            description = "One of: ${COMPLETION-CANDIDATES}. Goes before what hamilton.yaml says.")
    private @Nullable ExecutorChoice executor;

    @Option(names = "--rows", paramLabel = "N", description = "Show so many rows; 0 for the counts alone.")
    private int rows = 6;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Write what each node took and how much is missing; 'hamilton view --report' shows it.")
    private @Nullable String report;

    @Option(
            names = "--json",
            description = "Print an object: the columns' types, and the rows; what is missing or not finite is null.")
    private boolean json;

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (rows < 0 || rows == 1) {
            throw new ParameterException(
                    spec.commandLine(), "Invalid value for option '--rows': show 0 rows, or at least 2, not " + rows);
        }
        DataflowFile file = dataflow.read(terminal);
        @Nullable OutputFile target = out == null ? null : OutputFile.ofFrame(terminal, out);
        @Nullable OutputFile reported = report == null ? null : OutputFile.at(terminal, report, "run.json");
        RunReport found = new RunReport();
        Stages stages = new Stages();
        Timing timing = new Timing();
        Hooks hooks =
                new Hooks(List.of(), List.of(found, new ProgressBar(terminal.err(), terminal.interactive()), timing));
        try (OpenDataflow open = stages.time("link", () -> OpenDataflow.of(file, executor, hooks))) {
            GivenInputs inputs = stages.time("read", open::readInputs);
            DriverRequest request = open.request(outputs, inputs);
            Results results = stages.time("plan and run", () -> open.ask(inputs, request::run));
            DataFrame frame = frame(results);
            if (target != null) {
                stages.timeDoing("write", () -> target.write(path -> write(frame, path)));
            }
            terminal.out()
                    .println(json ? FrameJson.of(frame).stripTrailing() : Preview.of(frame, rows, terminal.width()));
            if (target != null && !json) {
                terminal.out().println("written to " + out);
            }
            if (reported != null) {
                Graph graph = open.driver().graph();
                inputs.frame().ifPresent(given -> found.add(given, graph));
                found.add(frame, graph);
                reported.write(path -> Files.writeString(path, found.json()));
            }
            terminal.err().println("time: " + stages);
            terminal.err().println("slowest: " + slowest(timing));
        }
        return ExitCodes.OK;
    }

    /* By a writer: what is there may be a pipe, whose place no file must take. */
    private void write(DataFrame frame, Path path) throws IOException {
        try (Writer text = Files.newBufferedWriter(path)) {
            Csv.write(frame, text);
        } catch (UncheckedIOException failed) {
            if (failed.getCause() instanceof CharacterCodingException) {
                throw Mistake.of(
                        "'" + out + "' cannot be written: a text in it has half of a character",
                        "mend it in the function");
            }
            throw new IOException(String.valueOf(failed.getMessage()), failed);
        } catch (IllegalArgumentException unfit) {
            throw Mistake.of(
                    "'" + out + "' cannot be written: " + unfit.getMessage(),
                    "mend what computes it, or ask for other nodes with --outputs");
        }
    }

    private static String slowest(Timing timing) {
        return timing.entries().stream()
                .limit(SLOWEST)
                .map(each -> each.label() + " " + Elapsed.of(each.nanos()))
                .collect(Collectors.joining(", "));
    }

    private static DataFrame frame(Results results) {
        Map<String, @Nullable Object> values = spread(results.asMap());
        return DataFrame.results()
                .build(values.keySet().stream().map(NodeName::new).toList(), new ArrayList<>(values.values()));
    }

    /* A frame among other outputs stands there with its columns, as frame.column; alone it is what is shown. */
    private static Map<String, @Nullable Object> spread(Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> spread = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (!(value instanceof DataFrame frame)) {
                put(spread, name, value);
            } else {
                String prefix = values.size() == 1 ? "" : name + ".";
                frame.names().forEach(column -> put(spread, prefix + column, frame.column(column)));
            }
        });
        return spread;
    }

    private static void put(Map<String, @Nullable Object> values, String name, @Nullable Object value) {
        if (values.containsKey(name)) {
            throw Mistake.of(
                    "'" + name + "' is an output, and a column of another", "name one of the two with --outputs");
        }
        values.put(name, value);
    }
}
