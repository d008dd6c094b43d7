package dev.hamilton.column;

import dev.hamilton.model.ArrayType;
import dev.hamilton.model.ColumnTypes;
import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.ValueType;
import java.lang.reflect.Array;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * The column types that are known: those of libraries, and arrays. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class ColumnRegistry implements ColumnTypes {
    private final List<ColumnType> known;
    private final Map<String, ColumnType> byName = new HashMap<>();
    private final boolean interfaces;

    /**
     * Knows some column types, and arrays.
     *
     * @param known the column types; where two hold the same elements in one family, the first is taken
     */
    public ColumnRegistry(List<ColumnType> known) {
        this.known = List.copyOf(known);
        known.forEach(type -> byName.putIfAbsent(type.columnClass().getName(), type));
        this.interfaces = known.stream().anyMatch(type -> type.columnClass().isInterface());
    }

    /**
     * Knows every column type that is registered as a service, in the order of their class names.
     *
     * @param loader finds the services
     * @return the registry
     */
    public static ColumnRegistry load(@Nullable ClassLoader loader) {
        List<ColumnType> found = new ArrayList<>();
        ServiceLoader.load(ColumnType.class, loader).forEach(found::add);
        found.sort(Comparator.comparing(type -> type.columnClass().getName()));
        return new ColumnRegistry(found);
    }

    @Override
    public Optional<Column> column(ValueType type) {
        if (type instanceof ArrayType array) {
            return Optional.of(new Column(ARRAYS, array.element()));
        }
        if (type instanceof DeclaredType declared) {
            ColumnType column = byName.get(declared.name());
            if (column != null) {
                return Optional.of(new Column(column.family(), column.elementOf(type)));
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<ValueType> columnOf(String family, ValueType element) {
        if (family.equals(ARRAYS)) {
            return Optional.of(new ArrayType(element));
        }
        return known.stream()
                .filter(type -> type.family().equals(family))
                .map(type -> type.columnOf(element))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * Whether a value is a column.
     *
     * @param value any value
     * @return true for an array and for a column of a known type
     */
    public boolean isColumn(@Nullable Object value) {
        return value != null && (value.getClass().isArray() || typeOf(value.getClass()) != null);
    }

    /**
     * The number of rows of a column.
     *
     * @param column a value of which {@link #isColumn} holds
     * @return zero or more
     */
    public int rows(Object column) {
        return column.getClass().isArray()
                ? Array.getLength(column)
                : known(column).length(column);
    }

    /**
     * The cells of a column, shared.
     *
     * @param column a value of which {@link #isColumn} holds
     * @return its cells
     */
    public ColumnData read(Object column) {
        return column.getClass().isArray()
                ? ColumnData.of(column, Array.getLength(column), null)
                : known(column).read(column);
    }

    /**
     * Makes a column.
     *
     * @param type a column type that {@link #columnOf} gave
     * @param data its cells, which become the column's own
     * @return the column; for an array type the array itself
     */
    public Object wrap(ValueType type, ColumnData data) {
        if (type instanceof ArrayType) {
            return data.array();
        }
        ColumnType column = byName.get(type.erasure());
        if (column == null) {
            throw new AssertionError(type + " was planned, but is no column type");
        }
        return column.wrap(type, data);
    }

    /**
     * The column type whose columns a value belongs to.
     *
     * @param type the value's class
     * @return the type, also for subclasses of its columns: the nearest superclass decides, before its interfaces; null if the
     *     class is no column's
     */
    public @Nullable ColumnType typeOf(Class<?> type) {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            ColumnType found = byName.get(at.getName());
            if (found == null && interfaces) {
                found = ofInterfaces(at);
            }
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /* The nearest interface decides: one that a class names, before those that it extends. */
    private @Nullable ColumnType ofInterfaces(Class<?> type) {
        Deque<Class<?>> next = new ArrayDeque<>(List.of(type.getInterfaces()));
        while (!next.isEmpty()) {
            Class<?> at = next.remove();
            ColumnType found = byName.get(at.getName());
            if (found != null) {
                return found;
            }
            next.addAll(List.of(at.getInterfaces()));
        }
        return null;
    }

    /**
     * Whether a row of a column may have no value.
     *
     * @param type a column type that {@link #columnOf} gave
     * @return false for arrays of primitives, and for columns of libraries that are alike
     */
    public boolean canMiss(ValueType type) {
        if (type instanceof ArrayType array) {
            return !(array.element() instanceof PrimitiveType);
        }
        ColumnType column = byName.get(type.erasure());
        return column == null || column.canMiss();
    }

    /**
     * Brings a column into another family: the same values, missing in the same rows.
     *
     * @param column a value of which {@link #isColumn} holds
     * @param family a family that is known, but not that of arrays
     * @return the column itself if it is of the family; else a new one that may share its cells, but not those of an array
     * @throws IllegalArgumentException if the family has no column for such elements, or takes the value of a row for a missing
     *     one
     */
    public Object inFamily(Object column, String family) {
        ColumnType type = typeOf(column.getClass());
        if (type != null && type.family().equals(family)) {
            return column;
        }
        ColumnData data = read(column);
        if (type == null) {
            data = ColumnData.of(data.copy(), data.length(), null); // whose array it is may change it later
        }
        ValueType element = elementOf(column).orElseThrow();
        boolean complete = data.isComplete();
        ValueType target = (complete
                        ? columnOf(
                                family,
                                PrimitiveType.unboxed(element)
                                        .<ValueType>map(each -> each)
                                        .orElse(element))
                        : columnOf(family, element.boxed()))
                .orElseThrow(() -> new IllegalArgumentException("no column of '" + family + "' holds " + element));
        ColumnType wrapper = byName.get(target.erasure());
        if (wrapper == null) {
            throw new AssertionError(target + " is in a family, but is no column type");
        }
        return wrapper.wrap(target, data.as(wrapper.elementOf(target)));
    }

    /** A column as an array of its own, as {@link NamedColumns#toArrays} says. */
    Object toArray(Object column) {
        ValueType element = elementOf(column).orElseThrow();
        ColumnData data = read(column);
        boolean complete = data.isComplete();
        Optional<ValueType> primitive = PrimitiveType.unboxed(element).map(each -> each);
        return data.as(complete ? primitive.orElse(element) : element.boxed()).copy();
    }

    /**
     * What one element of a column is.
     *
     * @param column any value
     * @return the type of its elements as a lifted function sees it, or empty if the value is no column
     */
    public Optional<ValueType> elementOf(Object column) {
        if (column.getClass().isArray()) {
            return Optional.of(ValueType.of(column.getClass().getComponentType()));
        }
        return Optional.ofNullable(typeOf(column.getClass())).map(type -> type.elementOf(type.typeOf(column)));
    }

    private ColumnType known(Object column) {
        ColumnType type = typeOf(column.getClass());
        if (type == null) {
            throw new IllegalArgumentException(column.getClass().getName() + " is no column type");
        }
        return type;
    }
}
