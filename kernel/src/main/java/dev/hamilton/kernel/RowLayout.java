package dev.hamilton.kernel;

import dev.hamilton.plan.Argument;
import dev.hamilton.plan.Plan;
import dev.hamilton.plan.Step;
import dev.hamilton.run.RowPlan;
import dev.hamilton.run.RowResult;
import dev.hamilton.run.RowSource;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a row function is made of, and where its values are. Confined to one thread. */
final class RowLayout {
    /* A call with three arguments takes some 30 bytes, and HotSpot compiles methods of up to 8000. */
    static final int PART = 150;

    private final RowPlan row;
    private final List<Callee> callees;
    private final List<Class<?>> given = new ArrayList<>();
    private final RowConstants constants;
    private final BitSet kept = new BitSet();
    private final BitSet flagged = new BitSet();

    RowLayout(RowPlan row, List<Callee> callees, RowConstants constants) {
        this.row = row;
        this.callees = callees;
        this.constants = constants;
        row.sources().forEach(source -> given.add(given(source)));
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
        if (!isOneMethod()) {
            plan().outputSlots().stream().filter(slot -> slot >= supplied).forEach(kept::set);
        }
    }

    Plan plan() {
        return row.plan();
    }

    /** Whether all is done in one method; else in one for each part of the steps, and of the outputs. */
    boolean isOneMethod() {
        return parts() == 1 && fills() == 1;
    }

    int parts() {
        return methods(plan().steps().size());
    }

    /** In how many parts the outputs are put into the result: a constructor takes all of them. */
    int fills() {
        return row.result() instanceof RowResult.OfRecord
                ? 1
                : methods(plan().outputSlots().size());
    }

    private static int methods(int count) {
        return Math.max(1, (count + PART - 1) / PART);
    }

    Callee callee(int step) {
        return callees.get(step);
    }

    /** Where a supplied slot's value comes from. */
    RowSource source(int slot) {
        return row.sources().get(slot);
    }

    /** The value of an argument that no slot gives. */
    @Nullable
    Object constant(int step, int parameter) {
        return constants.of(plan().steps().get(step).arguments().get(parameter));
    }

    private Class<?> type(int slot) {
        int supplied = plan().supplied().size();
        return slot < supplied
                ? given.get(slot)
                : callees.get(slot - supplied).type().returnType();
    }

    private static Class<?> given(RowSource source) {
        if (source instanceof RowSource.Getter getter) {
            return getter.type().returnType();
        }
        if (source instanceof RowSource.Entry entry) {
            return entry.type();
        }
        Object value = ((RowSource.Constant) source).value();
        return value == null ? Object.class : value.getClass();
    }

    Storage storage(int slot) {
        return Storage.of(type(slot));
    }

    /** What a slot's box holds; null if its value is not in a box. */
    @Nullable
    Storage held(int slot) {
        return Storage.unboxed(type(slot)).orElse(null);
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
