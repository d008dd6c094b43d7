package dev.hamilton.catalog;

import dev.hamilton.declaration.AnnotationDeclaration;
import dev.hamilton.model.NodeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Reads what {@code @Bind}, {@code @Group} and {@code @Part} say about where a value comes from. Stateless. */
final class SourceCataloguer {
    private SourceCataloguer() {}

    /**
     * Reads a binding.
     *
     * @param bind the annotation
     * @param unclear receives what is wrong: the path of the attribute beneath the binding, and the message
     * @return the source, or empty where it is unclear
     */
    static Optional<Source> binding(AnnotationDeclaration bind, BiConsumer<String, String> unclear) {
        List<AnnotationDeclaration> group = bind.list("group", AnnotationDeclaration.class);
        List<String> value = bind.texts("value");
        int given = group.size() + value.size() + (bind.text("from").isBlank() ? 0 : 1);
        if (given != 1) {
            unclear.accept(
                    "", "says %s of 'from', 'value' and 'group'".formatted(given == 0 ? "none" : "more than one"));
            return Optional.empty();
        }
        return group.isEmpty() ? Optional.of(single(bind)) : group(group.get(0), "group.", unclear);
    }

    /**
     * Reads a group.
     *
     * @param group the annotation
     * @param path the path of its attributes
     * @param unclear receives what is wrong: a path, and the message
     */
    static Optional<Source> group(AnnotationDeclaration group, String path, BiConsumer<String, String> unclear) {
        List<String> nodes = group.texts("value");
        List<AnnotationDeclaration> parts = group.list("parts", AnnotationDeclaration.class);
        if (nodes.isEmpty() == parts.isEmpty()) {
            unclear.accept(path + "parts", nodes.isEmpty() ? "names no part" : "has both nodes and parts");
            return Optional.empty();
        }
        List<Source.Member> members = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).isBlank()) {
                unclear.accept(path + "value[" + i + "]", "names a node that is blank");
                return Optional.empty();
            }
            members.add(new Source.Member(nodes.get(i), node(nodes.get(i))));
        }
        for (int i = 0; i < parts.size(); i++) {
            AnnotationDeclaration part = parts.get(i);
            List<String> value = part.texts("value");
            if (part.text("from").isBlank() == value.isEmpty() || value.size() > 1) {
                unclear.accept(path + "parts[" + i + "]", "has a part that is not one of a node and a constant");
                return Optional.empty();
            }
            String key = part.text("key").isEmpty() ? part.text("from") : part.text("key");
            members.add(new Source.Member(key, single(part)));
        }
        return Optional.of(new Source.Group(members));
    }

    private static Source single(AnnotationDeclaration annotation) {
        List<String> value = annotation.texts("value");
        return value.isEmpty() ? node(annotation.text("from")) : new Source.Constant(value.get(0));
    }

    static Source node(String name) {
        return new Source.Node(new NodeName(name), Absence.REQUIRED);
    }
}
