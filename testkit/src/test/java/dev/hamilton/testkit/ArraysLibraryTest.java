package dev.hamilton.testkit;

import dev.hamilton.columns.Column;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.FloatColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.LongColumn;
import dev.hamilton.result.ResultBuilder;
import dev.hamilton.result.Tabular;
import java.lang.reflect.Array;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Plain arrays are columns: of primitives where no row is missing, else of boxes with null. */
final class ArraysLibraryTest extends ColumnLibraryContract<DataFrame> {

    static final class Whole {
        private Whole() {}

        static double[] twice(double[] x) {
            return Arrays.stream(x).map(value -> 2 * value).toArray();
        }
    }

    private static final Map<String, Class<?>> BOXES = Map.of(
            "double", Double.class,
            "float", Float.class,
            "long", Long.class,
            "int", Integer.class,
            "boolean", Boolean.class,
            "string", String.class,
            "date", LocalDate.class);

    private record Arrayed(Map<String, Object> columns) implements Tabular<DataFrame> {
        @Override
        public ResultBuilder<DataFrame> resultBuilder() {
            return DataFrame.results();
        }
    }

    @Override
    protected Tabular<DataFrame> tabular(DataFrame frame) {
        Map<String, Object> arrays = new LinkedHashMap<>();
        frame.names().forEach(name -> arrays.put(name, array(frame.column(name))));
        return new Arrayed(arrays);
    }

    private static Object array(Column column) {
        boolean complete = column.missingCount() == 0;
        if (complete && column instanceof DoubleColumn doubles) {
            return doubles.toArray(0);
        }
        if (complete && column instanceof FloatColumn floats) {
            return floats.toArray(0);
        }
        if (complete && column instanceof LongColumn longs) {
            return longs.toArray(0);
        }
        if (complete && column instanceof IntColumn ints) {
            return ints.toArray(0);
        }
        Class<?> box = BOXES.get(column.typeName());
        Object[] boxes = (Object[]) Array.newInstance(box, column.size());
        Arrays.setAll(boxes, column::get);
        return boxes;
    }

    @Override
    protected DataFrame toHamilton(DataFrame frame) {
        return frame;
    }

    @Override
    protected Class<?> wholeColumns() {
        return Whole.class;
    }
}
