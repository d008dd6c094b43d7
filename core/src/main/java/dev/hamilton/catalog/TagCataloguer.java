package dev.hamilton.catalog;

import dev.hamilton.annotation.Tag;
import dev.hamilton.declaration.AnnotationDeclaration;
import dev.hamilton.model.AttributeRef;
import dev.hamilton.model.SourceRef;
import dev.hamilton.model.Tags;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
}
