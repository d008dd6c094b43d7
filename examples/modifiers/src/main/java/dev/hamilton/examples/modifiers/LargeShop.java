package dev.hamilton.examples.modifiers;

import java.util.Map;
import java.util.function.Predicate;

/** Whether the config describes a large shop, for conditions that one key cannot tell. */
final class LargeShop implements Predicate<Map<String, Object>> {
    @Override
    public boolean test(Map<String, Object> config) {
        return config.get("tills") instanceof Integer tills && tills > 10;
    }
}
