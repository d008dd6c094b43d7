package dev.hamilton.run;

import java.util.List;

/**
 * What wraps and what watches the steps of a run. Immutable.
 *
 * @param interceptors the interceptors, the outermost first
 * @param listeners the listeners, in the order in which they are told
 * @since 0.1
 */
public record Hooks(List<StepInterceptor> interceptors, List<RunListener> listeners) {
    /** Nothing wraps, nothing watches. */
    public static final Hooks NONE = new Hooks(List.of(), List.of());

    /** Copies the lists. */
    public Hooks {
        interceptors = List.copyOf(interceptors);
        listeners = List.copyOf(listeners);
    }
}
