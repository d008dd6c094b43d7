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
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Calls a function once for every row: takes columns, gives a column. The plain interpreter that every faster way is
 * tested against. Immutable.
 */
final class LiftedCall implements StepFunction {
    /*
     * For each row: read the elements, convert them, and call, unless a value is missing that the function cannot do
     * without; then the result is missing too. Values behind a missing row are never looked at. A null result is missing.
     *
     * Null in the place of a whole column or of a value for all rows is missing in every row. Where that leaves no column to
     * tell the number of rows, or the result would be a column in which nothing can be missing, such as an array of primitives, the whole
     * result is null.
     */
    private static final int NO_ROWS = -1;

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
    public @Nullable Object call(@Nullable Object[] arguments) throws Throwable {
        Rows rows = begin(arguments);
        if (rows == null) {
            return null;
        }
        rows.compute(0, rows.rows());
        return rows.column();
    }

    /** What is to be called, or null if the whole result is. */
    @Nullable
    Rows begin(@Nullable Object[] arguments) {
        InvalidRequestException misfit = misfit(arguments);
        if (misfit != null) {
            throw misfit; // an interceptor went on with other columns
        }
        @Nullable ColumnData[] data = new @Nullable ColumnData[readers.length];
        int rows = NO_ROWS;
        boolean never = false;
        for (int i = 0; i < readers.length; i++) {
            Object value = arguments[i];
            never |= readers[i].missing(value);
            if (readers[i].element() && value != null) {
                ColumnData cells = columns.read(value);
                data[i] = cells;
                rows = cells.length();
            }
        }
        return rows == NO_ROWS || (never && !arrays.canMiss()) ? null : new Rows(arguments, data, rows, never);
    }

    /** The calls for the rows of some columns. Thread-safe for different rows. */
    final class Rows implements RowWork {
        /* Of several rows that fail, the first is told: a row is called unless one before it is known to have failed. */
        private final @Nullable Object[] arguments;
        private final @Nullable ColumnData[] data;
        private final boolean never;
        private final CellArrays.Cells results;
        private final AtomicReference<@Nullable Failure> failure = new AtomicReference<>();

        /** What a row threw. */
        private record Failure(int row, Throwable thrown) {}

        private Rows(@Nullable Object[] arguments, @Nullable ColumnData[] data, int rows, boolean never) {
            this.arguments = arguments;
            this.data = data;
            this.never = never;
            this.results = arrays.cells(rows);
        }

        @Override
        public int rows() {
            return results.rows();
        }

        @Override
        public int grain() {
            return 1;
        }

        @Override
        public void compute(int from, int to) {
            for (int row = from; row < to; row++) {
                Failure known = failure.get();
                if (known != null && known.row() < row) {
                    return;
                }
                try {
                    compute(row);
                } catch (Throwable thrown) {
                    if (thrown instanceof StepFailedException && thrown.getCause() instanceof InterruptedException) {
                        Thread.currentThread().interrupt();
                    }
                    Failure fresh = new Failure(row, thrown);
                    failure.accumulateAndGet(
                            fresh, (one, other) -> one == null || other.row() < one.row() ? other : one);
                    return;
                }
            }
        }

        private void compute(int row) {
            @Nullable Object[] elements = never ? null : elements(arguments, data, row);
            if (elements == null) {
                results.setMissing(row);
            } else {
                LiftedCall.this.call(row, elements, results);
            }
        }

        /** The results, once every row is computed. */
        Object column() throws Throwable {
            Failure failed = failure.get();
            if (failed != null) {
                throw failed.thrown();
            }
            return columns.wrap(step.type(), results.data());
        }
    }

    private void call(int row, @Nullable Object[] elements, CellArrays.Cells results) {
        try {
            Object value = function.call(elements);
            if (value == null && !arrays.canMiss()) {
                throw new NullPointerException("the function returned null for a row of " + step.type());
            }
            results.set(row, value);
        } catch (Throwable thrown) {
            throw new StepFailedException(FailureReport.of(plan, step, row, elements, thrown), thrown);
        }
    }

    private @Nullable Object @Nullable [] elements(@Nullable Object[] arguments, @Nullable ColumnData[] data, int row) {
        @Nullable Object[] elements = arguments.clone();
        for (int i = 0; i < readers.length; i++) {
            if (readers[i].element()) {
                ColumnData cells = data[i];
                Object element = cells == null ? null : cells.get(row);
                if (readers[i].missing(element)) {
                    return null;
                }
                elements[i] = readers[i].converted(element);
            }
        }
        return elements;
    }

    /** Why these columns cannot be read row by row together, or null if they can. */
    @Nullable
    InvalidRequestException misfit(@Nullable Object[] arguments) {
        int first = NO_ROWS;
        int rows = NO_ROWS;
        for (int i = 0; i < readers.length; i++) {
            Object column = readers[i].element() ? arguments[i] : null;
            if (column != null) {
                int length = columns.rows(column);
                if (rows != NO_ROWS && length != rows) {
                    return rowCountsDiffer(first, rows, i, length);
                }
                first = i;
                rows = length;
            }
        }
        return null;
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
