package dev.hamilton.declaration;

import dev.hamilton.model.ValueType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter as written. Immutable.
 *
 * @param name its name; null where the class does not say
 * @param type its type
 * @param nullable whether it carries an annotation named {@code Nullable}, of whatever package
 * @param annotations those of {@code dev.hamilton.annotation}, in source order
 * @since 0.1
 */
public record ParameterDeclaration(
        @Nullable String name, ValueType type, boolean nullable, List<AnnotationDeclaration> annotations) {
    /** Copies the annotations. */
    public ParameterDeclaration {
        annotations = List.copyOf(annotations);
    }
}
