package dev.hamilton.benchmarks.columns;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** A way to do the operations. What it needs is made before; what it returns is the new column or frame. */
@FunctionalInterface
interface Library extends AutoCloseable {

    /** Those that are compared. */
    enum Name {
        HAND(HandLibrary::new),
        HAMILTON(HamiltonLibrary::new),
        DFLIB(DflibLibrary::new),
        TABLESAW(TablesawLibrary::new),
        DUCKDB(DuckDbLibrary::new);

        private final Function<Given, Library> make;

        Name(Function<Given, Library> make) {
            this.make = make;
        }

        Library over(Given given) {
            return make.apply(given);
        }
    }

    /** The operation, ready to be called again and again; empty if the library has none. */
    Optional<Callable<Object>> operation(Operation operation) throws Exception;

    @Override
    default void close() {}
}
