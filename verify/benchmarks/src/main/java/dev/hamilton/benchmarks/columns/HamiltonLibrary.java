package dev.hamilton.benchmarks.columns;

import dev.hamilton.columns.Aggregation;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.Join;
import dev.hamilton.columns.LongColumn;
import dev.hamilton.columns.csv.Csv;
import dev.hamilton.io.Projection;
import dev.hamilton.parquet.ParquetLoader;
import dev.hamilton.parquet.ParquetSaver;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Columns and frames of Hamilton. */
final class HamiltonLibrary implements Library {
    private final DoubleColumn x;
    private final DoubleColumn y;
    private final IntColumn group;
    private final DataFrame frame;
    private final DataFrame other;
    private final Path csv;
    private final Path parquet;

    HamiltonLibrary(Given given) {
        x = DoubleColumn.of(given.x);
        y = DoubleColumn.of(given.y);
        group = IntColumn.of(given.group);
        frame = DataFrame.of("key", LongColumn.of(given.key), "group", group, "x", x, "y", y);
        other = DataFrame.of("key", LongColumn.of(given.otherKey), "value", DoubleColumn.of(given.otherValue));
        csv = given.folder.resolve("hamilton.csv");
        parquet = given.folder.resolve("hamilton.parquet");
    }

    @Override
    public Optional<Callable<Object>> operation(Operation operation) {
        return Optional.of(
                switch (operation) {
                    case ADD -> () -> x.add(y);
                    case MULTIPLY -> () -> x.multiply(y);
                    case DIVIDE -> () -> x.divide(y);
                    case SHIFT -> () -> x.shift(1);
                    case CUM_SUM -> x::cumSum;
                    case ROLLING_MEAN_3 -> () -> x.rolling(3).mean();
                    case ROLLING_MEAN_252 -> () -> x.rolling(252).mean();
                    case ROLLING_STD_252 -> () -> x.rolling(252).std();
                    case ROLLING_MIN_252 -> () -> x.rolling(252).min();
                    case EWM -> () -> x.ewmAlpha(0.1).mean();
                    case RANK -> x::rank;
                    case ROLLING_MEAN_3_BY_GROUP ->
                        () -> x.over(group).rolling(3).mean();
                    case GROUP_SUM -> () -> frame.groupBy("group").aggregate(Aggregation.sum("x"));
                    case JOIN -> () -> frame.join(other, Join.left("key").manyToOne());
                    case CSV_READ -> {
                        write();
                        yield () -> Csv.read(csv);
                    }
                    case CSV_WRITE -> this::write;
                    case PARQUET_READ -> {
                        writeParquet();
                        yield () -> ParquetLoader.of(parquet).load(Projection.all());
                    }
                    case PARQUET_WRITE -> this::writeParquet;
                });
    }

    private Path write() {
        Csv.write(frame, csv);
        return csv;
    }

    private Path writeParquet() {
        ParquetSaver.of(parquet).save(frame);
        return parquet;
    }
}
