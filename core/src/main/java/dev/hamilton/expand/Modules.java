package dev.hamilton.expand;

import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.model.ValueType;
import java.util.Optional;

/**
 * Finds the modules that functions name, such as those of a subdag, and asks the classes that are to say something of the
 * config. As thread-safe as its maker says.
 *
 * @since 0.1
 */
public interface Modules {
    /** Knows no module and asks nobody: what a class says by itself. */
    Modules UNKNOWN = new Modules() {
        @Override
        public Optional<FunctionCatalog> functions(ValueType module) {
            return Optional.empty();
        }

        @Override
        public Config judged(Config config, FunctionCatalog functions) {
            return config;
        }
    };

    /**
     * The functions of a class and of those that it includes.
     *
     * @param module the class
     * @return its functions, not expanded yet; or empty where it is not to be looked at, or cannot be read, which is
     *     reported
     */
    Optional<FunctionCatalog> functions(ValueType module);

    /**
     * A config together with what is said of it.
     *
     * @param config the values
     * @param functions functions that are not expanded yet, and depend on predicates and resolvers
     * @return the values, with the answers of these predicates and resolvers
     */
    Config judged(Config config, FunctionCatalog functions);
}
