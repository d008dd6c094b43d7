package dev.hamilton.run.hook;

import dev.hamilton.model.NodeName;
import dev.hamilton.plan.Step;
import dev.hamilton.run.RunEvent;
import dev.hamilton.run.RunListener;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/**
 * Adds up how often each node is computed and how long that takes, waiting for values that come later included. Nodes that
 * are computed together, in loops, are measured together. Thread-safe; adds up over all runs that it watches.
 *
 * @since 0.1
 */
public final class Timing implements RunListener {
    private static final int NAMES = 3;

    private final Map<List<NodeName>, Sum> sums = new ConcurrentHashMap<>();

    /**
     * What was measured of nodes. Immutable.
     *
     * @param nodes a node, or several that were computed together, in the plan's order
     * @param calls how often they were computed, failures included
     * @param nanos how long that took in all, in nanoseconds
     */
    public record Entry(List<NodeName> nodes, long calls, long nanos) {
        /** Copies the list. */
        public Entry {
            nodes = List.copyOf(nodes);
        }

        /**
         * What to call the nodes.
         *
         * @return their names; of many, the first
         */
        public String label() {
            String names = nodes.stream().limit(NAMES).map(NodeName::text).collect(Collectors.joining(", "));
            return nodes.size() <= NAMES ? names : names + " and %d more".formatted(nodes.size() - NAMES);
        }
    }

    private record Sum(LongAdder calls, LongAdder nanos) {
        Sum() {
            this(new LongAdder(), new LongAdder());
        }
    }

    /** Starts with nothing measured. */
    public Timing() {}

    @Override
    public void on(RunEvent event) {
        if (event instanceof RunEvent.StepSucceeded done) {
            /* Each step of a group tells the time of all, which is to be counted once. */
            if (done.together().get(0).slot() == done.step().slot()) {
                add(done.together().stream().map(Step::name).toList(), done.nanos());
            }
        } else if (event instanceof RunEvent.StepFailed failed) {
            add(List.of(failed.step().name()), failed.nanos());
        }
    }

    private void add(List<NodeName> nodes, long nanos) {
        Sum sum = sums.computeIfAbsent(nodes, names -> new Sum());
        sum.calls().increment();
        sum.nanos().add(nanos);
    }

    /**
     * What was measured so far.
     *
     * @return an entry for each node, or for nodes that were computed together; the one that took longest in all first, ties
     *     by name
     */
    public List<Entry> entries() {
        return sums.entrySet().stream()
                .map(each -> new Entry(
                        each.getKey(),
                        each.getValue().calls().sum(),
                        each.getValue().nanos().sum()))
                .sorted(Comparator.comparingLong(Entry::nanos)
                        .reversed()
                        .thenComparing(entry -> entry.nodes().toString()))
                .toList();
    }

    /**
     * What was measured so far, as a table.
     *
     * @return a line for each entry, the one that took longest in all first, below a line with the headings
     */
    public String report() {
        List<Entry> entries = entries();
        long all = Math.max(1, entries.stream().mapToLong(Entry::nanos).sum());
        int width =
                entries.stream().mapToInt(each -> each.label().length()).max().orElse(0);
        StringBuilder table = new StringBuilder();
        line(table, Math.max(width, 4), "node", List.of("calls", "total", "mean", "share"));
        for (Entry each : entries) {
            line(
                    table,
                    Math.max(width, 4),
                    each.label(),
                    List.of(
                            Long.toString(each.calls()),
                            Elapsed.of(each.nanos()),
                            Elapsed.of(each.nanos() / Math.max(1, each.calls())),
                            String.format(Locale.ROOT, "%.1f %%", 100.0 * each.nanos() / all)));
        }
        return table.toString();
    }

    private static void line(StringBuilder table, int width, String node, List<String> figures) {
        table.append(node).append(" ".repeat(width - node.length()));
        figures.forEach(figure -> table.append("  ")
                .append(" ".repeat(Math.max(0, 9 - figure.length())))
                .append(figure));
        table.append('\n');
    }

    /** The same text as {@link #report()}. */
    @Override
    public String toString() {
        return report();
    }
}
