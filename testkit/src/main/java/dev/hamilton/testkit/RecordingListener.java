package dev.hamilton.testkit;

import dev.hamilton.model.NodeName;
import dev.hamilton.plan.Step;
import dev.hamilton.run.RunEvent;
import dev.hamilton.run.RunListener;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps what a run tells, in the order in which it is told. Thread-safe.
 *
 * @since 0.1
 */
public final class RecordingListener implements RunListener {
    private final List<RunEvent> events = Collections.synchronizedList(new ArrayList<>());

    /** Starts with nothing told. */
    public RecordingListener() {}

    @Override
    public void on(RunEvent event) {
        events.add(event);
    }

    /**
     * What was told so far.
     *
     * @return the events
     */
    public List<RunEvent> events() {
        synchronized (events) {
            return List.copyOf(events);
        }
    }

    /**
     * What was told so far, in words.
     *
     * @return for example {@code started}, {@code started a}, {@code succeeded a}, {@code found fault a}, {@code failed
     *     a}, {@code abandoned a}, {@code finished}, {@code finished with StepFailedException}
     */
    public List<String> told() {
        return events().stream().map(RecordingListener::words).toList();
    }

    /**
     * Checks that the events are those of one run that is over, as {@link RunEvent} promises: the start first; for each step
     * at most one start, and after it exactly one end, with what a check found between the two; the end of the run last.
     *
     * @throws AssertionError if they are not
     */
    public void assertOneWholeRun() {
        List<RunEvent> all = events();
        List<String> faults = new ArrayList<>();
        if (all.isEmpty() || !(all.get(0) instanceof RunEvent.Started)) {
            faults.add("the run did not start first");
        }
        if (all.isEmpty() || !(all.get(all.size() - 1) instanceof RunEvent.Finished)) {
            faults.add("the run did not finish last");
        }
        if (all.stream().mapToLong(RunEvent::run).distinct().count() > 1) {
            faults.add("there is more than one run");
        }
        if (all.stream().filter(RunEvent.Started.class::isInstance).count() > 1) {
            faults.add("the run started more than once");
        }
        if (all.stream().filter(RunEvent.Finished.class::isInstance).count() > 1) {
            faults.add("the run finished more than once");
        }
        faults.addAll(faultsOfSteps(all));
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("\n", faults) + "\nin\n"
                    + String.join(
                            "\n", all.stream().map(RecordingListener::words).toList()));
        }
    }

    private static List<String> faultsOfSteps(List<RunEvent> all) {
        List<String> faults = new ArrayList<>();
        Set<NodeName> started = new HashSet<>();
        Map<NodeName, RunEvent> ended = new HashMap<>();
        for (RunEvent event : all) {
            if (event instanceof RunEvent.StepStarted start) {
                if (!started.add(start.step().name())) {
                    faults.add(
                            "'%s' started more than once".formatted(start.step().name()));
                }
            } else if (event instanceof RunEvent.CheckFailed found) {
                NodeName name = found.step().name();
                if (!started.contains(name) || ended.containsKey(name)) {
                    faults.add("'%s' found fault while it was not under way".formatted(name));
                }
            } else if (!(event instanceof RunEvent.Started || event instanceof RunEvent.Finished)) {
                NodeName name = step(event).name();
                if (!started.contains(name)) {
                    faults.add("'%s' ended without having started".formatted(name));
                }
                if (ended.put(name, event) != null) {
                    faults.add("'%s' ended more than once".formatted(name));
                }
            }
        }
        started.removeAll(ended.keySet());
        started.stream().sorted().forEach(name -> faults.add("'%s' started but did not end".formatted(name)));
        return faults;
    }

    private static Step step(RunEvent event) {
        if (event instanceof RunEvent.StepSucceeded succeeded) {
            return succeeded.step();
        }
        if (event instanceof RunEvent.StepFailed failed) {
            return failed.step();
        }
        return ((RunEvent.StepAbandoned) event).step();
    }

    private static String words(RunEvent event) {
        if (event instanceof RunEvent.Started) {
            return "started";
        }
        if (event instanceof RunEvent.StepStarted started) {
            return "started " + started.step().name();
        }
        if (event instanceof RunEvent.StepSucceeded succeeded) {
            return "succeeded " + succeeded.step().name();
        }
        if (event instanceof RunEvent.CheckFailed found) {
            return "found fault " + found.step().name();
        }
        if (event instanceof RunEvent.StepFailed failed) {
            return "failed " + failed.step().name();
        }
        if (event instanceof RunEvent.StepAbandoned abandoned) {
            return "abandoned " + abandoned.step().name();
        }
        return ((RunEvent.Finished) event)
                .failure()
                .map(failure -> "finished with " + failure.getClass().getSimpleName())
                .orElse("finished");
    }
}
