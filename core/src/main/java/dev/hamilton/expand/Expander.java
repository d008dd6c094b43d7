package dev.hamilton.expand;

import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Modifier;
import java.util.List;

/**
 * Gives one kind of modifier its meaning. Stateless.
 *
 * @param <M> the modifier
 */
@FunctionalInterface
interface Expander<M extends Modifier> {
    /**
     * Applies the modifier.
     *
     * @param functions what earlier modifiers made of one function, in the order in which they made it
     * @param modifier what the author asked for
     * @param site what is modified, and where to report
     * @return what takes their place
     */
    List<FunctionDef> expand(List<FunctionDef> functions, M modifier, Site site);
}
