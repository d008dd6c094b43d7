package dev.hamilton.expand;

import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Modifier;
import java.util.List;

/** Gives a function the body of another. */
final class DoesExpander implements Expander<Modifier.Does> {
    @Override
    public List<FunctionDef> expand(List<FunctionDef> functions, Modifier.Does modifier, Site site) {
        return List.of(new Body(functions.get(0), modifier.function(), site).of(modifier.bindings()));
    }
}
