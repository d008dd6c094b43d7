package dev.hamilton.processor;

import dev.hamilton.annotation.Name;
import dev.hamilton.annotation.Naming;
import dev.hamilton.catalog.Cataloguer;
import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Modifier;
import dev.hamilton.catalog.NodeNaming;
import dev.hamilton.catalog.Unselected;
import dev.hamilton.expand.Modules;
import dev.hamilton.graph.DeclaredInputs;
import dev.hamilton.model.NodeName;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/**
 * A class with its functions and what is wrong in it, seen alone. Immutable.
 *
 * @param read the class as read
 * @param functions its functions, not yet expanded
 * @param expanded its functions, expanded, under each configuration that they tell apart
 * @param problems what is wrong in the class itself
 * @param complete whether it was checked under every combination of what its conditions name
 */
record CheckedClass(
        ReadClass read, FunctionCatalog functions, FunctionCatalog expanded, List<Problem> problems, boolean complete) {

    /**
     * Checks a class: reads its meaning, expands it, and links its functions to one another.
     *
     * @param read the class
     * @param instance whether there may be an instance of it
     * @param compilation answers questions
     * @return the class with what was found
     */
    static CheckedClass of(ReadClass read, boolean instance, Compilation compilation) {
        Problems problems = new Problems();
        FunctionCatalog found = new Cataloguer(compilation.types(), compilation.reader(), problems)
                .read(read.declaration(), read.declaration().name(), instance);
        FunctionCatalog functions = withLost(read, found);
        read.unkept().forEach(problems::add);
        Configurations linked = Configurations.of(functions, DeclaredInputs.NONE, Modules.UNKNOWN, compilation);
        linked.problems().forEach(problems::add);
        boolean unresolved = read.includesUnresolved() || !read.unresolved().isEmpty();
        List<Problem> own = problems.list().stream()
                /* It has methods, though not one without fault. */
                .filter(problem -> !unresolved || problem.code() != ProblemCode.EMPTY_MODULE)
                .toList();
        return new CheckedClass(read, functions, linked.expanded(), own, linked.complete());
    }

    /* What the compiler could not find, it reports itself; that a node is missing for it is no second fault. */
    private static FunctionCatalog withLost(ReadClass read, FunctionCatalog found) {
        List<Unselected> lost = new ArrayList<>(found.unselected());
        Naming naming = Cataloguer.naming(read.declaration());
        for (ExecutableElement method : read.unresolved()) {
            String name = Optional.ofNullable(method.getAnnotation(Name.class))
                    .map(Name::value)
                    .filter(given -> !given.isBlank())
                    .orElseGet(() ->
                            NodeNaming.apply(naming, method.getSimpleName().toString()));
            boolean one = Cataloguer.isOneNode(method.getAnnotationMirrors().stream()
                    .map(mirror -> mirror.getAnnotationType().toString())
                    .toList());
            lost.add(
                    Unselected.told(new NodeName(name), !one, read.declaration().source()));
        }
        if (read.includesUnresolved() || found.functions().stream().anyMatch(CheckedClass::isResolved)) {
            NodeName any = new NodeName(read.declaration().name());
            lost.add(Unselected.told(any, true, read.declaration().source()));
        }
        return new FunctionCatalog(found.functions(), lost);
    }

    /* What a resolver will make of a method is not known here. */
    private static boolean isResolved(FunctionDef function) {
        return function.modifiers().stream().anyMatch(each -> each.modifier() instanceof Modifier.Resolve);
    }
}
