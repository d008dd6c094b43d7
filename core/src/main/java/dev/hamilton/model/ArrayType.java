package dev.hamilton.model;

/**
 * An array. Immutable.
 *
 * @param element the type of its elements
 * @since 0.1
 */
public record ArrayType(ValueType element) implements ValueType {
    @Override
    public String toString() {
        return element + "[]";
    }
}
