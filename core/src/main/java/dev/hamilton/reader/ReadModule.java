package dev.hamilton.reader;

import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.run.StepFunction;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * A module that was read: what its functions say, and how to call them. Immutable.
 *
 * @param catalog the functions in source order, modifiers not yet expanded
 * @param code what to call, by the code that the functions name
 * @since 0.1
 */
public record ReadModule(FunctionCatalog catalog, Map<Code, StepFunction> code) {
    /* Not Map.copyOf: names that are numbered have hashes in a row, over which its probing is slow. */
    /** Copies the code table. */
    public ReadModule {
        code = Collections.unmodifiableMap(new HashMap<>(code));
    }
}
