package dev.hamilton.catalog;

import dev.hamilton.annotation.Unset;
import dev.hamilton.annotation.When;
import dev.hamilton.annotation.WhenConfig;
import dev.hamilton.annotation.WhenIn;
import dev.hamilton.annotation.WhenNot;
import dev.hamilton.annotation.WhenNotIn;
import dev.hamilton.declaration.AnnotationDeclaration;
import dev.hamilton.declaration.MethodDeclaration;
import dev.hamilton.model.AttributeRef;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import java.util.List;

/** Reads the annotations by which the config decides, of methods and of steps. Confined to one thread. */
final class ConditionCataloguer {
    private static final List<Class<?>> ALL =
            List.of(When.class, WhenNot.class, WhenIn.class, WhenNotIn.class, WhenConfig.class);

    private final Problems problems;

    ConditionCataloguer(Problems problems) {
        this.problems = problems;
    }

    /** The annotations that this reads. */
    static List<Class<?>> annotations() {
        return ALL;
    }

    /** Whether a method is one of several for its node, told apart by the config. */
    static boolean isConditional(MethodDeclaration method) {
        return ALL.stream()
                .anyMatch(condition -> AnnotationDeclaration.find(condition, method.annotations())
                        .isPresent());
    }

    /** Reads one of these annotations. */
    Condition read(MethodDeclaration method, AnnotationDeclaration annotation, AttributeRef place) {
        String type = annotation.type();
        if (type.equals(WhenConfig.class.getName())) {
            return new Condition.WhenConfig(annotation.type("value"), annotation.flag("orInput"));
        }
        boolean one = type.equals(When.class.getName()) || type.equals(WhenNot.class.getName());
        boolean holdsIn = type.equals(When.class.getName()) || type.equals(WhenIn.class.getName());
        List<String> values = one ? List.of(annotation.text("is")) : values(method, annotation, place);
        if (annotation.text("key").isBlank()) {
            problems.add(Problem.of(ProblemCode.INVALID_NAME, "the key of a condition is blank")
                    .at(method.source())
                    .on(place.attribute("key"))
                    .fix("name the key of the config that decides"));
        }
        return new Condition.When(
                annotation.text("key"),
                holdsIn,
                values,
                Unset.valueOf(annotation.text("ifUnset")),
                annotation.flag("orInput"));
    }

    private List<String> values(MethodDeclaration method, AnnotationDeclaration annotation, AttributeRef place) {
        List<String> values = annotation.texts("in");
        if (values.isEmpty()) {
            problems.add(
                    Problem.of(ProblemCode.USELESS_CONDITION, "a condition names no value, so that it decides nothing")
                            .at(method.source())
                            .on(place.attribute("in"))
                            .fix("name the values, or take the condition away"));
        }
        return values;
    }
}
