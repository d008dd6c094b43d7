package dev.hamilton.problem;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects what is wrong, so that one run reports everything, each thing once and in the order it was found. Confined to
 * one thread.
 *
 * @since 0.1
 */
public final class Problems {
    /** More than anyone reads at once; the others are there to be listed. */
    private static final int SPELLED_OUT = 100;

    private final Set<Problem> found = new LinkedHashSet<>();
    private int reports;

    /** Starts without a problem. */
    public Problems() {}

    /**
     * Adds a problem; one that equals an earlier one is not added again.
     *
     * @param problem what was found
     */
    public void add(Problem problem) {
        found.add(problem);
        reports++;
    }

    /**
     * Whether nothing was found.
     *
     * @return true if there is no problem
     */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /**
     * How often a problem was reported so far, repetitions included: who compares the count before and after a piece of
     * work knows whether that work found fault.
     *
     * @return zero or more; at least the size of {@link #list()}
     */
    public int count() {
        return reports;
    }

    /**
     * What was found so far.
     *
     * @return the problems in the order they were found
     */
    public List<Problem> list() {
        return List.copyOf(found);
    }

    /**
     * Ends a stage of building a dataflow.
     *
     * @param doing what was being done, such as {@code linking the dataflow}
     * @throws InvalidDataflowException if there is a problem
     */
    public void throwIfInvalidDataflow(String doing) {
        if (!found.isEmpty()) {
            throw new InvalidDataflowException(doing, list());
        }
    }

    /**
     * Ends the checks of a request.
     *
     * @param doing what was being done, such as {@code planning a request for [a, b]}
     * @throws InvalidRequestException if there is a problem
     */
    public void throwIfInvalidRequest(String doing) {
        if (!found.isEmpty()) {
            throw new InvalidRequestException(doing, list());
        }
    }

    static String text(String doing, List<Problem> problems) {
        StringBuilder text = new StringBuilder();
        text.append(problems.size()).append(problems.size() == 1 ? " problem while " : " problems while ");
        text.append(doing).append(':');
        problems.stream()
                .limit(SPELLED_OUT)
                .forEach(problem -> text.append('\n').append(problem));
        if (problems.size() > SPELLED_OUT) {
            text.append("\nand %d more, which problems() lists".formatted(problems.size() - SPELLED_OUT));
        }
        return text.toString();
    }
}
