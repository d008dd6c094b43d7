package dev.hamilton.result;

import dev.hamilton.column.ColumnRegistry;
import dev.hamilton.model.NodeName;
import dev.hamilton.problem.InvalidRequestException;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Makes a frame of results: columns as they are, single values in every row; of single values alone a frame of one row. What it
 * needs to know of a kind of frame, a subclass tells.
 *
 * @param <C> the columns of the frame
 * @param <F> the frame
 * @since 0.1
 */
public abstract class FrameResultBuilder<C, F> implements ResultBuilder<F> {
    private static final int NO_COLUMN = -1;

    /** Called by subclasses. */
    protected FrameResultBuilder() {}

    /**
     * Makes frames of the columns of one library. Columns of others, and arrays, are brought into its family.
     *
     * @param registry knows the library's columns
     * @param family their family, as {@link dev.hamilton.column.ColumnType#family()} names it
     * @param frame makes a frame of names and as many columns, all of one length
     * @param <C> what all columns of the family are
     * @param <F> the frame
     * @return the builder; what the family has no column for it lets through as an {@link IllegalArgumentException}
     */
    public static <C, F> ResultBuilder<F> ofFamily(
            ColumnRegistry registry, String family, BiFunction<List<String>, List<C>, F> frame) {
        return new FrameResultBuilder<C, F>() {
            @Override
            protected @Nullable C column(@Nullable Object value) {
                return value != null && registry.isColumn(value) ? inFamily(value) : null;
            }

            @SuppressWarnings("unchecked") // the caller says what the family's columns are
            private C inFamily(Object column) {
                return (C) registry.inFamily(column, family);
            }

            @Override
            protected int rows(C column) {
                return registry.rows(column);
            }

            @Override
            protected C repeated(@Nullable Object value, int rows) {
                Class<?> element = value == null ? Object.class : value.getClass();
                @Nullable Object[] cells = (Object[]) Array.newInstance(element, rows);
                Arrays.fill(cells, value);
                return inFamily(cells);
            }

            @Override
            protected F frame(List<String> names, List<C> columns) {
                return frame.apply(names, columns);
            }
        };
    }

    /**
     * The column that a value is.
     *
     * @param value a result
     * @return a column, or null when the value is a single one
     */
    protected abstract @Nullable C column(@Nullable Object value);

    /**
     * The number of rows of a column.
     *
     * @param column a column
     * @return zero or more
     */
    protected abstract int rows(C column);

    /**
     * A column with one value in every row.
     *
     * @param value a single value
     * @param rows the number of rows
     * @return the column
     */
    protected abstract C repeated(@Nullable Object value, int rows);

    /**
     * Makes the frame.
     *
     * @param names the names of the columns
     * @param columns as many columns, all of one length
     * @return the frame
     */
    protected abstract F frame(List<String> names, List<C> columns);

    @Override
    public final F build(List<NodeName> names, List<@Nullable Object> values) {
        List<@Nullable C> columns = new ArrayList<>();
        values.forEach(value -> columns.add(column(value)));
        int first = NO_COLUMN;
        int rows = values.isEmpty() ? 0 : 1;
        for (int i = 0; i < columns.size(); i++) {
            C column = columns.get(i);
            if (column != null && first == NO_COLUMN) {
                first = i;
                rows = rows(column);
            } else if (column != null && rows(column) != rows) {
                throw rowCountsDiffer(names.get(first), rows, names.get(i), rows(column));
            }
        }
        List<C> all = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            C column = columns.get(i);
            all.add(column != null ? column : repeated(values.get(i), rows));
        }
        return frame(names.stream().map(NodeName::text).toList(), all);
    }

    private static InvalidRequestException rowCountsDiffer(NodeName one, int oneRows, NodeName other, int otherRows) {
        Problem problem = Problem.of(
                        ProblemCode.ROW_COUNTS_DIFFER,
                        "'%s' has %d rows, but '%s' has %d".formatted(one, oneRows, other, otherRows))
                .detail("they meet in the frame of the results")
                .fix("request nodes of one length, or ask for results that are no frame");
        return new InvalidRequestException("making a frame", List.of(problem));
    }
}
