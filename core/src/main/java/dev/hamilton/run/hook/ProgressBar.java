package dev.hamilton.run.hook;

import dev.hamilton.run.RunEvent;
import dev.hamilton.run.RunListener;
import dev.hamilton.run.StepFailedException;
import java.io.Console;
import java.io.Flushable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;

/**
 * Shows how far a run is. In a terminal one line that is written over: how much is done, which node is under way, and for
 * how long; elsewhere, as in a file or the log of a build, a plain line at the start, at each quarter, and at the end. What a
 * check finds is a line of its own. How a run ended is always shown, also when it failed. Thread-safe; may watch several runs, also at the same time.
 *
 * @since 0.1
 */
public final class ProgressBar implements RunListener {
    private static final int BAR = 20;
    private static final int WIDTH = 79;
    private static final long PAUSE_NANOS = 100_000_000;
    private static final long LONG_NANOS = 2_000_000_000L;

    private final Appendable out;
    private final boolean terminal;
    private final LongSupplier clock;
    private final Map<Long, Progress> runs = new HashMap<>();
    private int written;

    /** How far one run is. Confined to the lock of its bar. */
    private static final class Progress {
        private final int steps;
        private final long startNanos;
        private int done;
        private int quarter;
        private long drawnNanos;
        private String node = "";

        Progress(int steps, long startNanos) {
            this.steps = steps;
            this.startNanos = startNanos;
            this.drawnNanos = startNanos;
        }

        int percent() {
            return steps == 0 ? 100 : (int) (100L * done / steps);
        }
    }

    /**
     * Shows runs on a stream of text.
     *
     * @param out receives the text; flushed after each line where it can be
     * @param terminal whether a carriage return takes it back to the start of the line
     */
    public ProgressBar(Appendable out, boolean terminal) {
        this(out, terminal, System::nanoTime);
    }

    ProgressBar(Appendable out, boolean terminal, LongSupplier clock) {
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
    }

    /**
     * Shows runs on one of the standard streams: as in a terminal if the program has one.
     *
     * @param out the stream of standard output or of errors
     * @return the listener
     */
    public static ProgressBar on(Appendable out) {
        return new ProgressBar(out, hasTerminal());
    }

    /* Since Java 22 there may be a console without a terminal; it then says so. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean hasTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException before22) {
            return true;
        }
    }

    /**
     * Shows an event.
     *
     * @param event what happened
     * @throws UncheckedIOException if the stream cannot be written to
     */
    @Override
    public synchronized void on(RunEvent event) {
        try {
            if (event instanceof RunEvent.Started started) {
                Progress progress = new Progress(started.plan().steps().size(), clock.getAsLong());
                runs.put(event.run(), progress);
                show(terminal ? bar(progress) : line(progress, ""), terminal);
            } else if (event instanceof RunEvent.Finished finished) {
                Progress progress = runs.remove(event.run());
                if (progress != null) {
                    show(end(progress, finished), false);
                }
            } else {
                Progress progress = runs.get(event.run());
                if (progress != null) {
                    advance(progress, event);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void advance(Progress progress, RunEvent event) throws IOException {
        if (event instanceof RunEvent.CheckFailed found) {
            show("warning: " + printable(found.result().toString()), false);
        } else if (event instanceof RunEvent.StepStarted started) {
            progress.node = printable(started.step().name().text());
        } else if (event instanceof RunEvent.StepSucceeded) {
            progress.done++;
        }
        if (terminal) {
            long now = clock.getAsLong();
            /* When a step ends, the name that stands there is no longer under way: the next one is about to say its own. */
            if (!(event instanceof RunEvent.StepSucceeded) && now - progress.drawnNanos >= PAUSE_NANOS) {
                progress.drawnNanos = now;
                show(bar(progress), true);
            }
        } else if (progress.percent() / 25 > progress.quarter && progress.done < progress.steps) {
            progress.quarter = progress.percent() / 25;
            show(line(progress, ""), false);
        }
    }

    private String bar(Progress progress) {
        String line = line(progress, progress.node);
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 3) + "...";
    }

    private String end(Progress progress, RunEvent.Finished finished) {
        Throwable failure = finished.failure().orElse(null);
        return line(progress, failure == null ? "" : why(failure));
    }

    private static String why(Throwable failure) {
        if (failure instanceof StepFailedException failed) {
            return "'" + printable(failed.node().text()) + "' failed";
        }
        return failure instanceof CancellationException ? "cancelled" : "failed";
    }

    private String line(Progress progress, String more) {
        StringBuilder line = new StringBuilder();
        if (terminal) {
            int filled = BAR * progress.percent() / 100;
            line.append('[')
                    .append("=".repeat(filled))
                    .append(" ".repeat(BAR - filled))
                    .append("] ");
        }
        line.append(" ".repeat(3 - Integer.toString(progress.percent()).length()))
                .append(progress.percent())
                .append(" %  ")
                .append(progress.done)
                .append('/')
                .append(progress.steps)
                .append("  ")
                .append(Elapsed.of(clock.getAsLong() - progress.startNanos))
                .append(left(progress));
        if (!more.isEmpty()) {
            line.append("  ").append(more);
        }
        return line.toString();
    }

    /* As if the steps to come took as long as those before; of a run that has hardly begun nobody knows. */
    private String left(Progress progress) {
        long elapsed = clock.getAsLong() - progress.startNanos;
        if (!terminal || elapsed < LONG_NANOS || progress.done == 0 || progress.done == progress.steps) {
            return "";
        }
        long seconds = Math.round((double) elapsed / progress.done * (progress.steps - progress.done) / 1e9);
        return ", " + (seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s") + " left";
    }

    /* In a terminal each line covers the one before it, and only the last one of a run stays. */
    private void show(String line, boolean rewritten) throws IOException {
        if (terminal) {
            out.append('\r').append(line).append(" ".repeat(Math.max(0, written - line.length())));
            written = rewritten ? line.length() : 0;
        } else {
            out.append(line);
        }
        if (!rewritten) {
            out.append('\n');
        }
        if (out instanceof Flushable flushable) {
            flushable.flush();
        }
    }

    private static String printable(String name) {
        return name.replaceAll("\\p{Cntrl}", "?");
    }
}
