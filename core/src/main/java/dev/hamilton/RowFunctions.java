package dev.hamilton;

import dev.hamilton.catalog.Parameter;
import dev.hamilton.catalog.Source;
import dev.hamilton.graph.Graph;
import dev.hamilton.graph.Node;
import dev.hamilton.model.ColumnTypes;
import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.SourceRef;
import dev.hamilton.model.ValueType;
import dev.hamilton.plan.Given;
import dev.hamilton.plan.Plan;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import dev.hamilton.result.ResultBuilder;
import dev.hamilton.result.ResultBuilders;
import dev.hamilton.run.BoundPlan;
import dev.hamilton.run.CompiledRow;
import dev.hamilton.run.Hooks;
import dev.hamilton.run.RowPlan;
import dev.hamilton.run.RowResult;
import dev.hamilton.run.RowSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a row function of records, beans or maps. Used once, on one thread. */
final class RowFunctions {
    private final Engine engine;
    private final Problems problems = new Problems();
    private final Map<NodeName, RowSource> sources = new LinkedHashMap<>();
    private final Map<NodeName, Given> inputs = new LinkedHashMap<>();
    private final Map<NodeName, Given> overrides = new LinkedHashMap<>();
    private final Map<NodeName, SourceRef> places = new LinkedHashMap<>();

    RowFunctions(Engine engine) {
        this.engine = engine;
    }

    <I, O> RowFunction<I, O> of(Class<I> in, Class<O> out) {
        RowClasses classes = new RowClasses(problems);
        boolean strict = in.isRecord();
        for (RowProperty property : classes.given(in)) {
            NodeName name = new NodeName(property.name());
            places.put(name, property.place(in));
            classes.getter(in, property).ifPresent(getter -> sources.put(name, getter));
            give(name, property.valueType(), !strict);
        }
        List<RowProperty> wanted = classes.taken(out);
        classes.reportMissingSetters(out, wanted, name -> computed(name).isPresent());
        List<NodeName> outputs =
                wanted.stream().map(each -> new NodeName(each.name())).toList();
        Made<O> made = made(out, classes, wanted);
        wanted.forEach(each -> places.putIfAbsent(new NodeName(each.name()), each.place(out)));
        String purpose = "making a row function from %s to %s".formatted(in.getName(), out.getName());
        problems.throwIfInvalidRequest(purpose);
        BoundPlan bound = engine.plans().bound(engine.plans().request(outputs, inputs, overrides), places, purpose);
        checkResults(bound.plan(), out, wanted);
        return rowFunction(bound, made);
    }

    RowFunction<Map<String, ? extends @Nullable Object>, Map<String, @Nullable Object>> of(
            Collection<String> in, List<String> out) {
        for (String each : in) {
            NodeName name = new NodeName(each);
            ValueType type = engine.dataflow()
                    .graph()
                    .find(name)
                    .map(node -> typeInRow(node).boxed())
                    .orElse(DeclaredType.OBJECT);
            Class<?> loaded = engine.dataflow().types().classes().classOf(type).orElse(Object.class);
            sources.put(name, new RowSource.Entry(each, loaded));
            give(name, type, false);
        }
        List<NodeName> outputs = out.stream().map(NodeName::new).toList();
        BoundPlan bound = engine.plans().bound(engine.plans().request(outputs, inputs, overrides));
        return rowFunction(bound, new Made<>(new RowResult.OfMap(), ResultBuilders.map()));
    }

    /* A column is one value in a row, unless it is wanted as a column only. */
    private ValueType typeInRow(Node node) {
        Optional<ColumnTypes.Column> column = engine.dataflow().columns().column(node.type());
        Graph graph = engine.dataflow().graph();
        List<ValueType> wanted = new ArrayList<>();
        if (column.isPresent()) {
            graph.forEachDependent(graph.indexOf(node.name()), reader -> {
                Node.Computed computed = (Node.Computed) graph.nodes().get(reader);
                for (Parameter parameter : computed.function().parameters()) {
                    if (parameter.source() instanceof Source.Node source
                            && source.name().equals(node.name())) {
                        wanted.add(parameter.wanted());
                    }
                }
            });
        }
        boolean columnsOnly = !wanted.isEmpty()
                && wanted.stream()
                        .allMatch(
                                each -> engine.dataflow().columns().column(each).isPresent());
        return columnsOnly
                ? node.type()
                : column.map(ColumnTypes.Column::element).orElse(node.type());
    }

    /** What a row function makes, compiled and interpreted. */
    private record Made<O>(RowResult result, ResultBuilder<O> builder) {}

    @SuppressWarnings("unchecked") // a class that is a record is one of records
    private static <O> Made<O> made(Class<O> out, RowClasses classes, List<RowProperty> wanted) {
        if (out.isRecord()) {
            Class<? extends Record> record = out.asSubclass(Record.class);
            return new Made<>(new RowResult.OfRecord(record), (ResultBuilder<O>) ResultBuilders.record(record));
        }
        RowResult.OfBean bean = classes.bean(out, wanted);
        return new Made<>(bean, new BeanBuilder<>(out, bean));
    }

    private Optional<Node> computed(NodeName name) {
        return engine.dataflow().graph().find(name).filter(Node.Computed.class::isInstance);
    }

    private void give(NodeName name, ValueType type, boolean mayBeUnknown) {
        int rows = engine.dataflow().columns().column(type).isPresent() ? 0 : Given.NO_ROWS;
        (computed(name).isPresent() ? overrides : inputs).put(name, new Given(type, false, rows, mayBeUnknown));
    }

    /* What would keep every row from being made into the result is told before the first. */
    private void checkResults(Plan plan, Class<?> out, List<RowProperty> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            RowProperty property = wanted.get(i);
            ValueType actual = plan.typeOf(plan.outputSlots().get(i)).boxed();
            if (!engine.dataflow()
                    .types()
                    .isAssignable(actual, property.valueType().boxed())) {
                problems.add(Problem.of(
                                ProblemCode.UNSUITABLE_RESULT,
                                "the %s '%s' of %s is wanted as %s, but the result is %s"
                                        .formatted(
                                                out.isRecord() ? "component" : "property",
                                                property.name(),
                                                out.getSimpleName(),
                                                property.valueType().display(),
                                                actual.display()))
                        .fix("declare it as "
                                + plan.typeOf(plan.outputSlots().get(i)).display()));
            }
        }
        problems.throwIfInvalidRequest("making a " + out.getSimpleName());
    }

    private <I, O> RowFunction<I, O> rowFunction(BoundPlan bound, Made<O> made) {
        List<RowSource> supplied = new ArrayList<>();
        for (Plan.Supplied each : bound.plan().supplied()) {
            supplied.add(
                    each.origin() == Plan.Origin.CONFIG
                            ? new RowSource.Constant(engine.dataflow().config().get(each.name()))
                            : Objects.requireNonNull(sources.get(each.name())));
        }
        InterpretedRow<O> interpreted = new InterpretedRow<>(engine, bound, supplied, made.builder());
        if (!engine.hooks().equals(Hooks.NONE)) {
            return new OneRow<>(interpreted, row -> null, "is interpreted, because hooks see each step");
        }
        CompiledRow compiled =
                engine.dataflow().kernels().rowFunction(new RowPlan(bound.plan(), supplied, made.result()));
        return new OneRow<>(interpreted, compiled.code(), compiled.how());
    }
}
