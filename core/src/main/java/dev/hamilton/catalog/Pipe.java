package dev.hamilton.catalog;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Steps that refine a value one after another. Immutable.
 *
 * @param steps the steps in order
 * @param on the parameters or nodes that are refined, where a step does not say so itself; none for the first parameter, or
 *     for the nodes that are the function's last word
 * @param namespace what the steps' names begin with, followed by a dot; <code>{node}</code> is the name of the node that the
 *     pipe belongs to; empty for none
 * @since 0.1
 */
public record Pipe(List<PipeStep> steps, List<String> on, String namespace) {
    /** The namespace of pipes that do not say another. */
    public static final String NODE = "{node}";

    /** Copies the lists. */
    public Pipe {
        steps = List.copyOf(steps);
        on = List.copyOf(on);
    }

    List<FunctionDef> called() {
        return steps.stream().map(PipeStep::function).toList();
    }

    Pipe calling(UnaryOperator<FunctionDef> change) {
        return new Pipe(
                steps.stream()
                        .map(step -> step.calling(change.apply(step.function())))
                        .toList(),
                on,
                namespace);
    }

    List<Condition> conditions() {
        return steps.stream().flatMap(step -> step.conditions().stream()).toList();
    }
}
