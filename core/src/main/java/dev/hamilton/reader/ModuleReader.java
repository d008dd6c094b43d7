package dev.hamilton.reader;

import dev.hamilton.annotation.Dataflow;
import dev.hamilton.catalog.AppliedModifier;
import dev.hamilton.catalog.Cataloguer;
import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Unselected;
import dev.hamilton.column.ColumnRegistry;
import dev.hamilton.declaration.ClassDeclaration;
import dev.hamilton.model.SourceRef;
import dev.hamilton.problem.Problems;
import dev.hamilton.run.StepFunction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads classes that are loaded: through the catalog that the annotation processor generated where there is one, else by
 * reflection. What is wrong goes to the {@link Problems} given at construction. No method of an author is called.
 * Confined to one thread; what it returns is not.
 *
 * @since 0.1
 */
public final class ModuleReader {
    private final ReadingProblems reports;
    private final Cataloguer cataloguer;
    private final DeclaredClasses classes;
    private final GeneratedFunctions generated;

    /**
     * Prepares to read classes.
     *
     * @param types answers questions about their types, and finds the records they return
     * @param problems receives what is wrong
     */
    public ModuleReader(ReflectiveTypes types, Problems problems) {
        this.reports = new ReadingProblems(problems);
        ComponentReaders components = new ComponentReaders(types.classes(), problems);
        this.classes = new DeclaredClasses(types.classes(), components, reports);
        this.cataloguer = new Cataloguer(types, classes, problems);
        this.generated = new GeneratedFunctions(components, types.classes(), new Validators(types.classes(), problems));
    }

    /**
     * Reads a class as a module. Its own methods only: what it inherits belongs to another class.
     *
     * @param type the class
     * @param instance what to call instance methods on, or null when only the class was given
     * @param module what its functions' code is to be found under, see {@link Code.Method#module()}
     * @return its functions, and the code of each; without those in which something is wrong
     * @throws IllegalArgumentException if the instance is not one of the class
     */
    public ReadModule read(Class<?> type, @Nullable Object instance, String module) {
        if (instance != null && !type.isInstance(instance)) {
            throw new IllegalArgumentException(
                    "an instance of %s was given for %s".formatted(instance.getClass(), type));
        }
        return classes.of(type)
                .map(declared -> read(declared, instance, module))
                .orElseGet(() -> new ReadModule(Cataloguer.lost(SourceRef.of(type.getName(), "")), Map.of()));
    }

    /**
     * The classes that belong to the same dataflow as a class, by {@link Dataflow#includes()}.
     *
     * @param type a class
     * @return the classes that it includes, and behind each those that it includes in turn; each once, in the order of
     *     the annotations, without the class itself
     */
    public List<Class<?>> includes(Class<?> type) {
        Set<Class<?>> seen = new LinkedHashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>(List.of(type));
        while (!open.isEmpty()) {
            Class<?> next = open.pop();
            if (seen.add(next)) {
                List<Class<?>> included = dataflow(next)
                        .map(dataflow -> Arrays.asList(dataflow.includes()))
                        .orElse(List.of());
                List<Class<?>> lastFirst = new ArrayList<>(included);
                Collections.reverse(lastFirst);
                lastFirst.forEach(open::push);
            }
        }
        seen.remove(type);
        return List.copyOf(seen);
    }

    /**
     * The record that declares the inputs of a dataflow, by {@link Dataflow#inputs()}.
     *
     * @param type a class
     * @return the record's class, or empty if the class declares none
     */
    public Optional<Class<?>> inputs(Class<?> type) {
        return dataflow(type).<Class<?>>map(Dataflow::inputs).filter(inputs -> inputs != void.class);
    }

    /**
     * The code of a function that no author wrote.
     *
     * @param code describes it
     * @param source where to report that it cannot be made
     * @param columns knows columns
     * @param known functions that it may call
     * @return the function; or empty after a problem, or where it calls what is not known
     */
    public Optional<StepFunction> generated(
            Code.Generated code, SourceRef source, ColumnRegistry columns, Map<Code, StepFunction> known) {
        return generated.of(code, source, columns, known);
    }

    private ReadModule read(DeclaredClass type, @Nullable Object instance, String module) {
        ClassDeclaration declaration = type.declaration();
        Map<Signature, Integer> indices = Signature.indices(declaration);
        Map<Code, StepFunction> code = new LinkedHashMap<>();
        FunctionCatalog catalog = cataloguer.read(declaration, module, instance != null);
        List<FunctionDef> callable = new ArrayList<>();
        List<Unselected> lost = new ArrayList<>(catalog.unselected());
        for (FunctionDef function : catalog.functions()) {
            boolean bound = bind(function, type, indices, instance, code);
            for (AppliedModifier applied : function.modifiers()) {
                for (FunctionDef called : applied.modifier().called()) {
                    bound &= isOf(declaration, called)
                            ? bind(called, type, indices, instance, code)
                            : bindElsewhere(called, code);
                }
            }
            if (bound) {
                callable.add(function);
            } else {
                lost.add(Unselected.told(function.name(), true, function.source()));
            }
        }
        return new ReadModule(new FunctionCatalog(callable, lost), code);
    }

    private static boolean isOf(ClassDeclaration declaration, FunctionDef function) {
        return ((Code.Method) function.code()).owner().equals(declaration.name());
    }

    private boolean bindElsewhere(FunctionDef function, Map<Code, StepFunction> code) {
        return classes.named(((Code.Method) function.code()).owner())
                .filter(type -> bind(function, type, Signature.indices(type.declaration()), null, code))
                .isPresent();
    }

    private static boolean bind(
            FunctionDef function,
            DeclaredClass type,
            Map<Signature, Integer> indices,
            @Nullable Object instance,
            Map<Code, StepFunction> code) {
        Code.Method method = (Code.Method) function.code();
        if (!code.containsKey(method)) {
            int index = Signature.index(indices, method, function);
            type.calls().call(index, method.isStatic() ? null : instance).ifPresent(call -> code.put(method, call));
        }
        return code.containsKey(method);
    }

    private Optional<Dataflow> dataflow(Class<?> type) {
        try {
            Dataflow dataflow = type.getDeclaredAnnotation(Dataflow.class);
            if (dataflow != null) {
                dataflow.includes(); // throws, here rather than later, if a class is not there
                dataflow.inputs();
            }
            return Optional.ofNullable(dataflow);
        } catch (LinkageError | TypeNotPresentException e) {
            reports.unreadable(type, e);
            return Optional.empty();
        }
    }
}
