package dev.hamilton.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hamilton.columns.csv.Csv;
import dev.hamilton.columns.csv.CsvOptions;
import dev.hamilton.columns.csv.CsvType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every operation of the oracle, which is pandas 1.5.3, gives its numbers and is missing where they are. */
final class OracleTest {

    private static final Path ORACLE = Path.of(System.getProperty("hamilton.root", ".."), "../shared/oracle/columns");

    private static final Pattern CALL = Pattern.compile("(\\w+)\\.(.+)");

    private final Map<String, Function<NumericColumn, DoubleColumn>> unary = new LinkedHashMap<>();
    private final Map<String, ToDoubleFunction<NumericColumn>> reductions = new LinkedHashMap<>();

    @BeforeEach
    void find_the_oracle() {
        assumeTrue(Files.isDirectory(ORACLE), "skipped: there is no oracle at " + ORACLE);
    }

    @Test
    void column_operations_are_those_of_the_oracle() {
        DataFrame input = Csv.read(ORACLE.resolve("input.csv"));
        DataFrame expected = Csv.read(ORACLE.resolve("columns.csv"), allDoubles());
        collectOperations(input.strings("group"));
        List<String> faults = new ArrayList<>();
        for (String operation : expected.names()) {
            DoubleColumn result = evaluate(operation, input);
            if (result == null) {
                faults.add(operation + ": not known here");
            } else {
                double tolerance = operation.matches(".*\\.(std|var)\\(\\)") ? 1e-9 : 1e-12;
                FrameDifference difference = DataFrame.of(operation, result)
                        .differenceFrom(DataFrame.of(operation, expected.column(operation)), tolerance);
                if (!difference.isEmpty()) {
                    faults.add(difference.toString());
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(expected.columnCount()).isEqualTo(176);
    }

    @Test
    void reductions_are_those_of_the_oracle() {
        DataFrame input = Csv.read(ORACLE.resolve("input.csv"));
        DataFrame expected = Csv.read(ORACLE.resolve("reductions.csv"));
        collectReductions();
        List<String> faults = new ArrayList<>();
        for (int row = 0; row < expected.rowCount(); row++) {
            String operation = expected.strings("operation").getString(row);
            double value = expected.doubles("value").getDouble(row);
            Double result = reduce(operation, input);
            if (result == null) {
                faults.add(operation + ": not known here");
            } else if (!(Math.abs(result - value) <= 1e-12 * Math.abs(value))) {
                faults.add(operation + ": " + result + ", not " + value);
            }
        }
        assertThat(faults).isEmpty();
        assertThat(expected.rowCount()).isEqualTo(35);
    }

    private DoubleColumn evaluate(String operation, DataFrame input) {
        Matcher call = CALL.matcher(operation);
        if (!call.matches()) {
            return null;
        }
        NumericColumn column = input.column(call.group(1), NumericColumn.class);
        Matcher binary =
                Pattern.compile("(add|subtract|multiply|divide)\\((\\w+)\\)").matcher(call.group(2));
        if (binary.matches()) {
            NumericColumn other = input.column(binary.group(2), NumericColumn.class);
            return switch (binary.group(1)) {
                case "add" -> column.add(other);
                case "subtract" -> column.subtract(other);
                case "multiply" -> column.multiply(other);
                default -> column.divide(other);
            };
        }
        Function<NumericColumn, DoubleColumn> known = unary.get(call.group(2));
        return known == null ? null : known.apply(column);
    }

    private Double reduce(String operation, DataFrame input) {
        Matcher call = CALL.matcher(operation);
        if (!call.matches()) {
            return null;
        }
        NumericColumn column = input.column(call.group(1), NumericColumn.class);
        Matcher binary = Pattern.compile("(correlation|covariance)\\((\\w+)\\)").matcher(call.group(2));
        if (binary.matches()) {
            NumericColumn other = input.column(binary.group(2), NumericColumn.class);
            return binary.group(1).equals("correlation") ? column.correlation(other) : column.covariance(other);
        }
        ToDoubleFunction<NumericColumn> known = reductions.get(call.group(2));
        return known == null ? null : known.applyAsDouble(column);
    }

    private void collectReductions() {
        reductions.put("mean()", NumericColumn::mean);
        reductions.put("sum()", NumericColumn::sum);
        reductions.put("min()", NumericColumn::min);
        reductions.put("max()", NumericColumn::max);
        reductions.put("std()", NumericColumn::std);
        reductions.put("var()", NumericColumn::var);
        reductions.put("median()", NumericColumn::median);
        reductions.put("count()", NumericColumn::count);
        for (double share : new double[] {0.1, 0.25, 0.9}) {
            reductions.put("quantile(" + share + ")", column -> column.quantile(share));
        }
    }

    private void collectOperations(Column group) {
        for (int by : new int[] {1, 3, -2}) {
            unary.put("shift(" + by + ")", x -> x.shift(by).asDoubles());
        }
        unary.put("diff(1)", x -> x.diff(1));
        unary.put("diff(4)", x -> x.diff(4));
        unary.put("pctChange(1)", x -> x.pctChange(1));
        unary.put("cumSum()", NumericColumn::cumSum);
        unary.put("cumMax()", NumericColumn::cumMax);
        unary.put("cumMin()", NumericColumn::cumMin);
        for (int width : new int[] {3, 7}) {
            windows("rolling(" + width + ")", x -> x.rolling(width));
            windows("rolling(" + width + ",minPeriods=1)", x -> x.rolling(width, 1));
        }
        windows("expanding()", NumericColumn::expanding);
        unary.put("ewm(span=5).mean()", x -> x.ewmSpan(5).mean());
        unary.put(
                "ewm(alpha=0.3,adjust=false).mean()",
                x -> x.ewmAlpha(0.3).adjusted(false).mean());
        for (Ties ties : Ties.values()) {
            unary.put("rank(" + ties.name().toLowerCase(java.util.Locale.ROOT) + ")", x -> x.rank(ties));
        }
        unary.put("fillForward()", x -> x.fillForward().asDoubles());
        unary.put("fillBackward()", x -> x.fillBackward().asDoubles());
        unary.put("fillNull(0)", x -> x.fillNull(0.0));
        unary.put("clip(30,60)", x -> x.clip(30, 60));
        unary.put("abs()", NumericColumn::abs);
        unary.put("over(group).shift(1)", x -> x.asDoubles().over(group).shift(1));
        unary.put("over(group).cumSum()", x -> x.over(group).cumSum());
        unary.put("over(group).mean()", x -> x.over(group).mean());
        unary.put("over(group).rank(average)", x -> x.over(group).rank());
        unary.put("over(group).rolling(3).mean()", x -> x.over(group).rolling(3).mean());
        unary.put("over(group).diff(1)", x -> x.over(group).diff(1));
    }

    private void windows(String name, Function<NumericColumn, Rolling> windows) {
        unary.put(name + ".mean()", x -> windows.apply(x).mean());
        unary.put(name + ".sum()", x -> windows.apply(x).sum());
        unary.put(name + ".min()", x -> windows.apply(x).min());
        unary.put(name + ".max()", x -> windows.apply(x).max());
        unary.put(name + ".std()", x -> windows.apply(x).std());
        unary.put(name + ".var()", x -> windows.apply(x).var());
        unary.put(name + ".median()", x -> windows.apply(x).median());
        unary.put(name + ".count()", x -> windows.apply(x).count());
    }

    private static CsvOptions allDoubles() {
        CsvOptions options = CsvOptions.standard();
        for (String name : new TreeSet<>(Csv.read(ORACLE.resolve("columns.csv")).names())) {
            options = options.type(name, CsvType.DOUBLE);
        }
        return options;
    }
}
