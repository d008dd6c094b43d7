package dev.hamilton.processor;

import dev.hamilton.annotation.Dataflow;
import dev.hamilton.declaration.AnnotationDeclaration;
import dev.hamilton.declaration.ClassDeclaration;
import dev.hamilton.declaration.Declarations;
import dev.hamilton.declaration.MethodDeclaration;
import dev.hamilton.declaration.ParameterDeclaration;
import dev.hamilton.model.AttributeRef;
import dev.hamilton.model.SourceRef;
import dev.hamilton.model.ValueType;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.reader.CatalogOf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads a class from the compiler's elements, of source and of class files alike. Confined to one thread and one round. */
final class ClassReader implements Declarations {
    private final Elements elements;
    private final TypeMirrors mirrors;
    private final AnnotationReader annotations;
    private final Sources sources;
    private final Map<Asked, ReadClass> read = new HashMap<>();

    /** A class, and whether it was read as source. */
    private record Asked(TypeElement type, boolean fromSource) {}

    ClassReader(Elements elements, TypeMirrors mirrors, Sources sources) {
        this.elements = elements;
        this.mirrors = mirrors;
        this.annotations = new AnnotationReader(elements, mirrors);
        this.sources = sources;
    }

    /**
     * Reads one class, once.
     *
     * @param type the class
     * @param fromSource whether the compiler has its source, so that names are as written
     * @return what stands in it
     */
    ReadClass read(TypeElement type, boolean fromSource) {
        Asked asked = new Asked(type, fromSource);
        ReadClass known = read.get(asked);
        if (known == null) {
            known = readAnew(type, fromSource);
            read.put(asked, known);
        }
        return known;
    }

    @Override
    public Optional<ClassDeclaration> find(String name) {
        return mirrors.element(name).map(type -> {
            boolean fromSource = !sources.of(type, name).place().file().isEmpty();
            return read(type, fromSource).declaration();
        });
    }

    private ReadClass readAnew(TypeElement type, boolean fromSource) {
        String name = mirrors.name(type);
        Optional<Signatures> kept = fromSource ? Optional.empty() : signatures(type);
        List<MethodDeclaration> declarations = new ArrayList<>();
        List<ExecutableElement> methods = new ArrayList<>();
        List<ExecutableElement> unresolved = new ArrayList<>();
        for (Element member : type.getEnclosedElements()) {
            if (member instanceof ExecutableElement method && isDeclared(method) && !isEveryEnums(type, method)) {
                if (isUnresolved(method)) {
                    unresolved.add(method);
                } else {
                    boolean named = fromSource || !namesAreMissing(method);
                    declarations.add(method(name, method, kept.orElse(Signatures.NONE), named));
                    methods.add(method);
                }
            }
        }
        ClassDeclaration declaration = new ClassDeclaration(
                name,
                annotations.read(type),
                recordComponents(type),
                declarations,
                sources.of(type, name).place());
        boolean checked = fromSource
                ? AnnotationDeclaration.find(Dataflow.class, declaration.annotations())
                        .isPresent()
                : kept.isPresent();
        List<Problem> unkept = new ArrayList<>();
        for (int i = 0; i < methods.size(); i++) {
            report(methods.get(i), declarations.get(i), unkept);
        }
        boolean losesClasses = annotations.losesClasses(type);
        return new ReadClass(type, declaration, methods, unresolved, losesClasses, unkept, checked);
    }

    private void report(ExecutableElement method, MethodDeclaration declaration, List<Problem> unkept) {
        SourceRef place = declaration.source();
        annotations.notKept(method).forEach(lost -> unkept.add(unkept(lost, problem -> problem.at(place))));
        for (VariableElement parameter : method.getParameters()) {
            String name = parameter.getSimpleName().toString();
            annotations
                    .notKept(parameter)
                    .forEach(lost -> unkept.add(unkept(lost, problem -> problem.at(place, name))));
        }
    }

    private static Problem unkept(TypeElement annotation, UnaryOperator<Problem> at) {
        Name name = annotation.getSimpleName();
        Problem problem = Problem.of(
                ProblemCode.UNKEPT_ANNOTATION,
                "@%s carries an annotation of Hamilton's, but is not kept at run time".formatted(name));
        return at.apply(problem)
                .on(AttributeRef.of(annotation.getQualifiedName().toString(), 0))
                .fix("write @Retention(RetentionPolicy.RUNTIME) on @" + name);
    }

    /* Asked of records alone: of another class ecj does not answer, but throws. */
    private static List<String> recordComponents(TypeElement type) {
        return type.getKind() != ElementKind.RECORD
                ? List.of()
                : type.getRecordComponents().stream()
                        .map(component -> component.getSimpleName().toString())
                        .toList();
    }

    private boolean isDeclared(ExecutableElement method) {
        return method.getKind() == ElementKind.METHOD
                && !method.getModifiers().contains(Modifier.PRIVATE)
                && elements.getOrigin(method) == Elements.Origin.EXPLICIT
                && !elements.isBridge(method);
    }

    /* Written by the compiler, though it does not say so. */
    private static boolean isEveryEnums(TypeElement type, ExecutableElement method) {
        String name = method.getSimpleName().toString();
        return type.getKind() == ElementKind.ENUM
                && (name.equals("values") ? method.getParameters().isEmpty() : isValueOf(name, method));
    }

    private static boolean isValueOf(String name, ExecutableElement method) {
        return name.equals("valueOf")
                && method.getParameters().size() == 1
                && method.getParameters().get(0).asType().toString().equals("java.lang.String");
    }

    private static boolean isUnresolved(ExecutableElement method) {
        return TypeMirrors.isUnresolved(method.getReturnType())
                || method.getParameters().stream().anyMatch(parameter -> TypeMirrors.isUnresolved(parameter.asType()));
    }

    private MethodDeclaration method(String owner, ExecutableElement method, Signatures kept, boolean named) {
        String name = method.getSimpleName().toString();
        List<ValueType> types = method.getParameters().stream()
                .map(parameter -> mirrors.toValueType(parameter.asType()))
                .toList();
        Optional<List<Signatures.Name>> names = kept.of(name, types);
        List<ParameterDeclaration> parameters = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            VariableElement element = method.getParameters().get(i);
            @Nullable
            String parameter = names.isPresent()
                    ? names.get().get(i).text()
                    : named ? element.getSimpleName().toString() : null;
            boolean nullable = isNullable(element)
                    || isNullable(element.asType())
                    || (names.isPresent() && names.get().get(i).nullable());
            parameters.add(new ParameterDeclaration(parameter, types.get(i), nullable, annotations.read(element)));
        }
        Sources.Piece source = sources.of(method, owner);
        return new MethodDeclaration(
                name,
                method.getModifiers().contains(Modifier.STATIC),
                !method.getTypeParameters().isEmpty(),
                mirrors.toValueType(method.getReturnType()),
                parameters,
                annotations.read(method),
                source.comment() == null ? "" : PlainDoc.of(source.comment()),
                source.hash(),
                source.place());
    }

    private static boolean isNullable(AnnotatedConstruct annotated) {
        return annotated.getAnnotationMirrors().stream()
                .anyMatch(mirror ->
                        mirror.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"));
    }

    /* Where a class file has no names, the compiler invents these; nobody writes all of them. */
    private static boolean namesAreMissing(ExecutableElement method) {
        List<? extends VariableElement> parameters = method.getParameters();
        for (int i = 0; i < parameters.size(); i++) {
            if (!parameters.get(i).getSimpleName().contentEquals("arg" + i)) {
                return false;
            }
        }
        return !parameters.isEmpty();
    }

    private Optional<Signatures> signatures(TypeElement type) {
        @Nullable
        TypeElement catalog =
                elements.getTypeElement(GeneratedNames.catalog(elements, type).qualified());
        if (catalog != null) {
            for (AnnotationMirror mirror : catalog.getAnnotationMirrors()) {
                TypeElement annotation =
                        (TypeElement) mirror.getAnnotationType().asElement();
                if (annotation.getQualifiedName().contentEquals(CatalogOf.class.getCanonicalName())) {
                    return signatures(mirror, mirrors.name(type));
                }
            }
        }
        return Optional.empty();
    }

    /* The classes Outer.Inner and Outer_Inner would share a catalog's name; it is of one of them. */
    private Optional<Signatures> signatures(AnnotationMirror catalogOf, String name) {
        List<String> signatures = new ArrayList<>();
        boolean same = false;
        for (AnnotationValue value : catalogOf.getElementValues().values()) {
            if (value.getValue() instanceof TypeMirror type) {
                same = mirrors.toValueType(type).toString().equals(name);
            } else if (value.getValue() instanceof List<?> each) {
                each.forEach(signature -> signatures.add((String) ((AnnotationValue) signature).getValue()));
            }
        }
        return same ? Optional.of(new Signatures(signatures)) : Optional.empty();
    }
}
