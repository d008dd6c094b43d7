package dev.hamilton.catalog;

import dev.hamilton.annotation.Naming;
import dev.hamilton.declaration.ClassDeclaration;
import dev.hamilton.declaration.MethodDeclaration;

/**
 * A class whose methods are read, and how they are called. Immutable.
 *
 * @param declaration the class as written
 * @param module what its code is to be found under, see {@link Code.Method#module()}
 * @param instance whether there is an instance, so that instance methods can be called
 */
record Home(ClassDeclaration declaration, String module, boolean instance) {
    /** Another class, of which static methods can be called. */
    static Home elsewhere(ClassDeclaration declaration) {
        return new Home(declaration, declaration.name(), false);
    }

    Naming naming() {
        return Cataloguer.naming(declaration);
    }

    Code.Method code(MethodDeclaration method) {
        return new Code.Method(module, declaration.name(), method.name(), Descriptors.of(method), method.isStatic());
    }
}
