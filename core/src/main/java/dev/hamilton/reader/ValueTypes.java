package dev.hamilton.reader;

import dev.hamilton.model.ArrayType;
import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.TypeSystem;
import dev.hamilton.model.ValueType;
import dev.hamilton.model.VariableType;
import dev.hamilton.model.WildcardType;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Describes the types of a running program as {@link ValueType}s. Pure; thread-safe.
 *
 * @since 0.1
 */
public final class ValueTypes {
    private ValueTypes() {}

    /**
     * Describes a type. Type arguments of an enclosing class are not kept.
     *
     * @param type a class, a parameterized type, an array, a wildcard or a type variable
     * @return its description; for a generic class without arguments the raw type
     * @throws IllegalArgumentException if it is none of these
     * @throws TypeNotPresentException if the type names a class that cannot be loaded
     */
    public static ValueType of(Type type) {
        Objects.requireNonNull(type, "type");
        if (type instanceof Class<?> loaded) {
            return ValueType.of(loaded);
        }
        if (type instanceof ParameterizedType parameterized) {
            return new DeclaredType(
                    ((Class<?>) parameterized.getRawType()).getName(), all(parameterized.getActualTypeArguments()));
        }
        if (type instanceof GenericArrayType array) {
            return new ArrayType(of(array.getGenericComponentType()));
        }
        if (type instanceof java.lang.reflect.WildcardType wildcard) {
            return wildcard.getLowerBounds().length == 1
                    ? new WildcardType(WildcardType.Kind.SUPER, of(wildcard.getLowerBounds()[0]))
                    : new WildcardType(WildcardType.Kind.EXTENDS, of(wildcard.getUpperBounds()[0]));
        }
        if (type instanceof TypeVariable<?> variable) {
            return new VariableType(variable.getName());
        }
        throw new IllegalArgumentException("not a type of the Java language: " + type);
    }

    /**
     * The components of a record.
     *
     * @param record its class
     * @return the components in order of declaration
     */
    public static List<TypeSystem.Component> components(Class<? extends Record> record) {
        ReflectiveTypes types = new ReflectiveTypes(LoadedClasses.seenFrom(List.of(record)));
        return types.recordComponents(of(record)).orElseThrow(() -> new AssertionError("a record has components"));
    }

    static List<ValueType> all(Type... types) {
        List<ValueType> described = new ArrayList<>(types.length);
        for (Type type : types) {
            described.add(of(type));
        }
        return described;
    }
}
