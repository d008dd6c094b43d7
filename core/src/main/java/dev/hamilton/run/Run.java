package dev.hamilton.run;

import dev.hamilton.plan.Plan;
import dev.hamilton.plan.Step;
import dev.hamilton.problem.InvalidRequestException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One run of a bound plan: the slots and their values, and how one step is computed, shared by all executors so that they
 * cannot disagree.
 *
 * <p>An executor computes each step once, after the steps whose slots it reads, and drops slots that are no longer needed.
 * Different steps may be computed on different threads if what one writes is published safely to the others.
 *
 * @since 0.1
 */
public final class Run {
    private final BoundPlan bound;
    private final @Nullable Object[] slots;
    private final Events events;
    private final List<StepInterceptor> interceptors;
    private final Cancellation cancellation;
    private final AtomicBoolean begun = new AtomicBoolean();

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
     * Tells the listeners that the run is over. Called once by the executor, after the last step.
     *
     * @param failure why it ended early, or null if every step succeeded
     */
    public void end(@Nullable Throwable failure) {
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
     * Computes a step.
     *
     * @param index the step's index in the plan
     * @return null if the value is in its slot now; else a stage that completes, on whatever thread, when it is there, or
     *     exceptionally with a {@link StepFailedException}
     * @throws StepFailedException if the function threw
     * @throws InvalidRequestException if columns with different numbers of rows meet in the step
     */
    public @Nullable CompletionStage<?> compute(int index) {
        BoundStep step = bound.step(index);
        long startNanos = events.stepStarted(step.step());
        @Nullable Object[] arguments = step.arguments(slots);
        if (arguments == null) {
            return succeeded(step.step(), null, startNanos);
        }
        Object value;
        try {
            value = interceptors.isEmpty()
                    ? step.call().call(arguments)
                    : Interception.around(interceptors, step).call(arguments);
        } catch (Throwable thrown) {
            throw failed(step.step(), arguments, thrown, startNanos);
        }
        return value instanceof CompletionStage<?> later
                ? later.handle((late, thrown) -> arrived(step.step(), arguments, late, thrown, startNanos))
                : succeeded(step.step(), value, startNanos);
    }

    private @Nullable CompletionStage<?> succeeded(Step step, @Nullable Object value, long startNanos) {
        slots[step.slot()] = value;
        events.stepSucceeded(step, startNanos);
        return null;
    }

    private @Nullable Object arrived(
            Step step,
            @Nullable Object[] arguments,
            @Nullable Object value,
            @Nullable Throwable thrown,
            long startNanos) {
        if (thrown != null) {
            Throwable cause =
                    thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
            throw failed(step, arguments, cause, startNanos);
        }
        return succeeded(step, value, startNanos);
    }

    private RuntimeException failed(Step step, @Nullable Object[] arguments, Throwable thrown, long startNanos) {
        if (thrown instanceof InvalidRequestException invalid) {
            return invalid;
        }
        if (thrown instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        StepFailedException failure =
                thrown instanceof StepFailedException inner && inner.node().equals(step.name())
                        ? inner
                        : new StepFailedException(FailureReport.of(plan(), step, arguments, thrown), thrown);
        events.stepFailed(step, startNanos, failure);
        return failure;
    }

    /**
     * Forgets the values that no step after this one reads, for an executor that computes steps in the plan's order.
     *
     * @param index the index of the step that was computed last
     */
    public void dropAfter(int index) {
        for (int slot : bound.step(index).step().releases()) {
            slots[slot] = null;
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
