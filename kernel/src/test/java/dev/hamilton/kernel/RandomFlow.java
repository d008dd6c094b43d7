package dev.hamilton.kernel;

import dev.hamilton.catalog.Absence;
import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Parameter;
import dev.hamilton.catalog.Source;
import dev.hamilton.column.ColumnRegistry;
import dev.hamilton.column.ColumnType;
import dev.hamilton.columns.BooleanColumn;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.LongColumn;
import dev.hamilton.columns.StringColumn;
import dev.hamilton.graph.DeclaredInputs;
import dev.hamilton.graph.Graph;
import dev.hamilton.graph.Linker;
import dev.hamilton.kernel.library.Library;
import dev.hamilton.model.ColumnTypes;
import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.Shape;
import dev.hamilton.model.SourceRef;
import dev.hamilton.model.ValueType;
import dev.hamilton.plan.Fusion;
import dev.hamilton.plan.Given;
import dev.hamilton.plan.Plan;
import dev.hamilton.plan.Planner;
import dev.hamilton.plan.Request;
import dev.hamilton.problem.Problems;
import dev.hamilton.reader.LoadedClasses;
import dev.hamilton.reader.ModuleReader;
import dev.hamilton.reader.ReadModule;
import dev.hamilton.reader.ReflectiveTypes;
import dev.hamilton.reader.ValueTypes;
import dev.hamilton.run.StepFunction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A dataflow made of {@link Library} by chance, with values for its inputs. The same seed makes the same one. */
final class RandomFlow {
    static final ReflectiveTypes TYPES = new ReflectiveTypes(LoadedClasses.seenFrom(List.of(Library.class)));
    static final ColumnRegistry COLUMNS = ColumnRegistry.load(Library.class.getClassLoader());
    static final Map<Code, StepFunction> CODE = new HashMap<>();
    private static final List<FunctionDef> FUNCTIONS = new ArrayList<>();
    private static final int[] ROWS = {
        0, 1, 5, 17, 40, 63, 64, 65, 70, 100, 128, 130, 200, 257, 511, 512, 513, 700, 1100
    };

    static {
        Problems problems = new Problems();
        ModuleReader reader = new ModuleReader(TYPES, problems);
        ReadModule plain = reader.read(Library.class, null, "plain");
        ReadModule scaled = reader.read(Library.class, new Library(1.5), "scaled");
        for (ReadModule each : List.of(plain, scaled)) {
            FUNCTIONS.addAll(each.catalog().functions());
            CODE.putAll(each.code());
        }
        for (String component : List.of("left", "right", "count")) {
            ValueType record = ValueTypes.of(Library.Pair.class);
            Code.Component code = new Code.Component(record, component);
            SourceRef place = SourceRef.of(Library.Pair.class.getName(), component);
            ValueType type = TYPES.recordComponents(record).orElseThrow().stream()
                    .filter(each -> each.name().equals(component))
                    .findFirst()
                    .orElseThrow()
                    .type();
            FUNCTIONS.add(
                    FunctionDef.of(new NodeName(component), type, List.of(Parameter.of("pair", record)), code, place));
            CODE.put(code, reader.generated(code, place, COLUMNS, Map.of()).orElseThrow());
        }
    }

    private final Random random;
    private final int rows;
    private final boolean arrays;
    private final Map<NodeName, @Nullable Object> inputs = new LinkedHashMap<>();
    private final Map<NodeName, @Nullable Object> overrides = new LinkedHashMap<>();
    private final Map<NodeName, ValueType> elements = new LinkedHashMap<>();
    private final List<FunctionDef> functions = new ArrayList<>();
    private final List<NodeName> outputs = new ArrayList<>();

    RandomFlow(long seed) {
        this.random = new Random(seed);
        this.rows = ROWS[random.nextInt(ROWS.length)];
        this.arrays = random.nextInt(4) == 0;
        makeInputs();
        int count = 1 + random.nextInt(random.nextInt(10) == 0 ? 60 : 14);
        for (int i = 0; i < count; i++) {
            addFunction("n" + i);
        }
        functions.forEach(function -> {
            if (random.nextInt(3) == 0) {
                outputs.add(function.name());
            }
        });
        if (outputs.isEmpty()) {
            outputs.add(functions.get(functions.size() - 1).name());
        }
        if (random.nextInt(4) == 0) {
            FunctionDef hidden = functions.get(random.nextInt(functions.size()));
            Object column = column(hidden.output());
            if (column != null) {
                overrides.put(hidden.name(), column);
            }
        }
    }

    /** A function of the library by its name. */
    static FunctionDef function(String name) {
        return FUNCTIONS.stream()
                .filter(each -> each.name().text().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void makeInputs() {
        List<Class<?>> kinds = List.of(double.class, double.class, int.class, long.class, boolean.class, String.class);
        for (int i = 0; i < kinds.size(); i++) {
            ValueType type = ValueTypes.of(kinds.get(i));
            give("c" + i, column(type), type);
            if (random.nextBoolean()) {
                give("s" + i, scalar(type), type);
            }
        }
        if (random.nextInt(8) == 0) {
            give("null", null, DeclaredType.of("java.lang.String"));
        }
    }

    private void give(String name, @Nullable Object value, ValueType element) {
        inputs.put(new NodeName(name), value);
        elements.put(new NodeName(name), element);
    }

    /* Wires each parameter to a value of a fitting element type, the latest most often, so that chains become long. */
    private void addFunction(String name) {
        for (int attempt = 0; attempt < 100; attempt++) {
            FunctionDef function = FUNCTIONS.get(random.nextInt(FUNCTIONS.size()));
            List<Parameter> wired = new ArrayList<>();
            for (Parameter parameter : function.parameters()) {
                List<NodeName> fitting = new ArrayList<>();
                elements.forEach((node, type) -> {
                    if (fits(type, parameter)) {
                        fitting.add(node);
                    }
                });
                if (!fitting.isEmpty()) {
                    int last = fitting.size() - 1;
                    int at = random.nextInt(3) == 0
                            ? random.nextInt(fitting.size())
                            : last - random.nextInt(Math.min(3, last + 1));
                    wired.add(parameter.from(new Source.Node(fitting.get(at), Absence.REQUIRED)));
                }
            }
            if (wired.size() == function.parameters().size()) {
                FunctionDef node = function.as(new NodeName(name), wired);
                functions.add(node);
                elements.put(
                        node.name(),
                        COLUMNS.column(node.output())
                                .map(ColumnTypes.Column::element)
                                .orElse(node.output()));
                return;
            }
        }
        throw new AssertionError("nothing fits");
    }

    private static boolean fits(ValueType element, Parameter parameter) {
        boolean column = COLUMNS.column(parameter.type()).isPresent();
        return column ? element.equals(ValueTypes.of(double.class)) : TYPES.isAssignable(element, parameter.wanted());
    }

    private @Nullable Object column(ValueType type) {
        boolean missing = random.nextBoolean();
        int gap = missing ? 1 + random.nextInt(random.nextBoolean() ? 4 : 300) : Integer.MAX_VALUE;
        boolean[] there = new boolean[rows];
        for (int row = 0; row < rows; row++) {
            there[row] = !missing || random.nextInt(gap) != 0;
        }
        return switch (type.erasure()) {
            case "double" -> doubles(there);
            case "int" -> ints(there);
            case "long" -> longs(there);
            case "boolean" -> booleans(there);
            case "java.lang.String" -> strings(there);
            default -> null;
        };
    }

    private Object doubles(boolean[] there) {
        if (arrays) {
            return IntStream.range(0, rows).mapToDouble(i -> anyDouble()).toArray();
        }
        DoubleColumn.Builder builder = DoubleColumn.builder();
        for (boolean each : there) {
            builder = each ? builder.add(anyDouble()) : builder.addMissing();
        }
        return builder.build();
    }

    private Object ints(boolean[] there) {
        if (arrays) {
            return IntStream.range(0, rows).map(i -> anyInt()).toArray();
        }
        IntColumn.Builder builder = IntColumn.builder();
        for (boolean each : there) {
            builder = each ? builder.add(anyInt()) : builder.addMissing();
        }
        return builder.build();
    }

    private Object longs(boolean[] there) {
        if (arrays) {
            return random.longs(rows).toArray();
        }
        LongColumn.Builder builder = LongColumn.builder();
        for (boolean each : there) {
            builder = each ? builder.add(random.nextLong() >> random.nextInt(64)) : builder.addMissing();
        }
        return builder.build();
    }

    private Object booleans(boolean[] there) {
        BooleanColumn.Builder builder = BooleanColumn.builder();
        for (boolean each : there) {
            builder = each ? builder.add(random.nextBoolean()) : builder.addMissing();
        }
        return builder.build();
    }

    private Object strings(boolean[] there) {
        @Nullable String[] strings = new @Nullable String[rows];
        for (int row = 0; row < rows; row++) {
            strings[row] = there[row] ? anyString() : null;
        }
        return arrays ? strings : StringColumn.of(strings);
    }

    private Object scalar(ValueType type) {
        return switch (type.erasure()) {
            case "double" -> anyDouble();
            case "int" -> anyInt();
            case "long" -> random.nextLong();
            case "boolean" -> random.nextBoolean();
            default -> anyString();
        };
    }

    private double anyDouble() {
        return switch (random.nextInt(40)) {
            case 0 -> Double.NaN;
            case 1 -> -0.0;
            case 2 -> Double.POSITIVE_INFINITY;
            case 3 -> Double.NEGATIVE_INFINITY;
            case 4 -> Double.MIN_VALUE;
            case 5 -> 0.0;
            default -> random.nextInt(1000) / 8.0 - 40;
        };
    }

    private int anyInt() {
        return switch (random.nextInt(60)) {
            case 0 -> Integer.MIN_VALUE;
            case 1 -> Integer.MAX_VALUE;
            default -> 1 + random.nextInt(20);
        };
    }

    private String anyString() {
        return "x" + random.nextInt(1000);
    }

    /** The last three nodes, or all if there are fewer. */
    List<NodeName> lastThree() {
        return functions.subList(Math.max(0, functions.size() - 3), functions.size()).stream()
                .map(FunctionDef::name)
                .toList();
    }

    /** Whether null was given, or a null column is made of it. */
    boolean hasNull() {
        return inputs.containsValue(null);
    }

    Optional<Graph> link() {
        return new Linker(TYPES, COLUMNS).link(new FunctionCatalog(functions), DeclaredInputs.NONE, new Problems());
    }

    /** The plan; empty where chance made a request that cannot be planned. */
    Optional<Plan> plan(Graph graph, Fusion fusion) {
        Request request = new Request(outputs, given(inputs), Map.of(), given(overrides));
        return new Planner(TYPES, COLUMNS, fusion).plan(graph, request, new Problems());
    }

    private static Map<NodeName, Given> given(Map<NodeName, @Nullable Object> values) {
        Map<NodeName, Given> given = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (value == null) {
                given.put(name, new Given(DeclaredType.OBJECT, true, Given.NO_ROWS, true));
            } else {
                ColumnType column = COLUMNS.typeOf(value.getClass());
                ValueType type = column == null ? ValueTypes.of(value.getClass()) : column.typeOf(value);
                int rows = COLUMNS.isColumn(value) ? COLUMNS.rows(value) : Given.NO_ROWS;
                given.put(name, new Given(type, false, rows, true));
            }
        });
        return given;
    }

    /** The values of a plan's supplied slots. */
    @Nullable
    Object[] supplied(Plan plan) {
        return plan.supplied().stream()
                .map(each ->
                        each.origin() == Plan.Origin.OVERRIDE ? overrides.get(each.name()) : inputs.get(each.name()))
                .toArray();
    }

    /** Whether a lifted function is among what is planned. */
    static boolean lifts(Plan plan) {
        return plan.steps().stream().anyMatch(step -> step.lifted() && step.shape() == Shape.COLUMN);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        inputs.forEach(
                (name, value) -> text.append(name).append(" = ").append(value).append('\n'));
        overrides.forEach((name, value) -> text.append("override ")
                .append(name)
                .append(" = ")
                .append(value)
                .append('\n'));
        functions.forEach(function ->
                text.append(function.code()).append(": ").append(function).append('\n'));
        return text.append("wanted: ").append(outputs).append('\n').toString();
    }
}
