package dev.hamilton.kernel;

import dev.hamilton.catalog.Literals;
import dev.hamilton.plan.Argument;
import dev.hamilton.plan.Conversion;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Arguments that are known before any row.
 *
 * @param loader finds the classes that they name
 */
record RowConstants(@Nullable ClassLoader loader) {
    @Nullable
    Object of(Argument argument) {
        if (argument instanceof Argument.Constant constant) {
            return Literals.value(constant.type(), constant.text(), this::loaded);
        }
        Conversion.Kind optional = ((Argument.Nothing) argument).optional();
        if (optional == null) {
            return null;
        }
        return switch (optional) {
            case OBJECT -> Optional.empty();
            case INT -> OptionalInt.empty();
            case LONG -> OptionalLong.empty();
            case DOUBLE -> OptionalDouble.empty();
        };
    }

    private Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("there is no class " + name, e);
        }
    }
}
