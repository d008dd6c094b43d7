package dev.hamilton.column;

import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.ValueType;
import java.util.Optional;

/**
 * One kind of column, such as {@code DoubleColumn}: says what it holds, and turns it into cells and back.
 *
 * <p>Found through {@link java.util.ServiceLoader}; the annotation processor finds those on its own path. Implementations
 * are stateless and thread-safe. Arrays need no column type of their own.
 *
 * @since 0.1
 */
public interface ColumnType {
    /**
     * Which columns this one belongs with. A lifted function yields a column of the family of its first column argument.
     *
     * @return the family's name, the same for all column types of one library
     */
    String family();

    /**
     * The class of the columns.
     *
     * @return a class; subclasses are columns of this type too
     */
    Class<?> columnClass();

    /**
     * The type of one column, with type arguments where the class has parameters and the column's elements tell them.
     *
     * @param column a column of this type
     * @return by default the class without type arguments
     */
    default ValueType typeOf(Object column) {
        return DeclaredType.of(columnClass().getName());
    }

    /**
     * What one element is, as a lifted function sees it.
     *
     * @param column this column's type, with type arguments where the class has parameters and they are known
     * @return a primitive type, or the reference type of the elements
     */
    ValueType elementOf(ValueType column);

    /**
     * The type of column that holds elements of a type.
     *
     * @param element the result type of a lifted function, a primitive or a reference type; boxed where rows may be missing
     * @return this column's type for such elements, or empty when it does not hold them; the same for a primitive type and its
     *     box, unless no row {@linkplain #canMiss() can be missing}
     */
    Optional<ValueType> columnOf(ValueType element);

    /**
     * Whether a row of such a column may have no value.
     *
     * @return by default true; where it is false, what may be missing stands in the family's column of boxed elements, if it
     *     has one
     */
    default boolean canMiss() {
        return true;
    }

    /**
     * The number of rows.
     *
     * @param column a column of this type
     * @return zero or more
     */
    int length(Object column);

    /**
     * The cells of a column, shared rather than copied where the column's storage allows.
     *
     * @param column a column of this type
     * @return its cells
     */
    ColumnData read(Object column);

    /**
     * Makes a column. The arrays become its own.
     *
     * @param data cells whose array is of the element type of this column: primitive where {@link #elementOf} is
     *     primitive, else an array of objects
     * @return a column of this type
     * @throws IllegalArgumentException if a row is missing and none {@linkplain #canMiss() can be}, or the column takes the value
     *     of a row for a missing one
     */
    Object wrap(ColumnData data);

    /**
     * Makes a column of which is known what it holds, also where all rows are missing or there are none. The arrays become its own.
     *
     * @param column what {@link #columnOf} gave
     * @param data cells as {@link #wrap(ColumnData)} takes them
     * @return a column of this type; by default what {@link #wrap(ColumnData)} makes
     * @throws IllegalArgumentException as {@link #wrap(ColumnData)} does
     */
    default Object wrap(ValueType column, ColumnData data) {
        return wrap(data);
    }
}
