package dev.hamilton.processor;

import dev.hamilton.annotation.ExtractFields;
import dev.hamilton.annotation.Name;
import dev.hamilton.annotation.Naming;
import dev.hamilton.catalog.Cataloguer;
import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.catalog.NodeNaming;
import dev.hamilton.catalog.Source;
import dev.hamilton.declaration.AnnotationDeclaration;
import dev.hamilton.declaration.MethodDeclaration;
import dev.hamilton.expand.Expansion;
import dev.hamilton.graph.DeclaredInputs;
import dev.hamilton.graph.Linker;
import dev.hamilton.model.SourceRef;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;

/**
 * A class with its functions and what is wrong in it, seen alone. Immutable.
 *
 * @param read the class as read
 * @param functions its functions, not yet expanded
 * @param expanded its functions, expanded
 * @param problems what is wrong in the class itself
 * @param lost nodes that the class would provide, were there no fault in their methods
 */
record CheckedClass(
        ReadClass read, FunctionCatalog functions, FunctionCatalog expanded, List<Problem> problems, Lost lost) {

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
        FunctionCatalog functions = new Cataloguer(compilation.types(), problems)
                .read(read.declaration(), read.declaration().name(), instance);
        FunctionCatalog expanded = new Expansion(compilation.types(), problems).expand(functions);
        Lost lost = Lost.of(read, problems.list());
        new Linker(compilation.types(), compilation.columns()).link(expanded, DeclaredInputs.NONE, problems);
        return new CheckedClass(read, functions, expanded, lost.withoutConsequences(problems.list(), expanded), lost);
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

        static Lost of(ReadClass read, List<Problem> problems) {
            Set<SourceRef> faulty = new HashSet<>();
            problems.forEach(problem -> Optional.ofNullable(problem.where()).ifPresent(faulty::add));
            Naming naming = Cataloguer.naming(read.declaration());
            Set<String> names = new LinkedHashSet<>();
            boolean any = read.includesUnresolved();
            for (MethodDeclaration method : read.declaration().methods()) {
                if (faulty.contains(method.source())) {
                    names.add(AnnotationDeclaration.find(Name.class, method.annotations())
                            .map(name -> name.text("value"))
                            .orElseGet(() -> NodeNaming.apply(naming, method.name())));
                    any |= AnnotationDeclaration.find(ExtractFields.class, method.annotations())
                            .isPresent();
                }
            }
            for (ExecutableElement method : read.unresolved()) {
                Name name = method.getAnnotation(Name.class);
                names.add(
                        name == null
                                ? NodeNaming.apply(
                                        naming, method.getSimpleName().toString())
                                : name.value());
                any |= method.getAnnotation(ExtractFields.class) != null;
            }
            return new Lost(names, any);
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
                return any || !names.isEmpty();
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
