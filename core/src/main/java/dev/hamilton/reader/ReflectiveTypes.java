package dev.hamilton.reader;

import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.TypeSystem;
import dev.hamilton.model.ValueType;
import dev.hamilton.model.VariableType;
import dev.hamilton.model.WildcardType;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The type system of a running program: reads classes by reflection and answers as javac would.
 *
 * <p>A class that cannot be loaded is assignable to itself and to {@code Object} only. Arguments of an enclosing generic
 * class are not kept by {@link ValueType}, so that {@code Outer<A>.Inner} and {@code Outer<B>.Inner} are one type.
 * Thread-safe; answers are remembered for as long as this object lives.
 *
 * @since 0.1
 */
public final class ReflectiveTypes implements TypeSystem {
    private final LoadedClasses classes;
    private final ClassShapes shapes;
    private final Map<Pair, Boolean> answers = new ConcurrentHashMap<>();

    /**
     * Reads types through the loaders of some classes.
     *
     * @param classes finds classes by name
     */
    public ReflectiveTypes(LoadedClasses classes) {
        this.classes = classes;
        this.shapes = new ClassShapes(classes);
    }

    private record Pair(ValueType from, ValueType to) {}

    /**
     * Where classes are found.
     *
     * @return what was given at construction
     */
    public LoadedClasses classes() {
        return classes;
    }

    @Override
    public boolean isAssignable(ValueType from, ValueType to) {
        if (from == PrimitiveType.VOID || to == PrimitiveType.VOID) {
            return false;
        }
        if (from.equals(to)) {
            return true;
        }
        if (from instanceof PrimitiveType primitive) {
            return to instanceof PrimitiveType other
                    ? primitive.widensTo(other)
                    : isReferenceAssignable(primitive.box(), to);
        }
        if (to instanceof PrimitiveType other) {
            return PrimitiveType.unboxed(from)
                    .map(primitive -> primitive.widensTo(other))
                    .orElse(false);
        }
        return isReferenceAssignable(from, to);
    }

    private boolean isReferenceAssignable(ValueType from, ValueType to) {
        if (from instanceof WildcardType wildcard) {
            return isAssignable(wildcard.upperBound(), to);
        }
        if (to.equals(DeclaredType.OBJECT)) {
            return true;
        }
        /* Where the target is not generic, only the classes matter. */
        if (from instanceof DeclaredType declared
                && to instanceof DeclaredType wanted
                && wanted.arguments().isEmpty()) {
            Optional<Class<?>> target = classes.find(wanted.name());
            return target.isPresent()
                    && classes.find(declared.name())
                            .map(source -> target.get().isAssignableFrom(source))
                            .orElse(false);
        }
        return answers.computeIfAbsent(
                new Pair(from, to), pair -> new Subtyping(shapes).converts(pair.from(), pair.to()));
    }

    @Override
    public Optional<List<String>> enumConstants(ValueType type) {
        if (!(type instanceof DeclaredType)) {
            return Optional.empty();
        }
        return classes.classOf(type).filter(Class::isEnum).map(found -> {
            List<String> names = new ArrayList<>();
            for (Object constant : found.getEnumConstants()) {
                names.add(((Enum<?>) constant).name());
            }
            return List.copyOf(names);
        });
    }

    /** {@inheritDoc} A wildcard argument is filled in as the type that javac infers for a variable of the component. */
    @Override
    public Optional<List<Component>> recordComponents(ValueType type) {
        return type instanceof DeclaredType declared
                ? classes.classOf(type).filter(Class::isRecord).map(found -> components(declared, found))
                : Optional.empty();
    }

    private List<Component> components(DeclaredType type, Class<?> found) {
        ClassShape shape = shapes.of(found);
        boolean raw = shape.isGeneric()
                && type.arguments().size() != shape.parameters().size();
        List<Component> components = new ArrayList<>();
        for (RecordComponent component : found.getRecordComponents()) {
            ValueType declared = ValueTypes.of(raw ? component.getType() : component.getGenericType());
            components.add(new Component(
                    component.getName(),
                    shape.isGeneric() && !raw
                            ? Projection.of(shape, type.arguments()).in(declared)
                            : declared));
        }
        return List.copyOf(components);
    }

    @Override
    public Optional<List<ValueType>> argumentsOf(ValueType type, String generic) {
        return type instanceof DeclaredType declared
                ? shapes.asSuper(declared, generic).map(DeclaredType::arguments).map(ReflectiveTypes::known)
                : Optional.empty();
    }

    private static List<ValueType> known(List<ValueType> arguments) {
        return arguments.stream().anyMatch(VariableType.class::isInstance) ? List.of() : arguments;
    }

    @Override
    public boolean hasClass(String name) {
        return classes.find(name).isPresent();
    }

    @Override
    public boolean isConstructible(ValueType type) {
        return type instanceof DeclaredType
                && classes.classOf(type)
                        .filter(found -> !Modifier.isAbstract(found.getModifiers()))
                        .map(found -> Arrays.stream(found.getDeclaredConstructors())
                                .anyMatch(constructor -> constructor.getParameterCount() == 0))
                        .orElse(false);
    }
}
