package dev.hamilton.reader;

import dev.hamilton.declaration.ClassDeclaration;
import dev.hamilton.run.StepFunction;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A loaded class: what is written in it, and how its methods are called.
 *
 * @param declaration the class as written
 * @param calls how its methods are called
 */
record DeclaredClass(ClassDeclaration declaration, Calls calls) {
    /** How a method is called. */
    interface Calls {
        /**
         * Makes a method callable.
         *
         * @param method its place in the declaration
         * @param instance what to call it on; null for a static method
         * @return the call, or empty if it cannot be, which is reported
         */
        Optional<StepFunction> call(int method, @Nullable Object instance);
    }
}
