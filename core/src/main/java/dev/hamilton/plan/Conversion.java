package dev.hamilton.plan;

import dev.hamilton.catalog.Parameter;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.ValueType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a value on its way to a parameter. Immutable.
 *
 * @param widen the primitive type that a number is widened to first, or null
 * @param optional the kind of {@code Optional} it is wrapped in last, or null
 * @since 0.1
 */
public record Conversion(
        @Nullable PrimitiveType widen, @Nullable Kind optional) {
    /** The value is passed as it is. */
    public static final Conversion NONE = new Conversion(null, null);

    /** The four kinds of optional values. */
    public enum Kind {
        /** {@code java.util.Optional}. */
        OBJECT,
        /** {@code java.util.OptionalInt}. */
        INT,
        /** {@code java.util.OptionalLong}. */
        LONG,
        /** {@code java.util.OptionalDouble}. */
        DOUBLE
    }

    static Conversion between(ValueType from, Parameter parameter, boolean wrap) {
        ValueType wanted = wrap ? parameter.wanted() : parameter.type();
        Kind kind = wrap && parameter.optional() ? kind(parameter.type()) : null;
        Optional<PrimitiveType> primitive =
                from instanceof PrimitiveType itself ? Optional.of(itself) : PrimitiveType.unboxed(from);
        PrimitiveType widen =
                wanted instanceof PrimitiveType target && primitive.isPresent() && primitive.get() != target
                        ? target
                        : null;
        return widen == null && kind == null ? NONE : new Conversion(widen, kind);
    }

    static Kind kind(ValueType optional) {
        return switch (optional.erasure()) {
            case "java.util.OptionalInt" -> Kind.INT;
            case "java.util.OptionalLong" -> Kind.LONG;
            case "java.util.OptionalDouble" -> Kind.DOUBLE;
            default -> Kind.OBJECT;
        };
    }
}
