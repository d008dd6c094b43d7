package dev.hamilton.architecture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The packages of core in the order of the river, and who may use whom.
 *
 * <p>A stage uses the stages before it, never one beside or after it. Four packages stand beside the river and name what
 * they use and who uses them.
 */
final class CoreArrows {
    /** From the source to the sea. What stands in one line of this list does not know its neighbours. */
    private static final List<Set<String>> RIVER = List.of(
            Set.of("annotation", "model"),
            Set.of("problem"),
            Set.of("declaration"),
            Set.of("catalog"),
            Set.of("expand"),
            Set.of("graph"),
            Set.of("lineage", "plan"),
            Set.of("run"),
            Set.of("result"));

    /** First packages of the modules that build on core; Maven holds the arrows between modules. */
    static final Set<String> OTHER_MODULES = Set.of(
            "arrow",
            "cli",
            "columns",
            "dflib",
            "duckdb",
            "jdbc",
            "jsonlines",
            "kernel",
            "parquet",
            "picture",
            "processor",
            "site",
            "tablesaw",
            "testkit");

    private static final Map<String, Set<String>> ALLOWED = allowed();

    private CoreArrows() {}

    static Set<String> stages() {
        return ALLOWED.keySet();
    }

    static Set<String> allowedTo(String stage) {
        return new TreeSet<>(ALLOWED.get(stage));
    }

    static Set<String> forbiddenTo(String stage) {
        Set<String> forbidden = new TreeSet<>(ALLOWED.keySet());
        forbidden.removeAll(ALLOWED.get(stage));
        forbidden.remove(stage);
        return forbidden;
    }

    private static Map<String, Set<String>> allowed() {
        Map<String, Set<String>> allowed = new LinkedHashMap<>();
        List<String> before = new ArrayList<>();
        for (Set<String> line : RIVER) {
            for (String stage : new TreeSet<>(line)) {
                allowed.put(stage, new TreeSet<>(before));
            }
            before.addAll(line);
            if (line.contains("plan")) {
                // Pictures of graphs, plans and differences: a side door that no stage goes through.
                allowed.put("render", new TreeSet<>(before));
            }
        }
        // How the engine sees columns: used where values are handled.
        allowed.put("column", Set.of("model", "problem"));
        for (String user : List.of("expand", "run", "result")) {
            allowed.get(user).add("column");
        }
        // What checks say: written by authors in annotations, described by the catalog, made by the run.
        allowed.put("quality", Set.of());
        for (String user : List.of("annotation", "catalog", "expand", "run")) {
            allowed.get(user).add("quality");
        }
        // Ports for reading and writing data: the front door hands them to users.
        allowed.put("io", Set.of("model", "problem", "column"));
        // Reads loaded classes; makes a catalog and the code that run calls. Only the front door calls it.
        allowed.put(
                "reader",
                Set.of(
                        "annotation",
                        "model",
                        "problem",
                        "declaration",
                        "catalog",
                        "column",
                        "quality",
                        "run",
                        "result"));
        return allowed;
    }
}
