package dev.hamilton.columns;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** What is in the columns of a frame, as a frame. */
final class Described {

    private Described() {}

    static DataFrame of(DataFrame frame) {
        List<Column> columns = List.of(frame.columnsOf(frame.names()));
        return DataFrame.builder()
                .add("column", StringColumn.of(frame.names().toArray(String[]::new)))
                .add(
                        "type",
                        StringColumn.of(columns.stream().map(Column::typeName).toArray(String[]::new)))
                .add(
                        "present",
                        IntColumn.of(columns.stream().mapToInt(Column::count).toArray()))
                .add(
                        "missing",
                        IntColumn.of(
                                columns.stream().mapToInt(Column::missingCount).toArray()))
                .add(
                        "different",
                        IntColumn.of(
                                columns.stream().mapToInt(Described::different).toArray()))
                .add("mean", numbers(columns, 1, NumericColumn::mean))
                .add("std", numbers(columns, 2, NumericColumn::std))
                .add("min", numbers(columns, 1, NumericColumn::min))
                .add("q25", numbers(columns, 1, column -> column.quantile(0.25)))
                .add("median", numbers(columns, 1, NumericColumn::median))
                .add("q75", numbers(columns, 1, column -> column.quantile(0.75)))
                .add("max", numbers(columns, 1, NumericColumn::max))
                .build();
    }

    private static int different(Column column) {
        return KeyIndex.ofPresent(column).count();
    }

    /** A number of each column of numbers that has at least so many present. */
    private static DoubleColumn numbers(List<Column> columns, int least, ToDoubleFunction<NumericColumn> reduction) {
        DoubleColumn.Builder numbers = DoubleColumn.builder();
        for (Column column : columns) {
            if (column instanceof NumericColumn values && values.count() >= least) {
                numbers.add(reduction.applyAsDouble(values));
            } else {
                numbers.addMissing();
            }
        }
        return numbers.build();
    }
}
