package dev.hamilton.columns;

import dev.hamilton.result.FrameResultBuilder;
import java.lang.reflect.Array;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a frame of results: columns as they are, arrays as columns, single values in every row. Immutable. */
final class FrameBuilder extends FrameResultBuilder<Column, DataFrame> {

    static final FrameBuilder INSTANCE = new FrameBuilder();

    private FrameBuilder() {}

    @Override
    protected int rows(Column column) {
        return column.size();
    }

    @Override
    protected DataFrame frame(List<String> names, List<Column> columns) {
        DataFrame.Builder frame = DataFrame.builder();
        for (int i = 0; i < names.size(); i++) {
            frame.add(names.get(i), columns.get(i));
        }
        return frame.build();
    }

    /** Arrays are columns, as everywhere in the engine. */
    @Override
    protected @Nullable Column column(@Nullable Object value) {
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
        if (value instanceof Float[] floats) {
            return FloatColumn.ofNullable(floats);
        }
        if (value instanceof Short[] shorts) {
            return ShortColumn.ofNullable(shorts);
        }
        if (value instanceof Byte[] bytes) {
            return ByteColumn.ofNullable(bytes);
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

    /** Of the kind that holds such values. */
    @Override
    protected Column repeated(@Nullable Object value, int rows) {
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
