package dev.hamilton.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Cuts the steps of a group into loops. Confined to one thread. */
final class Loops {
    /*
     * HotSpot's C2 vectorizes a loop until its body has some 20 to 24 arithmetic operations; beyond that a row and node
     * costs three to six times as much. Longer bodies save loads and stores, so a loop takes steps up to a budget that
     * keeps well below the cliff. Each stream takes a register and a place in the first cache level.
     */
    private static final int OPERATIONS = 12;
    private static final int STEPS = 4;
    private static final int STREAMS = 12;

    private final int supplied;
    private final List<Step> steps;
    private final Fusion fusion;
    private final Readers readers;

    Loops(int supplied, List<Step> steps, Fusion fusion, Readers readers) {
        this.supplied = supplied;
        this.steps = steps;
        this.fusion = fusion;
        this.readers = readers;
    }

    List<Group.Loop> of(int first, int end) {
        List<Group.Loop> loops = new ArrayList<>();
        int from = first;
        int operations = 0;
        for (int at = first; at < end; at++) {
            int more = fusion.operations(steps.get(at).function());
            boolean full = at - from == STEPS || operations + more > OPERATIONS || streams(from, at + 1) > STREAMS;
            if (at > from && full) {
                loops.add(new Group.Loop(from, at - from, operations, streams(from, at)));
                from = at;
                operations = 0;
            }
            operations += more;
        }
        loops.add(new Group.Loop(from, end - from, operations, streams(from, end)));
        return loops;
    }

    private int streams(int from, int to) {
        Set<Integer> read = new HashSet<>();
        int written = 0;
        for (int i = from; i < to; i++) {
            for (Argument argument : steps.get(i).arguments()) {
                if (argument instanceof Argument.Slot slot && slot.element() && slot.slot() < supplied + from) {
                    read.add(slot.slot());
                }
            }
            written += readers.last(supplied + i) >= to ? 1 : 0;
        }
        return read.size() + written;
    }
}
