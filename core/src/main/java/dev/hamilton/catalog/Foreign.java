package dev.hamilton.catalog;

import dev.hamilton.declaration.ClassDeclaration;
import dev.hamilton.declaration.Declarations;
import dev.hamilton.declaration.MethodDeclaration;
import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.ValueType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells classes that nobody meant to be a dataflow from those that somebody did: what is wrong in each of their methods is
 * not worth telling. Pure.
 */
final class Foreign {
    private static final List<String> JDK = List.of("java.", "javax.", "jdk.");

    /** What is wrong with so few methods is told of each. */
    private static final int FEW = 3;

    private Foreign() {}

    /** Why a type is no module, as the end of a sentence; empty for one that may be, and for one that cannot be read. */
    static Optional<String> why(ValueType type, Declarations declarations) {
        if (!(type instanceof DeclaredType)) {
            return Optional.of("has no methods");
        }
        return isOfJdk(type.erasure())
                ? Optional.of("is a class of the JDK")
                : declarations.find(type.erasure()).flatMap(found -> why(found, false));
    }

    /** The same of a class as written, of which there is an instance or not. */
    static Optional<String> why(ClassDeclaration declaration, boolean instance) {
        if (isOfJdk(declaration.name())) {
            return Optional.of("is a class of the JDK");
        }
        Map<String, Integer> names = new HashMap<>();
        declaration.methods().forEach(method -> names.merge(method.name(), 1, Integer::sum));
        boolean meant = isMarked(declaration)
                || declaration.methods().size() <= FEW
                || declaration.methods().stream()
                        .anyMatch(method -> names.getOrDefault(method.name(), 0) == 1
                                && couldBeNode(method, instance || method.isStatic()));
        return meant
                ? Optional.empty()
                : Optional.of("has %d methods, none of which could be a node"
                        .formatted(declaration.methods().size()));
    }

    private static boolean isOfJdk(String name) {
        return JDK.stream().anyMatch(name::startsWith);
    }

    private static boolean isMarked(ClassDeclaration declaration) {
        return !declaration.annotations().isEmpty()
                || declaration.methods().stream()
                        .anyMatch(method -> !method.annotations().isEmpty()
                                || method.parameters().stream()
                                        .anyMatch(each -> !each.annotations().isEmpty()));
    }

    private static boolean couldBeNode(MethodDeclaration method, boolean callable) {
        return callable && !Cataloguer.isGeneric(method) && Cataloguer.value(method) != PrimitiveType.VOID;
    }
}
