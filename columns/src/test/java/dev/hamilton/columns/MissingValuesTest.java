package dev.hamilton.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The manual's table of what operations make of missing values, NaN, infinities and empty columns is what the operations
 * do. {@code -Dgoldens=update} writes it anew.
 */
final class MissingValuesTest {

    private static final Path PAGE = Path.of(System.getProperty("hamilton.root", ".."), "docs", "missing-values.md");
    private static final String BEGIN = "<!-- the tables below are made by MissingValuesTest -->\n";

    private static final LocalDate LEAP = LocalDate.of(2024, 2, 29);
    private static final DoubleColumn OTHER = DoubleColumn.of(2, 2, 2, 2);
    private static final DateColumn DATES = DateColumn.ofEpochDays(0, 1, 2, 3);
    private static final IntColumn KEY = IntColumn.of(1, 1, 1, 1);

    private static final Map<String, DoubleColumn> INPUTS = new LinkedHashMap<>();

    static {
        INPUTS.put("1, missing, 3, 4", DoubleColumn.ofNullable(1.0, null, 3.0, 4.0));
        INPUTS.put("1, NaN, 3, 4", DoubleColumn.of(1, Double.NaN, 3, 4));
        INPUTS.put("1, ∞, 3, 4", DoubleColumn.of(1, Double.POSITIVE_INFINITY, 3, 4));
        INPUTS.put("all missing", DoubleColumn.ofNullable(null, null, null, null));
        INPUTS.put("no rows", DoubleColumn.of());
    }

    private static final Map<String, StringColumn> TEXTS = new LinkedHashMap<>();

    static {
        TEXTS.put("a-1, missing, empty", StringColumn.of("a-1", null, ""));
        TEXTS.put("all missing", StringColumn.of(null, null));
        TEXTS.put("no rows", StringColumn.of());
    }

    private static final Map<String, DateColumn> DAYS = new LinkedHashMap<>();

    static {
        DAYS.put("2024-02-29, missing, 2024-03-04", DateColumn.ofNullable(LEAP, null, LEAP.plusDays(4)));
        DAYS.put("all missing", DateColumn.ofNullable(null, null));
        DAYS.put("no rows", DateColumn.of());
    }

    @Test
    void the_page_says_what_the_operations_do() throws IOException {
        String page = Files.readString(PAGE);
        String intro = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
        String expected = intro + "\n"
                + String.join(
                        "\n",
                        table("Column to column", INPUTS, columns()),
                        table("Column to number", INPUTS, numbers()),
                        table("Strings", TEXTS, texts()),
                        table("Dates", DAYS, dates()));
        if ("update".equals(System.getProperty("goldens"))) {
            Files.writeString(PAGE, expected);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(expected);
    }

    private static <C> String table(String title, Map<String, C> inputs, Map<String, Function<C, Object>> operations) {
        List<String> lines = new ArrayList<>();
        lines.add("| " + title + " | " + String.join(" | ", inputs.keySet()) + " |");
        lines.add("|---" + "|---".repeat(inputs.size()) + "|");
        operations.forEach((name, operation) -> {
            StringBuilder line = new StringBuilder("| `" + name + "` |");
            inputs.values()
                    .forEach(input ->
                            line.append(' ').append(text(operation, input)).append(" |"));
            lines.add(line.toString());
        });
        return String.join("\n", lines) + "\n";
    }

    private static <C> String text(Function<C, Object> operation, C input) {
        Object result;
        try {
            result = operation.apply(input);
        } catch (ArithmeticException | IllegalArgumentException refused) {
            return "refused";
        }
        if (!(result instanceof Column column)) {
            return cell(result);
        }
        List<String> cells = new ArrayList<>();
        for (int row = 0; row < column.size(); row++) {
            cells.add(cell(column.get(row)));
        }
        return cells.isEmpty() ? "no rows" : String.join(", ", cells);
    }

    private static String cell(Object value) {
        if (value == null) {
            return "missing";
        }
        if (!(value instanceof Double number)) {
            return value.equals("") ? "empty" : value.toString();
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "∞" : "-∞";
        }
        double rounded = Math.rint(number * 100) / 100;
        return Double.isNaN(number) ? "NaN" : rounded == Math.rint(rounded) ? "" + (long) rounded : "" + rounded;
    }

    private static DoubleColumn like(Column column, DoubleColumn full) {
        return full.head(column.size());
    }

    private static Map<String, Function<DoubleColumn, Object>> columns() {
        Map<String, Function<DoubleColumn, Object>> all = new LinkedHashMap<>();
        all.put("x.add(2)", x -> x.add(2));
        all.put("x.divide(y)", x -> x.divide(like(x, OTHER)));
        all.put("x.log()", x -> x.log());
        all.put("x.clip(2, 3)", x -> x.clip(2, 3));
        all.put("x.greaterThan(2)", x -> x.greaterThan(2));
        all.put("x.equalTo(y)", x -> x.equalTo(like(x, OTHER)));
        all.put("x.missing()", x -> x.missing());
        all.put("x.isNaN()", x -> x.isNaN());
        all.put("x.nanToMissing()", x -> x.nanToMissing());
        all.put("x.fillNull(0)", x -> x.fillNull(0));
        all.put("x.fillForward()", x -> x.fillForward());
        all.put("x.fillBackward()", x -> x.fillBackward());
        all.put("x.interpolate()", x -> x.interpolate());
        all.put("x.shift(1)", x -> x.shift(1));
        all.put("x.shift(1, 0)", x -> x.shift(1, 0));
        all.put("x.diff(1)", x -> x.diff(1));
        all.put("x.pctChange(1)", x -> x.pctChange(1));
        all.put("x.cumSum()", x -> x.cumSum());
        all.put("x.cumMax()", x -> x.cumMax());
        all.put("x.cumMin()", x -> x.cumMin());
        for (String windows :
                List.of("rolling(2)", "rolling(2, 1)", "rolling(P2D, dates)", "expanding()", "over(k).rolling(2, 1)")) {
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
        all.put("x.ewmAlpha(0.5).mean()", x -> x.ewmAlpha(0.5).mean());
        all.put("x.rank()", x -> x.rank());
        all.put("x.rankDescending(MIN)", x -> x.rankDescending(Ties.MIN));
        all.put("x.cut(0, 2, 9)", x -> x.cut(0, 2, 9));
        all.put("x.over(k).shift(1)", x -> x.over(KEY.head(x.size())).shift(1));
        all.put("x.over(k).mean()", x -> x.over(KEY.head(x.size())).mean());
        all.put("x.asInts()", x -> x.asInts());
        return all;
    }

    private static Rolling windows(String name, DoubleColumn x) {
        return switch (name) {
            case "rolling(2)" -> x.rolling(2);
            case "rolling(2, 1)" -> x.rolling(2, 1);
            case "rolling(P2D, dates)" -> x.rolling(Period.ofDays(2), DATES.head(x.size()));
            case "expanding()" -> x.expanding();
            default -> x.over(KEY.head(x.size())).rolling(2, 1);
        };
    }

    private static Map<String, Function<DoubleColumn, Object>> numbers() {
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

    private static Map<String, Function<StringColumn, Object>> texts() {
        Map<String, Function<StringColumn, Object>> all = new LinkedHashMap<>();
        all.put("s.toUpperCase()", s -> s.toUpperCase());
        all.put("s.strip()", s -> s.strip());
        all.put("s.length()", s -> s.length());
        all.put("s.equalTo(\"\")", s -> s.equalTo(""));
        all.put("s.contains(\"a\")", s -> s.contains("a"));
        all.put("s.find(\\d)", s -> s.find(Pattern.compile("\\d")));
        all.put("s.replace(\\d, 2)", s -> s.replace(Pattern.compile("\\d"), "2"));
        all.put("s.extract(\\d, 0)", s -> s.extract(Pattern.compile("\\d"), 0));
        all.put("s.part(\"-\", 0)", s -> s.part("-", 0));
        all.put("s.part(\"-\", 1)", s -> s.part("-", 1));
        all.put("s.part(\"-\", 1).parseInts()", s -> s.part("-", 1).parseInts());
        all.put("s.parseDoubles()", s -> s.parseDoubles());
        all.put("s.shift(1)", s -> s.shift(1));
        all.put("s.shift(1, \"x\")", s -> s.shift(1, "x"));
        all.put("s.fillNull(\"x\")", s -> s.fillNull("x"));
        all.put("s.fillForward()", s -> s.fillForward());
        all.put("s.missing()", s -> s.missing());
        all.put("s.oneHot().names()", s -> s.oneHot().names());
        all.put("s.count()", s -> s.count());
        return all;
    }

    private static Map<String, Function<DateColumn, Object>> dates() {
        Map<String, Function<DateColumn, Object>> all = new LinkedHashMap<>();
        all.put("d.year()", d -> d.year());
        all.put("d.dayOfWeek()", d -> d.dayOfWeek());
        all.put("d.isMonthEnd()", d -> d.isMonthEnd());
        all.put("d.isBefore(2024-03-01)", d -> d.isBefore(LEAP.plusDays(1)));
        all.put("d.between(2024-02-29, 2024-02-29)", d -> d.between(LEAP, LEAP));
        all.put("d.startOf(WEEK)", d -> d.startOf(DateUnit.WEEK));
        all.put("d.plusDays(1)", d -> d.plusDays(1));
        all.put("d.plusMonths(1)", d -> d.plusMonths(1));
        all.put("d.daysSince(d.shift(1))", d -> d.daysSince(d.shift(1)));
        all.put(
                "d.daysSince(d.fillForward().shift(1))",
                d -> d.daysSince(d.fillForward().shift(1)));
        all.put("d.shift(1, 2024-02-29)", d -> d.shift(1, LEAP));
        all.put("d.fillBackward()", d -> d.fillBackward());
        all.put("d.missing()", d -> d.missing());
        all.put("d.count()", d -> d.count());
        return all;
    }
}
