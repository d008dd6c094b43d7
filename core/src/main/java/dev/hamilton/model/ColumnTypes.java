package dev.hamilton.model;

import java.util.Optional;

/**
 * Says which types are columns, and of what. Deterministic; safe to call from one thread at a time.
 *
 * @since 0.1
 */
public interface ColumnTypes {
    /** The family of plain Java arrays. */
    String ARRAYS = "array";

    /**
     * What a type holds if it is a column.
     *
     * @param type any type
     * @return its family and element type, or empty when the type is not a column
     */
    Optional<Column> column(ValueType type);

    /**
     * The column type of a family that holds elements of a type.
     *
     * @param family a family, as {@link Column#family()} names it
     * @param element the type of one element; a primitive or a reference type
     * @return the column type, or empty when the family has none
     */
    Optional<ValueType> columnOf(String family, ValueType element);

    /**
     * What a column type is made of.
     *
     * @param family which columns it belongs with: those of one library, or {@link #ARRAYS}
     * @param element the type of one element as a lifted function sees it
     */
    record Column(String family, ValueType element) {}
}
