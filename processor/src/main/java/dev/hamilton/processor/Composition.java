package dev.hamilton.processor;

import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.Subdag;
import dev.hamilton.annotation.WithColumns;
import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.declaration.AnnotationDeclaration;
import dev.hamilton.graph.DeclaredInputs;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.SourceRef;
import dev.hamilton.model.ValueType;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.TypeElement;

/**
 * A composition root and the classes that belong to it, linked together. Immutable.
 *
 * @param classes the root, behind it the classes that it includes, and that those include in turn, and last those that
 *     functions of these build on
 * @param problems what is wrong when they are put together, without what is wrong in a class that a compiler checked alone
 */
record Composition(List<ReadClass> classes, List<Problem> problems) {
    private static final Set<String> BUILDING = Set.of(Subdag.class.getName(), WithColumns.class.getName());

    /**
     * Links a root.
     *
     * @param root the class
     * @param fromSource tells which classes the compiler has the source of
     * @param compilation answers questions
     * @return what was found
     */
    static Composition of(TypeElement root, Predicate<TypeElement> fromSource, Compilation compilation) {
        List<ReadClass> classes = classes(root, fromSource, compilation);
        Problems problems = new Problems();
        List<FunctionCatalog> catalogs = new ArrayList<>();
        for (ReadClass read : classes) {
            CheckedClass checked = CheckedClass.of(read, read.element().equals(root), compilation);
            checked.problems().forEach(problems::add);
            catalogs.add(checked.functions());
        }
        NamedModules named = new NamedModules(type -> classes(type, fromSource, compilation), compilation);
        DeclaredInputs inputs = inputs(classes, compilation, problems);
        Configurations linked = Configurations.of(FunctionCatalog.concat(catalogs), inputs, named, compilation);
        linked.problems().forEach(problems::add);
        named.problems().forEach(problems::add);
        List<ReadClass> all = new ArrayList<>(classes);
        named.classes().stream()
                .filter(read ->
                        classes.stream().noneMatch(each -> each.element().equals(read.element())))
                .forEach(all::add);
        Set<List<Object>> known = known(all, compilation);
        List<Problem> own = problems.list().stream()
                .filter(problem -> !known.contains(Configurations.key(problem)))
                .toList();
        return new Composition(all, own);
    }

    /* What a compiler has said of each class alone. */
    private static Set<List<Object>> known(List<ReadClass> classes, Compilation compilation) {
        Set<List<Object>> known = new HashSet<>();
        for (ReadClass read : classes) {
            if (read.checked()) {
                CheckedClass.of(read, true, compilation)
                        .problems()
                        .forEach(each -> known.add(Configurations.key(each)));
            }
        }
        return known;
    }

    /* In the order in which the classes are read at run time. */
    private static List<ReadClass> classes(
            TypeElement root, Predicate<TypeElement> fromSource, Compilation compilation) {
        Map<TypeElement, ReadClass> classes = new LinkedHashMap<>();
        Deque<TypeElement> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            TypeElement next = open.pop();
            if (!classes.containsKey(next)) {
                ReadClass read = compilation.reader().read(next, fromSource.test(next));
                classes.put(next, read);
                List<TypeElement> included = new ArrayList<>();
                for (ValueType type : includes(read)) {
                    compilation.mirrors().element(type.erasure()).ifPresent(included::add);
                }
                Collections.reverse(included);
                included.forEach(open::push);
            }
        }
        return List.copyOf(classes.values());
    }

    private static List<ValueType> includes(ReadClass read) {
        return dataflow(read)
                .map(dataflow -> dataflow.list("includes", ValueType.class))
                .orElse(List.of());
    }

    private static Optional<ValueType> inputs(ReadClass read) {
        return dataflow(read)
                .map(dataflow ->
                        (ValueType) Objects.requireNonNull(dataflow.values().get("inputs")))
                .filter(inputs -> inputs != PrimitiveType.VOID);
    }

    private static Optional<AnnotationDeclaration> dataflow(ReadClass read) {
        return AnnotationDeclaration.find(Dataflow.class, read.declaration().annotations());
    }

    /**
     * Whether a problem of a class, seen alone, is left to its composition: which of the types is right that an input is
     * wanted as, the record says that declares it.
     */
    static boolean decides(ReadClass read, Problem problem) {
        return problem.code() == ProblemCode.INCOMPATIBLE_INPUT_TYPES
                && inputs(read).isPresent();
    }

    /** Whether a class is a composition root: names others, or its inputs. */
    static boolean isRoot(ReadClass read) {
        return !includes(read).isEmpty() || inputs(read).isPresent() || buildsOnOthers(read);
    }

    private static boolean buildsOnOthers(ReadClass read) {
        return read.declaration().methods().stream()
                .flatMap(method -> method.annotations().stream())
                .anyMatch(annotation -> BUILDING.contains(annotation.type()));
    }

    private static DeclaredInputs inputs(List<ReadClass> classes, Compilation compilation, Problems problems) {
        Map<SourceRef, ValueType> records = new LinkedHashMap<>();
        for (ReadClass read : classes) {
            inputs(read).ifPresent(record -> records.put(read.declaration().source(), record));
        }
        return DeclaredInputs.of(records, compilation.types(), problems);
    }
}
