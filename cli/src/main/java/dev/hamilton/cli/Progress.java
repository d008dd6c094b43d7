package dev.hamilton.cli;

import dev.hamilton.run.RunEvent;
import dev.hamilton.run.RunListener;

/**
 * Shows how far a run is: a bar that is drawn over where somebody watches, else a line when it begins. Thread-safe.
 */
final class Progress implements RunListener {
    private static final int BAR = 30;
    private static final long REDRAW_NANOS = 100_000_000;

    private final Terminal terminal;
    private int steps;
    private int done;
    private long drawn;
    private boolean visible;

    Progress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public synchronized void on(RunEvent event) {
        if (event instanceof RunEvent.Started started) {
            steps = started.plan().steps().size();
            drawn = System.nanoTime();
            if (!terminal.interactive()) {
                terminal.err().println("running " + steps + (steps == 1 ? " step" : " steps"));
            }
        } else if (event instanceof RunEvent.StepSucceeded succeeded) {
            done++;
            draw(succeeded.step().name().text());
        } else if (event instanceof RunEvent.Finished) {
            clear();
        }
    }

    private void draw(String latest) {
        long now = System.nanoTime();
        if (!terminal.interactive() || now - drawn < REDRAW_NANOS) {
            return;
        }
        drawn = now;
        visible = true;
        int full = (int) ((long) BAR * done / Math.max(1, steps));
        String line = "[%s%s] %d of %d %s".formatted("#".repeat(full), " ".repeat(BAR - full), done, steps, latest);
        int longest = Math.max(0, terminal.width() - 1);
        terminal.err().print("\r\u001b[K" + (line.length() <= longest ? line : line.substring(0, longest)));
        terminal.err().flush();
    }

    private void clear() {
        if (visible) {
            terminal.err().print("\r\u001b[K");
            terminal.err().flush();
            visible = false;
        }
    }
}
