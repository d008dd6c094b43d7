package dev.hamilton.catalog;

import dev.hamilton.model.AttributeRef;
import dev.hamilton.model.SourceRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step that refines a value: a function whose first parameter receives what comes before it. Immutable.
 *
 * @param function what is called, without modifiers
 * @param name its name within the namespace; empty for {@code with_} and the function's name
 * @param bindings how parameters after the first are wired; others stay as they are
 * @param conditions what must hold of the config for the step to be there
 * @param on the parameters or nodes that this step alone is applied to; none for those of the pipe
 * @param namespace the namespace of this step alone; null for that of the pipe
 * @param written where the step is written, or null where no annotation asks for it
 * @param by the method at which it is written, or null for the one that is refined
 * @since 0.1
 */
public record PipeStep(
        FunctionDef function,
        String name,
        List<Binding> bindings,
        List<Condition> conditions,
        List<String> on,
        @Nullable String namespace,
        @Nullable AttributeRef written,
        @Nullable SourceRef by) {
    /** Copies the lists. */
    public PipeStep {
        bindings = List.copyOf(bindings);
        conditions = List.copyOf(conditions);
        on = List.copyOf(on);
    }

    /**
     * A step that is always there.
     *
     * @param function what is called, without modifiers
     * @param bindings how its parameters after the first are wired
     * @return the step
     */
    public static PipeStep of(FunctionDef function, List<Binding> bindings) {
        return new PipeStep(function, "", bindings, List.of(), List.of(), null, null, null);
    }

    /**
     * The same step under a name of its own.
     *
     * @param other its name within the namespace
     * @return the step
     */
    public PipeStep named(String other) {
        return new PipeStep(function, other, bindings, conditions, on, namespace, written, by);
    }

    /**
     * The same step in a namespace of its own.
     *
     * @param other a text in which <code>{node}</code> is the name of the node; empty for none
     * @return the step
     */
    public PipeStep namespaced(String other) {
        return new PipeStep(function, name, bindings, conditions, on, other, written, by);
    }

    /**
     * The same step for some parameters or nodes alone.
     *
     * @param some the parameters of a pipe before a function, or the nodes of one behind it
     * @return the step
     */
    public PipeStep on(String... some) {
        return new PipeStep(function, name, bindings, conditions, Arrays.asList(some), namespace, written, by);
    }

    /**
     * The same step, there only where something more holds.
     *
     * @param condition what must hold too
     * @return the step
     */
    public PipeStep when(Condition condition) {
        List<Condition> all = new ArrayList<>(conditions);
        all.add(condition);
        return new PipeStep(function, name, bindings, all, on, namespace, written, by);
    }

    /**
     * The same step with another function.
     *
     * @param other what is called
     * @return the step
     */
    public PipeStep calling(FunctionDef other) {
        return new PipeStep(other, name, bindings, conditions, on, namespace, written, by);
    }
}
