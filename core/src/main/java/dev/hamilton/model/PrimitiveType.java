package dev.hamilton.model;

import java.util.Locale;
import java.util.Optional;

/**
 * A primitive type, or {@code void}.
 *
 * @since 0.1
 */
public enum PrimitiveType implements ValueType {
    /** {@code boolean}. */
    BOOLEAN(boolean.class, "java.lang.Boolean", -1),
    /** {@code byte}. */
    BYTE(byte.class, "java.lang.Byte", 0),
    /** {@code short}. */
    SHORT(short.class, "java.lang.Short", 1),
    /** {@code char}. */
    CHAR(char.class, "java.lang.Character", -2),
    /** {@code int}. */
    INT(int.class, "java.lang.Integer", 2),
    /** {@code long}. */
    LONG(long.class, "java.lang.Long", 3),
    /** {@code float}. */
    FLOAT(float.class, "java.lang.Float", 4),
    /** {@code double}. */
    DOUBLE(double.class, "java.lang.Double", 5),
    /** {@code void}: the type of no value. */
    VOID(void.class, "java.lang.Void", -3);

    private final String keyword = name().toLowerCase(Locale.ROOT);
    private final Class<?> type;
    private final DeclaredType box;
    private final int rank;

    PrimitiveType(Class<?> type, String box, int rank) {
        this.type = type;
        this.box = DeclaredType.of(box);
        this.rank = rank;
    }

    /**
     * The class that stands for this type.
     *
     * @return for example {@code double.class}
     */
    public Class<?> type() {
        return type;
    }

    /**
     * The class that boxes this type.
     *
     * @return for example {@code java.lang.Double} for {@code double}
     */
    public DeclaredType box() {
        return box;
    }

    /**
     * The primitive type that a class boxes.
     *
     * @param type any type
     * @return the primitive, if the type is one of the eight boxes
     */
    public static Optional<PrimitiveType> unboxed(ValueType type) {
        if (type instanceof DeclaredType declared && declared.name().startsWith("java.lang.")) {
            for (PrimitiveType primitive : values()) {
                if (primitive != VOID && primitive.box.name().equals(declared.name())) {
                    return Optional.of(primitive);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Whether a value of this type may be passed where the other is expected: the same type, or a widening primitive
     * conversion (Java Language Specification, 5.1.2).
     *
     * @param other the expected type
     * @return true if javac would convert without a cast
     */
    public boolean widensTo(PrimitiveType other) {
        if (this == other) {
            return this != VOID;
        }
        return this == CHAR ? other.rank >= INT.rank : rank >= 0 && rank < other.rank;
    }

    @Override
    public String toString() {
        return keyword;
    }

    /**
     * How many bytes a value takes in an array.
     *
     * @return 1 to 8; 0 for {@link #VOID}
     */
    public int bytes() {
        return switch (this) {
            case VOID -> 0;
            case BOOLEAN, BYTE -> Byte.BYTES;
            case SHORT, CHAR -> Short.BYTES;
            case INT, FLOAT -> Integer.BYTES;
            case LONG, DOUBLE -> Long.BYTES;
        };
    }
}
