package dev.hamilton.cli;

import dev.hamilton.columns.Column;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.graph.Graph;
import dev.hamilton.model.NodeName;
import dev.hamilton.plan.Step;
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
 * What a run found, to be written to a file: how long each node took, and how much of each column is missing that was there as
 * a whole. Thread-safe while the run goes on.
 */
final class RunReport implements RunListener {
    /** What stands in a report's {@code format}. */
    static final String FORMAT = "hamilton-run";

    private final Map<String, Long> nanos = new ConcurrentHashMap<>();
    private final Map<String, Gaps> gaps = new ConcurrentHashMap<>();

    private record Gaps(int rows, int missing) {
        static Gaps of(Column column) {
            return new Gaps(column.size(), column.missingCount());
        }
    }

    @Override
    public void on(RunEvent event) {
        if (event instanceof RunEvent.StepSucceeded done) {
            nanos.put(done.step().name().text(), done.nanos());
        }
    }

    @Override
    public void see(long run, Step step, @Nullable Object value) {
        note(step.name().text(), value);
    }

    private void note(String name, @Nullable Object value) {
        if (value instanceof Column column) {
            gaps.put(name, Gaps.of(column));
        }
    }

    /** Looks at columns that the run was given or that it gave; a file may have more than the dataflow knows. */
    void add(DataFrame frame, Graph graph) {
        for (String name : frame.names()) {
            if (graph.find(new NodeName(name)).isPresent()) {
                note(name, frame.column(name));
            }
        }
    }

    /** The nodes in the order of their names, each in a line. */
    String json() {
        TreeSet<String> names = new TreeSet<>(nanos.keySet());
        names.addAll(gaps.keySet());
        List<Object> nodes = new ArrayList<>();
        for (String name : names) {
            Map<String, @Nullable Object> node = new LinkedHashMap<>();
            node.put("name", name);
            if (nanos.containsKey(name)) {
                node.put("nanos", nanos.get(name));
            }
            @Nullable Gaps found = gaps.get(name);
            if (found != null) {
                node.put("rows", found.rows());
                node.put("missing", found.missing());
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
