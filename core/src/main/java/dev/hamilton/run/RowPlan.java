package dev.hamilton.run;

import dev.hamilton.plan.Plan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan over single values, from a record to a record. Immutable.
 *
 * @param plan the plan; its outputs are the components of {@code out}, in their order
 * @param in the record that gives values
 * @param out the record that is made
 * @param reads for each supplied slot what reads its component of {@code in}, or null for a constant
 * @param constants for each supplied slot its value, if nothing reads it
 * @since 0.1
 */
public record RowPlan(
        Plan plan,
        Class<? extends Record> in,
        Class<? extends Record> out,
        List<@Nullable StepFunction> reads,
        List<@Nullable Object> constants) {
    /** Copies the lists. */
    public RowPlan {
        reads = Collections.unmodifiableList(new ArrayList<>(reads));
        constants = Collections.unmodifiableList(new ArrayList<>(constants));
    }
}
