package dev.hamilton.columns;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Frames with missing keys and values, and what the page of missing values tells of operations on them. */
final class FramesTold {

    private static final DataFrame OTHER = DataFrame.of("k", StringColumn.of("a", null), "y", IntColumn.of(1, 2));

    static final Map<String, DataFrame> FRAMES = new LinkedHashMap<>();

    static {
        FRAMES.put("(b, NaN) (missing, 1) (a, missing)", frame(StringColumn.of("b", null, "a"), Double.NaN, 1.0, null));
        FRAMES.put("all missing", frame(StringColumn.of(null, null), null, null));
        FRAMES.put("no rows", frame(StringColumn.of()));
    }

    private FramesTold() {}

    private static DataFrame frame(StringColumn keys, Double... numbers) {
        return DataFrame.of("k", keys, "x", DoubleColumn.ofNullable(numbers));
    }

    static Map<String, Function<DataFrame, Object>> frames() {
        Map<String, Function<DataFrame, Object>> all = new LinkedHashMap<>();
        all.put("f.where(x > 0)", f -> f.where(f.doubles("x").greaterThan(0)));
        all.put("f.sort(\"k\")", f -> f.sort("k"));
        all.put("f.sort(\"x\")", f -> f.sort("x"));
        all.put("f.sort(x descending)", f -> f.sort(Order.by("x").descending()));
        all.put("f.sort(x, missing first)", f -> f.sort(Order.by("x").missingFirst()));
        all.put("f.distinct(\"k\")", f -> f.distinct("k"));
        all.put("f.distinct(\"x\")", f -> f.distinct("x"));
        all.put("f.join(g, inner(\"k\"))", f -> f.join(OTHER, Join.inner("k")));
        all.put("f.join(g, left(\"k\"))", f -> f.join(OTHER, Join.left("k")));
        all.put("f.join(g, outer(\"k\"))", f -> f.join(OTHER, Join.outer("k")));
        all.put("f.join(g, anti(\"k\"))", f -> f.join(OTHER, Join.anti("k")));
        all.put("f.alignTo(g, \"k\")", f -> f.alignTo(OTHER.select("k"), "k"));
        all.put("f.groupBy(\"k\").count()", f -> f.groupBy("k").count());
        all.put("f.groupBy(\"k\").aggregate(rows())", f -> f.groupBy("k").aggregate(Aggregation.rows()));
        all.put("f.groupBy(\"x\").aggregate(rows())", f -> f.groupBy("x").aggregate(Aggregation.rows()));
        all.put("DataFrame.concatRows(f, f)", f -> DataFrame.concatRows(f, f));
        all.put("DataFrame.unionRows(f, g)", f -> DataFrame.unionRows(f, OTHER));
        all.put(
                "DataFrame.concatColumns(f, x as z)",
                f -> DataFrame.concatColumns(f, f.select("x").rename("x", "z")));
        all.put(
                "f.describe().select(present, missing, different)",
                f -> f.describe().select("present", "missing", "different"));
        all.put("f.describe().select(mean, std)", f -> f.describe().select("mean", "std"));
        all.put("f.differenceFrom(f, 0).isEmpty()", f -> f.differenceFrom(f, 0).isEmpty());
        all.put(
                "f.differenceFrom(f with nothing missing, 0).count()",
                f -> f.differenceFrom(f.with("x", f.doubles("x").fillNull(0)), 0)
                        .count());
        all.put("f.equals(f)", f -> f.equals(f.slice(0, f.rowCount())));
        return all;
    }
}
