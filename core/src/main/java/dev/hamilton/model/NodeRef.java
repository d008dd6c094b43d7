package dev.hamilton.model;

import java.util.Objects;

/**
 * The name of a node together with the type of its value, so that a request and its results are checked by the compiler.
 * Immutable.
 *
 * @param name the node's name
 * @param type the type of its value
 * @param <T> that type, boxed where it is primitive
 * @since 0.1
 */
@SuppressWarnings("UnusedTypeParameter") // it is for the compiler alone
public record NodeRef<T>(NodeName name, ValueType type) {
    /**
     * A node whose type has no type arguments.
     *
     * @param name the node's name
     * @param type the class of its value, {@code double.class} for a primitive
     * @param <T> the type, boxed where it is primitive
     * @return the typed name
     */
    public static <T> NodeRef<T> of(String name, Class<T> type) {
        return new NodeRef<>(new NodeName(name), ValueType.of(Objects.requireNonNull(type, "type")));
    }

    /**
     * A node of any type.
     *
     * @param name the node's name
     * @param type the type of its value
     * @param <T> that type; the caller vouches for it
     * @return the typed name
     */
    public static <T> NodeRef<T> of(String name, ValueType type) {
        return new NodeRef<>(new NodeName(name), type);
    }

    /** The node's name. */
    @Override
    public String toString() {
        return name.text();
    }
}
