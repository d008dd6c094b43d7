package dev.hamilton.reader;

import dev.hamilton.model.DeclaredType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The shapes of the classes that types speak of, each read once. Thread-safe. */
final class ClassShapes {
    private final LoadedClasses classes;
    private final Map<Class<?>, ClassShape> shapes = new ConcurrentHashMap<>();

    ClassShapes(LoadedClasses classes) {
        this.classes = classes;
    }

    Optional<ClassShape> of(String name) {
        return classes.find(name).map(this::of);
    }

    ClassShape of(Class<?> type) {
        return shapes.computeIfAbsent(type, ClassShape::of);
    }

    /** Whether a type is a generic class without its arguments. */
    boolean isRaw(DeclaredType type) {
        return type.arguments().isEmpty()
                && of(type.name()).map(ClassShape::isGeneric).orElse(false);
    }

    /**
     * What a type is as one of its superclasses or interfaces, such as {@code Collection<String>} for
     * {@code List<String>}; for a raw type without arguments.
     */
    Optional<DeclaredType> asSuper(DeclaredType type, String name) {
        if (type.name().equals(name)) {
            return Optional.of(type);
        }
        Optional<Class<?>> from = classes.find(type.name());
        Optional<Class<?>> to = classes.find(name);
        if (from.isEmpty() || to.isEmpty() || !to.get().isAssignableFrom(from.get())) {
            return Optional.empty();
        }
        Deque<DeclaredType> open = new ArrayDeque<>(List.of(type));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            DeclaredType next = open.remove();
            if (next.name().equals(name)) {
                return Optional.of(next);
            }
            if (seen.add(next.name())) {
                open.addAll(supertypes(next));
            }
        }
        return Optional.of(DeclaredType.of(name)); // every interface is an Object
    }

    private List<DeclaredType> supertypes(DeclaredType type) {
        Optional<ClassShape> shape = of(type.name());
        if (shape.isEmpty()) {
            return List.of();
        }
        List<DeclaredType> supertypes = shape.get().supertypes();
        if (!shape.get().isGeneric()) {
            return supertypes;
        }
        if (type.arguments().size() != shape.get().parameters().size()) {
            return supertypes.stream().map(each -> DeclaredType.of(each.name())).toList();
        }
        Substitution arguments = shape.get().arguments(type.arguments());
        return supertypes.stream().map(arguments::in).toList();
    }
}
