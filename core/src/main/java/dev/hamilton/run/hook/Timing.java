package dev.hamilton.run.hook;

import dev.hamilton.model.NodeName;
import dev.hamilton.plan.Step;
import dev.hamilton.run.StepInterceptor;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Measures how often each node is computed and how long that takes, waiting for values that come later included. Interceptors
 * inside this one are measured too, those outside are not. Thread-safe; adds up over all runs it is given to.
 *
 * @since 0.1
 */
public final class Timing implements StepInterceptor {
    private final LongSupplier clock;
    private final Map<NodeName, Sum> sums = new ConcurrentHashMap<>();

    /**
     * What was measured of a node. Immutable.
     *
     * @param node the node
     * @param calls how often it was computed, failures included
     * @param nanos how long that took in all, in nanoseconds
     */
    public record Entry(NodeName node, long calls, long nanos) {}

    private record Sum(LongAdder calls, LongAdder nanos) {
        Sum() {
            this(new LongAdder(), new LongAdder());
        }

        void add(long taken) {
            calls.increment();
            nanos.add(taken);
        }
    }

    /** Starts with nothing measured. */
    public Timing() {
        this(System::nanoTime);
    }

    Timing(LongSupplier clock) {
        this.clock = clock;
    }

    @Override
    public @Nullable Object around(Step step, @Nullable Object[] arguments, Next next) throws Throwable {
        Sum sum = sums.computeIfAbsent(step.name(), name -> new Sum());
        long start = clock.getAsLong();
        Object value;
        try {
            value = next.call(arguments);
        } catch (Throwable thrown) {
            sum.add(clock.getAsLong() - start);
            throw thrown;
        }
        /* The stage that follows is passed on: what follows the first one may come before what is done here. */
        if (value instanceof CompletionStage<?> later) {
            return later.whenComplete((late, thrown) -> sum.add(clock.getAsLong() - start));
        }
        sum.add(clock.getAsLong() - start);
        return value;
    }

    /**
     * What was measured so far.
     *
     * @return an entry for each node, the one that took longest in all first, ties by name
     */
    public List<Entry> entries() {
        return sums.entrySet().stream()
                .map(each -> new Entry(
                        each.getKey(),
                        each.getValue().calls().sum(),
                        each.getValue().nanos().sum()))
                .sorted(Comparator.comparingLong(Entry::nanos).reversed().thenComparing(Entry::node))
                .toList();
    }

    /**
     * What was measured so far, as a table.
     *
     * @return a line a node, the one that took longest in all first, below a line with the headings
     */
    public String report() {
        List<Entry> entries = entries();
        long all = Math.max(1, entries.stream().mapToLong(Entry::nanos).sum());
        int width = entries.stream()
                .mapToInt(each -> each.node().text().length())
                .max()
                .orElse(0);
        StringBuilder table = new StringBuilder();
        line(table, Math.max(width, 4), "node", List.of("calls", "total", "mean", "share"));
        for (Entry each : entries) {
            line(
                    table,
                    Math.max(width, 4),
                    each.node().text(),
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
