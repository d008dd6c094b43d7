package dev.hamilton.columns.csv;

import dev.hamilton.column.ColumnRegistry;
import dev.hamilton.columns.BooleanColumn;
import dev.hamilton.columns.ByteColumn;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DateColumn;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.FloatColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.LongColumn;
import dev.hamilton.columns.ObjectColumn;
import dev.hamilton.columns.ShortColumn;
import dev.hamilton.columns.StringColumn;
import dev.hamilton.graph.Graph;
import dev.hamilton.graph.Node;
import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.ValueType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is said about the types of columns. Immutable.
 *
 * @param declared types of columns that must be there
 * @param constants columns of constants, that must be there; the last that was declared for a column counts
 * @param expected types of columns that need not be there, weaker than what is declared
 * @param expectedConstants columns of constants that need not be there, weaker than what is declared
 */
record CsvTypes(
        Map<String, CsvType> declared,
        Map<String, Constants> constants,
        Map<String, CsvType> expected,
        Map<String, Constants> expectedConstants) {

    static final CsvTypes INFERRED = new CsvTypes(Map.of(), Map.of(), Map.of(), Map.of());

    private static final Map<String, CsvType> BY_CLASS = Map.ofEntries(
            Map.entry(Boolean.class.getName(), CsvType.BOOLEAN),
            Map.entry(BooleanColumn.class.getName(), CsvType.BOOLEAN),
            Map.entry(Integer.class.getName(), CsvType.INT),
            Map.entry(IntColumn.class.getName(), CsvType.INT),
            Map.entry(Long.class.getName(), CsvType.LONG),
            Map.entry(LongColumn.class.getName(), CsvType.LONG),
            Map.entry(Double.class.getName(), CsvType.DOUBLE),
            Map.entry(DoubleColumn.class.getName(), CsvType.DOUBLE),
            Map.entry(Float.class.getName(), CsvType.FLOAT),
            Map.entry(FloatColumn.class.getName(), CsvType.FLOAT),
            Map.entry(Short.class.getName(), CsvType.SHORT),
            Map.entry(ShortColumn.class.getName(), CsvType.SHORT),
            Map.entry(Byte.class.getName(), CsvType.BYTE),
            Map.entry(ByteColumn.class.getName(), CsvType.BYTE),
            Map.entry(BigDecimal.class.getName(), CsvType.DECIMAL),
            Map.entry(LocalDateTime.class.getName(), CsvType.DATE_TIME),
            Map.entry(Instant.class.getName(), CsvType.INSTANT),
            Map.entry(LocalDate.class.getName(), CsvType.DATE),
            Map.entry(DateColumn.class.getName(), CsvType.DATE),
            Map.entry(String.class.getName(), CsvType.STRING),
            Map.entry(StringColumn.class.getName(), CsvType.STRING));

    /** The type of a column, or null when it is to be inferred. */
    @Nullable
    CsvType of(String column) {
        CsvType type = declared.get(column);
        return type == null ? expected.get(column) : type;
    }

    /** The constants of a column, or null when it is of something else. */
    @Nullable
    Constants constantsOf(String column) {
        Constants some = constants.get(column);
        return some != null || declared.containsKey(column) ? some : expectedConstants.get(column);
    }

    CsvTypes declaring(Map<String, CsvType> more) {
        Map<String, CsvType> all = new LinkedHashMap<>(declared);
        all.putAll(more);
        Map<String, Constants> others = new LinkedHashMap<>(constants);
        others.keySet().removeAll(more.keySet());
        return new CsvTypes(
                Collections.unmodifiableMap(all), Collections.unmodifiableMap(others), expected, expectedConstants);
    }

    CsvTypes declaring(String column, Constants some) {
        Map<String, Constants> all = new LinkedHashMap<>(constants);
        all.put(column, some);
        Map<String, CsvType> others = new LinkedHashMap<>(declared);
        others.remove(column);
        return new CsvTypes(
                Collections.unmodifiableMap(others), Collections.unmodifiableMap(all), expected, expectedConstants);
    }

    /** The columns of which something is declared. */
    Set<String> mustBeThere() {
        Set<String> names = new LinkedHashSet<>(declared.keySet());
        names.addAll(constants.keySet());
        return names;
    }

    CsvTypes expectingInputsOf(Graph graph) {
        Map<String, ValueType> inputs = new LinkedHashMap<>();
        for (Node node : graph.nodes()) {
            if (node instanceof Node.Input) {
                inputs.put(node.name().text(), node.type());
            }
        }
        return expecting(inputs);
    }

    CsvTypes expectingTypesOf(DataFrame frame) {
        ColumnRegistry columns = ColumnRegistry.load(DataFrame.class.getClassLoader());
        Map<String, ValueType> elements = new LinkedHashMap<>();
        for (String name : frame.names()) {
            columns.elementOf(frame.column(name)).ifPresent(element -> elements.put(name, element));
        }
        return expecting(elements);
    }

    private CsvTypes expecting(Map<String, ValueType> types) {
        Map<String, CsvType> all = new LinkedHashMap<>(expected);
        Map<String, Constants> some = new LinkedHashMap<>(expectedConstants);
        types.forEach((name, each) -> {
            String wanted = element(each);
            CsvType type = BY_CLASS.get(wanted);
            if (type != null) {
                all.put(name, type);
            } else {
                Constants.named(wanted).ifPresent(constants -> some.put(name, constants));
            }
        });
        return new CsvTypes(declared, constants, Collections.unmodifiableMap(all), Collections.unmodifiableMap(some));
    }

    /** The name of the class that the elements of a column are of. */
    private static String element(ValueType type) {
        boolean objects = type instanceof DeclaredType declared
                && declared.name().equals(ObjectColumn.class.getName())
                && declared.arguments().size() == 1;
        ValueType element = objects ? ((DeclaredType) type).arguments().get(0) : type;
        return element.boxed().erasure();
    }
}
