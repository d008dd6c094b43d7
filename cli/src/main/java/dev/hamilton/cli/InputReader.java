package dev.hamilton.cli;

import dev.hamilton.cli.DataflowFile.Inputs;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.csv.Csv;
import dev.hamilton.columns.csv.CsvException;
import dev.hamilton.columns.csv.CsvOptions;
import dev.hamilton.columns.csv.CsvType;
import dev.hamilton.graph.Graph;
import dev.hamilton.graph.Node;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.ValueType;
import dev.hamilton.problem.Nearest;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
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
        if (file.inputs() instanceof Inputs.Csv csv) {
            return new GivenInputs(Optional.of(read(csv)), Map.of());
        }
        Map<String, @Nullable Object> read = new LinkedHashMap<>();
        ((Inputs.Values) file.inputs())
                .values()
                .forEach((name, value) -> read.put(name, values.read(name, value, wanted(name))));
        return new GivenInputs(Optional.empty(), read);
    }

    private Optional<ValueType> wanted(String name) {
        return name.isBlank()
                ? Optional.empty()
                : graph.find(new NodeName(name))
                        .filter(node -> node instanceof Node.Input)
                        .map(Node::type);
    }

    private DataFrame read(Inputs.Csv csv) {
        Path path = file.folder().resolve(csv.file().text());
        if (!Files.isRegularFile(path)) {
            String where = "%s: there is no file '%s'"
                    .formatted(file.at(csv.file().line()), csv.file().text());
            throw Mistake.of(
                    where,
                    Nearest.question(path.getFileName().toString(), beside(path))
                            .orElse("give a CSV file relative to " + file.shown()));
        }
        return Csv.read(path, CsvOptions.standard().types(types(path)));
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

    /* Text that looks like numbers is read as text where the dataflow wants text, whole numbers as doubles, and so on. */
    private Map<String, CsvType> types(Path path) {
        Map<String, CsvType> types = new LinkedHashMap<>();
        for (String name : header(path)) {
            wanted(name).flatMap(ColumnKind::of).ifPresent(kind -> types.put(name, kind.csv()));
        }
        return types;
    }

    /** The names in a file's header; none if there is something wrong with it, which reading the whole file will tell. */
    private static List<String> header(Path path) {
        StringBuilder record = new StringBuilder();
        try (BufferedReader text = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            boolean quoted = false;
            for (int next = text.read(); next >= 0; next = text.read()) {
                quoted ^= next == '"';
                if (!quoted && (next == '\n' || next == '\r')) {
                    break;
                }
                record.append((char) next);
            }
            return Csv.read(new StringReader(record.toString())).names();
        } catch (IOException | CsvException e) {
            return List.of();
        }
    }
}
