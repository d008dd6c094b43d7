package dev.hamilton.run;

import dev.hamilton.problem.InvalidRequestException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Computes the lifted steps of a unit in one run: those of a group together, or one alone. Used once, by one thread at a
 * time.
 */
final class Together {
    /*
     * What is to be computed is handed out as work, one after the other: that of a group's kernel; if there is none, or it
     * leaves the group to calls row by row, that of each step.
     *
     * All steps of a group begin together and end together, and each is told to have taken as long as the group. Where the
     * kernel leaves the group to calls, its steps end one after the other, each with its own time, and those behind one that
     * fails are abandoned.
     */
    private final Run run;
    private final BoundPlan bound;
    private final Units.@Nullable BoundGroup group;
    private final int end;
    private final @Nullable Object[] slots;
    private final Events events;
    private long startNanos;
    private boolean started;
    private @Nullable KernelWork ofKernel;
    private @Nullable Calls ofStep;
    private int step;

    Together(Run run, BoundPlan bound, int first, int end, Units.@Nullable BoundGroup group) {
        this.run = run;
        this.bound = bound;
        this.group = group;
        this.step = first;
        this.end = end;
        this.slots = run.slots();
        this.events = run.events();
    }

    /** Computes all on this thread. */
    void compute() {
        for (RowWork work = next(); work != null; work = next()) {
            work.compute(0, work.rows());
        }
    }

    /**
     * Ends the work that was handed out before, and begins the next.
     *
     * @return rows to compute before this is called again; null when the values of all steps are in their slots
     * @throws StepFailedException if a function threw
     * @throws InvalidRequestException if columns with different numbers of rows meet in a step
     */
    @Nullable
    RowWork next() {
        if (!started) {
            started = true;
            ofKernel = begin();
            if (ofKernel != null) {
                return ofKernel;
            }
        } else if (ofKernel != null) {
            KernelWork ended = ofKernel;
            ofKernel = null;
            if (ended.store(slots)) {
                events.stepsSucceeded(bound.plan().steps().subList(step, end), slots, startNanos);
                step = end;
            }
        } else if (ofStep != null) {
            Calls ended = ofStep;
            ofStep = null;
            end(ended);
        }
        return ofStep();
    }

    private @Nullable KernelWork begin() {
        for (int i = step; i < end; i++) {
            startNanos = events.stepStarted(bound.step(i).step());
        }
        if (group == null) {
            return null;
        }
        @Nullable Object @Nullable [][] arguments = arguments();
        Kernels.Task task = arguments == null ? null : group.kernel().begin(arguments);
        return task == null ? null : new KernelWork(task, group.group().stored());
    }

    /* Null if one cannot be read, which the step that it belongs to will report. */
    private @Nullable Object @Nullable [][] arguments() {
        @Nullable Object[][] arguments = new @Nullable Object[end - step][];
        for (int i = 0; i < arguments.length; i++) {
            try {
                @Nullable Object @Nullable [] own = bound.step(step + i).arguments(slots);
                if (own == null) {
                    return null;
                }
                arguments[i] = own;
            } catch (RuntimeException | Error unreadable) {
                return null;
            }
        }
        return arguments;
    }

    private @Nullable RowWork ofStep() {
        while (step < end) {
            Calls calls = begin(bound.step(step));
            if (calls.rows == null) {
                end(calls);
            } else {
                ofStep = calls;
                return calls.rows;
            }
        }
        return null;
    }

    /** The calls of one step; without rows if the whole value is null. */
    private static final class Calls {
        private final BoundStep step;
        private final @Nullable Object[] arguments;
        private final LiftedCall.@Nullable Rows rows;

        Calls(BoundStep step, @Nullable Object[] arguments, LiftedCall.@Nullable Rows rows) {
            this.step = step;
            this.arguments = arguments;
            this.rows = rows;
        }
    }

    private Calls begin(BoundStep next) {
        @Nullable Object @Nullable [] arguments = null;
        InvalidRequestException misfit;
        try {
            arguments = next.arguments(slots);
            if (arguments == null) {
                throw new AssertionError("a lifted step leaves what is missing to its call");
            }
            misfit = next.misfit(arguments);
            if (misfit == null) {
                return new Calls(next, arguments, next.lifted().begin(arguments));
            }
        } catch (Throwable thrown) {
            throw failed(next, run.failure(next.step(), arguments, thrown));
        }
        throw failed(next, misfit);
    }

    private void end(Calls calls) {
        Object column;
        try {
            column = calls.rows == null ? null : calls.rows.column();
        } catch (Throwable thrown) {
            throw failed(calls.step, run.failure(calls.step.step(), calls.arguments, thrown));
        }
        run.succeeded(calls.step, column, startNanos);
        startNanos = events.now();
        step++;
    }

    private RuntimeException failed(BoundStep failing, RuntimeException failure) {
        events.stepFailed(failing.step(), startNanos, failure);
        for (int i = step + 1; i < end; i++) {
            events.stepAbandoned(bound.step(i).step(), startNanos);
        }
        return failure;
    }

    /** The rows of a kernel, until it leaves one to calls. */
    private static final class KernelWork implements RowWork {
        private final Kernels.Task task;
        private final List<Integer> stored;
        private volatile boolean left;

        KernelWork(Kernels.Task task, List<Integer> stored) {
            this.task = task;
            this.stored = stored;
        }

        @Override
        public int rows() {
            return task.rows();
        }

        @Override
        public int grain() {
            return Long.SIZE;
        }

        @Override
        public void compute(int from, int to) {
            if (!left && !task.compute(from, to)) {
                left = true;
            }
        }

        /* Whether the values are there. */
        boolean store(@Nullable Object[] slots) {
            @Nullable Object @Nullable [] columns = left ? null : task.columns();
            if (columns == null) {
                return false;
            }
            for (int i = 0; i < columns.length; i++) {
                slots[stored.get(i)] = columns[i];
            }
            return true;
        }
    }
}
