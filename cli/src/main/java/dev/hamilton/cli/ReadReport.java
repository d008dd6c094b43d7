package dev.hamilton.cli;

import dev.hamilton.graph.Graph;
import dev.hamilton.graph.Node;
import dev.hamilton.model.NodeName;
import dev.hamilton.picture.Note;
import dev.hamilton.picture.SourceCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** What a run found, read from the file that {@code hamilton run --report} wrote. Immutable. */
final class ReadReport {
    /** Of a run of which nothing is known. */
    static final ReadReport NONE = new ReadReport(Map.of());

    private final Map<String, Note> notes;

    private ReadReport(Map<String, Note> notes) {
        this.notes = notes;
    }

    /** Reads a report; JSON is YAML. */
    static ReadReport at(Terminal terminal, String shown) {
        Path path = terminal.resolve(shown);
        if (!Files.isRegularFile(path)) {
            throw Mistake.of(
                    "there is no file '" + shown + "'", "write it with 'hamilton run FOLDER --report " + shown + "'");
        }
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(shown)
                    .setCodePointLimit(Integer.MAX_VALUE)
                    .build();
            if (new Load(settings).loadFromString(Files.readString(path)) instanceof Map<?, ?> json
                    && RunReport.FORMAT.equals(json.get("format"))
                    && json.get("nodes") instanceof List<?> nodes) {
                return of(nodes);
            }
        } catch (YamlEngineException malformed) {
            throw notOurs(shown);
        } catch (IOException e) {
            throw new Mistake("'" + shown + "' cannot be read: " + e, e);
        }
        throw notOurs(shown);
    }

    private static Mistake notOurs(String shown) {
        return Mistake.of(
                "'" + shown + "' is no report of a run", "write one with 'hamilton run FOLDER --report FILE'");
    }

    private static ReadReport of(List<?> nodes) {
        Map<String, Note> notes = new HashMap<>();
        for (Object each : nodes) {
            if (each instanceof Map<?, ?> node) {
                notes.put(String.valueOf(node.get("name")), note(node));
            }
        }
        return new ReadReport(notes);
    }

    private static Note note(Map<?, ?> node) {
        @Nullable Long nanos = node.get("nanos") instanceof Number number ? number.longValue() : null;
        @Nullable Double missing = null;
        if (node.get("rows") instanceof Number rows
                && node.get("missing") instanceof Number count
                && rows.intValue() > 0) {
            missing = count.doubleValue() / rows.doubleValue();
        }
        return new Note(null, nanos, missing);
    }

    /** Refuses a report in which nothing is of this dataflow; of one that knows more than the dataflow, that is said. */
    void check(Graph graph, Terminal terminal, String shown) {
        List<String> others = notes.keySet().stream()
                .filter(name -> graph.find(new NodeName(name)).isEmpty())
                .sorted()
                .toList();
        if (!others.isEmpty() && others.size() == notes.size()) {
            throw Mistake.of(
                    "'%s' is of another dataflow: this one has no '%s'".formatted(shown, others.get(0)),
                    "write one of this with 'hamilton run FOLDER --report " + shown + "'");
        }
        if (!others.isEmpty()) {
            terminal.err()
                    .println("of the %s in %s, %d are not in this dataflow, such as '%s'"
                            .formatted(Counted.of(notes.size(), "node"), shown, others.size(), others.get(0)));
        }
    }

    /** What is known of a node, with its code if it is found. */
    Note of(Node node, SourceCode code) {
        Note found = notes.getOrDefault(node.name().text(), Note.NONE);
        @Nullable String text = node.fold(computed -> code.of(computed.source()).orElse(null), input -> null);
        return new Note(text, found.nanos(), found.missing());
    }
}
