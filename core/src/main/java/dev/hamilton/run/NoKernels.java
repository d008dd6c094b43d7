package dev.hamilton.run;

import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.plan.Group;
import dev.hamilton.plan.Plan;
import java.util.Optional;

/**
 * Leaves every lifted step to calls row by row. Immutable.
 *
 * @param why the reason, which plans print
 * @since 0.1
 */
public record NoKernels(String why) implements Kernels {
    @Override
    public Optional<String> obstacle(FunctionDef function) {
        return Optional.of(why);
    }

    @Override
    public int operations(FunctionDef function) {
        return 0;
    }

    @Override
    public Kernel kernel(Plan plan, Group group) {
        return arguments -> null;
    }

    @Override
    public CompiledRow rowFunction(RowPlan plan) {
        return CompiledRow.none(why);
    }
}
