package dev.hamilton.declaration;

import dev.hamilton.model.ValueType;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An annotation as written, defaults filled in. Immutable.
 *
 * @param type the binary name of the annotation's class
 * @param values its elements by name: a {@code String}, a boxed primitive, a {@link ValueType} for a class, a
 *     {@code String} with the constant's name for an enum, another {@code AnnotationDeclaration}, or a {@code List} of
 *     these for an array
 * @since 0.1
 */
public record AnnotationDeclaration(String type, Map<String, Object> values) {
    /** Copies and sorts the elements by name. */
    public AnnotationDeclaration {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /**
     * An annotation with elements.
     *
     * @param type the binary name of the annotation's class
     * @param namesAndValues names and values in turn, as {@link #values()} describes them
     * @return the annotation
     */
    public static AnnotationDeclaration of(String type, Object... namesAndValues) {
        Map<String, Object> values = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return new AnnotationDeclaration(type, values);
    }

    /**
     * The value of an element that is an array, for generated code: javac infers nothing here, which for thousands of
     * annotations takes it longer than all the rest.
     *
     * @param values the values, as {@link #values()} describes them
     * @return the values in order
     */
    public static List<Object> list(Object... values) {
        return List.of(values);
    }

    /**
     * Finds an annotation.
     *
     * @param type the annotation's class
     * @param annotations the annotations of one place
     * @return the annotation of that class, if there is one
     */
    public static Optional<AnnotationDeclaration> find(Class<?> type, List<AnnotationDeclaration> annotations) {
        return annotations.stream()
                .filter(each -> each.type.equals(type.getName()))
                .findFirst();
    }

    /**
     * An element that is a string, or the name of an enum constant.
     *
     * @param name the element's name
     * @return its value
     */
    public String text(String name) {
        return (String) value(name);
    }

    /**
     * An element that is a boolean.
     *
     * @param name the element's name
     * @return its value
     */
    public boolean flag(String name) {
        return (Boolean) value(name);
    }

    /**
     * An element that is a class.
     *
     * @param name the element's name
     * @return the class's type, without type arguments
     */
    public ValueType type(String name) {
        return (ValueType) value(name);
    }

    /**
     * An element that is an annotation.
     *
     * @param name the element's name
     * @return that annotation
     */
    public AnnotationDeclaration annotation(String name) {
        return (AnnotationDeclaration) value(name);
    }

    /**
     * An element that is a {@code double}.
     *
     * @param name the element's name
     * @return its value
     */
    public double number(String name) {
        return (Double) value(name);
    }

    /**
     * An element that is an array of strings.
     *
     * @param name the element's name
     * @return its values in order
     */
    public List<String> texts(String name) {
        return list(name, String.class);
    }

    /**
     * An element that is an array.
     *
     * @param name the element's name
     * @param type the class that {@link #values()} uses for such values
     * @param <T> that class
     * @return its values in order
     */
    public <T> List<T> list(String name, Class<T> type) {
        return ((List<?>) value(name)).stream().map(type::cast).toList();
    }

    private Object value(String name) {
        @Nullable Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("'%s' has no element '%s'".formatted(type, name));
        }
        return value;
    }
}
