package dev.hamilton.cli;

import dev.hamilton.cli.DataflowFile.Entry;
import dev.hamilton.cli.DataflowFile.Inputs;
import dev.hamilton.cli.DataflowFile.Outputs;
import dev.hamilton.problem.Nearest;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads a {@code hamilton.yaml}, and reports everything that is wrong with it at once. Used once, on one thread. */
final class DataflowFileReader {
    private static final List<String> KEYS = List.of("modules", "inputs", "config", "outputs", "executor");

    private final Path path;
    private final String shown;
    private final List<String> faults = new ArrayList<>();
    private boolean hindered;

    private DataflowFileReader(Path path, String shown) {
        this.path = path;
        this.shown = shown;
    }

    /**
     * Reads a file; {@code shown} is what messages call it. Faults that do not keep it from being looked at are added to
     * {@code tolerated}, if that is there.
     */
    static DataflowFile read(Path path, String shown, @Nullable List<String> tolerated) {
        return new DataflowFileReader(path, shown).read(tolerated);
    }

    /** Reads a value as it would stand after {@code name:} in a file; {@code option} is what messages call it. */
    static YamlValue value(String option, String name, String text) {
        DataflowFileReader reader = new DataflowFileReader(Path.of(""), option);
        YamlValue value = reader.value(name, reader.composed(text));
        if (!reader.faults.isEmpty()) {
            throw new Mistake(String.join("\n", reader.faults));
        }
        return value instanceof YamlValue.Items items
                ? new YamlValue.Items(
                        items.items().stream().map(DataflowFileReader::ofOption).toList(), DataflowFile.OPTION)
                : ofOption((YamlValue.Scalar) value);
    }

    private static YamlValue.Scalar ofOption(YamlValue.Scalar scalar) {
        return new YamlValue.Scalar(scalar.text(), scalar.plain(), DataflowFile.OPTION);
    }

    private DataflowFile read(@Nullable List<String> tolerated) {
        Map<String, Node> keys = new LinkedHashMap<>();
        Node root = compose();
        if (root instanceof MappingNode mapping) {
            keys = entries(mapping);
            keys.forEach((key, value) -> checkKey(key, value));
        } else {
            fault(root, "expected keys such as 'modules:', found " + kind(root), null);
        }
        DataflowFile file = new DataflowFile(
                path,
                shown,
                modules(keys, root),
                inputs(keys.get("inputs")),
                config(keys.get("config")),
                outputs(keys.get("outputs")),
                executor(keys.get("executor")));
        if (!faults.isEmpty()
                && (tolerated == null || hindered || file.modules().isEmpty())) {
            throw new Mistake(String.join("\n", faults));
        }
        if (tolerated != null) {
            tolerated.addAll(faults);
        }
        return file;
    }

    private Node compose() {
        try {
            return composed(Files.readString(path));
        } catch (CharacterCodingException malformed) {
            throw new Mistake(shown + ": is not UTF-8 text", malformed);
        } catch (IOException failed) {
            throw new Mistake(shown + ": cannot be read: " + failed, failed);
        }
    }

    private Node composed(String text) {
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(shown).build();
            return new Compose(settings)
                    .composeString(text)
                    .orElseThrow(() -> Mistake.of(shown + ": is empty", "name at least one class under 'modules:'"));
        } catch (MarkedYamlEngineException malformed) {
            String at = malformed
                    .getProblemMark()
                    .map(mark -> shown + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1))
                    .orElse(shown);
            throw new Mistake(at + ": is not YAML: " + malformed.getProblem(), malformed);
        } catch (YamlEngineException malformed) {
            throw new Mistake(shown + ": is not YAML: " + malformed.getMessage(), malformed);
        }
    }

    private void checkKey(String key, Node value) {
        if (!KEYS.contains(key)) {
            tolerableFault(
                    value,
                    "unknown key '" + key + "'",
                    Nearest.question(key, KEYS).orElse("the keys are " + String.join(", ", KEYS)));
        }
    }

    private List<Entry> modules(Map<String, Node> keys, Node root) {
        Node node = keys.get("modules");
        String fix = "write 'modules:' and the names of classes, each after a dash";
        if (node == null) {
            if (faults.isEmpty()) {
                fault(root, "no modules are named", fix);
            }
            return List.of();
        }
        List<Entry> names = names(node, "the name of a class");
        if (names.isEmpty() && faults.isEmpty()) {
            fault(node, "no modules are named", fix);
        }
        return names;
    }

    private Inputs inputs(@Nullable Node node) {
        if (node instanceof ScalarNode scalar && !isNothing(scalar)) {
            return new Inputs(Optional.of(entry(scalar)), Map.of());
        }
        return new Inputs(Optional.empty(), values(node, "inputs", "a CSV file, or values such as 'name: value'"));
    }

    private Map<String, YamlValue> config(@Nullable Node node) {
        Map<String, YamlValue> values = values(node, "config", "values such as 'name: value'");
        values.forEach((name, value) -> {
            if (value instanceof YamlValue.Scalar scalar && scalar.plain() == null) {
                fault(scalar.line(), "the config '" + name + "' has no value", "give it one, or leave it out");
            }
        });
        return values;
    }

    private Outputs outputs(@Nullable Node node) {
        if (node == null) {
            return new Outputs.Everything();
        }
        if (!(node instanceof MappingNode mapping)) {
            return new Outputs.Named(names(node, "the name of a node"));
        }
        Map<String, Node> entries = entries(mapping);
        if (entries.size() == 1 && entries.get("from") instanceof ScalarNode supplier) {
            return new Outputs.From(entry(supplier));
        }
        fault(node, "'outputs' must be names of nodes, or 'from: ' and a class that supplies them", null);
        return new Outputs.Everything();
    }

    private Optional<ExecutorChoice> executor(@Nullable Node node) {
        if (node == null) {
            return Optional.empty();
        }
        String name = node instanceof ScalarNode scalar ? scalar.getValue() : kind(node);
        Optional<ExecutorChoice> choice = ExecutorChoice.named(name);
        if (choice.isEmpty()) {
            List<String> known = ExecutorChoice.names();
            tolerableFault(
                    node,
                    "there is no executor '" + name + "'",
                    Nearest.question(name, known).orElse("the executors are " + String.join(", ", known)));
        }
        return choice;
    }

    private Map<String, YamlValue> values(@Nullable Node node, String key, String expected) {
        Map<String, YamlValue> values = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            entries(mapping).forEach((name, value) -> values.put(name, value(name, value)));
        } else if (node != null && !(node instanceof ScalarNode scalar && isNothing(scalar))) {
            fault(node, "'" + key + "' must be " + expected + ", found " + kind(node), null);
        }
        return values;
    }

    private YamlValue value(String name, Node node) {
        String expected = "'" + name + "' must be a value or a list of values, found ";
        if (node instanceof MappingNode) {
            fault(node, expected + kind(node), null);
        }
        if (!(node instanceof SequenceNode sequence)) {
            return node instanceof ScalarNode scalar
                    ? YamlValue.Scalar.of(scalar, line(node))
                    : new YamlValue.Items(List.of(), line(node));
        }
        return new YamlValue.Items(scalars(sequence, item -> expected + kind(item) + " in a list"), line(node));
    }

    private List<YamlValue.Scalar> scalars(SequenceNode sequence, Function<Node, String> otherwise) {
        List<YamlValue.Scalar> scalars = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            if (item instanceof ScalarNode scalar) {
                scalars.add(YamlValue.Scalar.of(scalar, line(item)));
            } else {
                fault(item, otherwise.apply(item), null);
            }
        }
        return scalars;
    }

    private List<Entry> names(Node node, String expected) {
        List<Entry> names = new ArrayList<>();
        List<Node> items = node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
        for (Node item : items) {
            if (item instanceof ScalarNode scalar && !isNothing(scalar)) {
                names.add(entry(scalar));
            } else {
                fault(item, "expected " + expected + ", found " + kind(item), null);
            }
        }
        return names;
    }

    private Map<String, Node> entries(MappingNode mapping) {
        Map<String, Node> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key) || isNothing(key)) {
                fault(tuple.getKeyNode(), "expected a name before the colon, found " + kind(tuple.getKeyNode()), null);
            } else if (entries.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
                fault(key, "'" + key.getValue() + "' is given twice", "remove one of them");
            }
        }
        return entries;
    }

    private static boolean isNothing(ScalarNode node) {
        return node.getTag().equals(Tag.NULL) || node.getValue().isBlank();
    }

    private static String kind(Node node) {
        if (node instanceof ScalarNode scalar) {
            return isNothing(scalar) ? "nothing" : "'" + scalar.getValue() + "'";
        }
        return node instanceof SequenceNode ? "a list" : "a map";
    }

    private static Entry entry(ScalarNode node) {
        return new Entry(node.getValue(), line(node));
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    /* One that leaves what the file says of nodes as it is. */
    private void tolerableFault(Node node, String what, String fix) {
        boolean before = hindered;
        fault(node, what, fix);
        hindered = before;
    }

    private void fault(Node node, String what, @Nullable String fix) {
        fault(line(node), what, fix);
    }

    private void fault(int line, String what, @Nullable String fix) {
        hindered = true;
        faults.add(shown + ":" + line + ": " + what + (fix == null ? "" : "\n    fix: " + fix));
    }
}
