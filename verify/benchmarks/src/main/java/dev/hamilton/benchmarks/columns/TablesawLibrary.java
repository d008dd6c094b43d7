package dev.hamilton.benchmarks.columns;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import tech.tablesaw.aggregate.AggregateFunctions;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.joining.JoinType;

/** Columns and tables of Tablesaw, which has no ranks, no exponentially weighted mean and no windows by group. */
final class TablesawLibrary implements Library {
    private final DoubleColumn x;
    private final DoubleColumn y;
    private final Table table;
    private final Table other;
    private final Path csv;

    TablesawLibrary(Given given) {
        x = DoubleColumn.create("x", given.x);
        y = DoubleColumn.create("y", given.y);
        table = Table.create(LongColumn.create("key", given.key), IntColumn.create("of", given.group), x, y);
        other = Table.create(LongColumn.create("key", given.otherKey), DoubleColumn.create("value", given.otherValue));
        csv = given.folder.resolve("tablesaw.csv");
    }

    @Override
    public Optional<Callable<Object>> operation(Operation operation) {
        return Optional.ofNullable(
                switch (operation) {
                    case ADD -> () -> x.add(y);
                    case MULTIPLY -> () -> x.multiply(y);
                    case DIVIDE -> () -> x.divide(y);
                    case SHIFT -> () -> x.lag(1);
                    case CUM_SUM -> x::cumSum;
                    case ROLLING_MEAN_3 -> () -> x.rolling(3).mean();
                    case ROLLING_MEAN_252 -> () -> x.rolling(252).mean();
                    case ROLLING_STD_252 -> () -> x.rolling(252).stdDev();
                    case ROLLING_MIN_252 -> () -> x.rolling(252).min();
                    case GROUP_SUM ->
                        () -> table.summarize("x", AggregateFunctions.sum).by("of");
                    case JOIN ->
                        () -> table.joinOn("key")
                                .type(JoinType.LEFT_OUTER)
                                .with(other)
                                .join();
                    case CSV_READ -> {
                        write();
                        yield () -> Table.read().csv(csv.toFile());
                    }
                    case CSV_WRITE -> this::write;
                    case RANK, EWM, ROLLING_MEAN_3_BY_GROUP, PARQUET_READ, PARQUET_WRITE -> null;
                });
    }

    private Path write() {
        table.write().csv(csv.toFile());
        return csv;
    }
}
