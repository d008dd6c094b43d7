package dev.hamilton.catalog;

import dev.hamilton.annotation.ExtractFields;
import dev.hamilton.annotation.Naming;
import dev.hamilton.annotation.Tag;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns the annotations of a method into modifiers: one reading for each annotation. Confined to one thread. */
final class ModifierCataloguer {
    private final Map<String, Reading> readings = new HashMap<>();
    private final TagCataloguer tags;
    private final Problems problems;

    /** Turns one annotation into a modifier. */
    private interface Reading {
        Modifier read(Written written);
    }

    /** An annotation of a method. */
    private record Written(
            MethodDeclaration method, Naming naming, AnnotationDeclaration annotation, AttributeRef place) {}

    ModifierCataloguer(Problems problems) {
        this.problems = problems;
        this.tags = new TagCataloguer(problems);
        add(When.class, written -> when(written, true, List.of(written.annotation.text("is"))));
        add(WhenNot.class, written -> when(written, false, List.of(written.annotation.text("is"))));
        add(WhenIn.class, written -> when(written, true, values(written)));
        add(WhenNotIn.class, written -> when(written, false, values(written)));
        add(
                WhenConfig.class,
                written ->
                        new Modifier.WhenConfig(written.annotation.type("value"), written.annotation.flag("orInput")));
        add(
                ExtractFields.class,
                written -> new Modifier.ExtractFields(written.annotation.text("prefix"), written.naming));
    }

    private void add(Class<?> annotation, Reading reading) {
        readings.put(annotation.getName(), reading);
    }

    /** Whether a method is one of several for its node, told apart by the config. */
    static boolean isConditional(MethodDeclaration method) {
        return List.of(When.class, WhenNot.class, WhenIn.class, WhenNotIn.class, WhenConfig.class).stream()
                .anyMatch(condition -> AnnotationDeclaration.find(condition, method.annotations())
                        .isPresent());
    }

    /** Reads the modifiers of a method, in source order; labels are one modifier, at the place of the first. */
    List<AppliedModifier> read(MethodDeclaration method, Naming naming) {
        List<AppliedModifier> modifiers = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (AnnotationDeclaration annotation : method.annotations()) {
            int nth = seen.merge(annotation.type(), 1, Integer::sum) - 1;
            AttributeRef place = AttributeRef.of(annotation.type(), nth);
            Reading reading = readings.get(annotation.type());
            if (reading != null) {
                Modifier modifier = reading.read(new Written(method, naming, annotation, place));
                modifiers.add(new AppliedModifier(modifier, place));
            } else if (annotation.type().equals(Tag.class.getName()) && nth == 0) {
                Modifier labels = new Modifier.Tag(tags.read(method.annotations(), method.source()));
                modifiers.add(new AppliedModifier(labels, place));
            }
        }
        return modifiers;
    }

    private Modifier when(Written written, boolean holdsIn, List<String> values) {
        AnnotationDeclaration annotation = written.annotation;
        if (annotation.text("key").isBlank()) {
            problems.add(Problem.of(ProblemCode.INVALID_NAME, "the key of a condition is blank")
                    .at(written.method.source())
                    .on(written.place.attribute("key"))
                    .fix("name the key of the config that decides"));
        }
        return new Modifier.When(
                annotation.text("key"),
                holdsIn,
                values,
                Unset.valueOf(annotation.text("ifUnset")),
                annotation.flag("orInput"));
    }

    private List<String> values(Written written) {
        List<String> values = written.annotation.texts("in");
        if (values.isEmpty()) {
            problems.add(
                    Problem.of(ProblemCode.USELESS_CONDITION, "a condition names no value, so that it decides nothing")
                            .at(written.method.source())
                            .on(written.place.attribute("in"))
                            .fix("name the values, or take the condition away"));
        }
        return values;
    }
}
