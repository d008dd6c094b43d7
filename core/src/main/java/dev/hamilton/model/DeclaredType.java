package dev.hamilton.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A class or interface with its type arguments. Immutable.
 *
 * @param name the binary name, such as {@code java.util.Map$Entry}
 * @param arguments the type arguments; empty for a class without parameters and for a raw type. Arguments of an enclosing
 *     class are not kept
 * @since 0.1
 */
public record DeclaredType(String name, List<ValueType> arguments) implements ValueType {
    /** {@code java.lang.Object}. */
    public static final DeclaredType OBJECT = DeclaredType.of("java.lang.Object");

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public DeclaredType {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a class name must not be blank");
        }
        arguments = List.copyOf(arguments);
    }

    /**
     * A class with type arguments, or without.
     *
     * @param name the binary name
     * @param arguments the type arguments
     * @return the type
     */
    public static DeclaredType of(String name, ValueType... arguments) {
        return new DeclaredType(name, List.of(arguments));
    }

    @Override
    public String toString() {
        return arguments.isEmpty()
                ? name
                : name + arguments.stream().map(ValueType::toString).collect(Collectors.joining(",", "<", ">"));
    }
}
