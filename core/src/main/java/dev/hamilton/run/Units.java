package dev.hamilton.run;

import dev.hamilton.plan.Group;
import dev.hamilton.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an executor begins one by one: the steps of a plan, those of a group together. Immutable. */
final class Units {
    /* Where each unit begins in the plan's steps, and last, where the steps end. */
    private final int[] bounds;
    private final @Nullable BoundGroup[] groups;
    private final Plan plan;
    private volatile @Nullable Wiring wiring;

    /** A group and what computes it. */
    record BoundGroup(Group group, Kernels.Kernel kernel) {}

    private Units(Plan plan, int[] bounds, @Nullable BoundGroup[] groups) {
        this.plan = plan;
        this.bounds = bounds;
        this.groups = groups;
    }

    /** Each step alone. */
    static Units alone(Plan plan) {
        return of(plan, List.of());
    }

    /** Groups together; they are in the plan's order. */
    static Units of(Plan plan, List<BoundGroup> groups) {
        List<Integer> bounds = new ArrayList<>();
        List<@Nullable BoundGroup> together = new ArrayList<>();
        int next = 0;
        int at = 0;
        while (at < plan.steps().size()) {
            bounds.add(at);
            BoundGroup group =
                    next < groups.size() && groups.get(next).group().first() == at ? groups.get(next++) : null;
            together.add(group);
            at += group == null ? 1 : group.group().count();
        }
        bounds.add(at);
        return new Units(
                plan, bounds.stream().mapToInt(Integer::intValue).toArray(), together.toArray(BoundGroup[]::new));
    }

    int size() {
        return groups.length;
    }

    /** The index of a unit's first step. */
    int first(int unit) {
        return bounds[unit];
    }

    /** The index behind that of a unit's last step. */
    int end(int unit) {
        return bounds[unit + 1];
    }

    /** The group that a unit is, or null if it is a step alone. */
    @Nullable
    BoundGroup group(int unit) {
        return groups[unit];
    }

    /* Made when it is first needed, perhaps twice: a sequential run can do without. */
    Wiring wiring() {
        Wiring known = wiring;
        if (known == null) {
            known = Wiring.of(plan, this);
            wiring = known;
        }
        return known;
    }
}
