package dev.hamilton.columns.csv;

import dev.hamilton.problem.Nearest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The constants that a column may hold. Immutable.
 *
 * @param type the simple name of their class
 * @param byName the constants by their names, in their order
 */
record Constants(String type, Map<String, Enum<?>> byName) {

    static Constants of(Class<? extends Enum<?>> type) {
        return ofEnum(type);
    }

    private static Constants ofEnum(Class<?> type) {
        Map<String, Enum<?>> byName = new LinkedHashMap<>();
        for (Object each : Objects.requireNonNull(type.getEnumConstants(), "constants")) {
            Enum<?> constant = (Enum<?>) each;
            byName.put(constant.name(), constant);
        }
        return new Constants(type.getSimpleName(), Collections.unmodifiableMap(byName));
    }

    /** The constants of the enum of a name; empty where the thread's class loader finds none. */
    static Optional<Constants> named(String type) {
        try {
            Class<?> found = Class.forName(type, false, Thread.currentThread().getContextClassLoader());
            return found.isEnum() ? Optional.of(ofEnum(found)) : Optional.empty();
        } catch (ClassNotFoundException | LinkageError none) {
            return Optional.empty();
        }
    }

    /** The constant of a name, or null when there is none. */
    @Nullable
    Enum<?> of(String name) {
        return byName.get(name);
    }

    /** What is expected instead of a text, for messages. */
    String expected(String text) {
        return "a constant of " + type + " or a missing value"
                + Nearest.to(text, byName.keySet())
                        .map(near -> ": did you mean '" + near + "'?")
                        .orElse("; there are " + byName.keySet());
    }
}
