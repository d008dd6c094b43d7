package dev.hamilton.parquet;

import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds how objects are stored by looking at all of them, place by place: those at one place are of one kind. Goes as deep as they are
 * nested, up to a limit.
 */
final class Inference {

    /** Far deeper than anyone reads, and far less than a thread can follow. */
    private static final int DEEPEST = 50;

    /** The digits that decimals have room for, so that those of later frames fit too: as many as most readers can take. */
    private static final int DIGITS = 38;

    private Inference() {}

    /**
     * How objects are stored.
     *
     * @param values the objects; what is null is passed over
     * @throws IllegalArgumentException when there is no such way
     */
    static Stored of(Stream<? extends @Nullable Object> values) {
        return of(present(values), 0);
    }

    private static List<Object> present(Stream<? extends @Nullable Object> values) {
        List<Object> present = new ArrayList<>();
        values.forEach(value -> {
            if (value != null) {
                present.add(value);
            }
        });
        return present;
    }

    private static Stored of(List<Object> values, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("values nested more than " + DEEPEST + " deep");
        }
        if (values.isEmpty()) {
            return Scalar.UNTOLD;
        }
        Class<?> kind = kind(values);
        if (kind == Collection.class) {
            return new Stored.Elements(of(
                    present(values.stream().flatMap(each -> ((Collection<?>) each).stream())), depth + 1));
        }
        if (kind == Map.class) {
            return ofMaps(
                    values.stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList(), depth);
        }
        if (Record.class.isAssignableFrom(kind)) {
            return ofRecords(values, kind, depth);
        }
        if (kind == BigDecimal.class) {
            int scale = 0;
            int whole = 1;
            for (Object value : values) {
                BigDecimal decimal = (BigDecimal) value;
                scale = Math.max(scale, decimal.scale());
                whole = Math.max(whole, decimal.precision() - decimal.scale());
            }
            return Scalar.decimals(Math.max(DIGITS, whole + scale), scale);
        }
        if (kind == Instant.class) {
            return Scalar.instants(values.stream().anyMatch(Scalar::needsNanos));
        }
        if (kind == LocalDateTime.class) {
            return Scalar.locals(values.stream().anyMatch(Scalar::needsNanos));
        }
        Scalar plain = Scalar.plain(kind);
        if (plain == null) {
            throw new IllegalArgumentException("objects of " + kind.getName() + "; written are " + Scalar.KINDS);
        }
        return plain;
    }

    /** The one kind of all values, of which there is one. */
    private static Class<?> kind(List<Object> values) {
        Class<?> first = kind(values.get(0));
        for (Object value : values) {
            Class<?> other = value.getClass() == values.get(0).getClass() ? first : kind(value);
            if (other != first) {
                throw new IllegalArgumentException(
                        "objects of " + first.getName() + " and of " + other.getName() + " at one place");
            }
        }
        return first;
    }

    private static Class<?> kind(Object value) {
        for (Class<?> open : List.of(Map.class, Collection.class, Enum.class, ByteBuffer.class)) {
            if (open.isInstance(value)) {
                return open;
            }
        }
        return value.getClass();
    }

    /** Maps with values of several kinds are groups, where they have the same keys. */
    private static Stored ofMaps(List<Map<?, ?>> maps, int depth) {
        List<Object> values = present(maps.stream().flatMap(map -> map.values().stream()));
        Set<?> names = maps.get(0).keySet();
        Set<Class<?>> kinds = new HashSet<>();
        values.forEach(value -> kinds.add(kind(value)));
        boolean nested = values.stream().anyMatch(value -> !isScalar(kind(value)));
        boolean fields = (kinds.size() > 1 || nested)
                && names.stream().allMatch(String.class::isInstance)
                && maps.stream().allMatch(map -> map.keySet().equals(names));
        if (!fields) {
            List<Object> keys = present(maps.stream().flatMap(map -> map.keySet().stream()));
            return new Stored.Entries(of(keys, depth + 1), of(values, depth + 1));
        }
        List<String> all = names.stream().map(String.class::cast).toList();
        List<Stored.Field> stored = new ArrayList<>();
        for (String name : all) {
            Stored field = of(present(maps.stream().map(map -> map.get(name))), depth + 1);
            stored.add(new Stored.Field(name, field, map -> inMap(map, name, all)));
        }
        return new Stored.Fields(stored);
    }

    private static boolean isScalar(Class<?> kind) {
        return kind != Map.class && kind != Collection.class && !Record.class.isAssignableFrom(kind);
    }

    private static @Nullable Object inMap(Object object, String name, List<String> names) {
        if (!(object instanceof Map<?, ?> map) || map.size() != names.size() || !map.containsKey(name)) {
            throw new IllegalArgumentException((object instanceof Map<?, ?> other
                            ? "a map of " + other.keySet()
                            : "an object of " + object.getClass().getName())
                    + " where maps of " + names + " are stored");
        }
        return map.get(name);
    }

    private static Stored ofRecords(List<Object> records, Class<?> kind, int depth) {
        List<Stored.Field> stored = new ArrayList<>();
        components(kind).forEach((name, accessor) -> {
            Stored field = of(present(records.stream().map(each -> inRecord(each, accessor))), depth + 1);
            stored.add(new Stored.Field(name, field, each -> inRecord(each, accessor)));
        });
        return new Stored.Fields(stored);
    }

    private static Map<String, Method> components(Class<?> kind) {
        Map<String, Method> components = new LinkedHashMap<>();
        for (RecordComponent component : kind.getRecordComponents()) {
            Method accessor = component.getAccessor();
            try {
                accessor.setAccessible(true);
            } catch (InaccessibleObjectException closed) {
                throw new IllegalArgumentException(
                        kind + ", whose module does not open it to " + Inference.class.getPackageName(), closed);
            }
            components.put(component.getName(), accessor);
        }
        if (components.isEmpty()) {
            throw new IllegalArgumentException(kind + ", which has no components");
        }
        return components;
    }

    private static @Nullable Object inRecord(Object object, Method component) {
        if (!component.getDeclaringClass().isInstance(object)) {
            throw new IllegalArgumentException(
                    "an object of " + object.getClass().getName() + " where those of "
                            + component.getDeclaringClass().getName() + " are stored");
        }
        try {
            return component.invoke(object);
        } catch (IllegalAccessException | InvocationTargetException failed) {
            throw new IllegalArgumentException("a record whose " + component + " cannot be called", failed);
        }
    }
}
