package dev.hamilton.expand;

import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Modifier;
import dev.hamilton.catalog.Variant;
import java.util.ArrayList;
import java.util.List;

/** Makes a function into several, whose parameters are wired differently. */
final class ParameterizeExpander implements Expander<Modifier.Parameterize> {
    @Override
    public List<FunctionDef> expand(List<FunctionDef> functions, Modifier.Parameterize modifier, Site site) {
        List<FunctionDef> variants = new ArrayList<>(modifier.variants().size());
        for (Variant variant : modifier.variants()) {
            variants.add(Bindings.apply(functions.get(0), variant, site.writtenAt(variant.written())));
        }
        return variants;
    }
}
