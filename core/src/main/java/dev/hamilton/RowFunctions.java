package dev.hamilton;

import dev.hamilton.catalog.Code;
import dev.hamilton.graph.Node;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.SourceRef;
import dev.hamilton.model.ValueType;
import dev.hamilton.plan.Given;
import dev.hamilton.plan.Plan;
import dev.hamilton.plan.Request;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import dev.hamilton.reader.ModuleReader;
import dev.hamilton.reader.ValueTypes;
import dev.hamilton.result.ResultBuilder;
import dev.hamilton.result.ResultBuilders;
import dev.hamilton.run.BoundPlan;
import dev.hamilton.run.Cancellation;
import dev.hamilton.run.CompiledRow;
import dev.hamilton.run.Hooks;
import dev.hamilton.run.RowPlan;
import dev.hamilton.run.Run;
import dev.hamilton.run.StepFunction;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes a row function of two records. Used once, on one thread. */
final class RowFunctions {
    private final Engine engine;
    private final Problems problems = new Problems();
    private final ModuleReader reader;

    RowFunctions(Engine engine) {
        this.engine = engine;
        this.reader = new ModuleReader(engine.dataflow().types(), problems);
    }

    <I extends Record, O extends Record> RowFunction<I, O> of(Class<I> in, Class<O> out) {
        Map<NodeName, StepFunction> readers = new LinkedHashMap<>();
        Map<NodeName, Given> inputs = new LinkedHashMap<>();
        Map<NodeName, Given> overrides = new LinkedHashMap<>();
        for (RecordComponent component : in.getRecordComponents()) {
            NodeName name = new NodeName(component.getName());
            Code.Component code = new Code.Component(ValueTypes.of(in), component.getName());
            reader.generated(
                            code,
                            SourceRef.of(in.getName(), component.getName()),
                            engine.dataflow().columns(),
                            Map.of())
                    .ifPresent(read -> readers.put(name, read));
            boolean computed = engine.dataflow()
                    .graph()
                    .find(name)
                    .filter(Node.Computed.class::isInstance)
                    .isPresent();
            (computed ? overrides : inputs).put(name, given(ValueTypes.of(component.getGenericType())));
        }
        List<NodeName> outputs = new ArrayList<>();
        for (RecordComponent component : out.getRecordComponents()) {
            outputs.add(new NodeName(component.getName()));
        }
        Request request = engine.plans().request(outputs, inputs, overrides);
        problems.throwIfInvalidRequest(Plans.purpose(request));
        BoundPlan bound = engine.plans().bound(request);
        checkResults(bound.plan(), out);
        return rowFunction(bound, readers, in, out);
    }

    private Given given(ValueType type) {
        int rows = engine.dataflow().columns().column(type).isPresent() ? 0 : Given.NO_ROWS;
        return new Given(type, false, rows, false);
    }

    /* What would keep every row from being made into the record is told before the first. */
    private void checkResults(Plan plan, Class<?> out) {
        for (int i = 0; i < out.getRecordComponents().length; i++) {
            RecordComponent component = out.getRecordComponents()[i];
            ValueType wanted = ValueTypes.of(component.getGenericType()).boxed();
            ValueType actual = plan.typeOf(plan.outputSlots().get(i)).boxed();
            if (!engine.dataflow().types().isAssignable(actual, wanted)) {
                problems.add(Problem.of(
                                ProblemCode.UNSUITABLE_RESULT,
                                "the component '%s' of %s is wanted as %s, but the result is %s"
                                        .formatted(
                                                component.getName(),
                                                out.getSimpleName(),
                                                component.getType().getSimpleName(),
                                                actual.display()))
                        .fix("give the component the type of the result"));
            }
        }
        problems.throwIfInvalidRequest("making a " + out.getSimpleName());
    }

    private <I extends Record, O extends Record> RowFunction<I, O> rowFunction(
            BoundPlan bound, Map<NodeName, StepFunction> readers, Class<I> in, Class<O> out) {
        List<@Nullable StepFunction> reads = new ArrayList<>();
        List<@Nullable Object> constants = new ArrayList<>();
        for (Plan.Supplied supplied : bound.plan().supplied()) {
            boolean config = supplied.origin() == Plan.Origin.CONFIG;
            reads.add(config ? null : readers.get(supplied.name()));
            constants.add(config ? engine.dataflow().config().get(supplied.name()) : null);
        }
        Interpreted<I, O> interpreted = new Interpreted<>(engine, bound, reads, constants, ResultBuilders.record(out));
        if (!engine.hooks().equals(Hooks.NONE)) {
            return new OneRow<>(interpreted, row -> null, "is interpreted, because hooks see each step");
        }
        CompiledRow compiled =
                engine.dataflow().kernels().rowFunction(new RowPlan(bound.plan(), in, out, reads, constants));
        return new OneRow<>(interpreted, compiled.code(), compiled.how());
    }

    /** Runs the plan for each row. */
    private record Interpreted<I extends Record, O extends Record>(
            Engine engine,
            BoundPlan bound,
            List<@Nullable StepFunction> reads,
            List<@Nullable Object> constants,
            ResultBuilder<O> builder) {
        O apply(I row) {
            @Nullable Object[] supplied = new @Nullable Object[reads.size()];
            for (int i = 0; i < supplied.length; i++) {
                StepFunction read = reads.get(i);
                supplied[i] = read == null ? constants.get(i) : component(read, row);
            }
            Run run = new Run(bound, supplied, engine.hooks(), new Cancellation());
            engine.executor().execute(run);
            return builder.build(run.plan().outputs(), run.outputs());
        }

        private static @Nullable Object component(StepFunction read, Object row) {
            try {
                return read.call(new Object[] {row});
            } catch (RuntimeException | Error thrown) {
                throw thrown;
            } catch (Throwable thrown) {
                throw new IllegalStateException(
                        "reading a component of " + row.getClass().getName() + " failed", thrown);
            }
        }
    }

    /** Compiled code, and the interpreter for whatever it cannot do. */
    private record OneRow<I extends Record, O extends Record>(
            Interpreted<I, O> interpreted, UnaryOperator<@Nullable Object> code, String how)
            implements RowFunction<I, O> {
        @Override
        @SuppressWarnings("unchecked") // the code makes what the plan says
        public O apply(I row) {
            Object made = attempt(row);
            return made == null ? interpreted.apply(row) : (O) made;
        }

        private @Nullable Object attempt(I row) {
            try {
                return code.apply(row);
            } catch (Throwable thrown) {
                /* The function that is called again has to find what it was interrupted by. */
                if (thrown instanceof InterruptedException) {
                    Thread.currentThread().interrupt();
                }
                return null;
            }
        }

        @Override
        public String explain() {
            return interpreted.bound().plan().explain() + "each row " + how + "\n";
        }

        @Override
        public String toString() {
            return "row function of " + interpreted.bound().plan().outputs();
        }
    }
}
