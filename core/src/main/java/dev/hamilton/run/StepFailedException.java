package dev.hamilton.run;

import dev.hamilton.model.NodeName;
import dev.hamilton.model.SourceRef;
import dev.hamilton.plan.Step;
import java.util.List;
import java.util.OptionalInt;

/**
 * A function threw. The cause is exactly what it threw.
 *
 * <p>The message says which node and which row, where in the source, which requested output needs it, and with which
 * arguments; arguments are cut short, and those of nodes tagged {@code secret} are not shown. Immutable.
 *
 * @since 0.1
 */
public final class StepFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient NodeName node;
    private final transient SourceRef source;
    private final transient List<NodeName> chain;
    private final int row;
    private final transient Step step;

    StepFailedException(FailureReport report, Throwable cause) {
        super(report.message(), cause);
        this.node = report.step().name();
        this.source = report.source();
        this.chain = report.chain();
        this.row = report.row();
        this.step = report.step();
    }

    /* The very same step, not one of the same name in a run inside the step. */
    @SuppressWarnings("ReferenceEquality")
    boolean isAbout(Step other) {
        return step == other;
    }

    /**
     * The node whose function threw.
     *
     * @return its name
     */
    public NodeName node() {
        return node;
    }

    /**
     * Where the function stands, with the line that threw where the stack trace has it.
     *
     * @return the function's class, method, file and line
     */
    public SourceRef source() {
        return source;
    }

    /**
     * Through which nodes the request needs this one.
     *
     * @return the shortest chain of names from this node to a requested one, both included
     */
    public List<NodeName> chain() {
        return chain;
    }

    /**
     * The row on which the function was called.
     *
     * @return the row, from 0, or empty if the function was not called row by row
     */
    public OptionalInt row() {
        return row < 0 ? OptionalInt.empty() : OptionalInt.of(row);
    }
}
