package dev.hamilton.kernel;

import dev.hamilton.catalog.Code;
import dev.hamilton.graph.Graph;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.SourceRef;
import dev.hamilton.plan.Given;
import dev.hamilton.plan.Plan;
import dev.hamilton.plan.Planner;
import dev.hamilton.plan.Request;
import dev.hamilton.problem.Problems;
import dev.hamilton.reader.ModuleReader;
import dev.hamilton.reader.ValueTypes;
import dev.hamilton.run.BoundPlan;
import dev.hamilton.run.CompiledRow;
import dev.hamilton.run.Executors;
import dev.hamilton.run.Kernels;
import dev.hamilton.run.RowPlan;
import dev.hamilton.run.StepFunction;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Computes a random dataflow for one row at a time, compiled and interpreted. */
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

    private final RandomFlow flow;
    private final Random random;

    RandomRows(RandomFlow flow, long seed) {
        this.flow = flow;
        this.random = new Random(seed);
    }

    /** What differs, in words; null if nothing does; empty if there was nothing to compare. */
    @Nullable
    String difference(Graph graph, Kernels kernels) {
        Map<NodeName, Given> given = new LinkedHashMap<>();
        for (RecordComponent component : In.class.getRecordComponents()) {
            given.put(
                    new NodeName(component.getName()),
                    new Given(ValueTypes.of(component.getType()), false, Given.NO_ROWS, true));
        }
        List<NodeName> outputs = flow.lastThree();
        Request request = new Request(outputs, given, Map.of(), Map.of());
        Optional<Plan> plan =
                new Planner(RandomFlow.TYPES, RandomFlow.COLUMNS, kernels).plan(graph, request, new Problems());
        if (plan.isEmpty() || outputs.size() < 3) {
            return "";
        }
        List<@Nullable StepFunction> reads = new ArrayList<>();
        List<@Nullable Object> constants = new ArrayList<>();
        for (Plan.Supplied supplied : plan.get().supplied()) {
            Code.Component code =
                    new Code.Component(ValueTypes.of(In.class), supplied.name().text());
            reads.add(new ModuleReader(RandomFlow.TYPES, new Problems())
                    .generated(code, SourceRef.of("In", ""), RandomFlow.COLUMNS, Map.of())
                    .orElseThrow());
            constants.add(null);
        }
        CompiledRow compiled = kernels.rowFunction(new RowPlan(plan.get(), In.class, Out.class, reads, constants));
        BoundPlan bound = BoundPlan.bind(
                plan.get(),
                RandomFlow.CODE,
                RandomFlow.COLUMNS,
                name -> RandomFlow.TYPES.classes().find(name).orElseThrow());
        for (int i = 0; i < 6; i++) {
            String difference = difference(bound, reads, compiled, row());
            if (difference != null) {
                return difference + "\n" + plan.get().explain() + compiled.how();
            }
        }
        return null;
    }

    private static @Nullable String difference(
            BoundPlan bound, List<@Nullable StepFunction> reads, CompiledRow compiled, In row) {
        Object[] supplied = reads.stream().map(read -> component(read, row)).toArray();
        Outcome expected = Outcome.of(bound, supplied, Executors.sequential());
        Object actual;
        try {
            actual = compiled.code().apply(row);
        } catch (Throwable thrown) {
            return expected.failed() ? null : row + ": " + thrown + "\nbut interpreted " + expected;
        }
        if (actual == null) {
            return row + " was left to the interpreter";
        }
        Out out = (Out) actual;
        List<@Nullable Object> values = new ArrayList<>();
        values.add(out.a());
        values.add(out.b());
        values.add(out.c());
        Outcome made = new Outcome(null, values);
        return made.isSameAs(expected) ? null : row + ": " + made + "\nbut interpreted " + expected;
    }

    private static @Nullable Object component(StepFunction read, In row) {
        try {
            return read.call(new Object[] {row});
        } catch (Throwable thrown) {
            throw new AssertionError(thrown);
        }
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
