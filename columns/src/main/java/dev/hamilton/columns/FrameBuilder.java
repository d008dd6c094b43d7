package dev.hamilton.columns;

import dev.hamilton.model.NodeName;
import dev.hamilton.problem.InvalidRequestException;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.result.ResultBuilder;
import java.lang.reflect.Array;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a frame of results: columns as they are, arrays as columns, single values in every row. Immutable. */
final class FrameBuilder implements ResultBuilder<DataFrame> {

    static final FrameBuilder INSTANCE = new FrameBuilder();

    private FrameBuilder() {}

    @Override
    public DataFrame build(List<NodeName> names, List<@Nullable Object> values) {
        List<@Nullable Column> columns = new ArrayList<>();
        int rows = values.isEmpty() ? 0 : 1;
        for (Object value : values) {
            columns.add(column(value));
        }
        int first = -1;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (column != null && first < 0) {
                first = i;
                rows = column.size();
            } else if (column != null && column.size() != rows) {
                throw rowCountsDiffer(names.get(first), rows, names.get(i), column.size());
            }
        }
        DataFrame.Builder frame = DataFrame.builder();
        for (int i = 0; i < names.size(); i++) {
            Column column = columns.get(i);
            frame.add(names.get(i).text(), column != null ? column : repeated(values.get(i), rows));
        }
        return frame.build();
    }

    private static InvalidRequestException rowCountsDiffer(NodeName one, int oneRows, NodeName other, int otherRows) {
        Problem problem = Problem.of(
                        ProblemCode.ROW_COUNTS_DIFFER,
                        "'%s' has %d rows, but '%s' has %d".formatted(one, oneRows, other, otherRows))
                .detail("they meet in the frame of the results")
                .fix("request nodes of one length, or ask for results that are no frame");
        return new InvalidRequestException("making a frame", List.of(problem));
    }

    /** The column that a value is, or null when it is a single value. Arrays are columns, as everywhere in the engine. */
    private static @Nullable Column column(@Nullable Object value) {
        if (value instanceof Column column) {
            return column;
        }
        if (value instanceof double[] doubles) {
            return DoubleColumn.of(doubles);
        }
        if (value instanceof long[] longs) {
            return LongColumn.of(longs);
        }
        if (value instanceof int[] ints) {
            return IntColumn.of(ints);
        }
        if (value instanceof float[] floats) {
            return FloatColumn.of(floats);
        }
        if (value instanceof short[] shorts) {
            return ShortColumn.of(shorts);
        }
        if (value instanceof byte[] bytes) {
            return ByteColumn.of(bytes);
        }
        if (value instanceof boolean[] booleans) {
            return BooleanColumn.of(booleans);
        }
        if (value instanceof String[] strings) {
            return StringColumn.of(strings);
        }
        if (value instanceof Double[] doubles) {
            return DoubleColumn.ofNullable(doubles);
        }
        if (value instanceof Long[] longs) {
            return LongColumn.ofNullable(longs);
        }
        if (value instanceof Integer[] ints) {
            return IntColumn.ofNullable(ints);
        }
        if (value instanceof Boolean[] booleans) {
            return BooleanColumn.ofNullable(booleans);
        }
        if (value instanceof LocalDate[] dates) {
            return DateColumn.ofNullable(dates);
        }
        if (value != null && value.getClass().isArray()) {
            return objects(value);
        }
        return null;
    }

    private static Column objects(Object array) {
        @Nullable Object[] objects = new @Nullable Object[Array.getLength(array)];
        for (int row = 0; row < objects.length; row++) {
            objects[row] = Array.get(array, row);
        }
        return new ObjectColumn<>(objects, Validity.ofObjects(objects));
    }

    /** A column with one value in every row, of the kind that holds such values. */
    private static Column repeated(@Nullable Object value, int rows) {
        return single(value).select(new int[rows]);
    }

    private static Column single(@Nullable Object value) {
        if (value instanceof Double number) {
            return DoubleColumn.of(number);
        }
        if (value instanceof Long number) {
            return LongColumn.of(number);
        }
        if (value instanceof Integer number) {
            return IntColumn.of(number);
        }
        if (value instanceof Float number) {
            return FloatColumn.of(number);
        }
        if (value instanceof Short number) {
            return ShortColumn.of(number);
        }
        if (value instanceof Byte number) {
            return ByteColumn.of(number);
        }
        if (value instanceof Boolean truth) {
            return BooleanColumn.of(truth);
        }
        if (value instanceof LocalDate date) {
            return DateColumn.of(date);
        }
        return value instanceof String text ? StringColumn.of(text) : ObjectColumn.of(value);
    }
}
