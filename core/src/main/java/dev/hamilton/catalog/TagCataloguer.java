package dev.hamilton.catalog;

import dev.hamilton.annotation.Tag;
import dev.hamilton.declaration.AnnotationDeclaration;
import dev.hamilton.declaration.MethodDeclaration;
import dev.hamilton.model.AttributeRef;
import dev.hamilton.model.SourceRef;
import dev.hamilton.model.Tags;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the labels of a class or a method. Confined to one thread. */
final class TagCataloguer {
    private final Problems problems;

    TagCataloguer(Problems problems) {
        this.problems = problems;
    }

    Tags read(List<AnnotationDeclaration> annotations, SourceRef place) {
        Map<String, List<String>> tags = new LinkedHashMap<>();
        int nth = 0;
        for (AnnotationDeclaration annotation : annotations) {
            if (annotation.type().equals(Tag.class.getName())) {
                AttributeRef written = AttributeRef.of(annotation.type(), nth++).attribute("key");
                String key = annotation.text("key");
                if (key.isBlank()) {
                    problems.add(Problem.of(ProblemCode.INVALID_NAME, "the key of a @Tag is blank")
                            .at(place)
                            .on(written)
                            .fix("give it a key, such as owner"));
                } else if (tags.putIfAbsent(key, annotation.texts("value")) != null) {
                    problems.add(Problem.of(
                                    ProblemCode.CONFLICTING_ANNOTATIONS, "the @Tag '%s' is given twice".formatted(key))
                            .at(place)
                            .on(written)
                            .fix("give it once, with all of its values"));
                }
            }
        }
        return new Tags(tags);
    }

    /**
     * Reads a {@code @TagOutput}.
     *
     * @param place which of the method's
     */
    Modifier.TagOutput output(MethodDeclaration method, AttributeRef place) {
        List<AnnotationDeclaration> all = method.annotations().stream()
                .filter(each -> each.type().equals(place.annotation()))
                .toList();
        AnnotationDeclaration annotation = all.get(place.nth());
        String key = annotation.text("key");
        List<String> targets = annotation.texts("target");
        if (key.isBlank() || targets.isEmpty()) {
            problems.add(Problem.of(
                            ProblemCode.INVALID_NAME,
                            key.isBlank() ? "the key of a @TagOutput is blank" : "a @TagOutput labels no node")
                    .at(method.source())
                    .on(place.attribute(key.isBlank() ? "key" : "target"))
                    .fix(key.isBlank() ? "give it a key, such as unit" : "name a node, or label all with @Tag"));
        }
        for (AnnotationDeclaration earlier : all.subList(0, place.nth())) {
            Optional<String> twice = targets.stream()
                    .filter(target -> earlier.text("key").equals(key)
                            && earlier.texts("target").contains(target))
                    .findFirst();
            twice.ifPresent(target -> problems.add(Problem.of(
                            ProblemCode.CONFLICTING_ANNOTATIONS,
                            "'%s' is given the label '%s' twice".formatted(target, key))
                    .at(method.source())
                    .on(place.attribute("key"))
                    .fix("give it once, with all of its values")));
        }
        Tags tags = key.isBlank() ? Tags.NONE : new Tags(Map.of(key, annotation.texts("value")));
        return new Modifier.TagOutput(tags, targets);
    }

    /** Reads a {@code @Cache}: labels for whoever keeps results. */
    Modifier.TagOutput cache(AnnotationDeclaration annotation) {
        Map<String, List<String>> tags = new LinkedHashMap<>();
        tags.put("cache.behavior", List.of(annotation.text("value").toLowerCase(Locale.ROOT)));
        if (!annotation.text("format").isEmpty()) {
            tags.put("cache.format", List.of(annotation.text("format")));
        }
        return new Modifier.TagOutput(new Tags(tags), annotation.texts("target"));
    }
}
