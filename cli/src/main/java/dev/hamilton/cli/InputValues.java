package dev.hamilton.cli;

import dev.hamilton.catalog.Literals;
import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.ValueType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of a file as what a dataflow wants: a scalar as one value, a list as a column or a {@code List}.
 *
 * <p>Where nothing says what is wanted, a value is what it is in YAML: the linker or the planner has the last word.
 */
final class InputValues {
    private static final Set<String> LISTS = Set.of("java.util.List", "java.util.Collection", "java.lang.Iterable");

    private final DataflowFile file;
    private final ClassLoader loader;

    InputValues(DataflowFile file, ClassLoader loader) {
        this.file = file;
        this.loader = loader;
    }

    @Nullable
    Object read(String name, YamlValue value, Optional<ValueType> wanted) {
        if (value instanceof YamlValue.Scalar scalar) {
            return wanted.isEmpty() ? scalar.plain() : scalar(name, scalar, wanted.get(), "");
        }
        List<YamlValue.Scalar> items = ((YamlValue.Items) value).items();
        if (wanted.isPresent() && LISTS.contains(wanted.get().erasure())) {
            return elements(name, items, element(wanted.get()));
        }
        Optional<ColumnKind> known = wanted.flatMap(ColumnKind::of);
        List<@Nullable Object> plain = elements(name, items, Optional.empty());
        ColumnKind kind = known.orElseGet(() -> ColumnKind.holding(plain));
        return kind.column(elements(name, items, Optional.of(kind.elementType())));
    }

    /** Values as they are, for the configuration, of which nothing is known yet. */
    static Object plain(YamlValue value) {
        if (value instanceof YamlValue.Scalar scalar) {
            return scalar.plain() == null ? "" : scalar.plain();
        }
        return ((YamlValue.Items) value)
                .items().stream().map(YamlValue.Scalar::plain).toList();
    }

    private static Optional<ValueType> element(ValueType list) {
        return list instanceof DeclaredType declared && declared.arguments().size() == 1
                ? Optional.of(declared.arguments().get(0))
                : Optional.empty();
    }

    private List<@Nullable Object> elements(String name, List<YamlValue.Scalar> items, Optional<ValueType> wanted) {
        List<@Nullable Object> values = new ArrayList<>();
        for (YamlValue.Scalar item : items) {
            String where = " at row " + values.size();
            values.add(wanted.isEmpty() ? item.plain() : scalar(name, item, wanted.get(), where));
        }
        return Collections.unmodifiableList(values);
    }

    /* A type that text cannot be read as is left for others to complain about: they know more about it. */
    private @Nullable Object scalar(String name, YamlValue.Scalar scalar, ValueType wanted, String where) {
        if (scalar.plain() == null) {
            return null;
        }
        String type = wanted.boxed().erasure();
        if (type.equals("java.lang.Object") || !isReadable(type)) {
            return scalar.plain();
        }
        try {
            return Literals.value(wanted, scalar.text(), this::loaded);
        } catch (IllegalArgumentException e) {
            throw new Mistake(
                    "%s: the input '%s' is wanted as %s, but is '%s'%s\n    fix: give %s%s"
                            .formatted(
                                    file.at(scalar.line()),
                                    name,
                                    wanted.display(),
                                    scalar.text(),
                                    where,
                                    example(type),
                                    where.isEmpty() ? "" : ", or null where it is missing"),
                    e);
        }
    }

    private static String example(String type) {
        return switch (type) {
            case "java.lang.Double", "java.lang.Float", "java.math.BigDecimal" -> "a number such as 1.5";
            case "java.lang.Integer", "java.lang.Long", "java.lang.Short", "java.lang.Byte", "java.math.BigInteger" ->
                "a whole number within its range, such as 3";
            case "java.lang.Boolean" -> "true or false";
            case "java.time.LocalDate" -> "a date such as 2026-11-02";
            default -> "what " + type.substring(type.lastIndexOf('.') + 1) + " can be read from";
        };
    }

    private boolean isReadable(String type) {
        if (type.startsWith("java.lang.") || type.startsWith("java.math.") || type.startsWith("java.time.")) {
            return true;
        }
        try {
            return Class.forName(type, false, loader).isEnum();
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private Class<?> loaded(String type) {
        try {
            return Class.forName(type, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("there is no class " + type, e);
        }
    }
}
