package dev.hamilton.model;

import java.util.Optional;

/**
 * How a value of one type fits where another is expected.
 *
 * @since 0.1
 */
public enum Fit {
    /** It can be passed as it is. */
    DIRECT,
    /** It is a column, and one element of it can be passed: the function is lifted. */
    ELEMENT,
    /** It is one value where a column is expected: it fits when its own function is lifted, or a column is supplied. */
    COLUMN,
    /** It cannot be passed. */
    NONE;

    /**
     * Compares two types.
     *
     * @param from the type of the value
     * @param to the type that is expected
     * @param types says what can be passed
     * @param columns says what is a column
     * @return the first of the cases above that holds
     */
    public static Fit of(ValueType from, ValueType to, TypeSystem types, ColumnTypes columns) {
        if (types.isAssignable(from, to)) {
            return DIRECT;
        }
        Optional<ColumnTypes.Column> column = columns.column(from);
        if (column.isPresent()) {
            return types.isAssignable(column.get().element(), to) ? ELEMENT : NONE;
        }
        Optional<ColumnTypes.Column> wanted = columns.column(to);
        if (wanted.isPresent()) {
            return columns.columnOf(wanted.get().family(), from)
                            .filter(lifted -> types.isAssignable(lifted, to))
                            .isPresent()
                    ? COLUMN
                    : NONE;
        }
        return NONE;
    }
}
