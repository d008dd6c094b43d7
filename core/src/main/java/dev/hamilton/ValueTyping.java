package dev.hamilton;

import dev.hamilton.column.ColumnData;
import dev.hamilton.column.ColumnRegistry;
import dev.hamilton.column.ColumnType;
import dev.hamilton.graph.Node;
import dev.hamilton.model.ColumnTypes;
import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.ValueType;
import dev.hamilton.plan.Given;
import dev.hamilton.reader.ReflectiveTypes;
import dev.hamilton.reader.ValueTypes;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out what the planner has to know of a value. Immutable. */
record ValueTyping(ReflectiveTypes types, ColumnRegistry columns) {
    /** What is known of a value that is given for a node, if there is one of the name. */
    Given given(@Nullable Object value, Optional<Node> node, boolean mayBeUnknown) {
        if (value == null) {
            return new Given(DeclaredType.OBJECT, true, Given.NO_ROWS, mayBeUnknown);
        }
        int rows = columns.isColumn(value) ? columns.rows(value) : Given.NO_ROWS;
        return new Given(typeFor(value, node.map(Node::type)), false, rows, mayBeUnknown);
    }

    /*
     * A column of objects cannot always say what it holds: they may be of several classes, or of a generic one, or all be
     * missing. It is then what is wanted, where all objects are, as javac lets a raw type pass for any of its kind.
     */
    ValueType typeFor(Object value, Optional<ValueType> node) {
        ValueType type = typeOf(value);
        ColumnTypes.Column own = columns.column(type).orElse(null);
        if (own == null || value.getClass().isArray() || !own.element().equals(DeclaredType.OBJECT)) {
            return type;
        }
        return node.filter(wanted -> columns.column(wanted).isEmpty())
                .flatMap(wanted -> columns.columnOf(own.family(), wanted)
                        .filter(column -> column.erasure().equals(type.erasure()) && holdsOnly(value, wanted)))
                .orElse(type);
    }

    private boolean holdsOnly(Object column, ValueType wanted) {
        ColumnData cells = columns.read(column);
        Set<Class<?>> seen = new HashSet<>();
        for (int row = 0; row < cells.length(); row++) {
            Object each = cells.get(row);
            if (each != null && seen.add(each.getClass()) && !types.isAssignable(typeOf(each), wanted)) {
                return false;
            }
        }
        return true;
    }

    ValueType typeOf(Object value) {
        ColumnType column = columns.typeOf(value.getClass());
        return column == null ? ValueTypes.of(named(value.getClass())) : column.typeOf(value);
    }

    /* The class of a lambda has no name by which others could find it: what it implements has. */
    private static Class<?> named(Class<?> type) {
        Class<?> at = type;
        while (at.isHidden()) {
            at = at.getInterfaces().length > 0 ? at.getInterfaces()[0] : at.getSuperclass();
        }
        return at;
    }
}
