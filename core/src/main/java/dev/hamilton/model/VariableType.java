package dev.hamilton.model;

/**
 * A type variable, as it occurs in the signatures of generic classes and methods. No node may have one; it is spelled
 * with a number sign, {@code #T}, so that it cannot be taken for a class. Immutable.
 *
 * @param name its name, such as {@code T}
 * @since 0.1
 */
public record VariableType(String name) implements ValueType {
    @Override
    public String toString() {
        return "#" + name;
    }
}
