package dev.hamilton.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The author of a dataflow made mistakes: its methods cannot be read, or do not fit together.
 *
 * <p>Its message lists every problem. Immutable.
 *
 * @since 0.1
 */
public final class InvalidDataflowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable List<Problem> problems;

    /**
     * Reports problems together.
     *
     * @param doing what was being done, such as {@code linking the dataflow}
     * @param problems at least one
     */
    public InvalidDataflowException(String doing, List<Problem> problems) {
        super(Problems.text(doing, problems));
        this.problems = List.copyOf(problems);
    }

    /**
     * What is wrong.
     *
     * @return every problem, in the order they were found; none after deserialization, which keeps the message alone
     */
    public List<Problem> problems() {
        return problems == null ? List.of() : problems;
    }
}
