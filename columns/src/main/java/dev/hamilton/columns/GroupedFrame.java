package dev.hamilton.columns;

import java.time.Duration;
import java.time.temporal.Temporal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A frame whose rows are taken together where they have equal keys; waits to be told what to compute of each group.
 *
 * <p>The groups are in the order of their first rows, or in the order of time of {@link DataFrame#resample}. A row with a missing key belongs to no group and is left out: fill the
 * key first where that is not wanted. 0.0 and -0.0 are one key, and so are all NaN. Time grows linearly with the rows; a group
 * takes 4 bytes for each of its rows, and its keys what hashing them takes. Immutable.
 *
 * @since 0.1
 */
public final class GroupedFrame {

    private final DataFrame frame;
    private final DataFrame keys;
    private final Groups groups;

    private GroupedFrame(DataFrame frame, DataFrame keys, Groups groups) {
        this.frame = frame;
        this.keys = keys;
        this.groups = groups;
    }

    static GroupedFrame byKeys(DataFrame frame, List<String> keys) {
        Groups groups = Groups.of(frame.rowCount(), frame.columnsOf(keys));
        int[] first = groups.firstRows();
        return new GroupedFrame(frame, frame.select(keys).rows(first), groups);
    }

    /** One group for each unit from the first to the last, also where there is no row. */
    static GroupedFrame byTime(DataFrame frame, String name, DateUnit unit) {
        Column column = frame.column(name);
        if (!(column instanceof DateColumn || column instanceof ObjectColumn)) {
            throw new IllegalArgumentException("column '" + name + "' is " + Describe.kind(column)
                    + ", which has no dates to take together by " + unit
                    + ": expected a DateColumn or an ObjectColumn of LocalDateTimes");
        }
        DateColumn dates = column instanceof ObjectColumn<?> times
                ? Timeline.of(name, times).dates(name)
                : frame.dates(name);
        DateColumn starts = every(unit, dates, name);
        Groups groups = Groups.of(KeyIndex.ofPresent(starts), dates.startOf(unit));
        return new GroupedFrame(frame, DataFrame.of(name, starts), groups);
    }

    private static DateColumn every(DateUnit unit, DateColumn dates, String name) {
        try {
            return dates.min()
                    .map(first -> DateColumn.starts(first, dates.max().orElseThrow(), unit))
                    .orElseGet(DateColumn::of);
        } catch (IllegalArgumentException tooMany) {
            throw new IllegalArgumentException("column '" + name + "': " + tooMany.getMessage(), tooMany);
        }
    }

    /** One group for each stretch of a length from the first to the last, also where there is no row. */
    static GroupedFrame byTime(DataFrame frame, String name, Duration length) {
        Column column = frame.column(name);
        if (!(column instanceof ObjectColumn<?> times)) {
            throw new IllegalArgumentException("column '" + name + "' is " + Describe.kind(column)
                    + ", which has no times to take together by " + length
                    + ": expected an ObjectColumn of LocalDateTimes or Instants"
                    + (column instanceof DateColumn ? ", or a DateUnit, such as DateUnit.DAY, to resample by" : ""));
        }
        return byTime(frame, name, length, Timeline.of(name, times));
    }

    private static <T extends Temporal> GroupedFrame byTime(
            DataFrame frame, String name, Duration length, Timeline<T> times) {
        ObjectColumn<T> starts = times.startOf(length);
        ObjectColumn<T> every = times.every(length, starts, name);
        Groups groups = Groups.of(KeyIndex.ofPresent(every), starts);
        return new GroupedFrame(frame, DataFrame.of(name, every), groups);
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
     *     the smallest or largest of objects without an order is asked for, or a function that {@link Aggregation#of} was given
     *     throws, which is the cause
     * @throws ArithmeticException when a mean of decimals has more digits than it may, naming the group
     */
    public DataFrame aggregate(Aggregation... aggregations) {
        DataFrame.Builder results = DataFrame.builder();
        Set<String> taken = new HashSet<>(keys.names());
        for (String key : keys.names()) {
            results.add(key, keys.column(key));
        }
        for (Aggregation aggregation : Given.each(aggregations, "aggregations")) {
            if (!taken.add(aggregation.name())) {
                throw new IllegalArgumentException("two columns of the result are called '" + aggregation.name()
                        + "': give one another name by as(\"...\")");
            }
            try {
                results.add(aggregation.name(), aggregation.of(frame, groups));
            } catch (Aggregation.UnfitGroup unfit) {
                throw unfit.in(keys, aggregation.name());
            } catch (FailedGroup failed) {
                throw failed.in(keys, aggregation.toString());
            }
        }
        return results.build();
    }
}
