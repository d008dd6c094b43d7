package dev.hamilton.catalog;

import dev.hamilton.model.ValueType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A node that is taken out of a value. Immutable.
 *
 * @param name the node's name, and that of the column or the key
 * @param type what it is
 * @param doc what is said about the node; empty for the doc of the function
 * @param orElse what it is where the column or the key is not there, in the notation of {@link Literals}; null if its
 *     absence is a failure
 * @param path the attribute of the annotation that says so, such as {@code outputs[1]}
 * @since 0.1
 */
public record Extract(
        String name, ValueType type, String doc, @Nullable String orElse, String path) {
    /** Refuses null. */
    public Extract {
        Objects.requireNonNull(name, "name");
    }
}
