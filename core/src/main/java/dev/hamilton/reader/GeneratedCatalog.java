package dev.hamilton.reader;

import dev.hamilton.declaration.ClassDeclaration;
import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;

/**
 * What the annotation processor writes next to a class {@code C}: the class {@code CCatalog} in the same package (nested
 * classes are joined by underscores), with a public constructor without parameters. Immutable and thread-safe.
 *
 * @since 0.1
 */
public interface GeneratedCatalog {
    /**
     * The class as its source declares it, private methods left out.
     *
     * @return the declaration, built anew at each call
     */
    ClassDeclaration declaration();

    /**
     * Calls a method directly.
     *
     * @param method the method's index in {@link #declaration()}
     * @param instance the instance for an instance method, else null
     * @param arguments the arguments, primitives boxed
     * @return what the method returns, primitives boxed
     * @throws Throwable what the method throws
     */
    @Nullable
    Object call(int method, @Nullable Object instance, @Nullable Object[] arguments) throws Throwable;

    /**
     * A lookup with package access to the class.
     *
     * @return the generated class's own lookup
     */
    MethodHandles.Lookup lookup();
}
