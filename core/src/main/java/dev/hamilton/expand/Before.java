package dev.hamilton.expand;

import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is put before a function though it was not made of it, so that no later modifier of the function is about it. Confined
 * to one thread.
 */
final class Before {
    private final List<FunctionCatalog> put = new ArrayList<>();
    private final Inner inner;

    /** Expands modules. */
    interface Inner {
        /** See {@link Before#expanded}. */
        Optional<InnerFunctions> expanded(List<ValueType> modules, Config config, Site site);
    }

    Before(Inner inner) {
        this.inner = inner;
    }

    /**
     * The functions of modules under a config of their own.
     *
     * @param modules the classes
     * @param config what decides which functions they have
     * @param site where to report that a module stands before itself
     * @return the functions; empty where one of the modules is not known
     */
    Optional<InnerFunctions> expanded(List<ValueType> modules, Config config, Site site) {
        return inner.expanded(modules, config, site);
    }

    /** Puts plain functions before the function, behind those that are there. */
    void put(FunctionCatalog functions) {
        put.add(functions);
    }

    /** All that was put there, in order. */
    FunctionCatalog all() {
        return FunctionCatalog.concat(put);
    }
}
