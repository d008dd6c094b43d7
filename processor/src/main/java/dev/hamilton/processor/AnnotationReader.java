package dev.hamilton.processor;

import dev.hamilton.annotation.Dataflow;
import dev.hamilton.declaration.AnnotationDeclaration;
import dev.hamilton.model.PrimitiveType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;

/**
 * Reads Hamilton's annotations as data. A class that the compiler could not find is taken for {@code void}, or left out of
 * a list; an annotation of which it could not read something else is left out. The compiler reports these itself. Confined
 * to one thread.
 */
final class AnnotationReader {
    private static final String OURS = Dataflow.class.getPackageName();

    private final Elements elements;
    private final TypeMirrors mirrors;

    AnnotationReader(Elements elements, TypeMirrors mirrors) {
        this.elements = elements;
        this.mirrors = mirrors;
    }

    /**
     * The annotations of one place, in source order, repeated ones unfolded. An annotation of an author's own stands for
     * those of ours that it carries itself, or that an annotation on it carries.
     */
    List<AnnotationDeclaration> read(Element element) {
        List<AnnotationDeclaration> read = new ArrayList<>();
        element.getAnnotationMirrors().forEach(mirror -> addUnfolded(mirror, read));
        return read;
    }

    /** How many annotations of a class an author's annotation stands for. */
    static int carried(Elements elements, TypeMirrors mirrors, TypeElement annotation, String wanted) {
        AnnotationReader reader = new AnnotationReader(elements, mirrors);
        return (int) reader.read(annotation).stream()
                .filter(each -> each.type().equals(wanted))
                .count();
    }

    /**
     * The annotations at some place that carry one of ours, but are not kept at run time: reflection would not see them.
     */
    List<TypeElement> notKept(Element element) {
        List<TypeElement> lost = new ArrayList<>();
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
            Retention retention = type.getAnnotation(Retention.class);
            boolean kept = retention != null && retention.value() == RetentionPolicy.RUNTIME;
            if (!isOurs(type) && !kept && !read(type).isEmpty()) {
                lost.add(type);
            }
        }
        return lost;
    }

    /* A stack, and a note of what was seen: annotations may carry each other, and themselves. */
    private void addUnfolded(AnnotationMirror written, List<AnnotationDeclaration> read) {
        Set<TypeElement> seen = new HashSet<>();
        Deque<AnnotationMirror> open = new ArrayDeque<>(List.of(written));
        while (!open.isEmpty()) {
            AnnotationMirror mirror = open.pop();
            TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
            if (isOurs(type)) {
                addOurs(mirror, type, read);
            } else if (!type.getQualifiedName().toString().startsWith("java.") && seen.add(type)) {
                List<AnnotationMirror> carried = new ArrayList<>(type.getAnnotationMirrors());
                Collections.reverse(carried);
                carried.forEach(open::push);
            }
        }
    }

    private boolean isOurs(TypeElement type) {
        return elements.getPackageOf(type).getQualifiedName().contentEquals(OURS);
    }

    private void addOurs(AnnotationMirror mirror, TypeElement type, List<AnnotationDeclaration> read) {
        Optional<AnnotationDeclaration> annotation = read(mirror);
        if (annotation.isPresent() && isContainer(type)) {
            read.addAll(annotation.get().list("value", AnnotationDeclaration.class));
        } else {
            annotation.ifPresent(read::add);
        }
    }

    /** Whether an annotation of a class names a class that the compiler could not find, so that {@link #read} lost it. */
    boolean losesClasses(Element element) {
        Lost lost = new Lost();
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> mirror.getAnnotationType().toString().equals(Dataflow.class.getName()))
                .flatMap(mirror -> mirror.getElementValues().entrySet().stream())
                .anyMatch(each -> each.getValue().accept(lost, each.getKey().getReturnType()));
    }

    /* A container holds an array of annotations that are repeatable. */
    static boolean isContainer(TypeElement type) {
        return type.getEnclosedElements().stream()
                .filter(member -> member.getSimpleName().contentEquals("value"))
                .map(member -> ((ExecutableElement) member).getReturnType())
                .anyMatch(value -> value instanceof ArrayType array
                        && array.getComponentType() instanceof DeclaredType declared
                        && declared.asElement().getAnnotation(java.lang.annotation.Repeatable.class) != null);
    }

    private Optional<AnnotationDeclaration> read(AnnotationMirror mirror) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (var each : elements.getElementValuesWithDefaults(mirror).entrySet()) {
            Optional<Object> value = read(each.getValue(), each.getKey().getReturnType());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.put(each.getKey().getSimpleName().toString(), value.get());
        }
        return Optional.of(new AnnotationDeclaration(
                mirrors.name((TypeElement) mirror.getAnnotationType().asElement()), values));
    }

    private Optional<Object> read(AnnotationValue value, TypeMirror type) {
        return value.accept(new Values(), type);
    }

    /** One branch per kind of value; where the kind is not the one that the element's type asks for, there is an error. */
    private final class Values extends SimpleAnnotationValueVisitor14<Optional<Object>, TypeMirror> {
        Values() {
            super(Optional.empty());
        }

        @Override
        protected Optional<Object> defaultAction(Object value, TypeMirror type) {
            return type.getKind().isPrimitive() ? Optional.of(value) : Optional.empty();
        }

        @Override
        public Optional<Object> visitString(String value, TypeMirror type) {
            return type.toString().equals("java.lang.String") ? Optional.of(value) : missing(type);
        }

        @Override
        public Optional<Object> visitType(TypeMirror value, TypeMirror type) {
            return value.getKind() == TypeKind.ERROR ? missing(type) : Optional.of(mirrors.toValueType(value));
        }

        private Optional<Object> missing(TypeMirror type) {
            boolean isClass = type instanceof DeclaredType declared
                    && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals("java.lang.Class");
            return isClass ? Optional.of(PrimitiveType.VOID) : Optional.empty();
        }

        @Override
        public Optional<Object> visitEnumConstant(VariableElement value, TypeMirror type) {
            return Optional.of(value.getSimpleName().toString());
        }

        @Override
        public Optional<Object> visitAnnotation(AnnotationMirror value, TypeMirror type) {
            return read(value).map(annotation -> annotation);
        }

        @Override
        public Optional<Object> visitArray(List<? extends AnnotationValue> values, TypeMirror type) {
            TypeMirror component = ((ArrayType) type).getComponentType();
            List<Object> read = new ArrayList<>();
            values.forEach(value -> AnnotationReader.this
                    .read(value, component)
                    .filter(each -> each != PrimitiveType.VOID)
                    .ifPresent(read::add));
            return Optional.of(read);
        }

        @Override
        public Optional<Object> visitUnknown(AnnotationValue value, TypeMirror type) {
            return Optional.empty();
        }
    }

    /** Finds what stands for a class that is not there: by the compiler, a type of kind error, or a text. */
    private static final class Lost extends SimpleAnnotationValueVisitor14<Boolean, TypeMirror> {
        Lost() {
            super(false);
        }

        @Override
        public Boolean visitType(TypeMirror value, TypeMirror type) {
            return value.getKind() == TypeKind.ERROR;
        }

        @Override
        public Boolean visitString(String value, TypeMirror type) {
            return !type.toString().equals("java.lang.String");
        }

        @Override
        public Boolean visitArray(List<? extends AnnotationValue> values, TypeMirror type) {
            TypeMirror component = ((ArrayType) type).getComponentType();
            return values.stream().anyMatch(value -> value.accept(this, component));
        }

        @Override
        public Boolean visitUnknown(AnnotationValue value, TypeMirror type) {
            return true;
        }
    }
}
