package dev.hamilton;

import dev.hamilton.model.SourceRef;
import dev.hamilton.model.ValueType;
import dev.hamilton.reader.ValueTypes;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A value that an object of a class gives or takes: a component of a record, or a property of a bean. Immutable.
 *
 * @param name its name
 * @param type its class
 * @param declared its type as it is declared
 * @param method the accessor, getter or setter
 */
record RowProperty(String name, Class<?> type, Type declared, Method method) {
    ValueType valueType() {
        return ValueTypes.of(declared);
    }

    /** The method of the class that gives or takes it. */
    SourceRef place(Class<?> type) {
        return SourceRef.of(type.getName(), method.getName());
    }

    /** What an object gives: a record's components in order; or else, by name, what its public getters return. */
    static List<RowProperty> given(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return components == null ? getters(type) : components(components);
    }

    /** What an object takes: a record's components in order; or else, by name, what its public setters want, which return nothing or the bean. */
    static List<RowProperty> taken(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return components == null ? setters(type) : components(components);
    }

    private static List<RowProperty> components(RecordComponent[] components) {
        return Arrays.stream(components)
                .map(each -> new RowProperty(each.getName(), each.getType(), each.getGenericType(), each.getAccessor()))
                .toList();
    }

    private static List<RowProperty> getters(Class<?> type) {
        List<RowProperty> getters = new ArrayList<>();
        for (Method method : methods(type)) {
            String prefix =
                    method.getReturnType() == boolean.class && method.getName().startsWith("is") ? "is" : "get";
            if (method.getParameterCount() == 0 && method.getReturnType() != void.class) {
                nameBehind(prefix, method)
                        .ifPresent(name -> getters.add(
                                new RowProperty(name, method.getReturnType(), method.getGenericReturnType(), method)));
            }
        }
        return byName(getters);
    }

    private static List<RowProperty> setters(Class<?> type) {
        List<RowProperty> setters = new ArrayList<>();
        for (Method method : methods(type)) {
            boolean chained = method.getReturnType().isAssignableFrom(type) && method.getReturnType() != Object.class;
            if (method.getParameterCount() == 1 && (chained || method.getReturnType() == void.class)) {
                nameBehind("set", method)
                        .ifPresent(name -> setters.add(new RowProperty(
                                name, method.getParameterTypes()[0], method.getGenericParameterTypes()[0], method)));
            }
        }
        return byName(setters);
    }

    private static List<Method> methods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class)
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isBridge())
                .toList();
    }

    /* The order in which reflection gives methods changes from one start of the program to the next. */
    private static List<RowProperty> byName(List<RowProperty> properties) {
        return properties.stream()
                .sorted(Comparator.comparing(RowProperty::name)
                        .thenComparing(each -> each.method().toString()))
                .toList();
    }

    /* As beans name properties: getSpend is spend, and getURL is URL. */
    private static Optional<String> nameBehind(String prefix, Method method) {
        String name = method.getName();
        if (!name.startsWith(prefix) || name.length() == prefix.length()) {
            return Optional.empty();
        }
        String rest = name.substring(prefix.length());
        if (!Character.isUpperCase(rest.charAt(0))) {
            return Optional.empty();
        }
        boolean abbreviation = rest.length() > 1 && Character.isUpperCase(rest.charAt(1));
        return Optional.of(abbreviation ? rest : Character.toLowerCase(rest.charAt(0)) + rest.substring(1));
    }
}
