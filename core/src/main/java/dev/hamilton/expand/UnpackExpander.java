package dev.hamilton.expand;

import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Modifier;
import dev.hamilton.model.PrimitiveType;
import java.util.List;

/** Puts one function an element behind a function that returns a list, an array or a record. */
final class UnpackExpander implements Expander<Modifier.Unpack> {
    @Override
    public List<FunctionDef> expand(List<FunctionDef> functions, Modifier.Unpack modifier, Site site) {
        return Sinks.followed(
                functions, whole -> Extraction.byPosition(whole, modifier.names(), PrimitiveType.VOID, "value", site));
    }
}
