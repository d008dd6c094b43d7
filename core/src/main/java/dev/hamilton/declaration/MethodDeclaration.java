package dev.hamilton.declaration;

import dev.hamilton.model.SourceRef;
import dev.hamilton.model.ValueType;
import java.util.List;

/**
 * A method as written. Private, synthetic and inherited methods are never declared. Immutable.
 *
 * @param name its name
 * @param isStatic whether it needs no instance
 * @param generic whether it has type parameters of its own
 * @param returnType what it returns
 * @param parameters its parameters in order
 * @param annotations those of {@code dev.hamilton.annotation}, in source order, repeated ones unfolded
 * @param doc its Javadoc as plain text; empty where it has none or it is not known
 * @param hash the SHA-256 of its normalized source in lower-case hexadecimal; empty where the source is not known
 * @param source where it stands
 * @since 0.1
 */
public record MethodDeclaration(
        String name,
        boolean isStatic,
        boolean generic,
        ValueType returnType,
        List<ParameterDeclaration> parameters,
        List<AnnotationDeclaration> annotations,
        String doc,
        String hash,
        SourceRef source) {
    /** Copies the lists. */
    public MethodDeclaration {
        parameters = List.copyOf(parameters);
        annotations = List.copyOf(annotations);
    }
}
