package dev.hamilton.notation;

import dev.hamilton.model.ArrayType;
import dev.hamilton.model.ColumnTypes;
import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.TypeSystem;
import dev.hamilton.model.ValueType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Primitives, the JDK's classes (type arguments equal, or absent on one side), and a made-up family of columns: {@code
 * Series} of double, {@code Ints} of int, {@code Texts} of String. Stateless.
 */
public final class DemoTypes implements TypeSystem, ColumnTypes {
    /** The family of the made-up columns. */
    public static final String FAMILY = "demo";

    private static final Pattern WORD = Pattern.compile("[\\w.$]+");
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("Series", "demo.Series"),
            Map.entry("Ints", "demo.Ints"),
            Map.entry("Texts", "demo.Texts"),
            Map.entry("Color", "demo.Color"),
            Map.entry("Weather", "demo.Weather"),
            Map.entry("Locale", "java.util.Locale"),
            Map.entry("List", "java.util.List"),
            Map.entry("ArrayList", "java.util.ArrayList"),
            Map.entry("Optional", "java.util.Optional"),
            Map.entry("OptionalDouble", "java.util.OptionalDouble"),
            Map.entry("OptionalInt", "java.util.OptionalInt"),
            Map.entry("CompletionStage", "java.util.concurrent.CompletionStage"),
            Map.entry("LocalDate", "java.time.LocalDate"));
    private static final List<String> LANG = List.of(
            "Object",
            "String",
            "CharSequence",
            "Comparable",
            "Number",
            "Double",
            "Integer",
            "Long",
            "Float",
            "Boolean",
            "Character",
            "Void",
            "Class");
    private static final Map<String, ValueType> ELEMENTS = Map.of(
            "demo.Series", PrimitiveType.DOUBLE,
            "demo.Ints", PrimitiveType.INT,
            "demo.Texts", type("String"));

    /** A type by its short name, such as {@code List<String>}. */
    public static ValueType type(String text) {
        Matcher words = WORD.matcher(text);
        return ValueType.parse(words.replaceAll(word -> {
            String name = LANG.contains(word.group()) ? "java.lang." + word.group() : word.group();
            return Matcher.quoteReplacement(SHORT.getOrDefault(name, name));
        }));
    }

    @Override
    public boolean isAssignable(ValueType from, ValueType to) {
        if (from.equals(to)) {
            return true;
        }
        if (to instanceof PrimitiveType wanted) {
            PrimitiveType given = from instanceof PrimitiveType primitive
                    ? primitive
                    : PrimitiveType.unboxed(from).orElse(PrimitiveType.VOID);
            return given.widensTo(wanted);
        }
        if (from instanceof PrimitiveType primitive) {
            return isAssignable(primitive.box(), to);
        }
        if (from instanceof ArrayType) {
            return to.equals(DeclaredType.OBJECT);
        }
        return from instanceof DeclaredType sub && to instanceof DeclaredType sup && isSubclass(sub, sup);
    }

    private static boolean isSubclass(DeclaredType from, DeclaredType to) {
        boolean arguments = from.arguments().isEmpty()
                || to.arguments().isEmpty()
                || from.arguments().equals(to.arguments());
        if (from.name().startsWith("demo.") || to.name().startsWith("demo.")) {
            return to.equals(DeclaredType.OBJECT);
        }
        try {
            return arguments && Class.forName(to.name()).isAssignableFrom(Class.forName(from.name()));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public Optional<List<String>> enumConstants(ValueType type) {
        return type.toString().equals("demo.Color") ? Optional.of(List.of("RED", "GREEN", "BLUE")) : Optional.empty();
    }

    @Override
    public Optional<List<TypeSystem.Component>> recordComponents(ValueType type) {
        return type.toString().equals("demo.Weather")
                ? Optional.of(List.of(
                        new Component("high", PrimitiveType.DOUBLE),
                        new Component("rainfallMm", PrimitiveType.LONG),
                        new Component("sky", type("String"))))
                : Optional.empty();
    }

    @Override
    public Optional<List<ValueType>> argumentsOf(ValueType type, String generic) {
        return Optional.empty();
    }

    @Override
    public boolean hasClass(String name) {
        return true;
    }

    @Override
    public boolean isConstructible(ValueType type) {
        return false;
    }

    @Override
    public Optional<Column> column(ValueType type) {
        if (type instanceof ArrayType array) {
            return Optional.of(new Column(ARRAYS, array.element()));
        }
        return Optional.ofNullable(ELEMENTS.get(type.toString())).map(element -> new Column(FAMILY, element));
    }

    @Override
    public Optional<ValueType> columnOf(String family, ValueType element) {
        if (family.equals(ARRAYS)) {
            return Optional.of(new ArrayType(element));
        }
        return switch (element.boxed().toString()) {
            case "java.lang.Double" -> Optional.of(type("Series"));
            case "java.lang.Integer" -> Optional.of(type("Ints"));
            case "java.lang.String" -> Optional.of(type("Texts"));
            default -> Optional.empty();
        };
    }
}
