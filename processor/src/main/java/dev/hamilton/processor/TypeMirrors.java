package dev.hamilton.processor;

import dev.hamilton.model.ArrayType;
import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.ValueType;
import dev.hamilton.model.VariableType;
import dev.hamilton.model.WildcardType;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Translates between the compiler's types and ours. Confined to one thread and one round.
 *
 * <p>A binary name does not say where packages end and classes begin, so every class that was translated is remembered;
 * one that was not is searched by taking each dollar sign for a dot. Types are remembered too, as the compiler has more to
 * say about a type that it read than about one that is put together here, such as what bounds a wildcard.
 */
final class TypeMirrors {
    private final Types types;
    private final Elements elements;
    private final Map<String, Optional<TypeElement>> classes = new HashMap<>();
    private final Map<ValueType, TypeMirror> originals = new HashMap<>();

    TypeMirrors(Types types, Elements elements) {
        this.types = types;
        this.elements = elements;
    }

    /** Our word for a type; a type that the compiler could not find keeps the name it was written with. */
    ValueType toValueType(TypeMirror mirror) {
        ValueType type = translate(mirror);
        if (!isUnresolved(mirror)) {
            originals.putIfAbsent(type, mirror);
        }
        return type;
    }

    private ValueType translate(TypeMirror mirror) {
        if (mirror.getKind().isPrimitive() || mirror.getKind() == TypeKind.VOID) {
            return PrimitiveType.valueOf(mirror.getKind().name());
        }
        if (mirror instanceof javax.lang.model.type.ArrayType array) {
            return new ArrayType(toValueType(array.getComponentType()));
        }
        if (mirror instanceof javax.lang.model.type.TypeVariable variable) {
            return new VariableType(variable.asElement().getSimpleName().toString());
        }
        if (mirror instanceof javax.lang.model.type.WildcardType wildcard) {
            return wildcard(wildcard);
        }
        if (mirror instanceof javax.lang.model.type.DeclaredType declared
                && declared.asElement() instanceof TypeElement type) {
            List<ValueType> arguments =
                    declared.getTypeArguments().stream().map(this::toValueType).toList();
            return new DeclaredType(name(type), arguments);
        }
        return DeclaredType.OBJECT;
    }

    private ValueType wildcard(javax.lang.model.type.WildcardType wildcard) {
        if (wildcard.getExtendsBound() != null) {
            return new WildcardType(WildcardType.Kind.EXTENDS, toValueType(wildcard.getExtendsBound()));
        }
        if (wildcard.getSuperBound() != null) {
            return new WildcardType(WildcardType.Kind.SUPER, toValueType(wildcard.getSuperBound()));
        }
        return WildcardType.UNBOUNDED;
    }

    /** The binary name of a class, which is remembered. */
    String name(TypeElement type) {
        String name = elements.getBinaryName(type).toString();
        if (name.isBlank()) {
            return type.toString().isBlank() ? "?" : type.toString();
        }
        classes.putIfAbsent(name, Optional.of(type));
        return name;
    }

    /** Whether a type, or one that it is made of, could not be found by the compiler. */
    static boolean isUnresolved(TypeMirror mirror) {
        if (mirror instanceof javax.lang.model.type.ArrayType array) {
            return isUnresolved(array.getComponentType());
        }
        if (mirror instanceof javax.lang.model.type.WildcardType wildcard) {
            return isUnresolvedBound(wildcard.getExtendsBound()) || isUnresolvedBound(wildcard.getSuperBound());
        }
        if (mirror.getKind() == TypeKind.DECLARED) {
            return ((javax.lang.model.type.DeclaredType) mirror)
                    .getTypeArguments().stream().anyMatch(TypeMirrors::isUnresolved);
        }
        return mirror.getKind() == TypeKind.ERROR;
    }

    private static boolean isUnresolvedBound(@Nullable TypeMirror bound) {
        return bound != null && isUnresolved(bound);
    }

    /** The compiler's type for ours, or empty where it knows no such class, and for variables. */
    Optional<TypeMirror> toMirror(ValueType type) {
        Optional<TypeMirror> original = Optional.ofNullable(originals.get(type));
        return original.isPresent() ? original : assemble(type);
    }

    private Optional<TypeMirror> assemble(ValueType type) {
        if (type == PrimitiveType.VOID) {
            return Optional.of(types.getNoType(TypeKind.VOID));
        }
        if (type instanceof PrimitiveType primitive) {
            return Optional.of(
                    types.getPrimitiveType(TypeKind.valueOf(primitive.toString().toUpperCase(Locale.ROOT))));
        }
        if (type instanceof ArrayType array) {
            return toMirror(array.element()).map(types::getArrayType);
        }
        if (type instanceof WildcardType wildcard) {
            return toMirror(wildcard.bound())
                    .map(bound -> types.getWildcardType(
                            wildcard.kind() == WildcardType.Kind.EXTENDS ? bound : null,
                            wildcard.kind() == WildcardType.Kind.SUPER ? bound : null));
        }
        return type instanceof DeclaredType declared ? toMirror(declared) : Optional.empty();
    }

    private Optional<TypeMirror> toMirror(DeclaredType type) {
        Optional<TypeElement> element = element(type.name());
        if (element.isEmpty()) {
            return Optional.empty();
        }
        if (type.arguments().isEmpty()) {
            return Optional.of(types.erasure(element.get().asType()));
        }
        TypeMirror[] arguments = new TypeMirror[type.arguments().size()];
        if (arguments.length != element.get().getTypeParameters().size()) {
            return Optional.empty();
        }
        for (int i = 0; i < arguments.length; i++) {
            Optional<TypeMirror> argument = toMirror(type.arguments().get(i));
            if (argument.isEmpty()) {
                return Optional.empty();
            }
            arguments[i] = argument.get();
        }
        return Optional.of(types.getDeclaredType(element.get(), arguments));
    }

    /** The class of a binary name, if the compiler knows it. */
    Optional<TypeElement> element(String binaryName) {
        Optional<TypeElement> known = classes.get(binaryName);
        if (known == null) {
            known = search(binaryName);
            classes.put(binaryName, known);
        }
        return known;
    }

    private Optional<TypeElement> search(String binaryName) {
        @Nullable TypeElement whole = elements.getTypeElement(binaryName);
        if (whole != null) {
            return Optional.of(whole);
        }
        for (int at = binaryName.indexOf('$'); at >= 0; at = binaryName.indexOf('$', at + 1)) {
            @Nullable TypeElement outer = elements.getTypeElement(binaryName.substring(0, at));
            if (outer != null) {
                Optional<TypeElement> inner = searchIn(outer, binaryName);
                if (inner.isPresent()) {
                    return inner;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<TypeElement> searchIn(TypeElement outer, String binaryName) {
        for (Element enclosed : outer.getEnclosedElements()) {
            if (enclosed instanceof TypeElement type && enclosed.getKind() != ElementKind.TYPE_PARAMETER) {
                String name = elements.getBinaryName(type).toString();
                if (name.equals(binaryName)) {
                    return Optional.of(type);
                }
                if (binaryName.startsWith(name + "$")) {
                    return searchIn(type, binaryName);
                }
            }
        }
        return Optional.empty();
    }
}
