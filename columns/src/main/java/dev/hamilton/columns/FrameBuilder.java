package dev.hamilton.columns;

import dev.hamilton.model.NodeName;
import dev.hamilton.result.ResultBuilder;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a frame of results: columns as they are, single values in every row. Immutable. */
final class FrameBuilder implements ResultBuilder<DataFrame> {

    static final FrameBuilder INSTANCE = new FrameBuilder();

    private FrameBuilder() {}

    @Override
    public DataFrame build(List<NodeName> names, List<@Nullable Object> values) {
        int rows = values.isEmpty() ? 0 : 1;
        for (Object value : values) {
            if (value instanceof Column column) {
                rows = column.size();
                break;
            }
        }
        DataFrame.Builder frame = DataFrame.builder();
        for (int i = 0; i < names.size(); i++) {
            Object value = values.get(i);
            frame.add(names.get(i).text(), value instanceof Column column ? column : repeated(value, rows));
        }
        return frame.build();
    }

    /** A column with one value in every row, of the kind that holds such values; arrays are columns of their own. */
    private static Column repeated(@Nullable Object value, int rows) {
        Validity all = Validity.allPresent(rows);
        if (value instanceof Double number) {
            double[] doubles = new double[rows];
            Arrays.fill(doubles, number);
            return new DoubleColumn(doubles, all);
        }
        if (value instanceof Long number) {
            long[] longs = new long[rows];
            Arrays.fill(longs, number);
            return new LongColumn(longs, all);
        }
        if (value instanceof Integer number) {
            int[] ints = new int[rows];
            Arrays.fill(ints, number);
            return new IntColumn(ints, all);
        }
        if (value instanceof Boolean truth) {
            boolean[] booleans = new boolean[rows];
            Arrays.fill(booleans, truth);
            return new BooleanColumn(booleans, all);
        }
        if (value instanceof LocalDate date) {
            return DateColumn.of(Collections.nCopies(rows, date).toArray(new LocalDate[0]));
        }
        if (value instanceof String text) {
            return StringColumn.of(Collections.nCopies(rows, text).toArray(new String[0]));
        }
        @Nullable Object[] objects = new @Nullable Object[rows];
        Arrays.fill(objects, value);
        return new ObjectColumn<>(objects, Validity.ofObjects(objects));
    }
}
