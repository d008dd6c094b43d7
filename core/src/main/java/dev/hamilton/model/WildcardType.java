package dev.hamilton.model;

/**
 * A wildcard type argument. Immutable.
 *
 * @param kind which bound it has
 * @param bound the bound; {@code java.lang.Object} for an unbounded wildcard
 * @since 0.1
 */
public record WildcardType(Kind kind, ValueType bound) implements ValueType {
    /** {@code ?}. */
    public static final WildcardType UNBOUNDED = new WildcardType(Kind.UNBOUNDED, DeclaredType.OBJECT);

    /**
     * Takes {@code ? extends Object} for the unbounded wildcard that it is.
     *
     * @throws IllegalArgumentException if an unbounded wildcard has another bound than {@code java.lang.Object}
     */
    public WildcardType {
        if (kind == Kind.UNBOUNDED && !bound.equals(DeclaredType.OBJECT)) {
            throw new IllegalArgumentException("an unbounded wildcard cannot have the bound " + bound);
        }
        if (kind == Kind.EXTENDS && bound.equals(DeclaredType.OBJECT)) {
            kind = Kind.UNBOUNDED;
        }
    }

    /** Which bound a wildcard has. */
    public enum Kind {
        /** {@code ?}. */
        UNBOUNDED,
        /** {@code ? extends T}. */
        EXTENDS,
        /** {@code ? super T}. */
        SUPER
    }

    /**
     * What every type that the wildcard stands for is assignable to.
     *
     * @return the bound after {@code extends}, else {@code Object}
     */
    public ValueType upperBound() {
        return kind == Kind.EXTENDS ? bound : DeclaredType.OBJECT;
    }

    @Override
    public String toString() {
        return kind == Kind.UNBOUNDED ? "?" : (kind == Kind.EXTENDS ? "? extends " : "? super ") + bound;
    }
}
