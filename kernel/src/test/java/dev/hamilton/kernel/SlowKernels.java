package dev.hamilton.kernel;

import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.plan.Group;
import dev.hamilton.plan.Plan;
import dev.hamilton.run.CompiledRow;
import dev.hamilton.run.Kernels;
import dev.hamilton.run.RowPlan;
import java.util.Optional;

/**
 * Kernels that take so long for every claim that the rows are dealt out to all threads there are.
 *
 * @param inner what computes
 */
record SlowKernels(Kernels inner) implements Kernels {
    private static final long CLAIM_NANOS = 60_000;

    @Override
    public Optional<String> obstacle(FunctionDef function) {
        return inner.obstacle(function);
    }

    @Override
    public int operations(FunctionDef function) {
        return inner.operations(function);
    }

    @Override
    public Kernel kernel(Plan plan, Group group) {
        Kernel kernel = inner.kernel(plan, group);
        return arguments -> {
            Task task = kernel.begin(arguments);
            return task == null ? null : new SlowTask(task);
        };
    }

    @Override
    public CompiledRow rowFunction(RowPlan plan) {
        return inner.rowFunction(plan);
    }

    /** Keeps the processor busy. */
    static void pass(long nanos) {
        for (long begun = System.nanoTime(); System.nanoTime() - begun < nanos; ) {
            Thread.onSpinWait();
        }
    }

    private record SlowTask(Task inner) implements Task {
        @Override
        public int rows() {
            return inner.rows();
        }

        @Override
        public boolean compute(int from, int to) {
            pass(CLAIM_NANOS);
            return inner.compute(from, to);
        }

        @Override
        public Object[] columns() {
            return inner.columns();
        }
    }
}
