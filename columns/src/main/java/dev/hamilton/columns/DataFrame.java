package dev.hamilton.columns;

import dev.hamilton.problem.Nearest;
import dev.hamilton.result.ResultBuilder;
import dev.hamilton.result.Tabular;
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
public final class DataFrame implements Tabular<DataFrame> {

    private final Map<String, Column> columns;
    private final int rowCount;

    private DataFrame(Map<String, Column> columns, int rowCount) {
        this.columns = columns;
        this.rowCount = rowCount;
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
        columns.forEach(builder::add);
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
        return columns.containsKey(name);
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
     * A builder of frames from the results of a run: columns as they are, single values repeated in every row; when there are
     * only single values, the frame has one row.
     */
    public static ResultBuilder<DataFrame> results() {
        return FrameBuilder.INSTANCE;
    }

    /**
     * The column of a name.
     *
     * @throws NoSuchElementException when there is none, with the nearest name
     */
    public Column column(String name) {
        Column column = columns.get(name);
        if (column == null) {
            throw noSuchColumn(name);
        }
        return column;
    }

    /**
     * The column of a name, which must be of a class.
     *
     * @throws NoSuchElementException when there is none, with the nearest name
     * @throws IllegalArgumentException when it is of another class, with what it is and how to get it
     */
    public <C extends Column> C column(String name, Class<C> type) {
        Column column = column(name);
        if (!type.isInstance(column)) {
            throw new IllegalArgumentException("column '" + name + "' is " + Describe.kind(column) + ", not "
                    + Describe.article(type.getSimpleName()) + ": get it by " + Describe.accessor(name, column));
        }
        return type.cast(column);
    }

    /**
     * The numbers of a column as doubles: of a {@link DoubleColumn}, or of another {@link NumericColumn}, converted.
     *
     * @throws NoSuchElementException when there is no such column, with the nearest name
     * @throws IllegalArgumentException when it has no numbers
     */
    public DoubleColumn doubles(String name) {
        return column(name, NumericColumn.class).asDoubles();
    }

    /**
     * The column of longs of a name.
     *
     * @throws NoSuchElementException when there is no such column, with the nearest name
     * @throws IllegalArgumentException when it holds something else
     */
    public LongColumn longs(String name) {
        return column(name, LongColumn.class);
    }

    /**
     * The column of ints of a name.
     *
     * @throws NoSuchElementException when there is no such column, with the nearest name
     * @throws IllegalArgumentException when it holds something else
     */
    public IntColumn ints(String name) {
        return column(name, IntColumn.class);
    }

    /**
     * The column of booleans of a name.
     *
     * @throws NoSuchElementException when there is no such column, with the nearest name
     * @throws IllegalArgumentException when it holds something else
     */
    public BooleanColumn booleans(String name) {
        return column(name, BooleanColumn.class);
    }

    /**
     * The column of strings of a name.
     *
     * @throws NoSuchElementException when there is no such column, with the nearest name
     * @throws IllegalArgumentException when it holds something else
     */
    public StringColumn strings(String name) {
        return column(name, StringColumn.class);
    }

    /**
     * The column of dates of a name.
     *
     * @throws NoSuchElementException when there is no such column, with the nearest name
     * @throws IllegalArgumentException when it holds something else
     */
    public DateColumn dates(String name) {
        return column(name, DateColumn.class);
    }

    /**
     * The values of a row by column name, in order, null where missing; cannot be changed.
     *
     * @throws IndexOutOfBoundsException when there is no such row
     */
    public Map<String, @Nullable Object> row(int row) {
        Objects.checkIndex(row, rowCount);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
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
        return select(Arrays.asList(names));
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
            if (selected.put(name, column(name)) != null) {
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
        for (String name : names) {
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
        changed.put(name, column);
        return of(changed);
    }

    /**
     * This frame with another name for a column, which keeps its place.
     *
     * @throws NoSuchElementException when there is no such column, with the nearest name
     * @throws IllegalArgumentException when another column has the new name
     */
    public DataFrame rename(String from, String to) {
        column(from);
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

    private DataFrame each(int newRowCount, UnaryOperator<Column> operation) {
        Map<String, Column> changed = new LinkedHashMap<>();
        columns.forEach((name, column) -> changed.put(name, operation.apply(column)));
        return new DataFrame(changed, newRowCount);
    }

    /**
     * What is different in another frame: names, order, types, and cells, where numbers may differ by {@code tolerance} times
     * the larger of the two.
     *
     * @throws IllegalArgumentException when the tolerance is negative or NaN
     */
    public FrameDifference differenceFrom(DataFrame expected, double tolerance) {
        return FrameDifference.between(this, expected, tolerance);
    }

    /**
     * The frame as text: names, types, then rows, then the counts; of a frame with more rows or columns than wanted, those in
     * the middle are left out.
     *
     * @throws IllegalArgumentException when less than two rows or columns are wanted
     */
    public String toText(int maxRows, int maxColumns) {
        return new FrameText(this, maxRows, maxColumns).text();
    }

    /** The frame as text, at most 10 rows and 8 columns of it. */
    @Override
    public String toString() {
        return toText(10, 8);
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
                throw new IllegalArgumentException("columns of different sizes: '" + first + "' has " + one.size()
                        + " rows, '" + name + "' has " + column.size());
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
