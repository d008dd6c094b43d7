package dev.hamilton.columns;

/**
 * Collects the cells of one column from first to last, of whatever kind: what those who read formats know of the builder of each kind,
 * which adds its own values. Confined to one thread.
 *
 * @since 0.1
 */
public sealed interface ColumnBuilder permits CellsBuilder {

    /** Adds a row without a value. */
    ColumnBuilder addMissing();

    /**
     * Makes room for so many more rows, so that adding them, and building a column of just them, copies none. More may be added all the
     * same.
     *
     * @throws IllegalArgumentException when {@code more} is negative
     */
    ColumnBuilder reserve(int more);

    /** The number of rows added so far. */
    int size();

    /** The column of the rows added so far; the builder may go on. */
    Column build();
}
