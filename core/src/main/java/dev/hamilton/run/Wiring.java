package dev.hamilton.run;

import dev.hamilton.plan.Argument;
import dev.hamilton.plan.Plan;
import dev.hamilton.plan.Step;
import java.util.List;

/** Who reads which slot: what a run counts down when steps are begun as their arguments arrive. Immutable. */
final class Wiring {
    /* A step that reads a slot through several parameters counts, and is listed, once for each. */
    private final int[][] readers;
    private final int[] missing;
    private final int[] uses;

    private Wiring(int[][] readers, int[] missing, int[] uses) {
        this.readers = readers;
        this.missing = missing;
        this.uses = uses;
    }

    static Wiring of(Plan plan) {
        List<Step> steps = plan.steps();
        int[] uses = new int[plan.slots()];
        int[] missing = new int[steps.size()];
        for (int i = 0; i < missing.length; i++) {
            for (Argument argument : steps.get(i).arguments()) {
                if (argument instanceof Argument.Slot slot) {
                    uses[slot.slot()]++;
                    missing[i] += slot.slot() >= plan.supplied().size() ? 1 : 0;
                }
            }
        }
        int[][] readers = new int[uses.length][];
        for (int i = 0; i < readers.length; i++) {
            readers[i] = new int[uses[i]];
        }
        int[] filled = new int[uses.length];
        for (int i = 0; i < missing.length; i++) {
            for (Argument argument : steps.get(i).arguments()) {
                if (argument instanceof Argument.Slot slot) {
                    readers[slot.slot()][filled[slot.slot()]++] = i;
                }
            }
        }
        plan.outputSlots().forEach(slot -> uses[slot]++);
        return new Wiring(readers, missing, uses);
    }

    /** The steps that read a slot. */
    int[] readers(int slot) {
        return readers[slot];
    }

    /** How many arguments each step has to wait for. */
    int[] missing() {
        return missing.clone();
    }

    /** How often each slot is read; being asked for counts as one more. */
    int[] uses() {
        return uses.clone();
    }
}
