package dev.hamilton;

import dev.hamilton.model.NodeName;
import dev.hamilton.plan.Plan;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import dev.hamilton.result.ResultBuilder;
import dev.hamilton.run.BoundPlan;
import dev.hamilton.run.Cancellation;
import dev.hamilton.run.RowSource;
import dev.hamilton.run.Run;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs a plan over single values for each row. Thread-safe.
 *
 * @param engine what runs it
 * @param bound the plan
 * @param sources for each supplied slot where its value comes from
 * @param builder makes the result
 */
record InterpretedRow<O>(Engine engine, BoundPlan bound, List<RowSource> sources, ResultBuilder<O> builder) {
    O apply(Object row) {
        Objects.requireNonNull(row, "row");
        Problems problems = new Problems();
        @Nullable Object[] supplied = new @Nullable Object[sources.size()];
        for (int i = 0; i < supplied.length; i++) {
            supplied[i] = value(bound.plan().supplied().get(i), sources.get(i), row, problems);
        }
        problems.throwIfInvalidRequest("reading a row");
        Run run = new Run(bound, supplied, engine.hooks(), new Cancellation());
        engine.executor().execute(run);
        return builder.build(run.plan().outputs(), run.outputs());
    }

    private static @Nullable Object value(Plan.Supplied slot, RowSource source, Object row, Problems problems) {
        if (source instanceof RowSource.Constant constant) {
            return constant.value();
        }
        return source instanceof RowSource.Getter getter
                ? value(getter, row)
                : value(slot.name(), (RowSource.Entry) source, (Map<?, ?>) row, problems);
    }

    private static @Nullable Object value(RowSource.Getter getter, Object row) {
        try {
            return getter.handle().invoke(row);
        } catch (RuntimeException | Error thrown) {
            throw thrown;
        } catch (Throwable thrown) {
            throw new IllegalStateException(
                    "%s.%s failed".formatted(getter.row().getName(), getter.name()), thrown);
        }
    }

    private static @Nullable Object value(NodeName name, RowSource.Entry entry, Map<?, ?> row, Problems problems) {
        Object value = row.get(entry.key());
        if (value == null && !row.containsKey(entry.key())) {
            problems.add(Problem.of(ProblemCode.MISSING_INPUT, "the row has no '%s'".formatted(name))
                    .fix("put it into the map; null, where it is missing"));
        }
        try {
            return RowSource.Entry.cast(entry.type(), value);
        } catch (ClassCastException e) {
            problems.add(Problem.of(
                            ProblemCode.WRONG_VALUE_TYPE,
                            "'%s' is %s, but a %s was given"
                                    .formatted(
                                            name,
                                            entry.type().getSimpleName(),
                                            Objects.requireNonNull(value)
                                                    .getClass()
                                                    .getSimpleName()))
                    .fix("put a value of that class into the map"));
        }
        return value;
    }
}
