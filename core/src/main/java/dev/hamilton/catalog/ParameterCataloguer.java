package dev.hamilton.catalog;

import static dev.hamilton.declaration.AnnotationDeclaration.find;

import dev.hamilton.annotation.Default;
import dev.hamilton.annotation.From;
import dev.hamilton.annotation.Group;
import dev.hamilton.annotation.Naming;
import dev.hamilton.annotation.Value;
import dev.hamilton.declaration.AnnotationDeclaration;
import dev.hamilton.declaration.MethodDeclaration;
import dev.hamilton.declaration.ParameterDeclaration;
import dev.hamilton.model.AttributeRef;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.SourceRef;
import dev.hamilton.model.TypeSystem;
import dev.hamilton.model.ValueType;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the parameters of a method: what each is wired to, and what it receives when there is nothing. */
final class ParameterCataloguer {
    private final TypeSystem types;
    private final Problems problems;

    ParameterCataloguer(TypeSystem types, Problems problems) {
        this.types = types;
        this.problems = problems;
    }

    /** Whether some parameter has no name and no annotation that does without one. */
    static boolean lacksNames(MethodDeclaration method) {
        return method.parameters().stream()
                .anyMatch(parameter -> parameter.name() == null
                        && find(From.class, parameter.annotations()).isEmpty()
                        && find(Value.class, parameter.annotations()).isEmpty()
                        && find(Group.class, parameter.annotations()).isEmpty());
    }

    /** Reads a method's parameters: none where they have no names, which is reported for the whole class. */
    List<Parameter> read(MethodDeclaration method, Naming naming) {
        return lacksNames(method) ? List.of() : readUnnamed(method, naming);
    }

    /** Reads a method's parameters; those without names are called {@code arg0}, {@code arg1} and so on. */
    List<Parameter> readUnnamed(MethodDeclaration method, Naming naming) {
        List<Parameter> parameters = new ArrayList<>();
        for (ParameterDeclaration declared : method.parameters()) {
            parameters.add(parameter(method, declared, parameters.size(), naming));
        }
        return parameters;
    }

    private Parameter parameter(MethodDeclaration method, ParameterDeclaration declared, int index, Naming naming) {
        String name = declared.name() == null ? "arg" + index : declared.name();
        Parameter typed = new Parameter(
                name, declared.type(), new Source.Node(new NodeName(name), Absence.REQUIRED), declared.nullable());
        Optional<AnnotationDeclaration> value = find(Value.class, declared.annotations());
        Optional<AnnotationDeclaration> from = find(From.class, declared.annotations());
        Optional<AnnotationDeclaration> fallback = find(Default.class, declared.annotations());
        reportConflicts(method.source(), typed, value, from, fallback);
        reportNullablePrimitive(method.source(), typed);
        Optional<AnnotationDeclaration> group = find(Group.class, declared.annotations());
        if (group.isPresent()) {
            if (value.isPresent() || from.isPresent() || fallback.isPresent()) {
                reportUseless(method.source(), typed, "is a group by @Group", useless(value, from));
            }
            return grouped(method.source(), typed, group.get());
        }
        value.ifPresent(each -> reportFault(method.source(), typed, each));
        fallback.ifPresent(each -> reportFault(method.source(), typed, each));
        if (value.isPresent()) {
            return typed.from(new Source.Constant(value.get().text("value")));
        }
        String node = from.map(each -> each.text("value")).orElseGet(() -> NodeNaming.apply(naming, name));
        if (node.isBlank()) {
            problems.add(Problem.of(ProblemCode.INVALID_NAME, "the @From of '%s' is blank".formatted(name))
                    .at(method.source(), name)
                    .on(attribute(From.class))
                    .fix("name the node that supplies it, or leave @From out"));
            return typed.from(missed(name));
        }
        Parameter wired = typed.from(new Source.Node(new NodeName(node), absence(typed, fallback)));
        return from.isPresent() ? wired.wired(new Wiring(method.source(), name, attribute(From.class))) : wired;
    }

    /* What stands in for what is reported: nobody says that it is missing. */
    private static Source missed(String name) {
        return new Source.Node(new NodeName(name), Absence.NULL);
    }

    private static Absence absence(Parameter parameter, Optional<AnnotationDeclaration> fallback) {
        if (fallback.isPresent()) {
            return Absence.constant(fallback.get().text("value"));
        }
        if (parameter.optional()) {
            return Absence.EMPTY;
        }
        return parameter.nullable() ? Absence.NULL : Absence.REQUIRED;
    }

    private void reportConflicts(
            SourceRef place,
            Parameter parameter,
            Optional<AnnotationDeclaration> value,
            Optional<AnnotationDeclaration> from,
            Optional<AnnotationDeclaration> fallback) {
        if (value.isPresent() && (from.isPresent() || fallback.isPresent())) {
            reportUseless(place, parameter, "is a constant by @Value", useless(Optional.empty(), from));
        } else if (parameter.optional() && (value.isPresent() || fallback.isPresent())) {
            reportUseless(place, parameter, "is optional by its type", useless(value, Optional.empty()));
        }
    }

    private static Class<?> useless(Optional<AnnotationDeclaration> value, Optional<AnnotationDeclaration> from) {
        if (value.isPresent()) {
            return Value.class;
        }
        return from.isPresent() ? From.class : Default.class;
    }

    private void reportUseless(SourceRef place, Parameter parameter, String why, Class<?> useless) {
        boolean optional = why.contains("optional");
        problems.add(Problem.of(
                        ProblemCode.CONFLICTING_ANNOTATIONS,
                        "'%s' %s, so that @%s has no meaning".formatted(parameter.name(), why, useless.getSimpleName()))
                .at(place, parameter.name())
                .on(AttributeRef.of(useless.getName(), 0))
                .fix(
                        optional
                                ? "take the annotation away, or declare the parameter as "
                                        + parameter.wanted().display()
                                : "keep one of them"));
    }

    private Parameter grouped(SourceRef place, Parameter parameter, AnnotationDeclaration group) {
        AttributeRef written = AttributeRef.of(Group.class.getName(), 0);
        Optional<Source> source = SourceCataloguer.group(
                group,
                "",
                (path, fault) -> problems.add(Problem.of(
                                ProblemCode.UNCLEAR_BINDING, "the @Group of '%s' %s".formatted(parameter.name(), fault))
                        .at(place, parameter.name())
                        .on(written.attribute(path))
                        .fix("name nodes, or parts that each have a node or one constant")));
        source.ifPresent(each -> SourceCheck.faults(parameter.name(), parameter.type(), each, types)
                .forEach(fault -> problems.add(Problem.of(fault.code(), fault.message())
                        .at(place, parameter.name())
                        .on(written.attribute(fault.path()))
                        .fix(fault.fix()))));
        Wiring wiring = new Wiring(
                place, parameter.name(), written.attribute(group.texts("value").isEmpty() ? "parts" : "value"));
        return parameter.from(source.orElseGet(() -> missed(parameter.name()))).wired(wiring);
    }

    private void reportNullablePrimitive(SourceRef place, Parameter parameter) {
        if (parameter.nullable() && parameter.type() instanceof PrimitiveType primitive) {
            problems.add(Problem.of(
                            ProblemCode.CONFLICTING_ANNOTATIONS,
                            "'%s' is marked @Nullable, but %s cannot be null".formatted(parameter.name(), primitive))
                    .at(place, parameter.name())
                    .fix("use " + primitive.box().display() + ", or take @Nullable away"));
        }
    }

    private void reportFault(SourceRef place, Parameter parameter, AnnotationDeclaration constant) {
        ValueType type = parameter.wanted();
        String text = constant.text("value");
        Literals.fault(type, text, types)
                .ifPresent(fault -> problems.add(Problem.of(
                                ProblemCode.INVALID_LITERAL,
                                "'%s' for '%s' %s".formatted(text, parameter.name(), fault))
                        .at(place, parameter.name())
                        .on(AttributeRef.of(constant.type(), 0).attribute("value"))
                        .fix(Literals.remedy(type, text, types))));
    }

    private static AttributeRef attribute(Class<?> annotation) {
        return AttributeRef.of(annotation.getName(), 0).attribute("value");
    }
}
