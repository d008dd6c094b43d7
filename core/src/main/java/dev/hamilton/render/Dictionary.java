package dev.hamilton.render;

import dev.hamilton.graph.Graph;
import dev.hamilton.graph.Node;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A data dictionary: each node of a graph with what one asks about a column. As CSV, JSON and Markdown. Immutable; the same
 * for the same graph.
 *
 * @param entries the nodes, in the graph's order
 * @since 0.1
 */
public record Dictionary(List<Entry> entries) {
    private static final String OWNER = "owner";
    private static final List<String> HEAD = List.of("name", "kind", "type", "doc", "owner", "source", "inputs");

    /** Copies the entries. */
    public Dictionary {
        entries = List.copyOf(entries);
    }

    /**
     * A node.
     *
     * @param node the node
     * @param inputs what a caller has to give for it to be computed, directly or through others, in the graph's order
     */
    public record Entry(Node node, List<Node> inputs) {
        /** Copies the inputs. */
        public Entry {
            inputs = List.copyOf(inputs);
        }

        /**
         * Who answers for it: the values of its label {@code owner}.
         *
         * @return none if nobody is named
         */
        public List<String> owners() {
            return node.tags().get(OWNER).orElse(List.of());
        }

        /**
         * What it is for.
         *
         * @return for example {@code function} or {@code input}
         */
        public String kind() {
            return Role.of(node).text();
        }

        /**
         * What its author says about it.
         *
         * @return the whole comment, empty for an input
         */
        public String doc() {
            return node.fold(computed -> computed.function().doc(), input -> "");
        }

        private List<String> cells() {
            return List.of(
                    node.name().text(),
                    kind(),
                    node.type().display(),
                    doc(),
                    String.join("; ", owners()),
                    node.source().toString(),
                    inputs.stream().map(each -> each.name().text()).collect(Collectors.joining("; ")));
        }
    }

    /**
     * Describes a graph.
     *
     * @param graph the graph
     * @return an entry for each of its nodes
     */
    public static Dictionary of(Graph graph) {
        /* Dependencies have smaller indexes: when a node's turn comes, what is above them is known. */
        BitSet[] above = new BitSet[graph.size()];
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < above.length; i++) {
            BitSet inputs = new BitSet();
            graph.forEachDependency(i, dependency -> {
                inputs.or(above[dependency]);
                if (graph.nodes().get(dependency) instanceof Node.Input) {
                    inputs.set(dependency);
                }
            });
            above[i] = inputs;
            entries.add(new Entry(
                    graph.nodes().get(i),
                    inputs.stream().mapToObj(graph.nodes()::get).toList()));
        }
        return new Dictionary(entries);
    }

    /**
     * A table for spreadsheets (RFC 4180). Several owners and inputs are separated by semicolons.
     *
     * @return a line with the names of the columns, then a line an entry; lines end with a line feed
     */
    public String csv() {
        StringBuilder text = new StringBuilder(String.join(",", HEAD)).append('\n');
        for (Entry entry : entries) {
            text.append(entry.cells().stream().map(Dictionary::quoted).collect(Collectors.joining(",")))
                    .append('\n');
        }
        return text.toString();
    }

    /**
     * An array of objects for programs, by the names that the CSV has for its columns; owners and inputs are arrays.
     *
     * @return an entry a line
     */
    public String json() {
        return JsonText.of(entries.stream().map(Dictionary::object).toList(), 1);
    }

    /**
     * A table for a README or a wiki.
     *
     * @return a table of GitHub's Markdown
     */
    public String markdown() {
        StringBuilder text = new StringBuilder("| " + String.join(" | ", HEAD) + " |\n");
        text.append("|---".repeat(HEAD.size())).append("|\n");
        for (Entry entry : entries) {
            text.append(entry.cells().stream().map(Dictionary::cell).collect(Collectors.joining(" | ", "| ", " |\n")));
        }
        return text.toString();
    }

    private static Map<String, @Nullable Object> object(Entry entry) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", entry.node().name().text());
        json.put("kind", entry.kind());
        json.put("type", entry.node().type().display());
        json.put("doc", entry.doc());
        json.put("owner", entry.owners());
        json.put("source", entry.node().source().toString());
        json.put(
                "inputs",
                entry.inputs().stream().map(each -> each.name().text()).toList());
        return json;
    }

    private static String quoted(String text) {
        return text.chars().anyMatch(each -> ",\"\n\r".indexOf(each) >= 0)
                        || !text.strip().equals(text)
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }

    private static String cell(String text) {
        return text.replaceAll("\\s+", " ")
                .strip()
                .replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;");
    }
}
