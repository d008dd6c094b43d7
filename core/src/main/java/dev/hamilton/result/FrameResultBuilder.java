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
 * Makes a frame of results, all of them columns of one library: columns as they are, those of other libraries and arrays brought
 * into its family, single values in every row; of single values alone a frame of one row. Immutable and thread-safe.
 *
 * @param <C> the columns of the frame
 * @param <F> the frame
 * @since 0.1
 */
public final class FrameResultBuilder<C, F> implements ResultBuilder<F> {
    private static final int NO_COLUMN = -1;

    private static final ClassValue<ColumnRegistry> SEEN_FROM = new ClassValue<>() {
        @Override
        protected ColumnRegistry computeValue(Class<?> type) {
            return ColumnRegistry.load(type.getClassLoader());
        }
    };

    private final ColumnRegistry registry;
    private final String family;
    private final BiFunction<List<String>, List<C>, F> frame;

    private FrameResultBuilder(ColumnRegistry registry, String family, BiFunction<List<String>, List<C>, F> frame) {
        this.registry = registry;
        this.family = family;
        this.frame = frame;
    }

    /**
     * Makes frames of the columns of one library. Columns of others, and arrays, are brought into its family.
     *
     * @param registry knows the library's columns, and those of others that are there
     * @param family their family, as {@link dev.hamilton.column.ColumnType#family()} names it
     * @param frame makes a frame of names and as many columns, all of one length
     * @param <C> what all columns of the family are
     * @param <F> the frame
     * @return the builder; what the family has no column for it lets through as an {@link IllegalArgumentException}
     */
    public static <C, F> ResultBuilder<F> ofFamily(
            ColumnRegistry registry, String family, BiFunction<List<String>, List<C>, F> frame) {
        return new FrameResultBuilder<>(registry, family, frame);
    }

    @Override
    public F build(List<NodeName> names, List<@Nullable Object> values) {
        int first = NO_COLUMN;
        int rows = values.isEmpty() ? 0 : 1;
        List<@Nullable ColumnRegistry> knowing = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            ColumnRegistry known = value == null ? null : whoKnows(value);
            knowing.add(known);
            if (value == null || known == null) {
                continue;
            }
            if (first == NO_COLUMN) {
                first = i;
                rows = known.rows(value);
            } else if (known.rows(value) != rows) {
                throw rowCountsDiffer(names.get(first), rows, names.get(i), known.rows(value));
            }
        }
        List<C> columns = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            ColumnRegistry known = knowing.get(i);
            columns.add(
                    value == null || known == null
                            ? inFamily(repeated(value, rows), registry)
                            : inFamily(value, known));
        }
        return frame.apply(names.stream().map(NodeName::text).toList(), columns);
    }

    /* A dataflow may have a class loader of its own, as on the command line: its columns are known there only. */
    private @Nullable ColumnRegistry whoKnows(Object value) {
        Class<?> type = value.getClass();
        if (registry.isColumn(value)) {
            return registry;
        }
        return type.getClassLoader() != null && SEEN_FROM.get(type).isColumn(value) ? SEEN_FROM.get(type) : null;
    }

    @SuppressWarnings("unchecked") // who made the builder says what the family's columns are
    private C inFamily(Object column, ColumnRegistry known) {
        return (C) known.inFamily(column, family);
    }

    private static Object repeated(@Nullable Object value, int rows) {
        Class<?> element = value == null ? Object.class : value.getClass();
        @Nullable Object[] cells = (Object[]) Array.newInstance(element, rows);
        Arrays.fill(cells, value);
        return cells;
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
