package dev.hamilton.processor;

import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.TypeSystem;
import dev.hamilton.model.ValueType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Asks the compiler about types. Confined to one thread and one round. */
final class JavacTypes implements TypeSystem {
    private final Types types;
    private final TypeMirrors mirrors;

    JavacTypes(Types types, TypeMirrors mirrors) {
        this.types = types;
        this.mirrors = mirrors;
    }

    /*
     * An argument's type is captured before it is converted (Java Language Specification, 6.5.6.1). About a type that is
     * not there the compiler complains itself; here it fits everywhere, so that nobody else does.
     */
    @Override
    public boolean isAssignable(ValueType from, ValueType to) {
        if (from == PrimitiveType.VOID || to == PrimitiveType.VOID) {
            return false;
        }
        if (from.equals(to)) {
            return true;
        }
        Optional<TypeMirror> given = mirrors.toMirror(from);
        Optional<TypeMirror> wanted = mirrors.toMirror(to);
        return given.isEmpty() || wanted.isEmpty() || types.isAssignable(types.capture(given.get()), wanted.get());
    }

    @Override
    public Optional<List<String>> enumConstants(ValueType type) {
        return classOf(type)
                .filter(element -> element.getKind() == ElementKind.ENUM)
                .map(element -> element.getEnclosedElements().stream()
                        .filter(enclosed -> enclosed.getKind() == ElementKind.ENUM_CONSTANT)
                        .map(constant -> constant.getSimpleName().toString())
                        .toList());
    }

    @Override
    public Optional<List<Component>> recordComponents(ValueType type) {
        Optional<TypeElement> record = classOf(type).filter(element -> element.getKind() == ElementKind.RECORD);
        Optional<TypeMirror> mirror = mirrors.toMirror(type);
        if (record.isEmpty() || mirror.isEmpty()) {
            return Optional.empty();
        }
        List<Component> components = new ArrayList<>();
        Map<Name, VariableElement> fields = new HashMap<>();
        ElementFilter.fieldsIn(record.get().getEnclosedElements())
                .forEach(field -> fields.put(field.getSimpleName(), field));
        for (RecordComponentElement component : record.get().getRecordComponents()) {
            TypeMirror held = typeIn(mirror.get(), fields, component.getSimpleName());
            components.add(new Component(component.getSimpleName().toString(), mirrors.toValueType(held)));
        }
        return Optional.of(components);
    }

    /* The field is asked: asMemberOf knows fields and methods only, and ecj no accessor that is not written. */
    private TypeMirror typeIn(TypeMirror record, Map<Name, VariableElement> fields, Name component) {
        return types.asMemberOf(
                (DeclaredType) record, Objects.requireNonNull(fields.get(component), "each component has a field"));
    }

    @Override
    public Optional<List<ValueType>> argumentsOf(ValueType type, String generic) {
        Deque<TypeMirror> open = new ArrayDeque<>();
        mirrors.toMirror(type).ifPresent(open::add);
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            TypeMirror next = open.remove();
            if (next instanceof DeclaredType declared
                    && mirrors.name((TypeElement) declared.asElement()).equals(generic)) {
                return Optional.of(arguments(declared));
            }
            if (seen.add(next.toString())) {
                open.addAll(types.directSupertypes(next));
            }
        }
        return Optional.empty();
    }

    private List<ValueType> arguments(DeclaredType type) {
        List<ValueType> arguments = new ArrayList<>();
        for (TypeMirror argument : type.getTypeArguments()) {
            if (argument.getKind() == TypeKind.TYPEVAR) {
                return List.of();
            }
            arguments.add(mirrors.toValueType(argument));
        }
        return arguments;
    }

    @Override
    public boolean hasClass(String name) {
        /* The compiler would also find java.util.Map.Entry, which nobody can load. */
        return mirrors.element(name)
                .filter(type -> mirrors.name(type).equals(name))
                .isPresent();
    }

    @Override
    public boolean isConstructible(ValueType type) {
        Optional<TypeElement> element = classOf(type);
        return element.isPresent()
                && !element.get().getModifiers().contains(Modifier.ABSTRACT)
                && (element.get().getNestingKind() == NestingKind.TOP_LEVEL
                        || element.get().getModifiers().contains(Modifier.STATIC))
                && ElementFilter.constructorsIn(element.get().getEnclosedElements()).stream()
                        .anyMatch(constructor -> constructor.getParameters().isEmpty())
                && element.get().getKind() != ElementKind.ENUM;
    }

    private Optional<TypeElement> classOf(ValueType type) {
        return type instanceof dev.hamilton.model.DeclaredType declared
                ? mirrors.element(declared.name())
                : Optional.empty();
    }
}
