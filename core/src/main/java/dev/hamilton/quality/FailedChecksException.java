package dev.hamilton.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The value of a node did not pass checks that are to {@link OnFail#FAIL}: the cause of the node's failure. Its message tells
 * each of them on a line. Immutable.
 *
 * @since 0.1
 */
public final class FailedChecksException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable List<ValidationResult> results;

    /**
     * Reports checks together.
     *
     * @param results those that were not passed, at least one, all of one node
     * @param checks how many checks there were
     */
    public FailedChecksException(List<ValidationResult> results, int checks) {
        super(text(results, checks));
        this.results = List.copyOf(results);
    }

    private static String text(List<ValidationResult> results, int checks) {
        StringBuilder text = new StringBuilder()
                .append(results.size())
                .append(" of ")
                .append(checks)
                .append(checks == 1 ? " check of '" : " checks of '")
                .append(results.get(0).node())
                .append("' failed");
        results.forEach(result ->
                text.append("\n    ").append(result.check()).append(": ").append(result.message()));
        return text.toString();
    }

    /**
     * What was found.
     *
     * @return the results that made the node fail, in the order of the checks; none after deserialization, which keeps the
     *     message alone
     */
    public List<ValidationResult> results() {
        return results == null ? List.of() : results;
    }
}
