package dev.hamilton.benchmarks.columns;

import static org.dflib.Exp.$double;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.dflib.DataFrame;
import org.dflib.DoubleSeries;
import org.dflib.Series;
import org.dflib.window.WindowRange;

/** Series and frames of DFLib; of windows it has no standard deviation, and it has no exponentially weighted mean. */
final class DflibLibrary implements Library {
    private final DoubleSeries x;
    private final DoubleSeries y;
    private final DataFrame frame;
    private final DataFrame other;

    DflibLibrary(Given given) {
        x = Series.ofDouble(given.x);
        y = Series.ofDouble(given.y);
        frame = DataFrame.byColumn("key", "group", "x", "y")
                .of(Series.ofLong(given.key), Series.ofInt(given.group), x, y);
        other = DataFrame.byColumn("key", "value").of(Series.ofLong(given.otherKey), Series.ofDouble(given.otherValue));
    }

    @Override
    public Optional<Callable<Object>> operation(Operation operation) {
        return Optional.ofNullable(
                switch (operation) {
                    case ADD -> () -> x.add(y);
                    case MULTIPLY -> () -> x.mul(y);
                    case DIVIDE -> () -> x.div(y);
                    case SHIFT -> () -> x.shift(1).materialize();
                    case CUM_SUM -> x::cumSum;
                    case ROLLING_MEAN_3 -> () -> mean(3);
                    case ROLLING_MEAN_252 -> () -> mean(252);
                    case ROLLING_MIN_252 ->
                        () -> frame.over()
                                .range(WindowRange.of(251, 0))
                                .select($double("x").min());
                    case RANK -> () -> frame.over().sort("x").rank();
                    case ROLLING_MEAN_3_BY_GROUP ->
                        () -> frame.over()
                                .partition("group")
                                .range(WindowRange.of(2, 0))
                                .select($double("x").avg());
                    case GROUP_SUM ->
                        () -> frame.group("group").agg($double("x").sum());
                    case JOIN -> () -> frame.leftJoin(other).on("key").select();
                    case ROLLING_STD_252, EWM, CSV_READ, CSV_WRITE, PARQUET_READ, PARQUET_WRITE -> null;
                });
    }

    private DataFrame mean(int width) {
        return frame.over()
                .range(WindowRange.of(width - 1, 0))
                .select($double("x").avg());
    }
}
