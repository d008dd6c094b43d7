package dev.hamilton.run;

import dev.hamilton.plan.Plan;
import dev.hamilton.plan.Step;
import dev.hamilton.problem.InvalidRequestException;
import dev.hamilton.quality.ValidationResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One run of a bound plan: the slots and their values, and how one step is computed, shared by all executors so that they
 * cannot disagree.
 *
 * <p>What is computed at a time is a unit: a step, or a group of steps that are computed together. An executor calls
 * {@link #begin}, then computes each unit once, after the units whose slots it reads, takes the values that come later,
 * drops slots that are no longer needed, and calls {@link #end} when nothing is being computed. Different units may be
 * computed on different threads if what one writes is published safely to the others.
 *
 * @since 0.1
 */
public final class Run {
    private final BoundPlan bound;
    private final Units units;
    private final @Nullable Object[] slots;
    private final Events events;
    private final List<StepInterceptor> interceptors;
    private final Cancellation cancellation;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Set<LateValue> outstanding = ConcurrentHashMap.newKeySet();

    /**
     * Prepares a run.
     *
     * @param bound what to run
     * @param supplied the value of each supplied slot of the plan, at the slot's index
     * @param hooks what wraps and what watches the steps
     * @param cancellation asks the run to stop
     * @throws IllegalArgumentException if there are not as many values as supplied slots
     */
    public Run(BoundPlan bound, @Nullable Object[] supplied, Hooks hooks, Cancellation cancellation) {
        Plan plan = bound.plan();
        if (supplied.length != plan.supplied().size()) {
            throw new IllegalArgumentException("%d values for %d supplied slots"
                    .formatted(supplied.length, plan.supplied().size()));
        }
        this.bound = bound;
        this.units = bound.units(!hooks.interceptors().isEmpty());
        this.slots = Arrays.copyOf(supplied, plan.slots());
        this.events = new Events(hooks.listeners());
        this.interceptors = hooks.interceptors();
        this.cancellation = cancellation;
    }

    /**
     * The plan that is run.
     *
     * @return the plan
     */
    public Plan plan() {
        return bound.plan();
    }

    @Nullable
    Object[] slots() {
        return slots;
    }

    Events events() {
        return events;
    }

    Wiring wiring() {
        return units.wiring();
    }

    /**
     * Tells the listeners that the run begins. Called once by the executor, before any step.
     *
     * @throws IllegalStateException if the run was begun before
     */
    public void begin() {
        if (!begun.compareAndSet(false, true)) {
            throw new IllegalStateException("a run can be executed once");
        }
        events.started(plan());
    }

    /**
     * Ends the run: tells the listeners of values that will not be waited for, and that the run is over. After a failure all
     * values are forgotten. Called once by the executor, when no step is being computed and none will be.
     *
     * @param failure why it ended early, or null if every step succeeded
     * @throws IllegalStateException if the run was ended before
     */
    public void end(@Nullable Throwable failure) {
        if (!ended.compareAndSet(false, true)) {
            throw new IllegalStateException("a run ends once");
        }
        if (failure != null) {
            Arrays.fill(slots, null);
        }
        outstanding.stream()
                .sorted(Comparator.comparingInt(late -> late.step().step().slot()))
                .forEach(late -> events.stepAbandoned(late.step().step(), late.startNanos()));
        outstanding.clear();
        events.finished(Optional.ofNullable(failure));
    }

    /**
     * Checks whether the run was asked to stop.
     *
     * @throws CancellationException if it was
     */
    public void throwIfCancelled() {
        if (cancellation.isCancelled()) {
            throw new CancellationException("the run was cancelled");
        }
    }

    /**
     * What asks the run to stop.
     *
     * @return the flag that was given to this run
     */
    public Cancellation cancellation() {
        return cancellation;
    }

    /**
     * How many units there are to compute: a step is one, and a group of steps that are computed together is one.
     *
     * @return zero or more
     */
    public int units() {
        return units.size();
    }

    /**
     * Computes a unit.
     *
     * @param unit a number from 0; a unit may be computed after those before it
     * @return null if its values are in their slots now; else the value that comes later, which the executor has to take
     * @throws StepFailedException if a function threw
     * @throws InvalidRequestException if columns with different numbers of rows meet in a step
     */
    public @Nullable LateValue compute(int unit) {
        Units.BoundGroup group = units.group(unit);
        if (group == null) {
            BoundStep step = bound.step(units.first(unit));
            return compute(step, events.stepStarted(step.step()));
        }
        together(unit, group).compute();
        return null;
    }

    /** What computes a unit whose rows may be computed at the same time, or null if it has none: then it is computed whole. */
    @Nullable
    Together rowByRow(int unit) {
        Units.BoundGroup group = units.group(unit);
        boolean byRow = group != null
                || (interceptors.isEmpty() && bound.step(units.first(unit)).isLifted());
        return byRow ? together(unit, group) : null;
    }

    private Together together(int unit, Units.@Nullable BoundGroup group) {
        return new Together(this, bound, units.first(unit), units.end(unit), group);
    }

    private @Nullable LateValue compute(BoundStep step, long startNanos) {
        @Nullable Object @Nullable [] arguments = null;
        InvalidRequestException misfit;
        Object value = null;
        try {
            arguments = step.arguments(slots);
            misfit = arguments == null ? null : step.misfit(arguments);
            if (arguments != null && misfit == null) {
                value = interceptors.isEmpty()
                        ? step.call().call(arguments)
                        : Interception.around(interceptors, step).call(arguments);
                if ((step.mayComeLate() || !interceptors.isEmpty()) && value instanceof CompletionStage<?> stage) {
                    return later(new LateValue(this, step, arguments, startNanos).from(stage));
                }
            }
        } catch (Throwable thrown) {
            StepFailedException failure = failure(step.step(), arguments, thrown);
            if (failure.getCause() instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            events.stepFailed(step.step(), startNanos, failure);
            throw failure;
        }
        if (misfit != null) {
            events.stepFailed(step.step(), startNanos, misfit);
            throw misfit;
        }
        succeeded(step, value, startNanos);
        return null;
    }

    private LateValue later(LateValue late) {
        outstanding.add(late);
        return late;
    }

    void arrived(LateValue late, @Nullable Object value) {
        if (outstanding.remove(late)) {
            succeeded(late.step(), value, late.startNanos());
        }
    }

    RuntimeException failed(LateValue late, Throwable thrown) {
        StepFailedException failure = failure(late.step().step(), late.arguments(), thrown);
        if (outstanding.remove(late)) {
            events.stepFailed(late.step().step(), late.startNanos(), failure);
        }
        return failure;
    }

    void succeeded(BoundStep step, @Nullable Object value, long startNanos) {
        slots[step.slot()] = value;
        if (step.isCheck() && value instanceof ValidationResult result && !result.passes()) {
            events.checkFailed(step.step(), result);
        }
        events.stepSucceeded(step.step(), value, startNanos);
    }

    /* A lifted call says itself at which row it failed; whatever else comes was thrown by the author or an interceptor. */
    StepFailedException failure(Step step, @Nullable Object @Nullable [] arguments, Throwable thrown) {
        return thrown instanceof StepFailedException own && own.isAbout(step)
                ? own
                : new StepFailedException(FailureReport.of(plan(), step, arguments, thrown), thrown);
    }

    /**
     * Forgets the values that no unit after this one reads, for an executor that computes units in their order.
     *
     * @param unit the unit that was computed last
     */
    public void dropAfter(int unit) {
        for (int i = units.first(unit); i < units.end(unit); i++) {
            for (int slot : bound.step(i).releases()) {
                slots[slot] = null;
            }
        }
    }

    /**
     * Forgets a value.
     *
     * @param slot a slot that no step will read any more, and that is no output
     */
    public void drop(int slot) {
        slots[slot] = null;
    }

    /**
     * The values that were asked for.
     *
     * @return the value of each output, in the order of the plan's outputs
     */
    public List<@Nullable Object> outputs() {
        List<@Nullable Object> outputs = new ArrayList<>();
        plan().outputSlots().forEach(slot -> outputs.add(slots[slot]));
        return Collections.unmodifiableList(outputs);
    }
}
