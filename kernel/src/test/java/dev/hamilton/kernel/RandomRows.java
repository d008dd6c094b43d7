package dev.hamilton.kernel;

import static java.lang.invoke.MethodType.methodType;

import dev.hamilton.graph.Graph;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.ValueType;
import dev.hamilton.plan.Given;
import dev.hamilton.plan.Plan;
import dev.hamilton.plan.Planner;
import dev.hamilton.plan.Request;
import dev.hamilton.problem.Problems;
import dev.hamilton.reader.ValueTypes;
import dev.hamilton.run.BoundPlan;
import dev.hamilton.run.CompiledRow;
import dev.hamilton.run.Executors;
import dev.hamilton.run.Kernels;
import dev.hamilton.run.RowPlan;
import dev.hamilton.run.RowResult;
import dev.hamilton.run.RowSource;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Computes a random dataflow for one row at a time, compiled and interpreted; rows are records, beans or maps. */
final class RandomRows {
    /** What a row gives; null is missing. */
    record In(
            @Nullable Double c0,
            double c1,
            @Nullable Integer c2,
            long c3,
            @Nullable Boolean c4,
            @Nullable String c5,
            double s0,
            int s2,
            String s5) {}

    /** What is made of a row. */
    record Out(
            @Nullable Object a,
            @Nullable Object b,
            @Nullable Object c) {}

    /** The same as a bean. */
    static final class InBean {
        private final In row;

        InBean(In row) {
            this.row = row;
        }

        public @Nullable Double getC0() {
            return row.c0();
        }

        public double getC1() {
            return row.c1();
        }

        public @Nullable Integer getC2() {
            return row.c2();
        }

        public long getC3() {
            return row.c3();
        }

        public @Nullable Boolean getC4() {
            return row.c4();
        }

        public @Nullable String getC5() {
            return row.c5();
        }

        public double getS0() {
            return row.s0();
        }

        public int getS2() {
            return row.s2();
        }

        public String getS5() {
            return row.s5();
        }
    }

    /** The same as a bean. */
    static final class OutBean {
        private final List<@Nullable Object> values = new ArrayList<>();

        public void setA(@Nullable Object a) {
            values.add(a);
        }

        public void setB(@Nullable Object b) {
            values.add(b);
        }

        public void setC(@Nullable Object c) {
            values.add(c);
        }
    }

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final List<RowResult> RESULTS = results();

    private final RandomFlow flow;
    private final Random random;
    private final int given;
    private final int made;

    RandomRows(RandomFlow flow, long seed) {
        this.flow = flow;
        this.random = new Random(seed);
        this.given = random.nextInt(3);
        this.made = random.nextInt(3);
    }

    private static List<RowResult> results() {
        try {
            List<MethodHandle> setters = new ArrayList<>();
            for (String name : List.of("setA", "setB", "setC")) {
                setters.add(LOOKUP.findVirtual(OutBean.class, name, methodType(void.class, Object.class)));
            }
            MethodHandle constructor = LOOKUP.findConstructor(OutBean.class, methodType(void.class));
            return List.of(
                    new RowResult.OfRecord(Out.class),
                    new RowResult.OfBean(constructor, setters),
                    new RowResult.OfMap());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    /* Records, beans and maps give values of other types: those of maps are never primitive. */
    private RowSource source(RecordComponent component) {
        String name = component.getName();
        Class<?> type = component.getType();
        if (given == 2) {
            return new RowSource.Entry(name, methodType(type).wrap().returnType());
        }
        Class<?> row = given == 0 ? In.class : InBean.class;
        String method = given == 0 ? name : "get" + name.toUpperCase(Locale.ROOT);
        try {
            return new RowSource.Getter(row, method, LOOKUP.findVirtual(row, method, methodType(type)));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    /** What differs, in words; null if nothing does; empty if there was nothing to compare. */
    @Nullable
    String difference(Graph graph, Kernels kernels) {
        Map<NodeName, Given> types = new LinkedHashMap<>();
        Map<NodeName, RowSource> sources = new LinkedHashMap<>();
        for (RecordComponent component : In.class.getRecordComponents()) {
            NodeName name = new NodeName(component.getName());
            sources.put(name, source(component));
            ValueType type = ValueTypes.of(component.getType());
            types.put(name, new Given(given == 2 ? type.boxed() : type, false, Given.NO_ROWS, true));
        }
        List<NodeName> outputs = flow.lastThree();
        Request request = new Request(outputs, types, Map.of(), Map.of());
        Optional<Plan> plan =
                new Planner(RandomFlow.TYPES, RandomFlow.COLUMNS, kernels).plan(graph, request, new Problems());
        if (plan.isEmpty() || outputs.size() < 3) {
            return "";
        }
        List<RowSource> supplied = plan.get().supplied().stream()
                .map(each -> Objects.requireNonNull(sources.get(each.name())))
                .toList();
        CompiledRow compiled = kernels.rowFunction(new RowPlan(plan.get(), supplied, RESULTS.get(made)));
        BoundPlan bound = BoundPlan.bind(
                plan.get(),
                RandomFlow.CODE,
                RandomFlow.COLUMNS,
                name -> RandomFlow.TYPES.classes().find(name).orElseThrow());
        for (int i = 0; i < 6; i++) {
            String difference = difference(bound, compiled, row());
            if (difference != null) {
                return difference + "\n" + plan.get().explain() + compiled.how();
            }
        }
        return null;
    }

    private @Nullable String difference(BoundPlan bound, CompiledRow compiled, In row) {
        Map<String, @Nullable Object> map = map(row);
        Object[] supplied = bound.plan().supplied().stream()
                .map(each -> map.get(each.name().text()))
                .toArray();
        Outcome expected = Outcome.of(bound, supplied, Executors.sequential());
        Object actual;
        try {
            actual = compiled.code().apply(given == 0 ? row : given == 1 ? new InBean(row) : map);
        } catch (Throwable thrown) {
            return expected.failed() ? null : row + ": " + thrown + "\nbut interpreted " + expected;
        }
        if (actual == null) {
            return row + " was left to the interpreter";
        }
        Outcome outcome = new Outcome(null, values(actual, bound.plan()));
        return outcome.isSameAs(expected) ? null : row + ": " + outcome + "\nbut interpreted " + expected;
    }

    private static List<@Nullable Object> values(Object made, Plan plan) {
        if (made instanceof OutBean bean) {
            return bean.values;
        }
        List<@Nullable Object> values = new ArrayList<>();
        if (made instanceof Out out) {
            values.add(out.a());
            values.add(out.b());
            values.add(out.c());
        } else {
            Map<?, ?> map = (Map<?, ?>) made;
            plan.outputs().forEach(name -> values.add(map.get(name.text())));
        }
        return values;
    }

    private static Map<String, @Nullable Object> map(In row) {
        Map<String, @Nullable Object> map = new HashMap<>();
        for (RecordComponent component : In.class.getRecordComponents()) {
            try {
                map.put(component.getName(), component.getAccessor().invoke(row));
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(e.getMessage(), e);
            }
        }
        return map;
    }

    private In row() {
        return new In(
                random.nextInt(4) == 0 ? null : (Double) (random.nextInt(100) / 4.0 - 10),
                random.nextInt(10) == 0 ? Double.NaN : -0.0 * random.nextInt(3) + random.nextGaussian(),
                random.nextInt(4) == 0 ? null : (Integer) random.nextInt(20),
                random.nextLong(),
                random.nextInt(4) == 0 ? null : (Boolean) random.nextBoolean(),
                random.nextInt(4) == 0 ? null : "x" + random.nextInt(1000),
                random.nextDouble(),
                random.nextInt(5),
                "y" + random.nextInt(50));
    }
}
