package dev.hamilton.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code hamilton.yaml} says. Immutable.
 *
 * @param path where it is
 * @param shown where it is, as the user wrote it
 * @param modules classes, at least one
 * @param inputs where inputs come from
 * @param config values by name
 * @param outputs what is wanted when the command does not say
 * @param executor how steps are computed when the command does not say
 */
record DataflowFile(
        Path path,
        String shown,
        List<Entry> modules,
        Inputs inputs,
        Map<String, YamlValue> config,
        Outputs outputs,
        Optional<ExecutorChoice> executor) {
    /** The name that is looked for in a folder. */
    static final String NAME = "hamilton.yaml";

    /** The line of what stands in no file, but was said by an option. */
    static final int OPTION = 0;

    /** The folder that relative paths are relative to, and that may be a Maven module. */
    Path folder() {
        return path.toAbsolutePath().normalize().resolveSibling("");
    }

    /** The text of each value of the config by its key, for people. */
    Map<String, String> configTexts() {
        Map<String, String> texts = new TreeMap<>();
        config.forEach((key, value) -> texts.put(key, value.toString()));
        return texts;
    }

    /** What people call the dataflow: its folder, or the file where that has a name of its own. */
    String name() {
        String own = path.getFileName().toString();
        @Nullable Path folder = folder().getFileName();
        return !own.equals(NAME) || folder == null ? own.replaceFirst("\\.ya?ml$", "") : folder.toString();
    }

    /** A place in the file, as compilers print it; or that something was said by an option. */
    String at(int line) {
        return line == OPTION ? "the command line" : shown + ":" + line;
    }

    /** The same, with what options say: a file in the place of the one that is named, and values before those that are there. */
    DataflowFile with(Optional<Entry> csv, Map<String, YamlValue> values, Map<String, YamlValue> settings) {
        Inputs all = new Inputs(csv.or(inputs::csv), joined(inputs.values(), values));
        return new DataflowFile(path, shown, modules, all, joined(config, settings), outputs, executor);
    }

    private static Map<String, YamlValue> joined(Map<String, YamlValue> first, Map<String, YamlValue> then) {
        Map<String, YamlValue> joined = new LinkedHashMap<>(first);
        joined.putAll(then);
        return joined;
    }

    /** A name that stands in the file. */
    record Entry(String text, int line) {}

    /**
     * Where inputs come from.
     *
     * @param csv a CSV file, relative to the folder
     * @param values values by name, which go before the file's columns
     */
    record Inputs(Optional<Entry> csv, Map<String, YamlValue> values) {}

    /** What is wanted. */
    sealed interface Outputs {
        /** The inputs that are columns, then every computed node. */
        record Everything() implements Outputs {}

        /** Nodes by name. */
        record Named(List<Entry> names) implements Outputs {}

        /** What a class supplies. */
        record From(Entry supplier) implements Outputs {}
    }
}
