package dev.hamilton.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * The manual's table of what operations make of missing values, NaN, infinities and empty columns is what the operations
 * do. {@code -Dgoldens=update} writes it anew.
 */
final class MissingValuesTest {

    private static final Path PAGE = Path.of(System.getProperty("hamilton.root", ".."), "docs", "missing-values.md");
    private static final String BEGIN = "<!-- the tables below are made by MissingValuesTest -->\n";

    /** What every column has and the page says once, and what makes columns or tells of them. */
    private static final Set<String> NOT_TOLD = Set.of(
            "size",
            "typeName",
            "get",
            "getObject",
            "isMissing",
            "missingCount",
            "select",
            "slice",
            "head",
            "tail",
            "of",
            "ofNullable",
            "ofEpochDays",
            "ofEpochMillis",
            "builder",
            "toArray",
            "getDouble",
            "getBoolean",
            "getString",
            "getDate",
            "getEpochDay",
            "equals",
            "hashCode",
            "toString",
            "isFractional",
            "asDoubles",
            "starts",
            "businessDays",
            "combine",
            "minPeriods",
            "adjusted",
            "apply",
            "rolling",
            "expanding",
            "ewmSpan",
            "ewmAlpha",
            "over",
            "epochDays",
            "as",
            "name");

    @Test
    void the_page_leaves_no_operation_out() {
        Map<String, Set<String>> told = new LinkedHashMap<>();
        told.put("x", Set.copyOf(names("x.", OperationsTold.columns(), OperationsTold.numbers())));
        told.put("rolling", Set.copyOf(names("x.rolling(2).", OperationsTold.columns())));
        told.put("weighted", Set.copyOf(names("x.rolling(Weights.linear(2)).", OperationsTold.columns())));
        told.put("grouped", Set.copyOf(names("x.over(k).", OperationsTold.columns())));
        told.put("aggregate", Set.copyOf(names("aggregate(", OperationsTold.groups())));
        told.put("s", Set.copyOf(names("s.", OperationsTold.texts())));
        told.put("d", Set.copyOf(names("d.", OperationsTold.dates())));
        told.put("over", Set.copyOf(names("d.over(k).", OperationsTold.dates())));
        told.put("b", Set.copyOf(names("b.", OperationsTold.truths())));
        told.put("o", Set.copyOf(names("o.", OperationsTold.objects())));
        told.put("values", Set.copyOf(names("d.over(k).", OperationsTold.dates())));
        told.put("times", Set.copyOf(names("DateTimes.of(t).", ViewsTold.times())));
        told.put("instants", Set.copyOf(names("Instants.of(i).", ViewsTold.instants())));
        told.put("decimals", Set.copyOf(names("Decimals.of(p).", ViewsTold.decimals())));
        Map<String, Class<?>> classes = Map.ofEntries(
                Map.entry("x", DoubleColumn.class),
                Map.entry("rolling", Rolling.class),
                Map.entry("weighted", WeightedRolling.class),
                Map.entry("grouped", Grouped.class),
                Map.entry("aggregate", Aggregation.class),
                Map.entry("s", StringColumn.class),
                Map.entry("over", GroupedCells.class),
                Map.entry("d", DateColumn.class),
                Map.entry("b", BooleanColumn.class),
                Map.entry("o", ObjectColumn.class),
                Map.entry("values", GroupedValues.class),
                Map.entry("times", DateTimes.class),
                Map.entry("instants", Instants.class),
                Map.entry("decimals", Decimals.class));
        Set<String> left = new TreeSet<>();
        told.forEach((receiver, names) -> {
            for (Method method : classes.get(receiver).getMethods()) {
                String name = method.getName();
                if (method.getDeclaringClass() != Object.class && !NOT_TOLD.contains(name) && !names.contains(name)) {
                    left.add(receiver + "." + name);
                }
            }
        });
        assertThat(left).isEmpty();
    }

    @SafeVarargs
    private static Set<String> names(String receiver, Map<String, ? extends Function<?, Object>>... tables) {
        Set<String> names = new TreeSet<>();
        for (Map<String, ? extends Function<?, Object>> table : tables) {
            for (String operation : table.keySet()) {
                if (operation.startsWith(receiver)) {
                    names.add(operation.substring(receiver.length(), operation.indexOf('(', receiver.length())));
                }
            }
        }
        return names;
    }

    @Test
    void the_page_says_what_the_operations_do() throws IOException {
        String page = Files.readString(PAGE);
        String intro = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
        String expected = intro + "\n"
                + String.join(
                        "\n",
                        table("Column to column", OperationsTold.INPUTS, OperationsTold.columns()),
                        table("Column to number", OperationsTold.INPUTS, OperationsTold.numbers()),
                        table("Groups to values", OperationsTold.INPUTS, OperationsTold.groups()),
                        table("Strings", OperationsTold.TEXTS, OperationsTold.texts()),
                        table("Dates", OperationsTold.DAYS, OperationsTold.dates()),
                        table("Truths", OperationsTold.TRUTHS, OperationsTold.truths()),
                        table("Objects", OperationsTold.MOMENTS, OperationsTold.objects()),
                        table("Local date-times", OperationsTold.MOMENTS, ViewsTold.times()),
                        table("Instants", ViewsTold.INSTANTS, ViewsTold.instants()),
                        table("Decimals", ViewsTold.DECIMALS, ViewsTold.decimals()));
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
            return result instanceof Optional<?> found
                    ? found.map(Object::toString).orElse("nothing")
                    : cell(result);
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
        if (value instanceof Float single) {
            return cell(single.doubleValue());
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
}
