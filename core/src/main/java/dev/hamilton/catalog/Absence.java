package dev.hamilton.catalog;

/**
 * What a parameter receives when neither a function nor an input provides it. Immutable.
 *
 * @param kind which of the four cases it is
 * @param text the constant, in the notation of {@link Literals}; empty in the other cases
 * @since 0.1
 */
public record Absence(Kind kind, String text) {
    /** Nothing will do: the input is required. */
    public static final Absence REQUIRED = new Absence(Kind.REQUIRED, "");

    /** {@code null}, for a parameter marked {@code @Nullable}. */
    public static final Absence NULL = new Absence(Kind.NULL, "");

    /** An empty {@code Optional}, {@code OptionalInt}, {@code OptionalLong} or {@code OptionalDouble}. */
    public static final Absence EMPTY = new Absence(Kind.EMPTY, "");

    /** The cases. */
    public enum Kind {
        /** Nothing will do. */
        REQUIRED,
        /** Null is passed. */
        NULL,
        /** An empty optional is passed. */
        EMPTY,
        /** A constant is passed. */
        CONSTANT
    }

    /**
     * A constant.
     *
     * @param text the constant, in the notation of {@link Literals}
     * @return the absence in which it is passed
     */
    public static Absence constant(String text) {
        return new Absence(Kind.CONSTANT, text);
    }
}
