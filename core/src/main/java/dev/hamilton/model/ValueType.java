package dev.hamilton.model;

import java.util.List;

/**
 * The type of a value, described without loading a class, so that javac and a running program speak of the same thing.
 *
 * <p>Equal types are equal objects. {@link #toString()} is the one canonical spelling and {@link #parse(String)} reads it
 * back: binary class names, no spaces except in wildcards, for example
 * {@code java.util.Map$Entry<java.lang.String,? extends java.lang.Number>[]}. Immutable.
 *
 * @since 0.1
 */
public sealed interface ValueType permits PrimitiveType, DeclaredType, ArrayType, WildcardType, VariableType {
    /**
     * The type of a class literal: without type arguments, so that a generic class gives its raw type.
     *
     * @param type a class, an array's class, or the class of a primitive type or {@code void}
     * @return the type
     */
    static ValueType of(Class<?> type) {
        if (type.isArray()) {
            return new ArrayType(of(type.getComponentType()));
        }
        return type.isPrimitive() ? parse(type.getName()) : new DeclaredType(type.getName(), List.of());
    }

    /**
     * Reads the canonical spelling.
     *
     * @param text a type as {@link #toString()} writes it
     * @return the type
     * @throws IllegalArgumentException if the text is not such a spelling
     */
    static ValueType parse(String text) {
        return new ValueTypeParser(text).parse();
    }

    /**
     * The canonical spelling, which {@link #parse(String)} reads.
     *
     * @return for example {@code java.util.List<java.lang.String>}
     */
    @Override
    String toString();

    /**
     * The type for people: simple names, a space after commas.
     *
     * @return for example {@code Map.Entry<String, Integer>}
     */
    default String display() {
        return ValueTypeParser.display(this);
    }

    /**
     * The type with a primitive replaced by its box.
     *
     * @return a reference type; this type itself where it is one
     */
    default ValueType boxed() {
        return this instanceof PrimitiveType primitive ? primitive.box() : this;
    }

    /**
     * The binary name of the class that carries this type at run time.
     *
     * @return the class's name; for an array its element's name and {@code []}; for a variable {@code java.lang.Object};
     *     for a wildcard its bound's
     */
    default String erasure() {
        if (this instanceof DeclaredType declared) {
            return declared.name();
        }
        if (this instanceof ArrayType array) {
            return array.element().erasure() + "[]";
        }
        if (this instanceof WildcardType wildcard) {
            return wildcard.upperBound().erasure();
        }
        return this instanceof VariableType ? DeclaredType.OBJECT.name() : toString();
    }
}
