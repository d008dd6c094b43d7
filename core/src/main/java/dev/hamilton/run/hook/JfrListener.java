package dev.hamilton.run.hook;

import dev.hamilton.run.RunEvent;
import dev.hamilton.run.RunListener;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/**
 * Writes an event for each run and for each step to the Java Flight Recorder, {@code dev.hamilton.Run} and
 * {@code dev.hamilton.Step}, with their durations. Costs next to nothing while nothing is recorded. Needs the module
 * {@code jdk.jfr}. Thread-safe.
 *
 * @since 0.1
 */
public final class JfrListener implements RunListener {
    private final Map<Long, RunRecord> runs = new ConcurrentHashMap<>();
    private final Map<StepKey, StepRecord> steps = new ConcurrentHashMap<>();

    private record StepKey(long run, int slot) {}

    /** Starts with nothing under way. */
    public JfrListener() {}

    @Override
    public void on(RunEvent event) {
        if (event instanceof RunEvent.Started started) {
            begin(started);
        } else if (event instanceof RunEvent.StepStarted started) {
            begin(started);
        } else if (event instanceof RunEvent.StepSucceeded succeeded) {
            end(event.run(), succeeded.step().slot(), "succeeded");
        } else if (event instanceof RunEvent.StepFailed failed) {
            end(event.run(), failed.step().slot(), "failed");
        } else if (event instanceof RunEvent.StepAbandoned abandoned) {
            end(event.run(), abandoned.step().slot(), "abandoned");
        } else if (event instanceof RunEvent.Finished finished) {
            end(finished);
        }
    }

    private void begin(RunEvent.Started started) {
        RunRecord entry = new RunRecord();
        if (entry.isEnabled()) {
            entry.run = started.run();
            entry.steps = started.plan().steps().size();
            runs.put(started.run(), entry);
            entry.begin();
        }
    }

    private void begin(RunEvent.StepStarted started) {
        StepRecord entry = new StepRecord();
        if (entry.isEnabled()) {
            entry.run = started.run();
            entry.node = started.step().name().text();
            entry.type = started.step().type().display();
            entry.lifted = started.step().lifted();
            steps.put(new StepKey(started.run(), started.step().slot()), entry);
            entry.begin();
        }
    }

    private void end(long run, int slot, String how) {
        StepRecord entry = steps.remove(new StepKey(run, slot));
        if (entry != null) {
            entry.end = how;
            entry.commit();
        }
    }

    private void end(RunEvent.Finished finished) {
        RunRecord entry = runs.remove(finished.run());
        if (entry != null) {
            entry.failure = finished.failure()
                    .map(failure -> failure.getClass().getName())
                    .orElse("");
            entry.commit();
        }
    }

    @Name("dev.hamilton.Run")
    @Label("Run")
    @Category("Hamilton")
    @Description("One run of a plan")
    @StackTrace(false)
    static final class RunRecord extends Event {
        @Label("Run")
        long run;

        @Label("Steps")
        int steps;

        @Label("Failure")
        @Description("The class of what the run ended with, empty if every step succeeded")
        String failure = "";
    }

    @Name("dev.hamilton.Step")
    @Label("Step")
    @Category("Hamilton")
    @Description("One step of a run, on the thread on which it ended")
    @StackTrace(false)
    static final class StepRecord extends Event {
        @Label("Run")
        long run;

        @Label("Node")
        String node = "";

        @Label("Type")
        @Description("The type of the value")
        String type = "";

        @Label("Row by row")
        @Description("Whether the function was called once for every row")
        boolean lifted;

        @Label("End")
        @Description("succeeded, failed or abandoned")
        String end = "";
    }
}
