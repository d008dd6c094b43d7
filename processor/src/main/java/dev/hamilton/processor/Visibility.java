package dev.hamilton.processor;

import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Whether generated code may name a type. Immutable. */
final class Visibility {
    private final Elements elements;
    private final PackageElement from;

    Visibility(Elements elements, TypeElement neighbour) {
        this.elements = elements;
        this.from = elements.getPackageOf(neighbour);
    }

    /** Whether the class of a type can be named, its type arguments left aside. */
    boolean ofClass(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return ofClass(array.getComponentType());
        }
        return !(type instanceof DeclaredType declared)
                || !(declared.asElement() instanceof TypeElement element)
                || GeneratedNames.isPublic(element)
                || (elements.getPackageOf(element).equals(from) && GeneratedNames.isVisibleInPackage(element));
    }

    /** Whether the whole type can be named. */
    boolean ofType(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return ofType(array.getComponentType());
        }
        if (type instanceof WildcardType wildcard) {
            return ofBound(wildcard.getExtendsBound()) && ofBound(wildcard.getSuperBound());
        }
        return ofClass(type)
                && (!(type instanceof DeclaredType declared)
                        || declared.getTypeArguments().stream().allMatch(this::ofType));
    }

    private boolean ofBound(@Nullable TypeMirror bound) {
        return bound == null || ofType(bound);
    }
}
