package dev.hamilton.cli;

import dev.hamilton.graph.Graph;
import dev.hamilton.graph.Node;
import dev.hamilton.lineage.Lineage;
import dev.hamilton.render.ViewBuilder;
import java.util.List;

/**
 * A label as it is written on the command line: {@code owner}, or {@code owner=growth}. Immutable.
 *
 * @param key the label's key
 * @param values the value, or none to ask for the key alone
 */
record Label(String key, List<String> values) {
    static Label of(String text) {
        int equals = text.indexOf('=');
        return equals < 0
                ? new Label(text, List.of())
                : new Label(text.substring(0, equals), List.of(text.substring(equals + 1)));
    }

    /** For messages: {@code 'owner' with the value 'growth'}. */
    @Override
    public String toString() {
        return "'" + key + "'" + (values.isEmpty() ? "" : " with the value '" + values.get(0) + "'");
    }

    /** The nodes that have it. */
    List<Node> in(Graph graph) {
        return Lineage.of(graph).tagged(key, values.toArray(String[]::new));
    }

    /** Leaves only nodes that have it in a view. */
    void narrow(ViewBuilder view) {
        view.tagged(key, values.toArray(String[]::new));
    }
}
