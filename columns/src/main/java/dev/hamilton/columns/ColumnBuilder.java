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

    /** The number of rows added so far. */
    int size();

    /** The column of the rows added so far; the builder may go on. */
    Column build();
}
