package dev.hamilton.catalog;

import dev.hamilton.declaration.AnnotationDeclaration;
import dev.hamilton.declaration.Declarations;
import dev.hamilton.declaration.MethodDeclaration;
import dev.hamilton.model.AttributeRef;
import dev.hamilton.model.TypeSystem;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the annotations that let other methods be called. Confined to one thread. */
final class MacroCataloguer {
    /** The attributes of a step that hold conditions. */
    private static final List<String> CONDITIONS = List.of("when", "whenNot", "whenIn", "whenNotIn", "whenConfig");

    private final CalledFunctions functions;
    private final VariantCataloguer variants;
    private final ConditionCataloguer conditions;
    private final Problems problems;

    MacroCataloguer(
            TypeSystem types,
            Declarations declarations,
            VariantCataloguer variants,
            ConditionCataloguer conditions,
            Problems problems) {
        this.functions = new CalledFunctions(types, declarations, problems);
        this.variants = variants;
        this.conditions = conditions;
        this.problems = problems;
    }

    /** Reads a {@code @Does}; empty if there is nothing that it could call. */
    Optional<Modifier> does(Home home, MethodDeclaration method, AnnotationDeclaration annotation, AttributeRef place) {
        List<Binding> bindings = variants.bindings(method, annotation, place);
        return called(home, method, annotation, place).map(function -> new Modifier.Does(function, bindings));
    }

    /** Reads the steps of a pipe; those that cannot be called are reported and left out. */
    Pipe pipe(Home home, MethodDeclaration method, AnnotationDeclaration annotation, AttributeRef place) {
        List<PipeStep> steps = new ArrayList<>();
        List<AnnotationDeclaration> written = annotation.list("value", AnnotationDeclaration.class);
        if (written.isEmpty()) {
            reportEmpty(method, place, "a pipe of '%s' has no steps".formatted(method.name()), "write a step");
        }
        for (int i = 0; i < written.size(); i++) {
            step(home, method, written.get(i), place.attribute("value[" + i + "]"))
                    .ifPresent(steps::add);
        }
        return new Pipe(steps, annotation.texts("on"), annotation.text("namespace"));
    }

    private Optional<PipeStep> step(
            Home home, MethodDeclaration method, AnnotationDeclaration step, AttributeRef place) {
        List<Condition> all = new ArrayList<>();
        CONDITIONS.forEach(attribute -> {
            List<AnnotationDeclaration> some = step.list(attribute, AnnotationDeclaration.class);
            for (int i = 0; i < some.size(); i++) {
                all.add(conditions.read(method, some.get(i), place.attribute(attribute + "[" + i + "]")));
            }
        });
        List<String> namespace = step.texts("namespace");
        if (namespace.size() > 1) {
            problems.add(Problem.of(ProblemCode.UNCLEAR_BINDING, "a step has more than one namespace")
                    .at(method.source())
                    .on(place.attribute("namespace"))
                    .fix("give one text"));
        }
        List<Binding> bindings = variants.bindings(method, step, place);
        return called(home, method, step, place)
                .map(function -> new PipeStep(
                        function,
                        step.text("name"),
                        bindings,
                        all,
                        step.texts("on"),
                        namespace.isEmpty() ? null : namespace.get(0),
                        place,
                        null));
    }

    /** Reads a {@code @Mutate}. */
    Modifier mutate(MethodDeclaration method, AnnotationDeclaration annotation, AttributeRef place) {
        List<String> refined = annotation.texts("value");
        if (refined.isEmpty()) {
            reportEmpty(
                    method,
                    place,
                    "'%s' is to refine what others give, but names none".formatted(method.name()),
                    "name the methods whose nodes it refines");
        }
        return new Modifier.Mutate(
                refined,
                annotation.text("name"),
                variants.bindings(method, annotation, place),
                annotation.texts("on"),
                annotation.text("namespace"));
    }

    private Optional<FunctionDef> called(
            Home home, MethodDeclaration method, AnnotationDeclaration annotation, AttributeRef place) {
        return functions.find(
                new CalledFunctions.Named(annotation.type("of"), annotation.text("call"), method.source(), place),
                home);
    }

    private void reportEmpty(MethodDeclaration method, AttributeRef place, String message, String fix) {
        problems.add(Problem.of(ProblemCode.EMPTY_PIPE, message)
                .at(method.source())
                .on(place.attribute("value"))
                .fix(fix + ", or take the annotation away"));
    }
}
