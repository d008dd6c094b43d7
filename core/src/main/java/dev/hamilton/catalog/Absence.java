package dev.hamilton.catalog;

/**
 * What a parameter receives when neither a function nor an input provides it. Immutable.
 *
 * @since 0.1
 */
public sealed interface Absence {
    /** Nothing will do: the input is required. */
    Absence REQUIRED = new Required();
    /** {@code null}. */
    Absence NULL = new Null();
    /** An empty {@code Optional}. */
    Absence EMPTY = new Empty();

    /** Nothing will do: the input is required. */
    record Required() implements Absence {}

    /** {@code null}, for a parameter marked {@code @Nullable}. */
    record Null() implements Absence {}

    /** An empty {@code Optional}, {@code OptionalInt}, {@code OptionalLong} or {@code OptionalDouble}. */
    record Empty() implements Absence {}

    /**
     * A constant.
     *
     * @param text the constant, in the notation of {@link Literals}
     */
    record Constant(String text) implements Absence {}
}
