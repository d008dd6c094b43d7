package dev.hamilton.reader;

import dev.hamilton.catalog.Code;
import dev.hamilton.model.SourceRef;
import dev.hamilton.run.StepFunction;
import java.util.Optional;

/** Makes the functions that no author wrote: one branch for each kind of code. Confined to one thread. */
final class GeneratedFunctions {
    private final ComponentReaders components;

    GeneratedFunctions(ComponentReaders components) {
        this.components = components;
    }

    Optional<StepFunction> of(Code.Generated code, SourceRef source) {
        if (code instanceof Code.Component component) {
            return components.read(component, source);
        }
        throw new AssertionError("no function is known for " + code);
    }
}
