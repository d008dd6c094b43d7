package dev.hamilton.declaration;

import java.util.Optional;

/**
 * Finds other classes as written, for annotations that speak of them. One implementation reflects, another asks the compiler.
 *
 * <p>Implementations are deterministic and safe to call from one thread at a time.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Declarations {
    /** Knows no other class. */
    Declarations NONE = name -> Optional.empty();

    /**
     * Finds a class.
     *
     * @param name its binary name
     * @return the class as written, or empty if it is not there
     */
    Optional<ClassDeclaration> find(String name);
}
