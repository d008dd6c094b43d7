package dev.hamilton.columns;

import java.util.Objects;
import java.util.function.Function;

/**
 * A column of dates, strings, booleans or objects whose rows are looked at group by group. Immutable.
 *
 * @param <C> the class of the column
 * @param <V> the class of its values
 * @since 0.1
 */
public final class GroupedValues<C extends Column, V> extends GroupedCells<C> {

    private final Function<V, Cells<C, ?, V>> one;

    GroupedValues(Cells<C, ?, V> cells, Groups groups, Function<V, Cells<C, ?, V>> one) {
        super(cells, groups);
        this.one = one;
    }

    /**
     * The value {@code by} rows before in the group (after, when negative), and {@code fill} where there is none. A row that belongs to no
     * group is missing here too.
     */
    public C shift(int by, V fill) {
        return shifted(by, one.apply(Objects.requireNonNull(fill, "fill")));
    }
}
