package dev.hamilton.run;

import dev.hamilton.column.ColumnData;
import dev.hamilton.column.ColumnRegistry;
import dev.hamilton.model.NodeName;
import dev.hamilton.plan.Argument;
import dev.hamilton.plan.Plan;
import dev.hamilton.plan.Step;
import dev.hamilton.problem.InvalidRequestException;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Calls a function once for every row: takes columns, gives a column. The plain interpreter that every faster way is
 * tested against. Immutable.
 */
final class LiftedCall implements StepFunction {
    /*
     * For each row: read the elements, convert them, and call, unless a value is missing that the function cannot do
     * without; then the result is missing too. Values behind a missing row are never looked at. A null result is missing.
     */
    private final Plan plan;
    private final Step step;
    private final StepFunction function;
    private final ColumnRegistry columns;
    private final CellArrays arrays;
    private final ArgumentReader[] readers;

    LiftedCall(
            Plan plan,
            Step step,
            StepFunction function,
            ColumnRegistry columns,
            CellArrays arrays,
            List<ArgumentReader> readers) {
        this.plan = plan;
        this.step = step;
        this.function = function;
        this.columns = columns;
        this.arrays = arrays;
        this.readers = readers.toArray(ArgumentReader[]::new);
    }

    @Override
    public Object call(@Nullable Object[] arguments) {
        @Nullable ColumnData[] data = new @Nullable ColumnData[readers.length];
        int rows = -1;
        int previous = -1;
        for (int i = 0; i < readers.length; i++) {
            if (readers[i].element()) {
                ColumnData cells = columns.read(Objects.requireNonNull(arguments[i], "a column"));
                data[i] = cells;
                if (rows >= 0 && cells.length() != rows) {
                    throw rowCountsDiffer(previous, rows, i, cells.length());
                }
                rows = cells.length();
                previous = i;
            }
        }
        CellArrays.Cells results = arrays.cells(rows);
        for (int row = 0; row < rows; row++) {
            @Nullable Object[] elements = elements(arguments, data, row);
            if (elements == null) {
                results.set(row, null);
            } else {
                results.set(row, call(row, elements));
            }
        }
        return columns.wrap(step.type(), results.data());
    }

    private @Nullable Object call(int row, @Nullable Object[] elements) {
        try {
            return function.call(elements);
        } catch (Throwable thrown) {
            throw new StepFailedException(FailureReport.of(plan, step, row, elements, thrown), thrown);
        }
    }

    private @Nullable Object @Nullable [] elements(@Nullable Object[] arguments, @Nullable ColumnData[] data, int row) {
        @Nullable Object[] elements = arguments.clone();
        for (int i = 0; i < readers.length; i++) {
            ColumnData cells = data[i];
            if (cells != null) {
                Object element = cells.get(row);
                if (readers[i].missing(element)) {
                    return null;
                }
                elements[i] = readers[i].converted(element);
            }
        }
        return elements;
    }

    private InvalidRequestException rowCountsDiffer(int one, int oneRows, int other, int otherRows) {
        Problem problem = Problem.of(
                        ProblemCode.ROW_COUNTS_DIFFER,
                        "'%s' has %d rows, but '%s' has %d".formatted(name(one), oneRows, name(other), otherRows))
                .at(step.function().source())
                .detail("they meet in '%s'".formatted(step.name()))
                .fix("let a function over whole columns bring them to one length first");
        return new InvalidRequestException("computing '" + step.name() + "'", List.of(problem));
    }

    private NodeName name(int parameter) {
        return plan.nameOf(((Argument.Slot) step.arguments().get(parameter)).slot());
    }
}
