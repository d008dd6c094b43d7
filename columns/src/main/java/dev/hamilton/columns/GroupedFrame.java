package dev.hamilton.columns;

import java.util.List;

/**
 * A frame whose rows are taken together where they have equal keys; waits to be told what to compute of each group.
 *
 * <p>The groups are in the order of their first rows. A row with a missing key belongs to no group and is left out: fill the
 * key first where that is not wanted. 0.0 and -0.0 are one key, and so are all NaN. Time grows linearly with the rows; a group
 * takes 4 bytes for each of its rows, and its keys what hashing them takes. Immutable.
 *
 * @since 0.1
 */
public final class GroupedFrame {

    private final DataFrame frame;
    private final List<String> keys;
    private final Groups groups;

    GroupedFrame(DataFrame frame, List<String> keys) {
        this.frame = frame;
        this.keys = List.copyOf(keys);
        this.groups = Groups.of(frame.rowCount(), frame.columnsOf(this.keys));
    }

    /** The number of groups. */
    public int count() {
        return groups.count();
    }

    /**
     * A frame of one row for each group: its keys, then the aggregations in their order.
     *
     * @throws java.util.NoSuchElementException when there is no such column, with the nearest name
     * @throws IllegalArgumentException when two columns of the result have one name, a column that must have numbers has none,
     *     or the smallest or largest of objects without an order is asked for
     */
    public DataFrame aggregate(Aggregation... aggregations) {
        int[] first = groups.choose(Validity.allPresent(frame.rowCount()), (best, row) -> best);
        DataFrame.Builder results = DataFrame.builder();
        for (String key : keys) {
            results.add(key, frame.column(key).select(first));
        }
        for (Aggregation aggregation : aggregations) {
            results.add(aggregation.name(), aggregation.of(frame, groups));
        }
        return results.build();
    }
}
