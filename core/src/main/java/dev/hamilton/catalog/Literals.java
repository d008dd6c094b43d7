package dev.hamilton.catalog;

import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.TypeSystem;
import dev.hamilton.model.ValueType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads constants that an author wrote as text.
 *
 * <p>A primitive or its box as {@code valueOf} of the box reads it ({@code boolean} only as {@code true} or {@code false},
 * {@code char} as one character), {@code String} as it stands, an enum constant by its name, {@code BigDecimal} and
 * {@code BigInteger} in decimal, {@code LocalDate}, {@code LocalDateTime}, {@code LocalTime}, {@code Instant},
 * {@code YearMonth}, {@code Duration} and {@code Period} in ISO 8601 form, and {@code Class} by its binary name. A type
 * that accepts a {@code String}, such as {@code Object}, receives the text.
 *
 * @since 0.1
 */
public final class Literals {
    private static final Map<String, Function<String, Object>> READERS = Map.ofEntries(
            Map.entry("java.lang.String", text -> text),
            Map.entry("java.lang.CharSequence", text -> text),
            Map.entry("java.lang.Object", text -> text),
            Map.entry("java.lang.Boolean", Literals::bool),
            Map.entry("java.lang.Character", Literals::character),
            Map.entry("java.lang.Byte", Byte::valueOf),
            Map.entry("java.lang.Short", Short::valueOf),
            Map.entry("java.lang.Integer", Integer::valueOf),
            Map.entry("java.lang.Long", Long::valueOf),
            Map.entry("java.lang.Float", Float::valueOf),
            Map.entry("java.lang.Double", Double::valueOf),
            Map.entry("java.math.BigDecimal", BigDecimal::new),
            Map.entry("java.math.BigInteger", BigInteger::new),
            Map.entry("java.time.LocalDate", LocalDate::parse),
            Map.entry("java.time.LocalDateTime", LocalDateTime::parse),
            Map.entry("java.time.LocalTime", LocalTime::parse),
            Map.entry("java.time.Instant", Instant::parse),
            Map.entry("java.time.YearMonth", YearMonth::parse),
            Map.entry("java.time.Duration", Duration::parse),
            Map.entry("java.time.Period", Period::parse));

    private Literals() {}

    /**
     * Says what is wrong with a constant, without loading a class.
     *
     * @param type the type it is for
     * @param text the constant
     * @param types answers whether the type is an enum
     * @return why the text cannot be read, as the end of a sentence, or empty if it can
     */
    public static Optional<String> fault(ValueType type, String text, TypeSystem types) {
        String name = type.boxed().erasure();
        if (READERS.containsKey(name)) {
            return read(name, text).isPresent() ? Optional.empty() : Optional.of("is not " + kind(type));
        }
        if (name.equals("java.lang.Class")) {
            return text.isBlank() ? Optional.of("is not the name of a class") : Optional.empty();
        }
        Optional<List<String>> constants = types.enumConstants(type);
        if (constants.isEmpty()) {
            return Optional.of("cannot be read as " + type.display() + ": constants may be primitives, strings, enums, "
                    + "big numbers, java.time values and classes");
        }
        return constants.get().contains(text)
                ? Optional.empty()
                : Optional.of("is none of " + String.join(", ", constants.get()));
    }

    /**
     * Reads a constant in which {@link #fault} finds no fault.
     *
     * @param type the type it is for
     * @param text the constant
     * @param classes finds the class of a binary name, for enums and {@code Class}
     * @return the value; a box for a primitive type
     * @throws IllegalArgumentException if the text cannot be read
     */
    public static Object value(ValueType type, String text, Function<String, Class<?>> classes) {
        String name = type.boxed().erasure();
        if (READERS.containsKey(name)) {
            return read(name, text)
                    .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is not " + kind(type)));
        }
        if (name.equals("java.lang.Class")) {
            return classes.apply(text);
        }
        Object[] constants = classes.apply(name).getEnumConstants();
        for (Object constant : constants == null ? new Object[0] : constants) {
            if (((Enum<?>) constant).name().equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("'" + text + "' is no constant of " + name);
    }

    private static Optional<Object> read(String name, String text) {
        Function<String, Object> reader = READERS.get(name);
        if (reader == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Object bool(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        throw new IllegalArgumentException(text);
    }

    private static Object character(String text) {
        if (text.length() == 1) {
            return text.charAt(0);
        }
        throw new IllegalArgumentException(text);
    }

    private static String kind(ValueType type) {
        String name =
                PrimitiveType.unboxed(type.boxed()).map(PrimitiveType::toString).orElse(type.display());
        return ("aeiouAEIOU".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
    }
}
