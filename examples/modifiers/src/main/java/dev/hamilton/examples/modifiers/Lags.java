package dev.hamilton.examples.modifiers;

import static dev.hamilton.Modifiers.bind;
import static dev.hamilton.Modifiers.parameterize;
import static dev.hamilton.Modifiers.value;
import static dev.hamilton.Modifiers.variant;

import dev.hamilton.catalog.Modifier;
import dev.hamilton.catalog.Resolver;
import dev.hamilton.catalog.Variant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One node for each lag up to the one that the config names: {@code lag_1}, {@code lag_2} and so on. */
final class Lags implements Resolver {
    @Override
    public List<Modifier> resolve(Map<String, Object> config) {
        int longest = (Integer) config.getOrDefault("longestLag", 1);
        List<Variant> lags = IntStream.rangeClosed(1, longest)
                .mapToObj(weeks -> variant("lag_" + weeks, bind("weeks", value(weeks))))
                .toList();
        return List.of(parameterize(lags));
    }
}
