package dev.hamilton.processor;

import dev.hamilton.annotation.Exclude;
import dev.hamilton.annotation.Name;
import dev.hamilton.annotation.Naming;
import dev.hamilton.annotation.Tag;
import dev.hamilton.annotation.When;
import dev.hamilton.annotation.WhenConfig;
import dev.hamilton.annotation.WhenIn;
import dev.hamilton.annotation.WhenNot;
import dev.hamilton.annotation.WhenNotIn;
import dev.hamilton.catalog.Cataloguer;
import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Modifier;
import dev.hamilton.catalog.NodeNaming;
import dev.hamilton.catalog.Source;
import dev.hamilton.declaration.AnnotationDeclaration;
import dev.hamilton.declaration.MethodDeclaration;
import dev.hamilton.expand.Modules;
import dev.hamilton.graph.DeclaredInputs;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;

/**
 * A class with its functions and what is wrong in it, seen alone. Immutable.
 *
 * @param read the class as read
 * @param functions its functions, not yet expanded
 * @param expanded its functions, expanded, under each configuration that they tell apart
 * @param problems what is wrong in the class itself
 * @param lost nodes that the class would provide, were there no fault in their methods
 * @param complete whether it was checked under every combination of what its conditions name
 */
record CheckedClass(
        ReadClass read,
        FunctionCatalog functions,
        FunctionCatalog expanded,
        List<Problem> problems,
        Lost lost,
        boolean complete) {

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
        FunctionCatalog functions = new Cataloguer(compilation.types(), compilation.reader(), problems)
                .read(read.declaration(), read.declaration().name(), instance);
        read.unkept().forEach(problems::add);
        Configurations linked = Configurations.of(functions, DeclaredInputs.NONE, Modules.UNKNOWN, compilation);
        linked.problems().forEach(problems::add);
        Lost lost = Lost.of(read, functions, problems.list());
        List<Problem> own = lost.withoutConsequences(problems.list(), linked.expanded());
        return new CheckedClass(read, functions, linked.expanded(), own, lost, linked.complete());
    }

    /**
     * Nodes whose methods have faults, which are reported already; that they are missing is no second fault. Immutable.
     *
     * @param names the nodes that are known by name
     * @param any whether there may be others: fields of a record that is not known
     */
    record Lost(Set<String> names, boolean any) {
        /** Nothing is lost. */
        static final Lost NONE = new Lost(Set.of(), false);

        /** What is found where functions are made into others. */
        private static final Set<ProblemCode> EXPANDING =
                EnumSet.of(ProblemCode.NOT_A_RECORD, ProblemCode.UNSUITABLE_EXTRACT, ProblemCode.UNKNOWN_PARAMETER);

        /** Annotations after which a method is still the one node of its name. */
        private static final Set<String> ONE_NODE = Set.of(
                Name.class.getName(),
                Tag.class.getName(),
                When.class.getName(),
                WhenNot.class.getName(),
                WhenIn.class.getName(),
                WhenNotIn.class.getName(),
                WhenConfig.class.getName());

        static Lost of(ReadClass read, FunctionCatalog functions, List<Problem> problems) {
            Set<String> found = new HashSet<>();
            functions.functions().forEach(function -> found.add(((Code.Method) function.code()).name()));
            Naming naming = Cataloguer.naming(read.declaration());
            Set<String> names = new LinkedHashSet<>();
            boolean any = read.includesUnresolved()
                    || functions.functions().stream().anyMatch(Lost::isResolved)
                    || problems.stream().anyMatch(problem -> EXPANDING.contains(problem.code()));
            for (MethodDeclaration method : read.declaration().methods()) {
                if (!found.contains(method.name()) && !has(Exclude.class, method)) {
                    names.add(Cataloguer.nodeName(method, naming));
                    any |= makesOthers(method);
                }
            }
            for (ExecutableElement method : read.unresolved()) {
                Name name = method.getAnnotation(Name.class);
                names.add(
                        name == null
                                ? NodeNaming.apply(
                                        naming, method.getSimpleName().toString())
                                : name.value());
                any |= method.getAnnotationMirrors().stream()
                        .anyMatch(mirror ->
                                !ONE_NODE.contains(mirror.getAnnotationType().toString()));
            }
            return new Lost(names, any);
        }

        /* What a resolver will make of a method is not known here. */
        private static boolean isResolved(FunctionDef function) {
            return function.modifiers().stream().anyMatch(each -> each.modifier() instanceof Modifier.Resolve);
        }

        /* Of what a method with a fault would have been made into, the names are not known. */
        private static boolean makesOthers(MethodDeclaration method) {
            return method.annotations().stream().anyMatch(annotation -> !ONE_NODE.contains(annotation.type()));
        }

        private static boolean has(Class<?> annotation, MethodDeclaration method) {
            return AnnotationDeclaration.find(annotation, method.annotations()).isPresent();
        }

        Lost and(Lost other) {
            Set<String> union = new LinkedHashSet<>(names);
            union.addAll(other.names);
            return new Lost(union, any || other.any);
        }

        /** The problems without those that only say that a lost node is missing. */
        List<Problem> withoutConsequences(List<Problem> problems, FunctionCatalog functions) {
            return problems.stream()
                    .filter(problem -> !isConsequence(problem, functions))
                    .toList();
        }

        private boolean isConsequence(Problem problem, FunctionCatalog functions) {
            if (problem.code() == ProblemCode.EMPTY_MODULE) {
                return any || !names.isEmpty(); // it has methods, though not one without fault
            }
            if (problem.code() != ProblemCode.MISSING_INPUT && problem.code() != ProblemCode.INCOMPATIBLE_INPUT_TYPES) {
                return false;
            }
            return any
                    || functions.functions().stream()
                            .filter(function -> function.source().equals(problem.where()))
                            .flatMap(function -> function.parameters().stream())
                            .anyMatch(parameter -> parameter.name().equals(problem.parameter())
                                    && parameter.source() instanceof Source.Node node
                                    && names.contains(node.name().text()));
        }
    }
}
