package dev.hamilton.picture;

import dev.hamilton.graph.Node;
import dev.hamilton.model.SourceRef;
import dev.hamilton.render.Item;
import dev.hamilton.render.JsonText;
import dev.hamilton.render.View;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a page is told beside the view: code by its place, as many nodes may have the same, and what a run found by name. */
final class Notes {
    private Notes() {}

    static String of(View view, Function<Node, Note> notes) {
        Map<String, String> code = new LinkedHashMap<>();
        Map<String, Object> nodes = new LinkedHashMap<>();
        for (Item item : view.items()) {
            if (item instanceof Item.Single single) {
                Node node = single.node();
                Note note = notes.apply(node);
                if (note.code() != null) {
                    code.put(place(node.source()), note.code());
                }
                Map<String, @Nullable Object> found = new LinkedHashMap<>();
                found.put("nanos", note.nanos());
                found.put("missing", note.missing());
                found.values().removeIf(value -> value == null);
                if (!found.isEmpty()) {
                    nodes.put(node.name().text(), found);
                }
            }
        }
        return JsonText.of(Map.of("code", code, "nodes", nodes), 0);
    }

    private static String place(SourceRef source) {
        return source.type() + "." + source.member() + ":" + source.line();
    }
}
