package dev.hamilton;

import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.run.StepFunction;
import java.util.Map;

/** What a {@link ModuleBuilder} built: a catalog and its code. Immutable. */
record FluentFunctions(String name, FunctionCatalog catalog, Map<Code, StepFunction> code) {
    @Override
    public String toString() {
        return name;
    }
}
