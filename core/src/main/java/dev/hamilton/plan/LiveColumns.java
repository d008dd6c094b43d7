package dev.hamilton.plan;

import dev.hamilton.model.Shape;
import java.util.BitSet;

/** Counts the columns that a sequential run of a plan holds, and their bytes for a row. Confined to one thread. */
final class LiveColumns {
    private final Plan plan;
    private final BitSet live = new BitSet();
    private int columns;
    private int bytes;
    private int peak;
    private int peakBytes;

    LiveColumns(Plan plan) {
        this.plan = plan;
        plan.supplied().stream().filter(each -> each.shape() == Shape.COLUMN).forEach(each -> hold(each.slot()));
        look();
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

    /** The most bytes for a row at one time. */
    int peakBytes() {
        return peakBytes;
    }

    private int alone(int at) {
        Step step = plan.steps().get(at);
        if (step.shape() == Shape.COLUMN) {
            hold(step.slot());
        }
        look();
        step.releases().forEach(this::drop);
        return at + 1;
    }

    private int together(Group group) {
        group.stored().forEach(this::hold);
        look();
        int end = group.first() + group.count();
        for (Step step : plan.steps().subList(group.first(), end)) {
            step.releases().forEach(this::drop);
        }
        return end;
    }

    private void hold(int slot) {
        live.set(slot);
        columns++;
        bytes += plan.cells().get(slot);
    }

    private void drop(int slot) {
        if (live.get(slot)) {
            live.clear(slot);
            columns--;
            bytes -= plan.cells().get(slot);
        }
    }

    private void look() {
        peak = Math.max(peak, columns);
        peakBytes = Math.max(peakBytes, bytes);
    }
}
