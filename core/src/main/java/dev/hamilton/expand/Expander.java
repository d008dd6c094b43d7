package dev.hamilton.expand;

import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Modifier;
import java.util.List;

/**
 * Gives one kind of modifier its meaning. Stateless.
 *
 * @param <M> the modifier
 */
interface Expander<M extends Modifier> {
    /** When it takes effect. */
    Phase phase();

    /**
     * Applies the modifier.
     *
     * @param functions what earlier modifiers made of one method, the method's own function first
     * @param modifier what the author asked for
     * @return what takes their place
     */
    List<FunctionDef> expand(List<FunctionDef> functions, M modifier);
}
