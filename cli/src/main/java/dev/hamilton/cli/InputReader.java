package dev.hamilton.cli;

import dev.hamilton.cli.DataflowFile.Entry;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.csv.Csv;
import dev.hamilton.columns.csv.CsvOptions;
import dev.hamilton.graph.Graph;
import dev.hamilton.graph.Node;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.ValueType;
import dev.hamilton.problem.Nearest;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the inputs of a dataflow, as the types that its functions want. */
final class InputReader {
    private final DataflowFile file;
    private final Graph graph;
    private final InputValues values;

    InputReader(DataflowFile file, Graph graph, ClassLoader loader) {
        this.file = file;
        this.graph = graph;
        this.values = new InputValues(file, loader);
    }

    GivenInputs read() {
        Map<String, @Nullable Object> read = new LinkedHashMap<>();
        file.inputs().values().forEach((name, value) -> read.put(name, values.read(name, value, wanted(name))));
        return new GivenInputs(file.inputs().csv().map(this::read), read);
    }

    private Optional<ValueType> wanted(String name) {
        return name.isBlank()
                ? Optional.empty()
                : graph.find(new NodeName(name))
                        .filter(node -> node instanceof Node.Input)
                        .map(Node::type);
    }

    private DataFrame read(Entry csv) {
        Path path = file.folder().resolve(csv.text());
        if (!Files.exists(path) || Files.isDirectory(path)) { // a pipe is read too
            String where = "%s: there is no file '%s'".formatted(file.at(csv.line()), csv.text());
            throw Mistake.of(
                    where,
                    Nearest.question(path.getFileName().toString(), beside(path))
                            .orElse("give a CSV file relative to " + file.shown()));
        }
        Optional<String> other =
                Files.isRegularFile(path) ? FileKind.of(path) : Optional.empty(); // a pipe is read once
        other.ifPresent(kind -> {
            throw Mistake.of(
                    "%s: '%s' is %s, and a frame of inputs is read from CSV only"
                            .formatted(file.at(csv.line()), csv.text(), kind),
                    "write it as CSV, or give it to the dataflow by a program of your own");
        });
        return Csv.read(path, CsvOptions.standard().inputsOf(graph));
    }

    private static List<String> beside(Path path) {
        File @Nullable [] files =
                path.toFile().getAbsoluteFile().getParentFile().listFiles(File::isFile);
        List<String> names = new ArrayList<>();
        for (File each : files == null ? new File[0] : files) {
            names.add(each.getName());
        }
        names.sort(null);
        return names;
    }
}
