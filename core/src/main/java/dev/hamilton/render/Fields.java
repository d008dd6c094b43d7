package dev.hamilton.render;

import dev.hamilton.catalog.Modifier;
import dev.hamilton.graph.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * The fields of nodes whose values have a schema: the values of the label {@link Modifier.Schema#TAG}, each a field's name and
 * type, as in {@code age=int}.
 *
 * @since 0.1
 */
public final class Fields {
    private Fields() {}

    /**
     * A field.
     *
     * @param name its name
     * @param type its type, as its author wrote it; may be empty
     */
    public record Field(String name, String type) {}

    /**
     * The fields of a node.
     *
     * @param node the node
     * @return its fields in their order; none if nothing is known of a schema
     */
    public static List<Field> of(Node node) {
        List<Field> fields = new ArrayList<>();
        for (String each : node.tags().get(Modifier.Schema.TAG).orElse(List.of())) {
            int equals = each.indexOf('=');
            fields.add(
                    equals < 0
                            ? new Field(each.strip(), "")
                            : new Field(
                                    each.substring(0, equals).strip(),
                                    each.substring(equals + 1).strip()));
        }
        return fields;
    }
}
