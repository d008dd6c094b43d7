package dev.hamilton.run;

import dev.hamilton.plan.Plan;
import java.util.List;

/**
 * A plan over single values, from an object that gives the inputs to one that holds the outputs. Immutable.
 *
 * @param plan the plan
 * @param sources for each supplied slot where its value comes from
 * @param result what is made of the outputs
 * @since 0.1
 */
public record RowPlan(Plan plan, List<RowSource> sources, RowResult result) {
    /** Copies the list. */
    public RowPlan {
        sources = List.copyOf(sources);
    }
}
