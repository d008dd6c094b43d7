package dev.hamilton.run;

import dev.hamilton.model.PrimitiveType;
import dev.hamilton.plan.Conversion;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Converts values on their way to a parameter, as a plan says. */
final class Conversions {
    private Conversions() {}

    static @Nullable Object apply(Conversion conversion, @Nullable Object value) {
        Object widened = conversion.widen() == null || value == null ? value : widen(conversion.widen(), value);
        return conversion.optional() == null ? widened : wrap(conversion.optional(), widened);
    }

    /* Widening primitive conversion (Java Language Specification, 5.1.2); a char is the number of its code unit. */
    static Object widen(PrimitiveType to, Object value) {
        if (value instanceof Character character) {
            return widen(to, (int) character);
        }
        if (!(value instanceof Number number)) {
            return value;
        }
        return switch (to) {
            case SHORT -> number.shortValue();
            case INT -> number.intValue();
            case LONG -> number.longValue();
            case FLOAT -> number.floatValue();
            case DOUBLE -> number.doubleValue();
            case BYTE, BOOLEAN, CHAR, VOID -> value;
        };
    }

    static Object wrap(Conversion.Kind kind, @Nullable Object value) {
        return switch (kind) {
            case OBJECT -> Optional.ofNullable(value);
            case INT -> value == null ? OptionalInt.empty() : OptionalInt.of((Integer) value);
            case LONG -> value == null ? OptionalLong.empty() : OptionalLong.of((Long) value);
            case DOUBLE -> value == null ? OptionalDouble.empty() : OptionalDouble.of((Double) value);
        };
    }
}
