package dev.hamilton.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
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

    /** What has no line, by the reason. */
    private static final Map<String, Set<String>> NOT_TOLD = Map.of(
            "makes columns",
            Set.of("of", "ofNullable", "ofEpochDays", "ofEpochMillis", "starts", "businessDays", "builder"),
            "gives cells as they are",
            Set.of(
                    "get",
                    "getObject",
                    "getDouble",
                    "getFloat",
                    "getLong",
                    "getInt",
                    "getShort",
                    "getByte",
                    "getBoolean",
                    "getString",
                    "getDate",
                    "getEpochDay"),
            "gives whole columns as they are",
            Set.of(
                    "toArray",
                    "column",
                    "columns",
                    "toArrays",
                    "row",
                    "doubles",
                    "longs",
                    "ints",
                    "booleans",
                    "strings",
                    "dates",
                    "objects"),
            "takes rows or columns as they are",
            Set.of("select", "slice", "head", "tail", "rows", "drop", "with", "rename", "asDoubles"),
            "tells of a column or a frame, not of its cells",
            Set.of(
                    "size",
                    "typeName",
                    "isMissing",
                    "missingCount",
                    "isFractional",
                    "rowCount",
                    "columnCount",
                    "names",
                    "has"),
            "is of every object; toString, and the texts of frames, show what is missing as a dash",
            Set.of("equals", "hashCode", "toString", "toText", "toMarkdown", "toHtml"),
            "is only asked further",
            Set.of("over", "rolling", "minPeriods", "as", "name"),
            "makes frames of results",
            Set.of("results", "resultBuilder"),
            "has a table of dates",
            Set.of("resample"));

    /** Public classes without operations on cells, by the reason. */
    private static final Map<String, Set<Class<?>>> WITHOUT_OPERATIONS = Map.of(
            "says how something is done",
            Set.of(
                    Closed.class,
                    DateUnit.class,
                    Join.class,
                    Order.class,
                    Ties.class,
                    Weights.class,
                    BusinessCalendar.class),
            "is what its classes have in common",
            Set.of(Column.class, NumericColumn.class, ColumnBuilder.class),
            "is what an operation gives",
            Set.of(FrameDifference.class, DecimalDigits.class),
            "is for the engine",
            Set.of(ColumnKinds.class),
            "is for loaders",
            Set.of(NumberText.class));

    /** The names of the operations on each class that the page has lines of. */
    private static Map<Class<?>, Set<String>> told() {
        Map<Class<?>, Set<String>> told = new LinkedHashMap<>();
        Set<String> numbers = names("x.", OperationsTold.columns(), OperationsTold.numbers());
        for (Class<?> type : List.of(
                DoubleColumn.class,
                FloatColumn.class,
                LongColumn.class,
                IntColumn.class,
                ShortColumn.class,
                ByteColumn.class)) {
            told.put(type, new TreeSet<>(numbers));
            told.get(type).addAll(names(type.getSimpleName() + ".", OperationsTold.columns()));
            told.get(type).addAll(names("d.epochDays().", OperationsTold.dates()));
        }
        told.put(Rolling.class, names("x.rolling(2).", OperationsTold.columns()));
        told.put(WeightedRolling.class, names("x.rolling(Weights.linear(2)).", OperationsTold.columns()));
        told.put(Ewm.class, names("x.ewmAlpha(0.5).", OperationsTold.columns()));
        told.put(Grouped.class, names("x.over(k).", OperationsTold.columns()));
        told.put(Aggregation.class, names("aggregate(", OperationsTold.groups()));
        told.put(StringColumn.class, names("s.", OperationsTold.texts()));
        told.put(DateColumn.class, names("d.", OperationsTold.dates()));
        told.put(GroupedCells.class, names("d.over(k).", OperationsTold.dates()));
        told.put(BooleanColumn.class, names("b.", OperationsTold.truths()));
        told.put(ObjectColumn.class, names("o.", OperationsTold.objects()));
        told.put(GroupedValues.class, names("d.over(k).", OperationsTold.dates()));
        told.put(DateTimes.class, names("DateTimes.of(t).", ViewsTold.times()));
        told.put(Instants.class, names("Instants.of(i).", ViewsTold.instants()));
        told.put(Decimals.class, names("Decimals.of(p).", ViewsTold.decimals()));
        told.put(GroupedFrame.class, names("f.groupBy(\"k\").", FramesTold.frames()));
        told.put(DataFrame.class, names("f.", FramesTold.frames()));
        told.get(DataFrame.class).addAll(names("DataFrame.", FramesTold.frames()));
        return told;
    }

    @Test
    void the_page_leaves_no_operation_out() {
        Set<String> without = new TreeSet<>();
        NOT_TOLD.values().forEach(without::addAll);
        Set<String> left = new TreeSet<>();
        told().forEach((type, names) -> {
            for (Method method : type.getMethods()) {
                String name = method.getName();
                if (method.getDeclaringClass() != Object.class && !without.contains(name) && !names.contains(name)) {
                    left.add(type.getSimpleName() + "." + name);
                }
            }
        });
        assertThat(left).as("operations without a line in OperationsTold").isEmpty();
    }

    @Test
    void the_page_leaves_no_class_out() throws IOException, ClassNotFoundException, URISyntaxException {
        Set<Class<?>> known = new HashSet<>(told().keySet());
        WITHOUT_OPERATIONS.values().forEach(known::addAll);
        Set<String> left = new TreeSet<>();
        Path classes = Path.of(Column.class.getResource("Column.class").toURI()).getParent();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(classes, "*.class")) {
            for (Path file : files) {
                String name = file.getFileName().toString().replace(".class", "");
                Class<?> type = name.equals("package-info")
                        ? Object.class
                        : Class.forName(Column.class.getPackageName() + "." + name);
                boolean isOfPackage = type.getPackage() == Column.class.getPackage() && !type.isMemberClass();
                if (isOfPackage && Modifier.isPublic(type.getModifiers()) && !known.contains(type)) {
                    left.add(type.getSimpleName());
                }
            }
        }
        assertThat(left).as("public classes that nothing here tells of").isEmpty();
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
                        table("Decimals", ViewsTold.DECIMALS, ViewsTold.decimals()),
                        table("Frames", FramesTold.FRAMES, FramesTold.frames()));
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
        if (result instanceof DataFrame frame) {
            return rows(frame);
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

    private static String rows(DataFrame frame) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < frame.rowCount(); row++) {
            List<String> cells = new ArrayList<>();
            frame.row(row).values().forEach(value -> cells.add(cell(value)));
            rows.add("(" + String.join(", ", cells) + ")");
        }
        return rows.isEmpty() ? "no rows" : String.join(" ", rows);
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
