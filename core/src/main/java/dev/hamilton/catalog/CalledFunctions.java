package dev.hamilton.catalog;

import dev.hamilton.declaration.ClassDeclaration;
import dev.hamilton.declaration.Declarations;
import dev.hamilton.declaration.MethodDeclaration;
import dev.hamilton.model.AttributeRef;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.SourceRef;
import dev.hamilton.model.Tags;
import dev.hamilton.model.TypeSystem;
import dev.hamilton.model.ValueType;
import dev.hamilton.problem.Nearest;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import java.util.List;
import java.util.Optional;

/**
 * Finds the methods that annotations name for being called: of the same class or of another, nodes or not. Confined to one
 * thread.
 */
final class CalledFunctions {
    private final TypeSystem types;
    private final Declarations declarations;
    private final Problems problems;

    CalledFunctions(TypeSystem types, Declarations declarations, Problems problems) {
        this.types = types;
        this.declarations = declarations;
        this.problems = problems;
    }

    /**
     * What an annotation names.
     *
     * @param of the class, or {@code void} for the one in which the annotation stands
     * @param method the method's name
     * @param by the method at which the annotation stands
     * @param written the annotation, whose attributes are {@code of} and {@code call}
     */
    record Named(ValueType of, String method, SourceRef by, AttributeRef written) {}

    /**
     * Finds a method.
     *
     * @param named its class and name
     * @param home the class in which the annotation stands
     * @return the method as a function without modifiers, named as its node would be; or empty after a problem
     */
    Optional<FunctionDef> find(Named named, Home home) {
        Optional<Home> owner = owner(named, home);
        if (owner.isEmpty()) {
            report(
                    ProblemCode.UNKNOWN_FUNCTION,
                    named,
                    "of",
                    "the class %s cannot be read".formatted(named.of.display()),
                    "name a class that is on the class path, or leave 'of' out for a method of the same class");
            return Optional.empty();
        }
        List<MethodDeclaration> methods = owner.get().declaration().methods().stream()
                .filter(method -> method.name().equals(named.method))
                .toList();
        if (methods.isEmpty()) {
            reportUnknown(named, owner.get().declaration());
            return Optional.empty();
        }
        MethodDeclaration method = methods.get(0);
        Optional<Obstacle> obstacle = obstacle(method, owner.get(), home);
        obstacle.ifPresent(found -> report(
                ProblemCode.UNUSABLE_FUNCTION,
                named,
                "call",
                "'%s' cannot be called here: %s".formatted(named.method, found.why),
                found.fix));
        return obstacle.isPresent() ? Optional.empty() : function(named, owner.get(), method);
    }

    private Optional<Home> owner(Named named, Home home) {
        if (named.of == PrimitiveType.VOID
                || named.of.erasure().equals(home.declaration().name())) {
            return Optional.of(home);
        }
        return declarations.find(named.of.erasure()).map(Home::elsewhere);
    }

    private void reportUnknown(Named named, ClassDeclaration owner) {
        String type = SourceRef.of(owner.name(), "").toString();
        List<String> names =
                owner.methods().stream().map(MethodDeclaration::name).distinct().toList();
        report(
                ProblemCode.UNKNOWN_FUNCTION,
                named,
                "call",
                "%s has no method '%s' that could be called".formatted(type, named.method),
                Nearest.question(named.method, names)
                        .orElse(
                                "a private method cannot be called: take 'private' away, and hide it with @Exclude if it is to be no node"));
    }

    /** Why a method cannot be called, and what to do. */
    record Obstacle(String why, String fix) {}

    /** What keeps a method from being called by its name from a class, if anything does. */
    static Optional<Obstacle> obstacle(MethodDeclaration method, Home owner, Home home) {
        long methods = owner.declaration().methods().stream()
                .filter(other -> other.name().equals(method.name()))
                .count();
        if (methods > 1) {
            return obstacle(
                    "%d methods have that name".formatted(methods),
                    "name a method that is the only one of its name, such as one of your own that calls it");
        }
        if (Cataloguer.isGeneric(method)) {
            return obstacle(
                    "it has a type parameter",
                    "name a method of your own that calls it with the types that it is used with");
        }
        ValueType output = Cataloguer.value(method);
        if (output == PrimitiveType.VOID || output.equals(PrimitiveType.VOID.box())) {
            return obstacle("it returns nothing", "name a method that returns a value");
        }
        if (!method.isStatic() && !(owner.equals(home) && home.instance())) {
            return obstacle(
                    "it is an instance method",
                    owner.equals(home) ? "give an instance, or make the method static" : "make the method static");
        }
        if (ParameterCataloguer.lacksNames(method) && method.parameters().size() > 1) {
            return obstacle(
                    "its parameters have no names in the class file",
                    "mark its class with @Dataflow and compile it with the hamilton-processor, or compile it with -parameters");
        }
        return Optional.empty();
    }

    private static Optional<Obstacle> obstacle(String why, String fix) {
        return Optional.of(new Obstacle(why, fix));
    }

    /* Where the method is a node too, or of a class that is read by itself, what is wrong with it is told there. */
    private Optional<FunctionDef> function(Named named, Home owner, MethodDeclaration method) {
        Problems own = new Problems();
        List<Parameter> parameters = new ParameterCataloguer(types, own).readUnnamed(method, owner.naming());
        if (!own.isEmpty()) {
            Problem first = own.list().get(0);
            report(
                    ProblemCode.UNUSABLE_FUNCTION,
                    named,
                    "call",
                    "'%s' cannot be called here: %s".formatted(named.method, first.message()),
                    "mend %s first".formatted(method.source()));
            return Optional.empty();
        }
        return Optional.of(new FunctionDef(
                new NodeName(Cataloguer.nodeName(method, owner.naming())),
                Cataloguer.value(method),
                Cataloguer.isStage(method),
                parameters,
                owner.code(method),
                List.of(),
                Tags.NONE,
                method.doc(),
                method.hash(),
                method.source()));
    }

    private void report(ProblemCode code, Named named, String attribute, String message, String fix) {
        problems.add(Problem.of(code, message)
                .at(named.by)
                .on(named.written.attribute(attribute))
                .fix(fix));
    }
}
