package dev.hamilton.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the lifted steps that can be computed together, and moves them side by side. Used once, on one thread. */
final class Grouping {
    /*
     * One pass in the plan's order, with one group open. A step that can be fused joins it. A step that cannot is put before
     * the open group, unless it reads something of the group: then the group ends. So a group is never left and entered
     * again, every step still stands behind what it reads, and steps that a window stands between in the author's order,
     * but not in what they read, meet in one group.
     *
     * Putting a step first keeps its column waiting for the whole group, so that is done for a few steps only: the columns
     * that live at one time become at most HOISTED more. Rejected: levels, which put all windows first and then all else;
     * they make the largest groups, and keep every column alive at once.
     *
     * A window over a column that is kept to the end, because it was asked for, may wait for the group: what joins it
     * meanwhile has to be kept to the end as well, so that nothing lives longer but what the waiting steps read. A few wait
     * at a time, and groups of that many windows have the same shape again and again, so that they share their classes.
     */
    private static final int LARGEST = 512;
    private static final int HOISTED = 32;
    private static final int WAITING = 16;

    private final int supplied;
    private final List<Step> steps;
    private final Fusion fusion;
    private final List<Step> ordered = new ArrayList<>();
    private final List<Drawn> drawn = new ArrayList<>();
    private final List<Step> open = new ArrayList<>();
    private final BitSet inOpen = new BitSet();
    private final List<Step> waiting = new ArrayList<>();
    private final BitSet inWaiting = new BitSet();
    private final BitSet wanted = new BitSet();
    private String waitsFor = "";
    private final List<Plan.Interpreted> interpreted = new ArrayList<>();
    private int hoisted;

    /** A group before its loops are known. */
    private record Drawn(int first, int count, String boundary) {}

    Grouping(int supplied, List<Step> steps, Fusion fusion) {
        this.supplied = supplied;
        this.steps = steps;
        this.fusion = fusion;
    }

    /** Steps in the order in which they are computed, their slots numbered anew, and the groups among them. */
    record Result(List<Step> steps, List<Integer> outputs, List<Group> groups, List<Plan.Interpreted> interpreted) {}

    Result group(List<Integer> outputs) {
        outputs.forEach(wanted::set);
        for (Step step : steps) {
            Optional<String> obstacle = step.lifted() ? fusion.obstacle(step.function()) : Optional.empty();
            if (step.lifted() && obstacle.isEmpty()) {
                join(step);
            } else {
                obstacle.ifPresent(why -> interpreted.add(new Plan.Interpreted(step.slot(), why)));
                pass(step);
            }
        }
        close(waiting.isEmpty() ? "nothing is left to compute" : waitsFor);
        int[] slots = new int[supplied + steps.size()];
        for (int i = 0; i < slots.length; i++) {
            slots[i < supplied ? i : ordered.get(i - supplied).slot()] = i;
        }
        List<Step> renumbered =
                ordered.stream().map(step -> step.renumbered(slots)).toList();
        List<Group> groups = new ArrayList<>();
        Readers readers = Readers.of(supplied, renumbered, outputs, slots);
        drawn.forEach(each -> groups.add(group(each, renumbered, readers)));
        List<Plan.Interpreted> reasons = interpreted.stream()
                .map(each -> new Plan.Interpreted(slots[each.slot()], each.why()))
                .toList();
        List<Integer> moved = outputs.stream().map(slot -> slots[slot]).toList();
        return new Result(renumbered, moved, groups, reasons);
    }

    private void join(Step step) {
        if (open.size() == LARGEST) {
            close("a group has at most %d steps".formatted(LARGEST));
        }
        if (!waiting.isEmpty() && (!wanted.get(step.slot()) || reads(step, inWaiting))) {
            close(waitsFor);
        }
        open.add(step);
        inOpen.set(step.slot());
    }

    private void pass(Step step) {
        if (!open.isEmpty()) {
            Optional<Step> read = readOfOpen(step);
            boolean waits = read.isPresent() || reads(step, inWaiting);
            if (waits && mayWait(step)) {
                read.filter(each -> waiting.isEmpty()).ifPresent(each -> waitsFor = needs(step, each));
                waiting.add(step);
                inWaiting.set(step.slot());
                return;
            }
            if (waits) {
                close(
                        waiting.size() == WAITING
                                ? "%d steps wait for it, as many as may".formatted(WAITING)
                                : read.map(each -> needs(step, each)).orElse(waitsFor));
            } else if (hoisted == HOISTED) {
                close("%d steps were put before it, as many as may be".formatted(HOISTED));
            } else {
                hoisted++;
            }
        }
        ordered.add(step);
    }

    private static String needs(Step step, Step whole) {
        String needs = step.lifted() ? "'%s', one call a row, reads '%s'" : "'%s' needs the whole of '%s'";
        return needs.formatted(step.name(), whole.name());
    }

    private boolean mayWait(Step step) {
        return waiting.size() < WAITING && slots(step).filter(inOpen::get).allMatch(wanted::get);
    }

    private static boolean reads(Step step, BitSet slots) {
        return slots(step).anyMatch(slots::get);
    }

    private static IntStream slots(Step step) {
        return step.arguments().stream()
                .filter(Argument.Slot.class::isInstance)
                .mapToInt(argument -> ((Argument.Slot) argument).slot());
    }

    private Optional<Step> readOfOpen(Step step) {
        return slots(step)
                .filter(inOpen::get)
                .boxed()
                .findFirst()
                .flatMap(slot ->
                        open.stream().filter(each -> each.slot() == slot).findFirst());
    }

    private void close(String boundary) {
        if (!open.isEmpty()) {
            drawn.add(new Drawn(ordered.size(), open.size(), boundary));
            ordered.addAll(open);
            ordered.addAll(waiting);
        }
        open.clear();
        inOpen.clear();
        waiting.clear();
        inWaiting.clear();
        hoisted = 0;
    }

    private Group group(Drawn drawn, List<Step> renumbered, Readers readers) {
        int end = drawn.first() + drawn.count();
        List<Integer> stored = new ArrayList<>();
        for (int i = drawn.first(); i < end; i++) {
            if (readers.last(supplied + i) >= end) {
                stored.add(supplied + i);
            }
        }
        List<Group.Loop> loops = new Loops(supplied, renumbered, fusion, readers).of(drawn.first(), end);
        return new Group(drawn.first(), drawn.count(), loops, stored, fusion.coldRows(drawn.count()), drawn.boundary());
    }
}
