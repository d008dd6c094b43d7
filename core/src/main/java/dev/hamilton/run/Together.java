package dev.hamilton.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computes the steps of a group in one run. Used once, on one thread. */
final class Together {
    /*
     * All steps of a group begin together and end together, so each is told to have taken as long as the group. Where the
     * kernel leaves the group to calls row by row, its steps end one after the other, and those behind one that fails are
     * abandoned.
     */
    private final BoundPlan bound;
    private final Units.BoundGroup group;
    private final @Nullable Object[] slots;
    private final Events events;
    private final OneByOne oneByOne;

    /** Computes a step that was told to have started. */
    interface OneByOne {
        @Nullable
        LateValue compute(BoundStep step, long startNanos);
    }

    Together(BoundPlan bound, Units.BoundGroup group, @Nullable Object[] slots, Events events, OneByOne oneByOne) {
        this.bound = bound;
        this.group = group;
        this.slots = slots;
        this.events = events;
        this.oneByOne = oneByOne;
    }

    void compute() {
        int first = group.group().first();
        BoundStep[] steps = new BoundStep[group.group().count()];
        @Nullable Object[][] arguments = new @Nullable Object[steps.length][];
        long startNanos = 0;
        for (int i = 0; i < steps.length; i++) {
            steps[i] = bound.step(first + i);
            startNanos = events.stepStarted(steps[i].step());
        }
        for (int i = 0; i < steps.length; i++) {
            @Nullable Object @Nullable [] own = steps[i].arguments(slots);
            if (own == null) {
                throw new AssertionError("a lifted step leaves what is missing to its call");
            }
            arguments[i] = own;
        }
        @Nullable Object @Nullable [] columns = group.kernel().compute(arguments);
        if (columns == null) {
            oneByOne(steps, startNanos);
        } else {
            store(columns);
            for (BoundStep step : steps) {
                events.stepSucceeded(step.step(), startNanos);
            }
        }
    }

    private void store(@Nullable Object[] columns) {
        List<Integer> stored = group.group().stored();
        for (int i = 0; i < columns.length; i++) {
            slots[stored.get(i)] = columns[i];
        }
    }

    private void oneByOne(BoundStep[] steps, long startNanos) {
        int begun = 0;
        try {
            while (begun < steps.length) {
                LateValue late = oneByOne.compute(steps[begun++], startNanos);
                if (late != null) {
                    throw new AssertionError("a lifted step cannot come late: "
                            + steps[begun - 1].step().name());
                }
            }
        } catch (Throwable thrown) {
            for (int i = begun; i < steps.length; i++) {
                events.stepAbandoned(steps[i].step(), startNanos);
            }
            throw thrown;
        }
    }
}
