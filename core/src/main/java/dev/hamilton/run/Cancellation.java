package dev.hamilton.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A flag by which runs are asked to stop. Functions that are under way are left to finish, values that come later are no
 * longer waited for, and no other step is begun. One flag may stop any number of runs. Thread-safe.
 *
 * @since 0.1
 */
public final class Cancellation {
    /* Registrations are forgotten when they are closed, so that a flag that outlives its runs does not keep them. */
    private final Map<Registration, Runnable> actions = new LinkedHashMap<>();
    private volatile boolean cancelled;

    /** Starts not cancelled. */
    public Cancellation() {}

    /**
     * Asks to stop; asking again changes nothing. Runs that have nothing under way end before this returns, on this thread.
     */
    public void cancel() {
        List<Runnable> told;
        synchronized (actions) {
            cancelled = true;
            told = new ArrayList<>(actions.values());
            actions.clear();
        }
        told.forEach(Runnable::run);
    }

    /**
     * Whether somebody asked to stop.
     *
     * @return true once {@link #cancel()} was called
     */
    public boolean isCancelled() {
        return cancelled;
    }

    /**
     * Has something done when somebody asks to stop.
     *
     * @param action called once, on the thread that calls {@link #cancel()}, or on this one if that was done before; quick,
     *     and throws nothing
     * @return what takes the action back
     */
    public Registration onCancel(Runnable action) {
        Registration registration = new Registration(this);
        synchronized (actions) {
            if (!cancelled) {
                actions.put(registration, action);
                return registration;
            }
        }
        action.run();
        return registration;
    }

    /**
     * Something that is to be done when a run is asked to stop. Thread-safe.
     *
     * @since 0.1
     */
    public static final class Registration implements AutoCloseable {
        private final Cancellation cancellation;

        private Registration(Cancellation cancellation) {
            this.cancellation = cancellation;
        }

        /** Takes the action back; it is not called after this, unless that has begun already. */
        @Override
        public void close() {
            synchronized (cancellation.actions) {
                cancellation.actions.remove(this);
            }
        }
    }
}
