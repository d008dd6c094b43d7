package dev.hamilton.columns;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/** Columns with missing values and others, and what the page of missing values tells of operations on them. */
final class OperationsTold {

    private static final LocalDate LEAP = LocalDate.of(2024, 2, 29);
    private static final DoubleColumn OTHER = DoubleColumn.of(2, 2, 2, 2);
    private static final DateColumn DATES = DateColumn.ofEpochDays(0, 1, 2, 3);
    private static final IntColumn KEY = IntColumn.of(1, 1, 1, 1);

    private static final LocalDateTime NOON = LEAP.atTime(12, 0);
    private static final ObjectColumn<LocalDateTime> TIMES =
            ObjectColumn.of(NOON, NOON.plusHours(1), NOON.plusHours(2), NOON.plusHours(3));
    private static final BusinessCalendar WEEKDAYS = BusinessCalendar.weekdays();
    private static final List<String> WINDOWS = List.of(
            "rolling(2)",
            "rolling(2, 1)",
            "rolling(2, 1).closed(LEFT)",
            "rolling(3, 1).centered()",
            "rolling(P2D, dates)",
            "expanding()",
            "over(k).rolling(2, 1)");

    static final Map<String, DoubleColumn> INPUTS = new LinkedHashMap<>();

    static {
        INPUTS.put("1, missing, 3, 4", DoubleColumn.ofNullable(1.0, null, 3.0, 4.0));
        INPUTS.put("1, NaN, 3, 4", DoubleColumn.of(1, Double.NaN, 3, 4));
        INPUTS.put("1, ∞, 3, 4", DoubleColumn.of(1, Double.POSITIVE_INFINITY, 3, 4));
        INPUTS.put("all missing", DoubleColumn.ofNullable(null, null, null, null));
        INPUTS.put("no rows", DoubleColumn.of());
    }

    static final Map<String, StringColumn> TEXTS = new LinkedHashMap<>();

    static {
        TEXTS.put("a-1, missing, empty", StringColumn.of("a-1", null, ""));
        TEXTS.put("all missing", StringColumn.of(null, null));
        TEXTS.put("no rows", StringColumn.of());
    }

    static final Map<String, DateColumn> DAYS = new LinkedHashMap<>();

    static {
        DAYS.put("2024-02-29, missing, 2024-03-04", DateColumn.ofNullable(LEAP, null, LEAP.plusDays(4)));
        DAYS.put("all missing", DateColumn.ofNullable(null, null));
        DAYS.put("no rows", DateColumn.of());
    }

    static final Map<String, BooleanColumn> TRUTHS = new LinkedHashMap<>();

    static {
        TRUTHS.put("true, missing, false", BooleanColumn.ofNullable(true, null, false));
        TRUTHS.put("all missing", BooleanColumn.ofNullable(null, null));
        TRUTHS.put("no rows", BooleanColumn.of());
    }

    static final Map<String, ObjectColumn<LocalDateTime>> MOMENTS = new LinkedHashMap<>();

    static {
        MOMENTS.put("12:00, missing, 13:00", ObjectColumn.of(NOON, null, NOON.plusHours(1)));
        MOMENTS.put("all missing", ObjectColumn.of(null, null));
        MOMENTS.put("no rows", ObjectColumn.of());
    }

    private OperationsTold() {}

    private static DoubleColumn like(Column column, DoubleColumn full) {
        return full.head(column.size());
    }

    static Map<String, Function<DoubleColumn, Object>> columns() {
        Map<String, Function<DoubleColumn, Object>> all = new LinkedHashMap<>();
        all.put("x.add(2)", x -> x.add(2));
        all.put("x.subtract(y)", x -> x.subtract(like(x, OTHER)));
        all.put("x.multiply(y)", x -> x.multiply(like(x, OTHER)));
        all.put("x.divide(y)", x -> x.divide(like(x, OTHER)));
        all.put("x.map(v -> v + 2)", x -> x.map(v -> v + 2));
        all.put("x.negate()", x -> x.negate());
        all.put("x.abs()", x -> x.abs());
        all.put("x.exp()", x -> x.exp());
        all.put("x.sqrt()", x -> x.sqrt());
        all.put("x.log()", x -> x.log());
        all.put("x.clip(2, 3)", x -> x.clip(2, 3));
        all.put("x.greaterThan(2)", x -> x.greaterThan(2));
        all.put("x.greaterOrEqual(3)", x -> x.greaterOrEqual(3));
        all.put("x.lessThan(2)", x -> x.lessThan(2));
        all.put("x.lessOrEqual(3)", x -> x.lessOrEqual(3));
        all.put("x.equalTo(y)", x -> x.equalTo(like(x, OTHER)));
        all.put("x.where(x > 2)", x -> x.where(x.greaterThan(2)));
        all.put("x.missing()", x -> x.missing());
        all.put("x.isNaN()", x -> x.isNaN());
        all.put("x.nanToMissing()", x -> x.nanToMissing());
        all.put("x.fillNull(0)", x -> x.fillNull(0));
        all.put("x.fillForward()", x -> x.fillForward());
        all.put("x.fillBackward()", x -> x.fillBackward());
        all.put("x.interpolate()", x -> x.interpolate());
        all.put("x.interpolate(dates)", x -> x.interpolate(DATES.head(x.size())));
        all.put("x.interpolate(times)", x -> x.interpolate(TIMES.head(x.size())));
        all.put("x.shift(1)", x -> x.shift(1));
        all.put("x.shift(1, 0)", x -> x.shift(1, 0));
        all.put("x.diff(1)", x -> x.diff(1));
        all.put("x.pctChange(1)", x -> x.pctChange(1));
        all.put("x.cumSum()", x -> x.cumSum());
        all.put("x.cumMax()", x -> x.cumMax());
        all.put("x.cumMin()", x -> x.cumMin());
        all.putAll(windows());
        all.putAll(others());
        return all;
    }

    private static Map<String, Function<DoubleColumn, Object>> windows() {
        Map<String, Function<DoubleColumn, Object>> all = new LinkedHashMap<>();
        for (String windows : WINDOWS) {
            Function<DoubleColumn, Rolling> of = x -> windows(windows, x);
            all.put("x." + windows + ".sum()", x -> of.apply(x).sum());
            all.put("x." + windows + ".mean()", x -> of.apply(x).mean());
            all.put("x." + windows + ".max()", x -> of.apply(x).max());
            all.put("x." + windows + ".std()", x -> of.apply(x).std());
            all.put("x." + windows + ".skew()", x -> of.apply(x).skew());
            all.put("x." + windows + ".median()", x -> of.apply(x).median());
            all.put("x." + windows + ".correlation(x)", x -> of.apply(x).correlation(x));
            all.put("x." + windows + ".count()", x -> of.apply(x).count());
        }
        all.put("x.rolling(2).min()", x -> x.rolling(2).min());
        all.put("x.rolling(2).var()", x -> x.rolling(2).var());
        all.put("x.rolling(2).quantile(0.5)", x -> x.rolling(2).quantile(0.5));
        all.put("x.rolling(2).covariance(x)", x -> x.rolling(2).covariance(x));
        all.put(
                "x.rolling(2).closed(BOTH).sum()",
                x -> x.rolling(2).closed(Closed.BOTH).sum());
        all.put(
                "x.rolling(PT2H, times).sum()",
                x -> x.rolling(Duration.ofHours(2), TIMES.head(x.size())).sum());
        all.put(
                "x.rolling(PT2H, times).closed(LEFT).sum()",
                x -> x.rolling(Duration.ofHours(2), TIMES.head(x.size()))
                        .closed(Closed.LEFT)
                        .sum());
        all.put(
                "x.rolling(Weights.linear(2)).sum()",
                x -> x.rolling(Weights.linear(2)).sum());
        all.put(
                "x.rolling(Weights.linear(2)).mean()",
                x -> x.rolling(Weights.linear(2)).mean());
        all.put("x.rolling(2).centered().sum()", x -> x.rolling(2).centered().sum());
        all.put(
                "x.rolling(Weights.linear(2)).var()",
                x -> x.rolling(Weights.linear(2)).var());
        all.put(
                "x.rolling(Weights.linear(2)).std()",
                x -> x.rolling(Weights.linear(2)).std());
        all.put(
                "x.rolling(Weights.linear(2)).centered().sum()",
                x -> x.rolling(Weights.linear(2)).centered().sum());
        all.put(
                "x.rolling(Weights.linear(2)).minPeriods(1).mean()",
                x -> x.rolling(Weights.linear(2)).minPeriods(1).mean());
        return all;
    }

    private static Map<String, Function<DoubleColumn, Object>> others() {
        Map<String, Function<DoubleColumn, Object>> all = new LinkedHashMap<>();
        all.put("x.combine(y, (v, w) -> v + w)", x -> x.combine(like(x, OTHER), (v, w) -> v + w));
        all.put("x.ewmAlpha(0.5).mean()", x -> x.ewmAlpha(0.5).mean());
        all.put(
                "x.ewmAlpha(0.5).adjusted(false).mean()",
                x -> x.ewmAlpha(0.5).adjusted(false).mean());
        all.put("x.ewmSpan(3).mean()", x -> x.ewmSpan(3).mean());
        all.put("x.rank()", x -> x.rank());
        all.put("x.rankDescending(MIN)", x -> x.rankDescending(Ties.MIN));
        all.put("x.cut(0, 2, 9)", x -> x.cut(0, 2, 9));
        all.put("x.cutByQuantiles(2)", x -> x.cutByQuantiles(2));
        all.put("x.cutByDistinctQuantiles(2)", x -> x.cutByDistinctQuantiles(2));
        overGroups()
                .forEach((name, operation) ->
                        all.put("x.over(k)." + name, x -> operation.apply(x.over(KEY.head(x.size())))));
        all.put("x.asInts()", x -> x.asInts());
        all.put("x.asLongs()", x -> x.asLongs());
        all.put("FloatColumn.from(x)", x -> FloatColumn.from(x));
        all.put("ShortColumn.from(x)", x -> ShortColumn.from(x));
        all.put("ByteColumn.from(x)", x -> ByteColumn.from(x));
        all.put("x.asStrings()", x -> x.asStrings());
        return all;
    }

    private static Map<String, Function<Grouped<DoubleColumn>, Object>> overGroups() {
        Map<String, Function<Grouped<DoubleColumn>, Object>> all = new LinkedHashMap<>();
        all.put("shift(1)", g -> g.shift(1));
        all.put("shift(1, 0)", g -> g.shift(1, 0));
        all.put("first()", g -> g.first());
        all.put("last()", g -> g.last());
        all.put("diff(1)", g -> g.diff(1));
        all.put("pctChange(1)", g -> g.pctChange(1));
        all.put("fillForward()", g -> g.fillForward());
        all.put("fillBackward()", g -> g.fillBackward());
        all.put("interpolate()", g -> g.interpolate());
        all.put("cumSum()", g -> g.cumSum());
        all.put("cumMax()", g -> g.cumMax());
        all.put("cumMin()", g -> g.cumMin());
        all.put("rank()", g -> g.rank());
        all.put("rankDescending(MIN)", g -> g.rankDescending(Ties.MIN));
        all.put("apply(v -> v.fillNull(0))", g -> g.apply(v -> v.fillNull(0)));
        all.put("expanding().sum()", g -> g.expanding().sum());
        all.put("ewmSpan(3).mean()", g -> g.ewmSpan(3).mean());
        all.put("ewmAlpha(0.5).mean()", g -> g.ewmAlpha(0.5).mean());
        all.put("sum()", g -> g.sum());
        all.put("mean()", g -> g.mean());
        all.put("min()", g -> g.min());
        all.put("max()", g -> g.max());
        all.put("var()", g -> g.var());
        all.put("std()", g -> g.std());
        all.put("median()", g -> g.median());
        all.put("quantile(0.5)", g -> g.quantile(0.5));
        all.put("count()", g -> g.count());
        return all;
    }

    private static Rolling windows(String name, DoubleColumn x) {
        return switch (name) {
            case "rolling(2)" -> x.rolling(2);
            case "rolling(2, 1)" -> x.rolling(2, 1);
            case "rolling(P2D, dates)" -> x.rolling(Period.ofDays(2), DATES.head(x.size()));
            case "rolling(2, 1).closed(LEFT)" -> x.rolling(2, 1).closed(Closed.LEFT);
            case "rolling(3, 1).centered()" -> x.rolling(3, 1).centered();
            case "expanding()" -> x.expanding();
            default -> x.over(KEY.head(x.size())).rolling(2, 1);
        };
    }

    static Map<String, Function<DoubleColumn, Object>> numbers() {
        Map<String, Function<DoubleColumn, Object>> all = new LinkedHashMap<>();
        Map<String, ToDoubleFunction<DoubleColumn>> reductions = new LinkedHashMap<>();
        reductions.put("x.count()", x -> x.count());
        reductions.put("x.sum()", x -> x.sum());
        reductions.put("x.mean()", x -> x.mean());
        reductions.put("x.min()", x -> x.min());
        reductions.put("x.max()", x -> x.max());
        reductions.put("x.var()", x -> x.var());
        reductions.put("x.std()", x -> x.std());
        reductions.put("x.skew()", x -> x.skew());
        reductions.put("x.median()", x -> x.median());
        reductions.put("x.quantile(0.5)", x -> x.quantile(0.5));
        reductions.put("x.covariance(y)", x -> x.covariance(like(x, OTHER)));
        reductions.put("x.correlation(x)", x -> x.correlation(x));
        reductions.forEach((name, reduction) -> all.put(name, reduction::applyAsDouble));
        return all;
    }

    /** Of a group that has all rows. */
    static Map<String, Function<DoubleColumn, Object>> groups() {
        Map<String, Function<DoubleColumn, Object>> all = new LinkedHashMap<>();
        Map<String, Aggregation> aggregations = new LinkedHashMap<>();
        aggregations.put("rows()", Aggregation.rows());
        aggregations.put("count(\"x\")", Aggregation.count("x"));
        aggregations.put("countDistinct(\"x\")", Aggregation.countDistinct("x"));
        aggregations.put("sum(\"x\")", Aggregation.sum("x"));
        aggregations.put("mean(\"x\")", Aggregation.mean("x"));
        aggregations.put("min(\"x\")", Aggregation.min("x"));
        aggregations.put("max(\"x\")", Aggregation.max("x"));
        aggregations.put("var(\"x\")", Aggregation.var("x"));
        aggregations.put("std(\"x\")", Aggregation.std("x"));
        aggregations.put("median(\"x\")", Aggregation.median("x"));
        aggregations.put("quantile(\"x\", 0.5)", Aggregation.quantile("x", 0.5));
        aggregations.put("first(\"x\")", Aggregation.first("x"));
        aggregations.put("last(\"x\")", Aggregation.last("x"));
        aggregations.forEach((name, aggregation) -> all.put(
                "aggregate(" + name + ")",
                x -> DataFrame.of("k", KEY.head(x.size()), "x", x)
                        .groupBy("k")
                        .aggregate(aggregation.as("result"))
                        .column("result")));
        return all;
    }

    static Map<String, Function<StringColumn, Object>> texts() {
        Map<String, Function<StringColumn, Object>> all = new LinkedHashMap<>();
        all.put("s.toUpperCase()", s -> s.toUpperCase());
        all.put("s.strip()", s -> s.strip());
        all.put("s.length()", s -> s.length());
        all.put("s.equalTo(\"\")", s -> s.equalTo(""));
        all.put("s.equalTo(s)", s -> s.equalTo(s));
        all.put("s.map(t -> t + 1)", s -> s.map(t -> t + 1));
        all.put("s.test(t is empty)", s -> s.test(String::isEmpty));
        all.put("s.toLowerCase()", s -> s.toLowerCase());
        all.put("s.startsWith(\"a\")", s -> s.startsWith("a"));
        all.put("s.endsWith(\"1\")", s -> s.endsWith("1"));
        all.put("s.where(s is empty)", s -> s.where(s.equalTo("")));
        all.put("s.contains(\"a\")", s -> s.contains("a"));
        all.put("s.find(\\d)", s -> s.find(Pattern.compile("\\d")));
        all.put("s.replace(\\d, 2)", s -> s.replace(Pattern.compile("\\d"), "2"));
        all.put("s.extract(\\d, 0)", s -> s.extract(Pattern.compile("\\d"), 0));
        all.put("s.part(\"-\", 0)", s -> s.part("-", 0));
        all.put("s.part(\"-\", 1)", s -> s.part("-", 1));
        all.put("s.part(\"-\", 1).parseInts()", s -> s.part("-", 1).parseInts());
        all.put("s.parseDoubles()", s -> s.parseDoubles());
        all.put("s.parseLongs()", s -> s.parseLongs());
        all.put("s.parseInts()", s -> s.parseInts());
        all.put("s.parseBooleans()", s -> s.parseBooleans());
        all.put("s.parseDates(ISO)", s -> s.parseDates(DateTimeFormatter.ISO_LOCAL_DATE));
        all.put("s.asStrings()", s -> s.asStrings());
        all.put("s.shift(1)", s -> s.shift(1));
        all.put("s.shift(1, \"x\")", s -> s.shift(1, "x"));
        all.put("s.fillNull(\"x\")", s -> s.fillNull("x"));
        all.put("s.fillForward()", s -> s.fillForward());
        all.put("s.fillBackward()", s -> s.fillBackward());
        all.put("s.missing()", s -> s.missing());
        all.put("s.oneHot().names()", s -> s.oneHot().names());
        all.put(
                "s.oneHot(), its first column",
                s -> s.oneHot().columns().values().stream()
                        .map(Object::toString)
                        .findFirst()
                        .orElse("none"));
        all.put("s.count()", s -> s.count());
        return all;
    }

    static Map<String, Function<DateColumn, Object>> dates() {
        Map<String, Function<DateColumn, Object>> all = new LinkedHashMap<>();
        all.put("d.year()", d -> d.year());
        all.put("d.quarter()", d -> d.quarter());
        all.put("d.month()", d -> d.month());
        all.put("d.dayOfMonth()", d -> d.dayOfMonth());
        all.put("d.dayOfYear()", d -> d.dayOfYear());
        all.put("d.weekOfYear()", d -> d.weekOfYear());
        all.put("d.dayOfWeek()", d -> d.dayOfWeek());
        all.put("d.isMonthEnd()", d -> d.isMonthEnd());
        all.put("d.isQuarterEnd()", d -> d.isQuarterEnd());
        all.put("d.isBefore(2024-03-01)", d -> d.isBefore(LEAP.plusDays(1)));
        all.put("d.isAfter(2024-03-01)", d -> d.isAfter(LEAP.plusDays(1)));
        all.put("d.equalTo(2024-02-29)", d -> d.equalTo(LEAP));
        all.put("d.isBefore(d)", d -> d.isBefore(d));
        all.put("d.isAfter(d)", d -> d.isAfter(d));
        all.put("d.equalTo(d)", d -> d.equalTo(d));
        all.put("d.where(d after 2024-03-01)", d -> d.where(d.isAfter(LEAP.plusDays(1))));
        all.put("d.between(2024-02-29, 2024-02-29)", d -> d.between(LEAP, LEAP));
        all.put("d.startOf(WEEK)", d -> d.startOf(DateUnit.WEEK));
        all.put("d.plusDays(1)", d -> d.plusDays(1));
        all.put("d.plusDays(d.dayOfMonth())", d -> d.plusDays(d.dayOfMonth()));
        all.put("d.plusMonths(1)", d -> d.plusMonths(1));
        all.put("d.daysSince(d.shift(1))", d -> d.daysSince(d.shift(1)));
        all.put(
                "d.daysSince(d.fillForward().shift(1))",
                d -> d.daysSince(d.fillForward().shift(1)));
        all.put("d.atTime(12:00)", d -> d.atTime(LocalTime.NOON));
        all.put("d.shift(1, 2024-02-29)", d -> d.shift(1, LEAP));
        all.put("d.isBusinessDay(weekdays)", d -> d.isBusinessDay(WEEKDAYS));
        all.put("d.nextOrSame(weekdays)", d -> d.nextOrSame(WEEKDAYS));
        all.put("d.previousOrSame(weekdays)", d -> d.previousOrSame(WEEKDAYS));
        all.put("d.plusBusinessDays(2, weekdays)", d -> d.plusBusinessDays(2, WEEKDAYS));
        all.put(
                "d.businessDaysSince(d.fillForward().shift(1), weekdays)",
                d -> d.businessDaysSince(d.fillForward().shift(1), WEEKDAYS));
        all.put(
                "resample(d, DAY).aggregate(rows())",
                d -> DataFrame.of("d", d)
                        .resample("d", DateUnit.DAY)
                        .aggregate(Aggregation.rows())
                        .column("rows"));
        all.put("d.epochDays()", d -> d.epochDays());
        all.put("d.epochDays().sumAsLong()", d -> d.epochDays().sumAsLong());
        datesByGroup(all);
        all.put("d.fillNull(2024-03-01)", d -> d.fillNull(LEAP.plusDays(1)));
        all.put("d.fillForward()", d -> d.fillForward());
        all.put("d.fillBackward()", d -> d.fillBackward());
        all.put("d.asStrings()", d -> d.asStrings());
        all.put("d.missing()", d -> d.missing());
        all.put("d.min()", d -> d.min());
        all.put("d.max()", d -> d.max());
        all.put("d.count()", d -> d.count());
        return all;
    }

    private static void datesByGroup(Map<String, Function<DateColumn, Object>> all) {
        all.put("d.over(k).shift(1)", d -> d.over(KEY.head(d.size())).shift(1));
        all.put(
                "d.over(k).shift(1, 2024-02-29)",
                d -> d.over(KEY.head(d.size())).shift(1, LEAP));
        all.put("d.over(k).first()", d -> d.over(KEY.head(d.size())).first());
        all.put("d.over(k).last()", d -> d.over(KEY.head(d.size())).last());
        all.put("d.over(k).fillForward()", d -> d.over(KEY.head(d.size())).fillForward());
        all.put("d.over(k).fillBackward()", d -> d.over(KEY.head(d.size())).fillBackward());
    }

    static Map<String, Function<BooleanColumn, Object>> truths() {
        Map<String, Function<BooleanColumn, Object>> all = new LinkedHashMap<>();
        all.put("b.and(true)", b -> b.and(b.missing().or(b.missing().not())));
        all.put("b.and(b)", b -> b.and(b));
        all.put("b.and(false)", b -> b.and(b.missing().and(b.missing().not())));
        all.put("b.or(true)", b -> b.or(b.missing().or(b.missing().not())));
        all.put("b.or(false)", b -> b.or(b.missing().and(b.missing().not())));
        all.put("b.xor(true)", b -> b.xor(b.missing().or(b.missing().not())));
        all.put("b.not()", b -> b.not());
        all.put("b.choose(b, b.missing())", b -> b.choose(b, b.missing()));
        all.put("b.where(b)", b -> b.where(b));
        all.put("b.shift(1)", b -> b.shift(1));
        all.put("b.shift(1, true)", b -> b.shift(1, true));
        all.put("b.fillNull(true)", b -> b.fillNull(true));
        all.put("b.fillForward()", b -> b.fillForward());
        all.put("b.fillBackward()", b -> b.fillBackward());
        all.put("b.missing()", b -> b.missing());
        all.put("b.asInts()", b -> b.asInts());
        all.put("b.asStrings()", b -> b.asStrings());
        all.put("b.any()", b -> b.any());
        all.put("b.all()", b -> b.all());
        all.put("b.countTrue()", b -> b.countTrue());
        all.put("b.count()", b -> b.count());
        return all;
    }

    static Map<String, Function<ObjectColumn<LocalDateTime>, Object>> objects() {
        Map<String, Function<ObjectColumn<LocalDateTime>, Object>> all = new LinkedHashMap<>();
        all.put("o.map(LocalDateTime::toLocalTime)", o -> o.map(LocalDateTime::toLocalTime));
        all.put("o.toInts(LocalDateTime::getHour)", o -> o.toInts(LocalDateTime::getHour));
        all.put("o.toDoubles(LocalDateTime::getHour)", o -> o.toDoubles(LocalDateTime::getHour));
        all.put("o.toLongs(LocalDateTime::getNano)", o -> o.toLongs(LocalDateTime::getNano));
        all.put("o.combine(o.fillForward(), Duration::between)", o -> o.combine(o.fillForward(), Duration::between));
        all.put("o.toDates(LocalDateTime::toLocalDate)", o -> o.toDates(LocalDateTime::toLocalDate));
        all.put("o.asStrings()", o -> o.asStrings());
        all.put("o.test(o at noon)", o -> o.test(NOON::equals));
        all.put("o.equalTo(o)", o -> o.equalTo(o));
        all.put("o.lessThan(o)", o -> o.lessThan(o));
        all.put("o.greaterThan(noon)", o -> o.greaterThan(NOON));
        all.put("o.between(noon, noon)", o -> o.between(NOON, NOON));
        all.put("o.where(o at noon)", o -> o.where(o.equalTo(NOON)));
        all.put("o.shift(1)", o -> o.shift(1));
        all.put("o.shift(1, noon)", o -> o.shift(1, NOON));
        all.put("o.fillNull(noon)", o -> o.fillNull(NOON));
        all.put("o.fillForward()", o -> o.fillForward());
        all.put("o.fillBackward()", o -> o.fillBackward());
        all.put("o.missing()", o -> o.missing());
        all.put("o.min()", o -> o.min());
        all.put("o.max()", o -> o.max());
        all.put("o.first()", o -> o.first());
        all.put("o.count()", o -> o.count());
        return all;
    }
}
