package dev.hamilton.expand;

import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Modifier;
import dev.hamilton.catalog.Variant;
import java.util.ArrayList;
import java.util.List;

/** Makes a function into several, wired differently, and puts behind each one function a part of what it returns. */
final class ParameterizeExtractExpander implements Expander<Modifier.ParameterizeExtract> {
    @Override
    public List<FunctionDef> expand(List<FunctionDef> functions, Modifier.ParameterizeExtract modifier, Site site) {
        List<FunctionDef> all = new ArrayList<>();
        for (int i = 0; i < modifier.variants().size(); i++) {
            Variant variant = modifier.variants().get(i);
            Site here = site.writtenAt(variant.written());
            FunctionDef whole = Bindings.apply(functions.get(0), variant, here);
            all.add(whole);
            all.addAll(Extraction.byPosition(
                    whole, modifier.names().get(i), modifier.types().get(i), "names", here));
        }
        return all;
    }
}
