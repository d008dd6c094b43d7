package dev.hamilton.processor;

import dev.hamilton.column.ColumnClass;
import dev.hamilton.column.ColumnType;
import dev.hamilton.model.ArrayType;
import dev.hamilton.model.ColumnTypes;
import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.ValueType;
import dev.hamilton.model.WildcardType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/**
 * Knows arrays, the column types on the processor's own path, and classes marked {@link ColumnClass} on the path of what
 * is compiled. Confined to one thread and one round.
 */
final class JavacColumns implements ColumnTypes {
    private final Elements elements;
    private final TypeMirrors mirrors;
    private final Map<String, ColumnType> services = new LinkedHashMap<>();
    private final Map<String, PackageElement> families = new LinkedHashMap<>();

    JavacColumns(Elements elements, TypeMirrors mirrors, Iterable<ColumnType> services) {
        this.elements = elements;
        this.mirrors = mirrors;
        services.forEach(
                service -> this.services.putIfAbsent(service.columnClass().getName(), service));
    }

    @Override
    public Optional<Column> column(ValueType type) {
        if (type instanceof ArrayType array) {
            return Optional.of(new Column(ARRAYS, array.element()));
        }
        return type instanceof DeclaredType declared ? column(declared) : Optional.empty();
    }

    private Optional<Column> column(DeclaredType type) {
        ColumnType service = services.get(type.name());
        if (service != null) {
            return Optional.of(new Column(service.family(), service.elementOf(type)));
        }
        Optional<Marked> marked = mirrors.element(type.name()).flatMap(this::marked);
        marked.ifPresent(each -> families.putIfAbsent(each.family(), elements.getPackageOf(each.type())));
        return marked.map(each -> new Column(each.family(), each.elementOf(type)));
    }

    @Override
    public Optional<ValueType> columnOf(String family, ValueType element) {
        if (family.equals(ARRAYS)) {
            return Optional.of(new ArrayType(element));
        }
        for (ColumnType service : services.values()) {
            Optional<ValueType> column = service.family().equals(family) ? service.columnOf(element) : Optional.empty();
            if (column.isPresent()) {
                return column;
            }
        }
        List<Marked> members = members(family);
        return members.stream()
                .filter(each ->
                        each.holds().isPresent() && each.holds().get().boxed().equals(element.boxed()))
                .findFirst()
                .or(() ->
                        members.stream().filter(each -> each.holds().isEmpty()).findFirst())
                .map(each -> each.columnOf(element));
    }

    /* A family is only ever asked for after one of its columns was seen, and all of them stand in that one's package. */
    private List<Marked> members(String family) {
        PackageElement home = families.get(family);
        List<Marked> members = new ArrayList<>();
        if (home != null) {
            for (Element member : home.getEnclosedElements()) {
                if (member instanceof TypeElement type) {
                    marked(type).filter(each -> each.family().equals(family)).ifPresent(members::add);
                }
            }
        }
        return members;
    }

    private Optional<Marked> marked(TypeElement type) {
        for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
            TypeElement annotation = (TypeElement) mirror.getAnnotationType().asElement();
            if (annotation.getQualifiedName().contentEquals(ColumnClass.class.getCanonicalName())) {
                return Optional.of(marked(type, mirror));
            }
        }
        return Optional.empty();
    }

    private Marked marked(TypeElement type, AnnotationMirror mirror) {
        String family = "";
        Optional<ValueType> holds = Optional.empty();
        for (var each : elements.getElementValuesWithDefaults(mirror).entrySet()) {
            Object value = each.getValue().getValue();
            if (value instanceof String text) {
                family = text;
            } else if (value instanceof TypeMirror held && held.getKind() != TypeKind.VOID) {
                holds = Optional.of(mirrors.toValueType(held));
            }
        }
        return new Marked(type, mirrors.name(type), family, holds);
    }

    /**
     * A class that is marked as a column.
     *
     * @param type the class
     * @param name its binary name
     * @param family which columns it belongs with
     * @param holds what its elements are; empty when that is its type argument
     */
    private record Marked(TypeElement type, String name, String family, Optional<ValueType> holds) {
        ValueType elementOf(DeclaredType column) {
            if (holds.isPresent()) {
                return holds.get();
            }
            ValueType argument = column.arguments().isEmpty()
                    ? DeclaredType.OBJECT
                    : column.arguments().get(0);
            return argument instanceof WildcardType wildcard ? wildcard.upperBound() : argument;
        }

        ValueType columnOf(ValueType element) {
            ValueType held = element instanceof PrimitiveType primitive ? primitive.box() : element;
            return holds.isPresent() ? DeclaredType.of(name) : DeclaredType.of(name, held);
        }
    }
}
