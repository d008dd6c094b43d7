package dev.hamilton.plan;

import dev.hamilton.model.Shape;
import java.util.BitSet;
import java.util.List;

/** Counts the columns that a sequential run of a plan holds. Confined to one thread. */
final class LiveColumns {
    private final Plan plan;
    private final BitSet live = new BitSet();
    private int peak;

    LiveColumns(Plan plan) {
        this.plan = plan;
        plan.supplied().stream().filter(each -> each.shape() == Shape.COLUMN).forEach(each -> live.set(each.slot()));
        peak = live.cardinality();
        int group = 0;
        for (int at = 0; at < plan.steps().size(); ) {
            boolean grouped =
                    group < plan.groups().size() && plan.groups().get(group).first() == at;
            at = grouped ? together(plan.groups().get(group++)) : alone(at);
        }
    }

    /** The most columns at one time. */
    int peak() {
        return peak;
    }

    private int alone(int at) {
        Step step = plan.steps().get(at);
        live.set(step.slot(), step.shape() == Shape.COLUMN);
        peak = Math.max(peak, live.cardinality());
        step.releases().forEach(live::clear);
        return at + 1;
    }

    private int together(Group group) {
        group.stored().forEach(live::set);
        peak = Math.max(peak, live.cardinality());
        int end = group.first() + group.count();
        for (Step step : plan.steps().subList(group.first(), end)) {
            List<Integer> releases = step.releases();
            releases.forEach(live::clear);
        }
        return end;
    }
}
