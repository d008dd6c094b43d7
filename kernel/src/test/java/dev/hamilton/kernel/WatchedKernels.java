package dev.hamilton.kernel;

import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.plan.Group;
import dev.hamilton.plan.Plan;
import dev.hamilton.run.CompiledRow;
import dev.hamilton.run.Kernels;
import dev.hamilton.run.RowPlan;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Kernels that tell what they computed, and find functions heavier than they are.
 *
 * @param inner what computes
 * @param weight so many operations more has each function
 * @param watcher sees what each group computed, null if it was left to calls row by row
 */
record WatchedKernels(Kernels inner, int weight, Consumer<Object @Nullable []> watcher) implements Kernels {
    @Override
    public Optional<String> obstacle(FunctionDef function) {
        return inner.obstacle(function);
    }

    @Override
    public int operations(FunctionDef function) {
        return inner.operations(function) + weight;
    }

    @Override
    public Kernel kernel(Plan plan, Group group) {
        Kernel kernel = inner.kernel(plan, group);
        return arguments -> {
            Task task = kernel.begin(arguments);
            if (task == null) {
                watcher.accept(null);
                return null;
            }
            return new WatchedTask(task, watcher);
        };
    }

    /** Rows that tell what came of them. */
    private static final class WatchedTask implements Task {
        private final Task inner;
        private final Consumer<Object @Nullable []> watcher;
        private final AtomicBoolean left = new AtomicBoolean();

        WatchedTask(Task inner, Consumer<Object @Nullable []> watcher) {
            this.inner = inner;
            this.watcher = watcher;
        }

        @Override
        public int rows() {
            return inner.rows();
        }

        @Override
        public boolean compute(int from, int to) {
            boolean computed = inner.compute(from, to);
            if (!computed && left.compareAndSet(false, true)) {
                watcher.accept(null);
            }
            return computed;
        }

        @Override
        public Object @Nullable [] columns() {
            Object[] columns = inner.columns();
            watcher.accept(columns);
            return columns;
        }
    }

    @Override
    public CompiledRow rowFunction(RowPlan plan) {
        return inner.rowFunction(plan);
    }
}
