package dev.hamilton.kernel;

import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.plan.Group;
import dev.hamilton.plan.Plan;
import dev.hamilton.run.CompiledRow;
import dev.hamilton.run.Kernels;
import dev.hamilton.run.RowPlan;
import java.util.Optional;
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
            Object[] columns = kernel.compute(arguments);
            watcher.accept(columns);
            return columns;
        };
    }

    @Override
    public CompiledRow rowFunction(RowPlan plan) {
        return inner.rowFunction(plan);
    }
}
