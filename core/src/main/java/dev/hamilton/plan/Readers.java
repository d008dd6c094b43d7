package dev.hamilton.plan;

import java.util.Arrays;
import java.util.List;

/** Which step reads each slot last. Immutable. */
final class Readers {
    private final int[] last;

    private Readers(int[] last) {
        this.last = last;
    }

    static Readers of(int supplied, List<Step> steps, List<Integer> outputs, int[] renumbered) {
        int[] last = new int[supplied + steps.size()];
        Arrays.fill(last, -1);
        for (int i = 0; i < steps.size(); i++) {
            for (Argument argument : steps.get(i).arguments()) {
                if (argument instanceof Argument.Slot slot) {
                    last[slot.slot()] = i;
                }
            }
        }
        outputs.forEach(slot -> last[renumbered[slot]] = Integer.MAX_VALUE);
        return new Readers(last);
    }

    /** The index of the step that reads a slot last; behind all steps if it is an output, -1 if nobody reads it. */
    int last(int slot) {
        return last[slot];
    }
}
