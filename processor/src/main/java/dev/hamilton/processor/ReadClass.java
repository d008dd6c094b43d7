package dev.hamilton.processor;

import dev.hamilton.declaration.ClassDeclaration;
import dev.hamilton.problem.Problem;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * A class that was read from the compiler. Immutable.
 *
 * @param element the class
 * @param declaration what stands in it, without the methods that could not be read
 * @param methods the methods of the declaration, in its order
 * @param unresolved methods with a type that the compiler could not find, and reports itself
 * @param includesUnresolved whether it includes a class that the compiler could not find, and reports itself
 * @param unkept what is wrong with annotations of the author's own
 * @param checked whether a compiler checked it already: this one, as its source is here, or the one that made its catalog
 */
record ReadClass(
        TypeElement element,
        ClassDeclaration declaration,
        List<ExecutableElement> methods,
        List<ExecutableElement> unresolved,
        boolean includesUnresolved,
        List<Problem> unkept,
        boolean checked) {
    ReadClass {
        methods = List.copyOf(methods);
        unresolved = List.copyOf(unresolved);
        unkept = List.copyOf(unkept);
    }
}
