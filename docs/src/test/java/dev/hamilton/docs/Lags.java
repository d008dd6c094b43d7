package dev.hamilton.docs;

import static dev.hamilton.Modifiers.bind;
import static dev.hamilton.Modifiers.parameterize;
import static dev.hamilton.Modifiers.value;
import static dev.hamilton.Modifiers.variant;

import dev.hamilton.catalog.Modifier;
import dev.hamilton.catalog.Resolver;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

// tag::lags[]
final class Lags implements Resolver {
    @Override
    public List<Modifier> resolve(Map<String, Object> config) {
        int longest = (Integer) config.getOrDefault("longestLag", 1);
        return List.of(parameterize(IntStream.rangeClosed(1, longest)
                .mapToObj(weeks -> variant("lag_" + weeks, bind("weeks", value(weeks))))
                .toList()));
    }
}
// end::lags[]
