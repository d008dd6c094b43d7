package dev.hamilton.run;

import dev.hamilton.plan.Argument;
import dev.hamilton.plan.Plan;
import dev.hamilton.plan.Step;
import java.util.Arrays;
import java.util.List;

/** Who reads which slot: what a run counts down when units are begun as their arguments arrive. Immutable. */
final class Wiring {
    /* A unit that reads a slot through several parameters counts, and is listed, once for each. */
    private final int[][] reads;
    private final int[][] followers;
    private final int[] missing;
    private final int[] uses;

    private Wiring(int[][] reads, int[][] followers, int[] missing, int[] uses) {
        this.reads = reads;
        this.followers = followers;
        this.missing = missing;
        this.uses = uses;
    }

    static Wiring of(Plan plan, Units units) {
        int supplied = plan.supplied().size();
        int[] writer = new int[plan.slots()];
        Arrays.fill(writer, -1);
        int[] uses = new int[plan.slots()];
        int[][] reads = new int[units.size()][];
        for (int unit = 0; unit < reads.length; unit++) {
            List<Step> steps = plan.steps().subList(units.first(unit), units.end(unit));
            reads[unit] = steps.stream()
                    .flatMap(step -> step.arguments().stream())
                    .mapToInt(argument -> argument instanceof Argument.Slot slot ? slot.slot() : -1)
                    .filter(slot -> slot >= 0)
                    .toArray();
            Arrays.fill(writer, supplied + units.first(unit), supplied + units.end(unit), unit);
        }
        int[] missing = new int[reads.length];
        int[] following = new int[reads.length];
        for (int unit = 0; unit < reads.length; unit++) {
            for (int slot : reads[unit]) {
                uses[slot]++;
                if (writer[slot] >= 0 && writer[slot] != unit) {
                    missing[unit]++;
                    following[writer[slot]]++;
                }
            }
        }
        plan.outputSlots().forEach(slot -> uses[slot]++);
        return new Wiring(reads, followers(reads, writer, following), missing, uses);
    }

    private static int[][] followers(int[][] reads, int[] writer, int[] following) {
        int[][] followers = new int[reads.length][];
        for (int unit = 0; unit < reads.length; unit++) {
            followers[unit] = new int[following[unit]];
        }
        int[] filled = new int[reads.length];
        for (int unit = 0; unit < reads.length; unit++) {
            for (int slot : reads[unit]) {
                int before = writer[slot];
                if (before >= 0 && before != unit) {
                    followers[before][filled[before]++] = unit;
                }
            }
        }
        return followers;
    }

    /** The slots that a unit reads. */
    int[] reads(int unit) {
        return reads[unit];
    }

    /** The units that wait for a unit. */
    int[] followers(int unit) {
        return followers[unit];
    }

    /** How many arguments each unit has to wait for. */
    int[] missing() {
        return missing.clone();
    }

    /** How often each slot is read; being asked for counts as one more. */
    int[] uses() {
        return uses.clone();
    }
}
