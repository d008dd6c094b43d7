package dev.hamilton.catalog;

import dev.hamilton.annotation.Resolve;
import java.util.List;
import java.util.Map;

/**
 * Says how a function is modified when the config is known: what {@link Resolve} names.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Resolver {
    /**
     * Makes modifiers. Called once for each config that a module is read with; must always say the same of the same config.
     *
     * @param config the whole config where the function stands, sorted by key; cannot be changed
     * @return what {@code dev.hamilton.Modifiers} makes, in order
     */
    List<Modifier> resolve(Map<String, Object> config);
}
