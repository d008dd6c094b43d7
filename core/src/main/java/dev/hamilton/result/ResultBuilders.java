package dev.hamilton.result;

import dev.hamilton.model.NodeName;
import dev.hamilton.problem.InvalidRequestException;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The result builders that are shipped.
 *
 * @since 0.1
 */
public final class ResultBuilders {
    private ResultBuilders() {}

    /**
     * Makes {@link Results}: typed getters and a map view.
     *
     * @return the builder
     */
    public static ResultBuilder<Results> results() {
        return Results::new;
    }

    /**
     * Makes an unmodifiable map that iterates in the order of the request; missing values are null.
     *
     * @return the builder
     */
    public static ResultBuilder<Map<String, @Nullable Object>> map() {
        return (names, values) -> {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                map.put(names.get(i).text(), values.get(i));
            }
            return Collections.unmodifiableMap(map);
        };
    }

    /**
     * Makes a record: each component receives the result of its name. Results that are no components are left out.
     *
     * @param type a record class; one that is not public must be in a package that is open to this module
     * @param <R> the record
     * @return the builder; it throws {@link InvalidRequestException} when a component was not requested or cannot hold its
     *     value, and lets through what the record's constructor throws
     * @throws IllegalArgumentException if the class is no record
     */
    public static <R extends Record> ResultBuilder<R> record(Class<R> type) {
        RecordComponent[] components = Objects.requireNonNull(type, "type").getRecordComponents();
        if (components == null) {
            throw new IllegalArgumentException(type.getName() + " is not a record");
        }
        return (names, values) -> construct(type, arguments(type, components, names, values));
    }

    private static @Nullable Object[] arguments(
            Class<?> type, RecordComponent[] components, List<NodeName> names, List<@Nullable Object> values) {
        Problems problems = new Problems();
        @Nullable Object[] arguments = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            RecordComponent component = components[i];
            int at = names.indexOf(new NodeName(component.getName()));
            if (at < 0) {
                problems.add(unsuitable(type, component, "was not requested").fix("request it too"));
                continue;
            }
            arguments[i] = values.get(at);
            Class<?> box = MethodType.methodType(component.getType()).wrap().returnType();
            if (arguments[i] == null ? component.getType().isPrimitive() : !box.isInstance(arguments[i])) {
                String actual = arguments[i] == null
                        ? "missing"
                        : "a " + arguments[i].getClass().getSimpleName();
                String fix = arguments[i] == null
                        ? "declare it as %s, which may be null".formatted(box.getSimpleName())
                        : "give the component the type of the result";
                problems.add(unsuitable(type, component, "is " + actual).fix(fix));
            }
        }
        problems.throwIfInvalidRequest("making a " + type.getSimpleName());
        return arguments;
    }

    private static Problem unsuitable(Class<?> type, RecordComponent component, String why) {
        return Problem.of(
                ProblemCode.UNSUITABLE_RESULT,
                "the component '%s' of %s is wanted as %s, but the result %s"
                        .formatted(
                                component.getName(),
                                type.getSimpleName(),
                                component.getType().getSimpleName(),
                                why));
    }

    private static <R> R construct(Class<R> type, @Nullable Object[] arguments) {
        try {
            Class<?>[] types = new Class<?>[arguments.length];
            for (int i = 0; i < types.length; i++) {
                types[i] = type.getRecordComponents()[i].getType();
            }
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException("the constructor of " + type.getName() + " failed", e.getCause());
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new IllegalArgumentException(
                    "the record %s cannot be made: make it public, or open its package".formatted(type.getName()), e);
        }
    }
}
