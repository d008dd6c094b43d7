package dev.hamilton.cli;

import dev.hamilton.model.NodeName;
import dev.hamilton.run.RunEvent;
import dev.hamilton.run.RunListener;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Remembers how long each node took. Thread-safe. */
final class SlowestNodes implements RunListener {
    private record Taken(NodeName name, long nanos) {}

    private final Queue<Taken> taken = new ConcurrentLinkedQueue<>();

    @Override
    public void on(RunEvent event) {
        if (event instanceof RunEvent.StepSucceeded done) {
            taken.add(new Taken(done.step().name(), done.nanos()));
        }
    }

    /** The nodes that took longest, slowest first, each with its time. */
    List<String> texts(int most) {
        return taken.stream()
                .sorted(Comparator.comparingLong(Taken::nanos).reversed().thenComparing(Taken::name))
                .limit(most)
                .map(each -> each.name() + " " + Stages.text(each.nanos()))
                .toList();
    }
}
