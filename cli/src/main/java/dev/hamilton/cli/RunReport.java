package dev.hamilton.cli;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.render.JsonText;
import dev.hamilton.run.RunEvent;
import dev.hamilton.run.RunListener;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a run found, to be written to a file: how long each node took, and how much of each output is missing. Thread-safe
 * while the run goes on.
 */
final class RunReport implements RunListener {
    /** What stands in a report's {@code format}. */
    static final String FORMAT = "hamilton-run";

    private final Map<String, Long> nanos = new ConcurrentHashMap<>();

    @Override
    public void on(RunEvent event) {
        if (event instanceof RunEvent.StepSucceeded done) {
            nanos.put(done.step().name().text(), done.nanos());
        }
    }

    /** The nodes in the order of their names, each in a line. */
    String json(DataFrame frame) {
        TreeSet<String> names = new TreeSet<>(nanos.keySet());
        names.addAll(frame.names());
        List<Object> nodes = new ArrayList<>();
        for (String name : names) {
            Map<String, @Nullable Object> node = new LinkedHashMap<>();
            node.put("name", name);
            if (nanos.containsKey(name)) {
                node.put("nanos", nanos.get(name));
            }
            if (frame.has(name)) {
                node.put("rows", frame.rowCount());
                node.put("missing", frame.column(name).missingCount());
            }
            nodes.add(node);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("version", 1);
        json.put("nodes", nodes);
        return JsonText.of(json, 2);
    }
}
