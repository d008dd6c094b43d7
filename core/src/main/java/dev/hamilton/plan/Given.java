package dev.hamilton.plan;

import dev.hamilton.model.ValueType;

/**
 * What the planner knows of a value that the caller supplies: everything but the value. Immutable.
 *
 * @param type the type of the value, by its class; {@code Object} for null
 * @param isNull whether the value is null
 * @param rows the number of rows if it is a column, else {@link #NO_ROWS}
 * @param mayBeUnknown whether it is no mistake that no node has its name, as for a column of a table
 * @since 0.1
 */
public record Given(ValueType type, boolean isNull, int rows, boolean mayBeUnknown) {
    /** The number of rows of what is not a column. */
    public static final int NO_ROWS = -1;

    /**
     * One value that a node must exist for.
     *
     * @param type the type of the value
     * @return what is known of it
     */
    public static Given scalar(ValueType type) {
        return new Given(type, false, NO_ROWS, false);
    }
}
