package dev.hamilton.run;

import dev.hamilton.plan.Plan;
import dev.hamilton.plan.Step;
import dev.hamilton.quality.OnFail;
import dev.hamilton.quality.ValidationResult;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells the listeners of one run what happens, and keeps what they throw from the run. Thread-safe. */
final class Events {
    private static final System.Logger LOGGER = System.getLogger(Events.class.getPackageName());
    private static final AtomicLong RUNS = new AtomicLong();

    private final List<RunListener> listeners;
    private final AtomicReferenceArray<Throwable> complaints;
    private final long run;
    private final AtomicLong runStarted = new AtomicLong();

    Events(List<RunListener> listeners) {
        this.listeners = listeners;
        this.run = listeners.isEmpty() ? 0 : RUNS.incrementAndGet();
        this.complaints = new AtomicReferenceArray<>(listeners.size());
    }

    void started(Plan plan) {
        if (!listeners.isEmpty()) {
            runStarted.set(System.nanoTime());
            tell(new RunEvent.Started(run, plan));
        }
    }

    /** The time; 0 without looking at the clock if nobody listens. */
    long now() {
        return listeners.isEmpty() ? 0 : System.nanoTime();
    }

    /** Returns when the step started, as {@link #now} does. */
    long stepStarted(Step step) {
        if (listeners.isEmpty()) {
            return 0;
        }
        tell(new RunEvent.StepStarted(run, step));
        return System.nanoTime();
    }

    /** Tells of steps that were computed together; of what did not leave their loops, the slot holds nothing. */
    void stepsSucceeded(List<Step> steps, @Nullable Object[] slots, long startNanos) {
        if (!listeners.isEmpty()) {
            long nanos = System.nanoTime() - startNanos;
            List<Step> together = List.copyOf(steps);
            for (Step step : together) {
                @Nullable Object value = slots[step.slot()];
                if (value != null) {
                    show(step, value);
                }
                tell(new RunEvent.StepSucceeded(run, step, nanos, together));
            }
        }
    }

    void stepSucceeded(Step step, @Nullable Object value, long startNanos) {
        if (!listeners.isEmpty()) {
            long nanos = System.nanoTime() - startNanos;
            show(step, value);
            tell(new RunEvent.StepSucceeded(run, step, nanos));
        }
    }

    private void show(Step step, @Nullable Object value) {
        each(listener -> listener.see(run, step, value));
    }

    /* A warning that nobody hears would be none; what is to fail will be heard. */
    void checkFailed(Step step, ValidationResult result) {
        if (listeners.isEmpty()) {
            if (result.onFail() == OnFail.WARN) {
                LOGGER.log(System.Logger.Level.WARNING, result.toString());
            }
        } else {
            tell(new RunEvent.CheckFailed(run, step, result));
        }
    }

    void stepFailed(Step step, long startNanos, RuntimeException failure) {
        if (!listeners.isEmpty()) {
            tell(new RunEvent.StepFailed(run, step, System.nanoTime() - startNanos, failure));
        }
    }

    void stepAbandoned(Step step, long startNanos) {
        if (!listeners.isEmpty()) {
            tell(new RunEvent.StepAbandoned(run, step, System.nanoTime() - startNanos));
        }
    }

    void finished(Optional<Throwable> failure) {
        if (!listeners.isEmpty()) {
            tell(new RunEvent.Finished(run, System.nanoTime() - runStarted.get(), failure));
        }
    }

    private void tell(RunEvent event) {
        each(listener -> listener.on(event));
    }

    private void each(Consumer<RunListener> telling) {
        for (int i = 0; i < listeners.size(); i++) {
            try {
                telling.accept(listeners.get(i));
            } catch (Throwable thrown) {
                if (complaints.compareAndSet(i, null, thrown)) {
                    LOGGER.log(
                            System.Logger.Level.WARNING,
                            "the listener %s threw; the run goes on, and what else it throws in this run is not logged"
                                    .formatted(listeners.get(i).getClass().getName()),
                            thrown);
                }
            }
        }
    }
}
