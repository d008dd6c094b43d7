package dev.hamilton.kernel;

import dev.hamilton.column.ColumnData;
import dev.hamilton.plan.Plan;
import dev.hamilton.run.BoundPlan;
import dev.hamilton.run.Cancellation;
import dev.hamilton.run.Executor;
import dev.hamilton.run.Hooks;
import dev.hamilton.run.Run;
import dev.hamilton.run.StepFailedException;
import java.lang.reflect.Array;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came of a run: values of which every bit counts, or a failure.
 *
 * @param failure what a function threw, and where; null if none did
 * @param values the outputs; none after a failure
 */
record Outcome(@Nullable String failure, List<@Nullable Object> values) {
    static Outcome of(BoundPlan bound, @Nullable Object[] supplied, Executor executor) {
        Run run = new Run(bound, supplied, Hooks.NONE, new Cancellation());
        try {
            executor.execute(run);
        } catch (StepFailedException thrown) {
            return new Outcome(thrown.getMessage() + " / " + thrown.row() + " / " + thrown.getCause(), List.of());
        } catch (RuntimeException thrown) {
            return new Outcome(thrown.toString(), List.of());
        }
        return new Outcome(null, run.outputs());
    }

    boolean failed() {
        return failure != null;
    }

    /** The same failure, or the same kinds of values with the same bits. */
    boolean isSameAs(Outcome other) {
        boolean same = Objects.equals(failure, other.failure) && values.size() == other.values.size();
        for (int i = 0; same && i < values.size(); i++) {
            same = isSame(values.get(i), other.values.get(i));
        }
        return same;
    }

    private static boolean isSame(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null || !RandomFlow.COLUMNS.isColumn(one)) {
            return Objects.equals(one, other); // the equality of boxes is that of bits, but for NaN payloads
        }
        if (one.getClass() != other.getClass()) {
            return false;
        }
        ColumnData left = RandomFlow.COLUMNS.read(one);
        ColumnData right = RandomFlow.COLUMNS.read(other);
        boolean same = left.length() == right.length();
        for (int row = 0; same && row < left.length(); row++) {
            same = left.isMissing(row) == right.isMissing(row)
                    && (left.isMissing(row)
                            || Objects.equals(Array.get(left.array(), row), Array.get(right.array(), row)));
        }
        return same;
    }

    /** The values in words, for a failing test. */
    String text(Plan plan) {
        if (failure != null) {
            return failure;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            text.append(plan.outputs().get(i)).append(':');
            Object value = values.get(i);
            if (value != null && RandomFlow.COLUMNS.isColumn(value)) {
                ColumnData data = RandomFlow.COLUMNS.read(value);
                text.append(' ').append(value.getClass().getSimpleName());
                for (int row = 0; row < data.length(); row++) {
                    text.append(' ').append(data.get(row));
                }
            } else {
                text.append(' ').append(value);
            }
            text.append('\n');
        }
        return text.toString();
    }
}
