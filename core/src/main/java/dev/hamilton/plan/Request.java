package dev.hamilton.plan;

import dev.hamilton.model.NodeName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is wanted, and what is given for it. Immutable.
 *
 * @param outputs the names wanted, each once, in the order of the result
 * @param inputs what the caller supplies, in order
 * @param config what configuration supplies, in order
 * @param overrides what replaces the value of a node and hides everything above it, in order
 * @since 0.1
 */
public record Request(
        List<NodeName> outputs,
        Map<NodeName, Given> inputs,
        Map<NodeName, Given> config,
        Map<NodeName, Given> overrides) {
    /** Copies, keeping order; a name wanted twice is wanted once. */
    public Request {
        outputs = List.copyOf(new ArrayList<>(new LinkedHashSet<>(outputs)));
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        config = Collections.unmodifiableMap(new LinkedHashMap<>(config));
        overrides = Collections.unmodifiableMap(new LinkedHashMap<>(overrides));
    }

    /**
     * The same request without the numbers of rows, on which no plan depends.
     *
     * @return a request whose columns have no rows
     */
    public Request withoutRows() {
        return new Request(outputs, withoutRows(inputs), withoutRows(config), withoutRows(overrides));
    }

    /** How many rows all columns have; {@link Given#NO_ROWS} if there are none, or they differ. */
    int rows() {
        List<Integer> rows = Stream.of(inputs, config, overrides)
                .flatMap(given -> given.values().stream())
                .map(Given::rows)
                .filter(each -> each != Given.NO_ROWS)
                .distinct()
                .limit(2)
                .toList();
        return rows.size() == 1 ? rows.get(0) : Given.NO_ROWS;
    }

    private static Map<NodeName, Given> withoutRows(Map<NodeName, Given> values) {
        Map<NodeName, Given> without = new LinkedHashMap<>(values);
        without.replaceAll((name, given) ->
                given.rows() <= 0 ? given : new Given(given.type(), given.isNull(), 0, given.mayBeUnknown()));
        return without;
    }
}
