package dev.hamilton.declaration;

import dev.hamilton.model.SourceRef;
import java.util.List;

/**
 * A class as written. Immutable.
 *
 * @param name its binary name
 * @param annotations those of {@code dev.hamilton.annotation}, in source order, repeated ones unfolded
 * @param recordComponents the names of its components if it is a record, whose accessors are no nodes
 * @param methods its methods that are not private, in source order
 * @param source where it stands
 * @since 0.1
 */
public record ClassDeclaration(
        String name,
        List<AnnotationDeclaration> annotations,
        List<String> recordComponents,
        List<MethodDeclaration> methods,
        SourceRef source) {
    /** Copies the lists. */
    public ClassDeclaration {
        annotations = List.copyOf(annotations);
        recordComponents = List.copyOf(recordComponents);
        methods = List.copyOf(methods);
    }
}
