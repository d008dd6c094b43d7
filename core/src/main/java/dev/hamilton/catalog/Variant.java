package dev.hamilton.catalog;

import dev.hamilton.model.AttributeRef;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One of the nodes that a function is made into. Immutable.
 *
 * @param name the node's name
 * @param bindings how its parameters are wired; others stay as they are
 * @param doc what is said about the node; empty for the function's own doc
 * @param written the annotation that asks for it, or null where no annotation does
 * @since 0.1
 */
public record Variant(
        String name,
        List<Binding> bindings,
        String doc,
        @Nullable AttributeRef written) {
    /** Copies the bindings. */
    public Variant {
        Objects.requireNonNull(name, "name");
        bindings = List.copyOf(bindings);
    }
}
