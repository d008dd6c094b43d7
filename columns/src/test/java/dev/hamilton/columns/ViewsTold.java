package dev.hamilton.columns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What the page of missing values tells of operations on columns of times and decimals. */
final class ViewsTold {

    private static final ZoneId UTC = ZoneOffset.UTC;
    private static final BigDecimal TWO = new BigDecimal("2");

    static final Map<String, ObjectColumn<Instant>> INSTANTS = new LinkedHashMap<>();

    static {
        OperationsTold.MOMENTS.forEach((name, times) ->
                INSTANTS.put(name.replace(":00", ":00Z"), DateTimes.of(times).toInstants(UTC)));
    }

    static final Map<String, ObjectColumn<BigDecimal>> DECIMALS = new LinkedHashMap<>();

    static {
        DECIMALS.put("1.50, missing, 3", ObjectColumn.of(new BigDecimal("1.50"), null, new BigDecimal("3")));
        DECIMALS.put("all missing", ObjectColumn.of(null, null));
        DECIMALS.put("no rows", ObjectColumn.of());
    }

    private ViewsTold() {}

    static Map<String, Function<ObjectColumn<LocalDateTime>, Object>> times() {
        Map<String, Function<ObjectColumn<LocalDateTime>, Object>> all = new LinkedHashMap<>();
        Map<String, Function<DateTimes, Object>> views = new LinkedHashMap<>();
        views.put("dates()", t -> t.dates());
        views.put("hour()", t -> t.hour());
        views.put("minute()", t -> t.minute());
        views.put("second()", t -> t.second());
        views.put("nano()", t -> t.nano());
        views.put("startOf(PT6H)", t -> t.startOf(Duration.ofHours(6)));
        views.put("plus(P1M)", t -> t.plus(Period.ofMonths(1)));
        views.put("minus(PT12H)", t -> t.minus(Duration.ofHours(12)));
        views.put("toInstants(UTC)", t -> t.toInstants(UTC));
        views.forEach((name, view) -> all.put("DateTimes.of(t)." + name, t -> view.apply(DateTimes.of(t))));
        all.put(
                "DateTimes.of(t).since(t.fillForward().shift(1), MINUTES)",
                t -> DateTimes.of(t).since(t.fillForward().shift(1), ChronoUnit.MINUTES));
        all.put(
                "resample(t, PT30M).aggregate(rows())",
                t -> DataFrame.of("t", t)
                        .resample("t", Duration.ofMinutes(30))
                        .aggregate(Aggregation.rows())
                        .column("rows"));
        return all;
    }

    static Map<String, Function<ObjectColumn<Instant>, Object>> instants() {
        Map<String, Function<ObjectColumn<Instant>, Object>> all = new LinkedHashMap<>();
        all.put("Instants.of(i).epochMillis()", i -> Instants.of(i).epochMillis());
        all.put(
                "Instants.ofEpochMillis(longs)",
                i -> Instants.ofEpochMillis(Instants.of(i).epochMillis()));
        all.put("Instants.of(i).startOf(PT6H)", i -> Instants.of(i).startOf(Duration.ofHours(6)));
        all.put("Instants.of(i).plus(PT1H)", i -> Instants.of(i).plus(Duration.ofHours(1)));
        all.put("Instants.of(i).plus(P1M)", i -> Instants.of(i).plus(Period.ofMonths(1)));
        all.put("Instants.of(i).minus(PT1H)", i -> Instants.of(i).minus(Duration.ofHours(1)));
        all.put("Instants.of(i).toDateTimes(UTC)", i -> Instants.of(i).toDateTimes(UTC));
        all.put(
                "Instants.of(i).since(i.fillForward().shift(1), MINUTES)",
                i -> Instants.of(i).since(i.fillForward().shift(1), ChronoUnit.MINUTES));
        return all;
    }

    static Map<String, Function<ObjectColumn<BigDecimal>, Object>> decimals() {
        Map<String, Function<ObjectColumn<BigDecimal>, Object>> all = new LinkedHashMap<>();
        Map<String, Function<Decimals, Object>> views = new LinkedHashMap<>();
        views.put("sum()", d -> d.sum());
        views.put("mean(2, HALF_UP)", d -> d.mean(2, RoundingMode.HALF_UP));
        views.put("cumSum()", d -> d.cumSum());
        views.put("add(2)", d -> d.add(TWO));
        views.put("subtract(2)", d -> d.subtract(TWO));
        views.put("multiply(2)", d -> d.multiply(TWO));
        views.put("divide(2, 2, HALF_UP)", d -> d.divide(TWO, 2, RoundingMode.HALF_UP));
        views.put("divide(0, 2, HALF_UP)", d -> d.divide(BigDecimal.ZERO, 2, RoundingMode.HALF_UP));
        views.forEach((name, view) -> all.put("Decimals.of(p)." + name, p -> view.apply(Decimals.of(p))));
        all.put("Decimals.of(p).add(p)", p -> Decimals.of(p).add(p));
        all.put(
                "Decimals.of(p).subtract(p.fillForward().shift(1))",
                p -> Decimals.of(p).subtract(p.fillForward().shift(1)));
        all.put("aggregate(sum(\"p\"))", p -> grouped(p, Aggregation.sum("p")));
        all.put("aggregate(mean(\"p\", 2, HALF_UP))", p -> grouped(p, Aggregation.mean("p", 2, RoundingMode.HALF_UP)));
        return all;
    }

    private static Column grouped(ObjectColumn<BigDecimal> decimals, Aggregation aggregation) {
        return DataFrame.of("k", decimals.missing().or(decimals.missing().not()), "p", decimals)
                .groupBy("k")
                .aggregate(aggregation.as("result"))
                .column("result");
    }
}
