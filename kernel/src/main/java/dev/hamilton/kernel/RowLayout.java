package dev.hamilton.kernel;

import dev.hamilton.plan.Argument;
import dev.hamilton.plan.Plan;
import dev.hamilton.plan.Step;
import dev.hamilton.run.RowPlan;
import java.lang.invoke.MethodHandle;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a row function is made of, and where its values are. Confined to one thread. */
final class RowLayout {
    /* A call with three arguments takes some 30 bytes, and HotSpot compiles methods of up to 8000. */
    static final int PART = 150;

    private final RowPlan row;
    private final List<Callee> callees;
    private final List<@Nullable Callee> readers;
    private final MethodHandle constructor;
    private final RowConstants constants;
    private final BitSet kept = new BitSet();
    private final BitSet flagged = new BitSet();

    RowLayout(
            RowPlan row,
            List<Callee> callees,
            List<@Nullable Callee> readers,
            MethodHandle constructor,
            RowConstants constants) {
        this.row = row;
        this.callees = callees;
        this.readers = readers;
        this.constructor = constructor;
        this.constants = constants;
        int supplied = plan().supplied().size();
        for (int i = 0; i < plan().steps().size(); i++) {
            for (Argument argument : plan().steps().get(i).arguments()) {
                if (argument instanceof Argument.Slot slot
                        && slot.slot() >= supplied
                        && (slot.slot() - supplied) / PART != i / PART) {
                    kept.set(slot.slot());
                }
            }
        }
        if (parts() > 1) {
            plan().outputSlots().stream().filter(slot -> slot >= supplied).forEach(kept::set);
        }
    }

    Plan plan() {
        return row.plan();
    }

    int parts() {
        return Math.max(1, (plan().steps().size() + PART - 1) / PART);
    }

    Callee callee(int step) {
        return callees.get(step);
    }

    /** What reads a supplied slot's component; null for a constant. */
    @Nullable
    Callee reader(int slot) {
        return readers.get(slot);
    }

    MethodHandle constructor() {
        return constructor;
    }

    /** The value of a supplied slot that nothing reads. */
    @Nullable
    Object supplied(int slot) {
        return row.constants().get(slot);
    }

    /** The value of an argument that no slot gives. */
    @Nullable
    Object constant(int step, int parameter) {
        return constants.of(plan().steps().get(step).arguments().get(parameter));
    }

    private Class<?> type(int slot) {
        int supplied = plan().supplied().size();
        if (slot >= supplied) {
            return callees.get(slot - supplied).type().returnType();
        }
        Callee reader = readers.get(slot);
        return reader == null ? Object.class : reader.type().returnType();
    }

    Storage storage(int slot) {
        return Storage.of(type(slot));
    }

    /** What a slot's box holds; null if its value is not in a box. */
    @Nullable
    Storage held(int slot) {
        Object constant = slot < readers.size() && readers.get(slot) == null ? supplied(slot) : null;
        return Storage.unboxed(constant == null ? type(slot) : constant.getClass())
                .orElse(null);
    }

    /** Whether another part reads a slot. */
    boolean isKept(int slot) {
        return kept.get(slot);
    }

    /** Slots that another part reads. */
    BitSet kept() {
        return kept;
    }

    /** Remembers whether a flag says that a slot's value is there. */
    void flag(int slot, boolean flag) {
        flagged.set(slot, flag);
    }

    boolean isFlagged(int slot) {
        return flagged.get(slot);
    }

    /** Why a plan cannot be straight code; null if it can. */
    static @Nullable String obstacle(Plan plan) {
        for (Step step : plan.steps()) {
            if (step.lifted()) {
                return "'" + step.name() + "' is called for every row of a column";
            }
            if (step.function().async()) {
                return "'" + step.name() + "' answers later";
            }
        }
        return null;
    }
}
