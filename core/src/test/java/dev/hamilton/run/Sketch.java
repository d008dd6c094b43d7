package dev.hamilton.run;

import dev.hamilton.catalog.Absence;
import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Parameter;
import dev.hamilton.catalog.Source;
import dev.hamilton.column.ColumnRegistry;
import dev.hamilton.graph.DeclaredInputs;
import dev.hamilton.graph.Graph;
import dev.hamilton.graph.Linker;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.SourceRef;
import dev.hamilton.model.Tags;
import dev.hamilton.model.TypeSystem;
import dev.hamilton.model.ValueType;
import dev.hamilton.plan.Given;
import dev.hamilton.plan.Plan;
import dev.hamilton.plan.Planner;
import dev.hamilton.plan.Request;
import dev.hamilton.problem.Problems;
import dev.hamilton.reader.LoadedClasses;
import dev.hamilton.reader.ReflectiveTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A dataflow written down in a test: signatures such as {@code double f(double x, @Nullable Integer n, int k = 3,
 * double z <- other)}, each with its code. Simple class names are those of {@code java.lang} and {@code java.util}, and of
 * the columns of {@link TestColumns}.
 */
public final class Sketch {
    private static final LoadedClasses CLASSES = new LoadedClasses(List.of(Sketch.class.getClassLoader()));
    static final ColumnRegistry COLUMNS = new ColumnRegistry(TestColumns.ALL);
    private static final TypeSystem TYPES = new ReflectiveTypes(CLASSES);
    private static final Pattern SIGNATURE = Pattern.compile("(async )?(\\S+) (\\w+)\\((.*)\\)");
    private static final Pattern PARAMETER =
            Pattern.compile("(@Nullable )?(\\S+) (\\w+)(?: <- (\\w+))?(?: (=|:=) (\\S+))?");

    private final Map<String, FunctionDef> functions = new LinkedHashMap<>();
    private final Map<Code, StepFunction> code = new HashMap<>();
    private @Nullable Kernels kernels;

    public Sketch function(String signature, StepFunction function) {
        return function(signature, function, SourceRef.of("sketch", ""));
    }

    /** A function whose source is where the class says. */
    public Sketch function(String signature, StepFunction function, SourceRef source) {
        Matcher matcher = matched(SIGNATURE, signature);
        String name = matcher.group(3);
        List<Parameter> parameters = new ArrayList<>();
        for (String each :
                matcher.group(4).isEmpty() ? new String[0] : matcher.group(4).split(", ")) {
            parameters.add(parameter(each));
        }
        Code.Lambda lambda = new Code.Lambda("sketch", name);
        SourceRef place = source.member().isEmpty() ? SourceRef.of(source.type(), name) : source;
        FunctionDef def = new FunctionDef(
                new NodeName(name),
                type(matcher.group(2)),
                matcher.group(1) != null,
                parameters,
                lambda,
                List.of(),
                Tags.NONE,
                "",
                "",
                place);
        functions.put(name, def);
        code.put(lambda, function);
        return this;
    }

    /** Has groups planned for kernels and computed by them. */
    Sketch kernels(Kernels some) {
        kernels = some;
        return this;
    }

    /** Labels a function. */
    public Sketch tag(String name, String tag) {
        functions.computeIfPresent(name, (key, function) -> function.tagged(Tags.of(tag)));
        return this;
    }

    Plan plan(Map<String, ?> inputs, String... outputs) {
        Problems problems = new Problems();
        Optional<Graph> graph = new Linker(TYPES, COLUMNS)
                .link(new FunctionCatalog(List.copyOf(functions.values())), DeclaredInputs.NONE, problems);
        problems.throwIfInvalidDataflow("linking a sketch");
        Map<NodeName, Given> given = new LinkedHashMap<>();
        Map<NodeName, Given> overrides = new LinkedHashMap<>();
        inputs.forEach((name, value) ->
                (functions.containsKey(name) ? overrides : given).put(new NodeName(name), given(value)));
        Request request =
                new Request(List.of(outputs).stream().map(NodeName::new).toList(), given, Map.of(), overrides);
        Planner planner = kernels == null ? new Planner(TYPES, COLUMNS) : new Planner(TYPES, COLUMNS, kernels);
        Optional<Plan> plan = planner.plan(graph.orElseThrow(), request, problems);
        problems.throwIfInvalidRequest("planning a sketch");
        return plan.orElseThrow();
    }

    BoundPlan bind(Map<String, ?> inputs, String... outputs) {
        Function<String, Class<?>> classes = name -> CLASSES.find(name).orElseThrow();
        Plan plan = plan(inputs, outputs);
        return kernels == null
                ? BoundPlan.bind(plan, code, COLUMNS, classes)
                : BoundPlan.bind(plan, code, COLUMNS, classes, kernels);
    }

    public Run run(Map<String, ?> inputs, Hooks hooks, Cancellation cancellation, String... outputs) {
        BoundPlan bound = bind(inputs, outputs);
        Object[] supplied = bound.plan().supplied().stream()
                .map(each -> inputs.get(each.name().text()))
                .toArray();
        return new Run(bound, supplied, hooks, cancellation);
    }

    public Run run(Map<String, ?> inputs, String... outputs) {
        return run(inputs, Hooks.NONE, new Cancellation(), outputs);
    }

    /** Computes one node, one step after another. */
    public Object value(String output, Map<String, ?> inputs) {
        Run run = run(inputs, output);
        Executors.sequential().execute(run);
        return run.outputs().get(0);
    }

    private static Given given(Object value) {
        if (value == null) {
            return new Given(type("Object"), true, Given.NO_ROWS, false);
        }
        int rows = COLUMNS.isColumn(value) ? COLUMNS.rows(value) : Given.NO_ROWS;
        return new Given(ValueType.parse(value.getClass().getTypeName()), false, rows, false);
    }

    private static Parameter parameter(String text) {
        Matcher matcher = matched(PARAMETER, text);
        boolean nullable = matcher.group(1) != null;
        ValueType type = type(matcher.group(2));
        String name = matcher.group(3);
        if (":=".equals(matcher.group(5))) {
            return new Parameter(name, type, new Source.Constant(matcher.group(6)), false);
        }
        Absence absence = nullable ? Absence.NULL : Absence.REQUIRED;
        if (Parameter.of(name, type).optional()) {
            absence = Absence.EMPTY;
        }
        if (matcher.group(6) != null) {
            absence = Absence.constant(matcher.group(6));
        }
        NodeName node = new NodeName(matcher.group(4) == null ? name : matcher.group(4));
        return new Parameter(name, type, new Source.Node(node, absence), nullable);
    }

    private static Matcher matched(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("cannot read '" + text + "'");
        }
        return matcher;
    }

    private static ValueType type(String text) {
        return ValueType.parse(
                Pattern.compile("[A-Z]\\w*").matcher(text).replaceAll(found -> qualified(found.group())));
    }

    private static String qualified(String simple) {
        return Stream.of("java.lang.", "java.util.", TestColumns.class.getName() + "$")
                .map(prefix -> prefix + simple)
                .filter(name -> CLASSES.find(name).isPresent())
                .findFirst()
                .map(Matcher::quoteReplacement)
                .orElseThrow(() -> new IllegalArgumentException("no class " + simple));
    }
}
