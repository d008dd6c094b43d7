package dev.hamilton.columns;

import dev.hamilton.problem.Nearest;
import dev.hamilton.result.ResultBuilder;
import dev.hamilton.result.Tabular;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Named columns of one size, in an order that is kept. Immutable.
 *
 * <p>Two frames are equal when they have equal columns under the same names in the same order.
 *
 * @since 0.1
 */
public final class DataFrame implements TypedColumns, PrintedFrame, Tabular<DataFrame> {

    private final Map<String, Column> columns;
    private final int rowCount;
    private final int shownRows;

    private DataFrame(Map<String, Column> columns, int rowCount) {
        this(columns, rowCount, 10);
    }

    private DataFrame(Map<String, Column> columns, int rowCount, int shownRows) {
        this.columns = columns;
        this.rowCount = rowCount;
        this.shownRows = shownRows;
    }

    /** A frame without columns and rows. */
    public static DataFrame of() {
        return new DataFrame(Map.of(), 0);
    }

    /**
     * A frame of the given columns, in this order.
     *
     * <pre>{@code DataFrame.of("spend", DoubleColumn.of(10, 20), "signups", IntColumn.of(1, 2))}</pre>
     *
     * @param name the first column's name
     * @param column the first column
     * @param more further names, each followed by its {@link Column}
     * @throws IllegalArgumentException when {@code more} is not names and columns in turn, a name is given twice, or two
     *     columns have different sizes
     */
    public static DataFrame of(String name, Column column, Object... more) {
        Builder builder = builder().add(name, column);
        Given.each(more, "more");
        if (more.length % 2 != 0) {
            throw new IllegalArgumentException("names and columns must come in turn, but the last name has no column");
        }
        for (int i = 0; i < more.length; i += 2) {
            if (!(more[i] instanceof String next)) {
                throw new IllegalArgumentException(
                        "argument " + (i + 3) + " must be a column's name, but is " + Describe.kind(more[i]));
            }
            if (!(more[i + 1] instanceof Column content)) {
                throw new IllegalArgumentException("'" + next + "' must be followed by its column, but argument "
                        + (i + 4) + " is " + Describe.kind(more[i + 1]));
            }
            builder.add(next, content);
        }
        return builder.build();
    }

    /**
     * A frame of the columns of a map, in its order.
     *
     * @throws IllegalArgumentException when two columns have different sizes
     */
    public static DataFrame of(Map<String, ? extends Column> columns) {
        Builder builder = builder();
        columns.forEach((name, column) -> builder.add(
                Objects.requireNonNull(name, "a name is null"),
                Objects.requireNonNull(column, () -> "column '" + name + "' is null")));
        return builder.build();
    }

    /**
     * The rows of the frames, one frame after the other. All have the same columns; their order is that of the first.
     * Numbers of one name that are of different types are widened: to doubles when some have fractions, else to longs or ints.
     *
     * @throws IllegalArgumentException when a frame has other columns than the first, or columns of one name have different kinds
     */
    public static DataFrame concatRows(DataFrame... frames) {
        return Stacked.frames(Given.list(frames, "frames"));
    }

    /**
     * As {@link #concatRows}, with every column that any of the frames has, in the order in which they come; it is missing in the
     * rows of a frame that does not have it.
     *
     * @throws IllegalArgumentException when columns of one name have different kinds
     */
    public static DataFrame unionRows(DataFrame... frames) {
        return Stacked.union(Given.list(frames, "frames"));
    }

    /**
     * The columns of the frames, one frame after the other.
     *
     * @throws IllegalArgumentException when two have the same name or different sizes
     */
    public static DataFrame concatColumns(DataFrame... frames) {
        Builder builder = builder();
        for (DataFrame frame : Given.each(frames, "frames")) {
            frame.columns.forEach(builder::add);
        }
        return builder.build();
    }

    /** A builder of frames. */
    public static Builder builder() {
        return new Builder();
    }

    /** The number of rows. */
    public int rowCount() {
        return rowCount;
    }

    /** The number of columns. */
    public int columnCount() {
        return columns.size();
    }

    /** The names of the columns, in order. */
    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /** Whether there is a column of that name. */
    public boolean has(String name) {
        return columns.containsKey(Objects.requireNonNull(name, "name"));
    }

    /** The columns by name, in order; cannot be changed. */
    @Override
    public Map<String, Object> columns() {
        return Collections.unmodifiableMap(columns);
    }

    @Override
    public ResultBuilder<DataFrame> resultBuilder() {
        return FrameBuilder.INSTANCE;
    }

    /**
     * A builder of frames from the results of a run: columns as they are, those of other libraries and arrays converted, single
     * values repeated in every row; when there are only single values, the frame has one row.
     */
    public static ResultBuilder<DataFrame> results() {
        return FrameBuilder.INSTANCE;
    }

    @Override
    public Column column(String name) {
        Column column = columns.get(name);
        if (column == null) {
            throw noSuchColumn(name);
        }
        return column;
    }

    /** The columns of the given names, in their order. */
    Column[] columnsOf(List<String> wanted) {
        return wanted.stream().map(this::column).toArray(Column[]::new);
    }

    /**
     * The values of a row by column name, in order, null where missing; cannot be changed.
     *
     * @throws IndexOutOfBoundsException when there is no such row
     */
    public Map<String, @Nullable Object> row(int row) {
        Objects.checkIndex(row, rowCount);
        Map<String, @Nullable Object> values = new RowValues();
        columns.forEach((name, column) -> values.put(name, column.get(row)));
        return Collections.unmodifiableMap(values);
    }

    /**
     * The columns of the given names, in that order.
     *
     * @throws NoSuchElementException when there is none of a name, with the nearest name
     * @throws IllegalArgumentException when a name is given twice
     */
    public DataFrame select(String... names) {
        return select(Given.list(names, "names"));
    }

    /**
     * The columns of the given names, in that order.
     *
     * @throws NoSuchElementException when there is none of a name, with the nearest name
     * @throws IllegalArgumentException when a name is given twice
     */
    public DataFrame select(Collection<String> names) {
        Map<String, Column> selected = new LinkedHashMap<>();
        for (String name : names) {
            if (selected.put(name, column(Objects.requireNonNull(name, "a name is null"))) != null) {
                throw new IllegalArgumentException("column '" + name + "' is selected twice");
            }
        }
        return new DataFrame(selected, rowCount);
    }

    /**
     * All columns but those of the given names.
     *
     * @throws NoSuchElementException when there is none of a name, with the nearest name
     */
    public DataFrame drop(String... names) {
        Set<String> kept = new LinkedHashSet<>(columns.keySet());
        for (String name : Given.each(names, "names")) {
            column(name);
            kept.remove(name);
        }
        return select(kept);
    }

    /**
     * This frame with a column in the place of the one of that name, or behind the last when there is none.
     *
     * @throws IllegalArgumentException when the column has another size
     */
    public DataFrame with(String name, Column column) {
        Map<String, Column> changed = new LinkedHashMap<>(columns);
        changed.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(column, "column"));
        return of(changed);
    }

    /**
     * This frame with another name for a column, which keeps its place.
     *
     * @throws NoSuchElementException when there is no such column, with the nearest name
     * @throws IllegalArgumentException when another column has the new name
     */
    public DataFrame rename(String from, String to) {
        Objects.requireNonNull(to, "to");
        column(Objects.requireNonNull(from, "from"));
        Builder builder = builder();
        columns.forEach((name, column) -> builder.add(name.equals(from) ? to : name, column));
        return builder.build();
    }

    /** The first rows: {@code count} of them, or all when there are fewer. */
    public DataFrame head(int count) {
        return slice(0, Math.min(Sizes.requireNotNegative(count), rowCount));
    }

    /** The last rows: {@code count} of them, or all when there are fewer. */
    public DataFrame tail(int count) {
        return slice(rowCount - Math.min(Sizes.requireNotNegative(count), rowCount), rowCount);
    }

    /**
     * The rows from {@code from}, inclusive, to {@code to}, exclusive.
     *
     * @throws IndexOutOfBoundsException when that is not a range of rows
     */
    public DataFrame slice(int from, int to) {
        Objects.checkFromToIndex(from, to, rowCount);
        return each(to - from, column -> column.slice(from, to));
    }

    /**
     * The given rows in the given order; a row may be given more than once.
     *
     * @throws IndexOutOfBoundsException when there is no such row
     */
    public DataFrame rows(int... rows) {
        Objects.requireNonNull(rows, "rows");
        for (int row : rows) {
            Objects.checkIndex(row, rowCount);
        }
        return each(rows.length, column -> column.select(rows));
    }

    /**
     * The rows where the condition is true, in order; a row where it is missing is left out.
     *
     * @throws IllegalArgumentException when the condition has another size
     */
    public DataFrame where(BooleanColumn condition) {
        Sizes.requireEqual(rowCount, condition.size());
        return each(condition.countTrue(), column -> column.where(condition));
    }

    /**
     * The rows from the smallest to the largest by the first column, those that are equal there by the next, and so on; rows that
     * are equal in all keep their order. See {@link Order}.
     *
     * @throws NoSuchElementException when there is no such column, with the nearest name
     * @throws IllegalArgumentException when a column's objects have no order
     */
    public DataFrame sort(String... names) {
        return sort(Arrays.stream(Given.each(names, "names")).map(Order::by).toArray(Order[]::new));
    }

    /**
     * The rows in an order; those that are equal in all keep theirs. Takes 32 bytes for each row; time grows linearly with the
     * rows, but for strings and objects, whose different values are sorted first.
     *
     * @throws NoSuchElementException when there is no such column, with the nearest name
     * @throws IllegalArgumentException when a column's objects have no order
     */
    public DataFrame sort(Order... orders) {
        return rows(SortedRows.of(this, Given.list(orders, "orders")));
    }

    /**
     * The first row of each combination of values in the given columns, or in all when none is given; missing is a value here,
     * equal to itself, 0.0 and -0.0 are one value, and so are all NaN.
     *
     * @throws NoSuchElementException when there is no such column, with the nearest name
     */
    public DataFrame distinct(String... names) {
        Column[] keys = columnsOf(names.length == 0 ? names() : Given.list(names, "names"));
        return keys.length == 0 ? this : rows(KeyIndex.ofAll(keys).firstRows());
    }

    /**
     * This frame and another side by side where they have the same keys: first the columns of this one, then those of the other
     * that are no keys. See {@link Join} for what matches and what is refused.
     *
     * <p>Time grows linearly with the rows of both frames and of the result. Beside the result, some 40 bytes are taken for each
     * row of the other frame and 8 for each of this one, and as much again for each key after the first.
     *
     * @throws NoSuchElementException when a frame lacks a key, with the nearest name
     * @throws IllegalArgumentException when the join refuses what it finds: keys of different kinds or repeated, columns of the
     *     same name
     */
    public DataFrame join(DataFrame other, Join join) {
        return JoinedRows.join(this, Objects.requireNonNull(other, "other"), join);
    }

    /**
     * The rows of this frame in the order of a spine of keys: one row for each of the spine's, missing where this frame has no
     * such keys. The columns are the keys, then the others of this frame.
     *
     * @throws NoSuchElementException when a frame lacks a key, with the nearest name
     * @throws IllegalArgumentException when no key is given, or keys are of different kinds or repeated in this frame
     */
    public DataFrame alignTo(DataFrame spine, String... keys) {
        return JoinedRows.align(this, spine, keys);
    }

    /**
     * The rows taken together where they have equal keys, see {@link GroupedFrame}.
     *
     * @throws NoSuchElementException when there is no such column, with the nearest name
     * @throws IllegalArgumentException when no key is given
     */
    public GroupedFrame groupBy(String... keys) {
        return GroupedFrame.byKeys(this, Given.list(keys, "keys"));
    }

    /**
     * The rows taken together by the day, week, month, quarter or year that a date is in: one group for each from that of the first
     * date to that of the last, in this order, also where there is no row. The key of a group is its first day, under the name of
     * the dates; a row whose date is missing belongs to none.
     *
     * <pre>{@code rain.resample("day", DateUnit.WEEK).aggregate(Aggregation.sum("rain"))}</pre>
     *
     * @throws NoSuchElementException when there is no such column, with the nearest name
     * @throws IllegalArgumentException when it has neither dates nor {@link java.time.LocalDateTime}s, or there would be more groups
     *     than a frame can hold
     */
    public GroupedFrame resample(String dates, DateUnit unit) {
        return GroupedFrame.byTime(this, Objects.requireNonNull(dates, "dates"), Objects.requireNonNull(unit, "unit"));
    }

    /**
     * The rows taken together by the stretch of a length that a time is in, as {@link #resample(String, DateUnit)}: the key of a group is
     * the start of its stretch. Stretches are counted from midnight, of instants from that in UTC.
     *
     * <pre>{@code load.resample("time", Duration.ofMinutes(15)).aggregate(Aggregation.max("load"))}</pre>
     *
     * @throws NoSuchElementException when there is no such column, with the nearest name
     * @throws IllegalArgumentException when it has neither {@link java.time.LocalDateTime}s nor {@link java.time.Instant}s, the length
     *     does not divide a day, or there would be more groups than a frame can hold
     */
    public GroupedFrame resample(String times, Duration length) {
        return GroupedFrame.byTime(
                this, Objects.requireNonNull(times, "times"), Objects.requireNonNull(length, "length"));
    }

    /**
     * What is in the columns, one row for each: its name and type, how many cells are present, missing and different, and for
     * numbers mean, standard deviation, smallest, quartiles and largest as doubles; these are missing where too few are present.
     * Printed, it shows all of its rows.
     */
    public DataFrame describe() {
        DataFrame described = Described.of(this);
        return new DataFrame(described.columns, described.rowCount, Math.max(2, described.rowCount));
    }

    private DataFrame each(int newRowCount, UnaryOperator<Column> operation) {
        Map<String, Column> changed = new LinkedHashMap<>();
        columns.forEach((name, column) -> changed.put(name, operation.apply(column)));
        return new DataFrame(changed, newRowCount);
    }

    /**
     * What is different in another frame: names, order, types (whatever the tolerance: an int is no double), and cells, of which
     * numbers, also those of different types, may differ by {@code tolerance} times the larger of the two.
     *
     * @throws IllegalArgumentException when the tolerance is negative or NaN
     */
    public FrameDifference differenceFrom(DataFrame expected, double tolerance) {
        return FrameDifference.between(this, expected, tolerance);
    }

    /** The frame as text, at most 10 rows and 12 columns of it; what {@link #describe()} gives, with all its rows. */
    @Override
    public String toString() {
        return toText(shownRows, 12);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DataFrame that
                && rowCount == that.rowCount
                && columns.equals(that.columns)
                && names().equals(that.names());
    }

    @Override
    public int hashCode() {
        return Objects.hash(rowCount, columns);
    }

    private NoSuchElementException noSuchColumn(String name) {
        return new NoSuchElementException("there is no column '" + name + "'"
                + Nearest.to(name, columns.keySet())
                        .map(near -> ": did you mean '" + near + "'?")
                        .orElse("; there are "
                                + columns.keySet().stream().limit(10).toList()
                                + (columnCount() > 10 ? " and more" : "")));
    }

    /**
     * Collects the columns of one frame, in order. Confined to one thread.
     *
     * @since 0.1
     */
    public static final class Builder {

        private final Map<String, Column> columns = new LinkedHashMap<>();
        private @Nullable String first;

        private Builder() {}

        /**
         * Adds a column behind the last.
         *
         * @throws IllegalArgumentException when there is one of that name, or one of another size
         */
        public Builder add(String name, Column column) {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(column, "column");
            if (columns.containsKey(name)) {
                throw new IllegalArgumentException("two columns are called '" + name + "'");
            }
            if (first == null) {
                first = name;
            }
            columns.put(name, column);
            Column one = Objects.requireNonNull(columns.get(first));
            if (one.size() != column.size()) {
                throw new IllegalArgumentException("columns of different sizes: '" + first + "' has "
                        + Describe.counted(one.size(), "row") + ", '" + name + "' has " + column.size());
            }
            return this;
        }

        /** The frame of the columns added so far; the builder may go on. */
        public DataFrame build() {
            int rows = columns.isEmpty()
                    ? 0
                    : new ArrayList<>(columns.values()).get(0).size();
            return new DataFrame(new LinkedHashMap<>(columns), rows);
        }
    }
}
