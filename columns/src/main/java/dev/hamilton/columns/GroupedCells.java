package dev.hamilton.columns;

/**
 * A column whose rows are looked at group by group; every result has the size and the order of the column, and what only moves its
 * values has its type. Numbers have {@link Grouped}, which can do more.
 *
 * <pre>{@code
 * ordered.daysSince(ordered.over(customer).shift(1))   // days since the customer's order before
 * }</pre>
 *
 * <p>Within a group the rows keep their order. A row that belongs to no group, because a key is missing, is missing in every
 * result. Immutable.
 *
 * @param <C> the class of the column
 * @since 0.1
 */
public sealed class GroupedCells<C extends Column> permits Grouped {

    final Cells<C, ?, ?> cells;
    final Groups groups;

    GroupedCells(Cells<C, ?, ?> cells, Groups groups) {
        this.cells = cells;
        this.groups = groups;
    }

    /** The value {@code by} rows before in the group (after, when negative); missing where there is none. */
    public final C shift(int by) {
        return cells.at(groups.shifted(by));
    }

    /** Each missing row takes the value of the nearest row before it in the group that has one. */
    public final C fillForward() {
        return cells.at(groups.filled(cells.validity, true));
    }

    /** Each missing row takes the value of the nearest row after it in the group that has one. */
    public final C fillBackward() {
        return cells.at(groups.filled(cells.validity, false));
    }
}
