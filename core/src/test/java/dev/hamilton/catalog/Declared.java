package dev.hamilton.catalog;

import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.Tag;
import dev.hamilton.declaration.AnnotationDeclaration;
import dev.hamilton.declaration.ClassDeclaration;
import dev.hamilton.declaration.Declarations;
import dev.hamilton.declaration.MethodDeclaration;
import dev.hamilton.declaration.ParameterDeclaration;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.SourceRef;
import dev.hamilton.model.ValueType;
import dev.hamilton.notation.DemoTypes;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.Problems;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A class declared by hand: methods in turn, annotations on the class or on the method or parameter declared last. */
final class Declared {
    private final List<AnnotationDeclaration> annotations = new ArrayList<>();
    private final List<String> components = new ArrayList<>();
    private final List<MethodDeclaration> methods = new ArrayList<>();

    static Declared type() {
        return new Declared();
    }

    Declared naming(String naming) {
        return with(Dataflow.class, "naming", naming);
    }

    Declared with(Class<? extends Annotation> annotation, Object... values) {
        annotations.add(AnnotationDeclaration.of(annotation.getName(), values));
        return this;
    }

    Declared tag(String key, String... values) {
        return with(Tag.class, "key", key, "value", List.of(values));
    }

    Declared component(String name) {
        components.add(name);
        return this;
    }

    /** A static method that returns a double. */
    Declared method(String name, ParameterDeclaration... parameters) {
        return method("double", name, parameters);
    }

    /** A static method. */
    Declared method(String type, String name, ParameterDeclaration... parameters) {
        return method(true, false, type, name, parameters);
    }

    /** An instance method that returns a double. */
    Declared own(String name, ParameterDeclaration... parameters) {
        return method(false, false, "double", name, parameters);
    }

    Declared method(boolean isStatic, boolean generic, String type, String name, ParameterDeclaration... parameters) {
        methods.add(new MethodDeclaration(
                name,
                isStatic,
                generic,
                type.equals("void") ? PrimitiveType.VOID : DemoTypes.type(type),
                List.of(parameters),
                List.of(),
                "",
                "",
                new SourceRef("demo.Bakery", name, "Bakery.java", methods.size() + 1)));
        return this;
    }

    /** An annotation on the method declared last. */
    Declared on(Class<? extends Annotation> annotation, Object... values) {
        MethodDeclaration last = methods.remove(methods.size() - 1);
        List<AnnotationDeclaration> more = new ArrayList<>(last.annotations());
        more.add(AnnotationDeclaration.of(annotation.getName(), values));
        methods.add(new MethodDeclaration(
                last.name(),
                last.isStatic(),
                last.generic(),
                last.returnType(),
                last.parameters(),
                more,
                last.doc(),
                last.hash(),
                last.source()));
        return this;
    }

    Declared onTag(String key, String... values) {
        return on(Tag.class, "key", key, "value", List.of(values));
    }

    static ParameterDeclaration parameter(String type, String name, Object... annotationsAndValues) {
        return parameter(type, name, false, annotationsAndValues);
    }

    static ParameterDeclaration nullable(String type, String name, Object... annotationsAndValues) {
        return parameter(type, name, true, annotationsAndValues);
    }

    private static ParameterDeclaration parameter(
            String type, String name, boolean nullable, Object... annotationsAndValues) {
        List<AnnotationDeclaration> annotations = new ArrayList<>();
        for (int i = 0; i < annotationsAndValues.length; i += 2) {
            annotations.add(AnnotationDeclaration.of(
                    ((Class<?>) annotationsAndValues[i]).getName(), "value", annotationsAndValues[i + 1]));
        }
        ValueType parsed = DemoTypes.type(type);
        return new ParameterDeclaration(name, parsed, nullable, annotations);
    }

    ClassDeclaration declaration() {
        return new ClassDeclaration(
                "demo.Bakery", annotations, components, methods, new SourceRef("demo.Bakery", "", "Bakery.java", 1));
    }

    /** The catalog of a class that is right. */
    FunctionCatalog catalog() {
        Problems problems = new Problems();
        FunctionCatalog catalog = read(true, problems);
        if (!problems.isEmpty()) {
            throw new AssertionError(problems.list().toString());
        }
        return catalog;
    }

    /** What is wrong with a class of which there is an instance, as text. */
    String faults() {
        Problems problems = new Problems();
        read(true, problems);
        return text(problems);
    }

    FunctionCatalog read(boolean instance, Problems problems) {
        return new Cataloguer(new DemoTypes(), Declarations.NONE, problems)
                .read(declaration(), "demo.Bakery", instance);
    }

    static String text(Problems problems) {
        return problems.list().stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
