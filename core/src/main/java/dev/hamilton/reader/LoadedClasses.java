package dev.hamilton.reader;

import dev.hamilton.model.ArrayType;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.ValueType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds classes by their binary names through the class loaders of the modules. Loads classes but does not initialize
 * them. Thread-safe; what was found is remembered for as long as this object lives.
 *
 * @since 0.1
 */
public final class LoadedClasses {
    private static final Map<String, Class<?>> PRIMITIVES = Map.of(
            "boolean", boolean.class,
            "byte", byte.class,
            "short", short.class,
            "char", char.class,
            "int", int.class,
            "long", long.class,
            "float", float.class,
            "double", double.class,
            "void", void.class);

    private final List<ClassLoader> loaders;
    private final Map<String, Optional<Class<?>>> found = new ConcurrentHashMap<>();

    /**
     * Looks through class loaders.
     *
     * @param loaders the loaders in the order in which they are asked; the platform's is asked last
     */
    public LoadedClasses(Collection<ClassLoader> loaders) {
        Set<ClassLoader> each = new LinkedHashSet<>(loaders);
        each.add(ClassLoader.getPlatformClassLoader());
        this.loaders = List.copyOf(each);
    }

    /**
     * Looks where some classes come from.
     *
     * @param classes the classes of the modules, in their order
     * @return a finder that asks their loaders
     */
    public static LoadedClasses seenFrom(Collection<? extends Class<?>> classes) {
        List<ClassLoader> loaders = new ArrayList<>();
        for (Class<?> type : classes) {
            @Nullable ClassLoader loader = type.getClassLoader();
            if (loader != null) {
                loaders.add(loader);
            }
        }
        return new LoadedClasses(loaders);
    }

    /**
     * Finds a class.
     *
     * @param name its binary name, such as {@code java.util.Map$Entry}; not that of an array or a primitive type
     * @return the class as the first loader that knows the name sees it, or empty if none does
     */
    public Optional<Class<?>> find(String name) {
        Optional<Class<?>> known = found.get(name);
        if (known == null) {
            known = load(name);
            found.put(name, known);
        }
        return known;
    }

    /**
     * Finds the class that carries a type at run time.
     *
     * @param type any type
     * @return its class, for a generic type without its arguments, for a wildcard that of its upper bound; or empty if it
     *     cannot be loaded
     */
    public Optional<Class<?>> classOf(ValueType type) {
        if (type instanceof PrimitiveType primitive) {
            return Optional.ofNullable(PRIMITIVES.get(primitive.toString()));
        }
        if (type instanceof ArrayType array) {
            return classOf(array.element()).map(Class::arrayType);
        }
        return find(type.erasure());
    }

    private Optional<Class<?>> load(String name) {
        return loaders.stream().flatMap(loader -> load(name, loader).stream()).findFirst();
    }

    private static Optional<Class<?>> load(String name, ClassLoader loader) {
        try {
            return Optional.of(Class.forName(name, false, loader));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty(); // the next loader may know it
        }
    }
}
