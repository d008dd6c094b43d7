package dev.hamilton.catalog;

import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.TypeSystem;
import dev.hamilton.model.ValueType;
import dev.hamilton.model.WildcardType;
import dev.hamilton.problem.Nearest;
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
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads constants that an author wrote as text.
 *
 * <p>A primitive or its box as {@code valueOf} of the box reads it ({@code boolean} only as {@code true} or {@code false},
 * {@code char} as one character), {@code String} as it stands, an enum constant by its name, {@code BigDecimal} and
 * {@code BigInteger} in decimal, {@code LocalDate}, {@code LocalDateTime}, {@code LocalTime}, {@code Instant},
 * {@code YearMonth}, {@code Duration} and {@code Period} in ISO 8601 form, and {@code Class} by its binary name.
 * {@code Object} and {@code CharSequence} receive the text.
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

    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry("java.lang.Boolean", "true or false"),
            Map.entry("java.lang.Character", "one character"),
            Map.entry("java.lang.Byte", "digits, from -128 to 127"),
            Map.entry("java.lang.Short", "digits, from -32768 to 32767"),
            Map.entry("java.lang.Integer", "digits, from -2147483648 to 2147483647"),
            Map.entry("java.lang.Long", "digits, from -2^63 to 2^63-1, without L"),
            Map.entry("java.lang.Float", "a number, such as 0.5"),
            Map.entry("java.lang.Double", "a number, such as 0.5"),
            Map.entry("java.math.BigDecimal", "a number, such as 0.05"),
            Map.entry("java.math.BigInteger", "digits"),
            Map.entry("java.time.LocalDate", "a date, such as 2007-12-01"),
            Map.entry("java.time.LocalDateTime", "a date and a time, such as 2007-12-01T09:30"),
            Map.entry("java.time.LocalTime", "a time, such as 09:30"),
            Map.entry("java.time.Instant", "a moment, such as 2007-12-01T09:30:00Z"),
            Map.entry("java.time.YearMonth", "a month, such as 2007-12"),
            Map.entry("java.time.Duration", "a duration, such as PT15M"),
            Map.entry("java.time.Period", "a period, such as P3M"),
            Map.entry("java.lang.Class", "a binary name, such as java.util.Map$Entry"));

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
            return classFault(type, text, types);
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

    private static Optional<String> classFault(ValueType type, String text, TypeSystem types) {
        if (text.isBlank() || !types.hasClass(text)) {
            return Optional.of("is not the name of a class that is there");
        }
        if (!(type instanceof DeclaredType of) || of.arguments().isEmpty()) {
            return Optional.empty();
        }
        ValueType wanted = of.arguments().get(0);
        ValueType named = DeclaredType.of(text);
        if (!(wanted instanceof WildcardType wildcard)) {
            return wanted.erasure().equals(text) ? Optional.empty() : Optional.of("is not " + wanted.display());
        }
        boolean fits = wildcard.kind() == WildcardType.Kind.SUPER
                ? types.isAssignable(wildcard.bound(), named)
                : types.isAssignable(named, wildcard.upperBound());
        return fits
                ? Optional.empty()
                : Optional.of("is no %s of %s"
                        .formatted(
                                wildcard.kind() == WildcardType.Kind.SUPER ? "supertype" : "subtype",
                                wildcard.bound().display()));
    }

    /**
     * Says how to mend a constant in which {@link #fault} finds a fault.
     *
     * @param type the type it is for
     * @param text the constant
     * @param types answers whether the type is an enum
     * @return an instruction, or a question that names the nearest constant of an enum
     */
    public static String remedy(ValueType type, String text, TypeSystem types) {
        String name = type.boxed().erasure();
        if (name.equals("java.lang.Class") && !text.isBlank() && types.hasClass(text)) {
            return "name another class, or declare the parameter as Class<?>";
        }
        if (READERS.containsKey(name) || name.equals("java.lang.Class")) {
            return "write it as " + EXAMPLES.getOrDefault(name, "text");
        }
        return types.enumConstants(type)
                .map(constants -> Nearest.question(text, constants).orElse("choose one of its constants"))
                .orElse("supply it as an input, or compute it in a function of its own");
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

    /**
     * Whether a constant stands for a value.
     *
     * @param text the constant
     * @param value any value
     * @return true if the text, read as the value's own type, gives an equal value; for {@code BigDecimal} one that is as large,
     *     whatever its scale
     */
    public static boolean denotes(String text, Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name().equals(text);
        }
        if (value instanceof Class<?> type) {
            return type.getName().equals(text);
        }
        return read(value.getClass().getName(), text)
                .filter(read -> equal(read, value))
                .isPresent();
    }

    private static boolean equal(Object read, Object value) {
        return value instanceof BigDecimal decimal ? decimal.compareTo((BigDecimal) read) == 0 : value.equals(read);
    }

    /**
     * Writes a value as a constant.
     *
     * @param value a value of one of the types above
     * @return the text that stands for it
     * @throws IllegalArgumentException if there are no constants of its type
     */
    public static String text(Object value) {
        Objects.requireNonNull(value, "a constant cannot be null");
        String text = String.valueOf(value);
        if (value instanceof Enum<?> constant) {
            text = constant.name();
        } else if (value instanceof Class<?> type) {
            text = type.getName();
        }
        if (!denotes(text, value)) {
            throw new IllegalArgumentException("there are no constants of %s: give it as an input"
                    .formatted(value.getClass().getName()));
        }
        return text;
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
