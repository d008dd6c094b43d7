package dev.hamilton.cli;

import dev.hamilton.lineage.GraphDiff;
import dev.hamilton.model.NodeName;
import dev.hamilton.render.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What changed, written for people, for programs, and for a pull request. */
final class DiffReport {
    /** So many affected nodes are named in a comment; there are often hundreds. */
    private static final int NAMED = 20;

    private final GraphDiff diff;

    DiffReport(GraphDiff diff) {
        this.diff = diff;
    }

    String text() {
        return diff.isEmpty() ? "nothing is different\n" : diff + summary() + "\n";
    }

    String json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("added", texts(diff.added()));
        json.put("removed", texts(diff.removed()));
        Map<String, Object> changed = new LinkedHashMap<>();
        diff.changed().forEach((name, what) -> changed.put(name.text(), what));
        json.put("changed", changed);
        json.put("affected", texts(diff.affected()));
        return JsonText.of(json, 2);
    }

    String markdown() {
        if (diff.isEmpty()) {
            return "No node of the dataflow is different.\n";
        }
        StringBuilder text = new StringBuilder("**Dataflow: " + summary() + "**\n\n| | Node | What |\n|---|---|---|\n");
        diff.added()
                .forEach(name ->
                        text.append("| added | ").append(code(name.text())).append(" | |\n"));
        diff.removed()
                .forEach(name ->
                        text.append("| removed | ").append(code(name.text())).append(" | |\n"));
        diff.changed()
                .forEach((name, what) -> text.append("| changed | ")
                        .append(code(name.text()))
                        .append(" | ")
                        .append(escaped(String.join("; ", what)))
                        .append(" |\n"));
        if (!diff.affected().isEmpty()) {
            text.append("\nDownstream: ");
            List<String> named = diff.affected().stream()
                    .limit(NAMED)
                    .map(name -> code(name.text()))
                    .toList();
            text.append(String.join(", ", named));
            int more = diff.affected().size() - named.size();
            text.append(more == 0 ? "\n" : " and " + more + " more\n");
        }
        return text.toString();
    }

    private String summary() {
        return "%d added, %d removed, %d changed, %d affected"
                .formatted(
                        diff.added().size(),
                        diff.removed().size(),
                        diff.changed().size(),
                        diff.affected().size());
    }

    private static List<String> texts(List<NodeName> names) {
        return names.stream().map(NodeName::text).toList();
    }

    private static String code(String text) {
        return "`" + escaped(text) + "`";
    }

    private static String escaped(String text) {
        return text.replace("|", "\\|")
                .replace("`", "'")
                .replaceAll("\\s+", " ")
                .replace("<", "&lt;");
    }
}
