package dev.hamilton.result;

import dev.hamilton.model.NodeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a result of the values that were asked for. Implementations are thread-safe.
 *
 * @param <R> what is made
 * @since 0.1
 */
@FunctionalInterface
public interface ResultBuilder<R> {
    /**
     * Makes the result.
     *
     * @param names the requested names, without repetition, in the order of the request
     * @param values the value of each name, at the same index; null where the value is null
     * @return the result
     * @throws dev.hamilton.problem.InvalidRequestException if these values cannot make such a result
     */
    R build(List<NodeName> names, List<@Nullable Object> values);
}
