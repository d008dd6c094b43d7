package dev.hamilton.cli;

import dev.hamilton.cli.DataflowFile.Entry;
import dev.hamilton.problem.Nearest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command takes: which dataflow. */
final class DataflowArgument {
    @Parameters(
            index = "0",
            paramLabel = "FOLDER",
            description = "A folder with a hamilton.yaml, or such a file by any name.")
    private String place = ".";

    @Option(
            names = "--config",
            paramLabel = "NAME=VALUE",
            description = "Set a value of the config, before what hamilton.yaml says. Repeatable.")
    private List<String> config = new ArrayList<>();

    @Option(
            names = "--input",
            paramLabel = "NAME=VALUE|x.csv",
            description = "Give an input, before what hamilton.yaml says; or a CSV file in place of its. Repeatable.")
    private List<String> inputs = new ArrayList<>();

    /** The file that is meant, with what the options say. */
    DataflowFile read(Terminal terminal) {
        return withOptions(terminal, read(terminal, place));
    }

    private DataflowFile withOptions(Terminal terminal, DataflowFile file) {
        Map<String, YamlValue> settings = new LinkedHashMap<>();
        config.forEach(each -> add(settings, "--config", each));
        Map<String, YamlValue> values = new LinkedHashMap<>();
        List<Entry> files = new ArrayList<>();
        for (String each : inputs) {
            if (each.contains("=")) {
                add(values, "--input", each);
            } else {
                files.add(new Entry(terminal.resolve(each).toAbsolutePath().toString(), DataflowFile.OPTION));
            }
        }
        if (files.size() > 1) {
            throw Mistake.ofOption("there is one CSV file of inputs, not " + files.size(), "join them to one");
        }
        return file.with(files.stream().findFirst(), values, settings);
    }

    private static void add(Map<String, YamlValue> values, String option, String said) {
        int at = said.indexOf('=');
        if (at < 1 || said.substring(at + 1).isBlank()) {
            throw Mistake.ofOption(
                    "'" + option + " " + said + "' does not give a name its value", "write " + option + " name=value");
        }
        String name = said.substring(0, at);
        values.put(name, DataflowFileReader.value(option + " " + name, name, said.substring(at + 1)));
    }

    /** The file that is meant, with what can be tolerated of its faults added to these. */
    DataflowFile read(Terminal terminal, List<String> tolerated) {
        return withOptions(terminal, read(terminal, place, tolerated));
    }

    /** The file that is meant by a folder or a file. */
    static DataflowFile read(Terminal terminal, String place) {
        return read(terminal, place, null);
    }

    private static DataflowFile read(Terminal terminal, String place, @Nullable List<String> tolerated) {
        Path path = terminal.resolve(place);
        if (Files.isDirectory(path)) {
            String shown =
                    place.equals(".") ? DataflowFile.NAME : place.replaceFirst("/+$", "") + "/" + DataflowFile.NAME;
            Path file = path.resolve(DataflowFile.NAME);
            if (!Files.isRegularFile(file)) {
                throw Mistake.of("there is no file '" + shown + "'", inside(path, place));
            }
            return DataflowFileReader.read(file, shown, tolerated);
        }
        if (!Files.isRegularFile(path)) {
            throw Mistake.of("there is no folder or file '" + place + "'", beside(path, place));
        }
        return DataflowFileReader.read(path, place, tolerated);
    }

    private static String inside(Path folder, String place) {
        Optional<String> example = list(folder, each -> Files.exists(each.resolve(DataflowFile.NAME))).stream()
                .findFirst();
        return example.map(name -> "give a folder that has one, such as '%s'"
                        .formatted(place.equals(".") ? name : place.replaceFirst("/+$", "") + "/" + name))
                .orElse("give a folder that has one, or write one that names the modules");
    }

    private static String beside(Path path, String place) {
        Path parent = path.toAbsolutePath().normalize().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            return "give a folder that has a " + DataflowFile.NAME;
        }
        String name = path.getFileName().toString();
        String before = place.replaceFirst("/+$", "");
        before = before.substring(0, Math.max(0, before.length() - name.length()));
        List<String> known =
                list(parent, each -> Files.isDirectory(each) || each.toString().endsWith(".yaml"));
        Optional<String> near = Nearest.to(name, known).map(before::concat);
        return near.map("did you mean '%s'?"::formatted).orElse("give a folder that has a " + DataflowFile.NAME);
    }

    private static List<String> list(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(wanted)
                    .map(each -> each.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
