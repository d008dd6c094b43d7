package dev.hamilton.columns;

import java.util.function.IntBinaryOperator;

/**
 * A column whose rows are looked at group by group; every result has the size and the order of the column, and what only moves its
 * values has its type. Numbers have {@link Grouped}, which can do more, all others {@link GroupedValues}.
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
public abstract sealed class GroupedCells<C extends Column> permits Grouped, GroupedValues {

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

    /** As {@link #shift(int)}, with the value of a column of one row where there is none in the group. */
    final C shifted(int by, Cells<C, ?, ?> fill) {
        return cells.atOr(groups.shifted(by), fill);
    }

    /** Each missing row takes the value of the nearest row before it in the group that has one. */
    public final C fillForward() {
        return cells.at(groups.filled(cells.validity, true));
    }

    /** Each missing row takes the value of the nearest row after it in the group that has one. */
    public final C fillBackward() {
        return cells.at(groups.filled(cells.validity, false));
    }

    /** The group's first value that is present, in each of its rows, those that are missing included; missing when there is none. */
    public final C first() {
        return everywhere((best, row) -> best);
    }

    /** The group's last value that is present, in each of its rows, those that are missing included; missing when there is none. */
    public final C last() {
        return everywhere((best, row) -> row);
    }

    private C everywhere(IntBinaryOperator better) {
        return cells.at(groups.everywhere(groups.choose(cells.validity, better)));
    }
}
