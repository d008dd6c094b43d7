package dev.hamilton;

import dev.hamilton.column.ColumnRegistry;
import dev.hamilton.column.ColumnType;
import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.ValueType;
import dev.hamilton.plan.Given;
import dev.hamilton.reader.ReflectiveTypes;
import dev.hamilton.reader.ValueTypes;
import org.jspecify.annotations.Nullable;

/** Finds out what the planner has to know of a value. Immutable. */
record ValueTyping(ReflectiveTypes types, ColumnRegistry columns) {
    Given given(@Nullable Object value, boolean mayBeUnknown) {
        if (value == null) {
            return new Given(DeclaredType.OBJECT, true, Given.NO_ROWS, mayBeUnknown);
        }
        int rows = columns.isColumn(value) ? columns.rows(value) : Given.NO_ROWS;
        return new Given(typeOf(value), false, rows, mayBeUnknown);
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
