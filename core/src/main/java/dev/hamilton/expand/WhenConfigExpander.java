package dev.hamilton.expand;

import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Modifier;
import java.util.List;

/** Keeps a function where a predicate of the config said yes; of one that could not be asked, there is a problem already. */
final class WhenConfigExpander implements Expander<Modifier.WhenConfig> {
    @Override
    public List<FunctionDef> expand(List<FunctionDef> functions, Modifier.WhenConfig when, Site site) {
        return holds(when, site) ? functions : List.of();
    }

    static boolean holds(Modifier.WhenConfig when, Site site) {
        return site.config().predicates().getOrDefault(when.predicate(), false);
    }
}
