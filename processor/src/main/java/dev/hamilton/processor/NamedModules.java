package dev.hamilton.processor;

import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.expand.Config;
import dev.hamilton.expand.Modules;
import dev.hamilton.model.ValueType;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.TypeElement;

/** Reads the modules that functions name, each once; nobody is asked of the config. Confined to one thread. */
final class NamedModules implements Modules {
    private final Function<TypeElement, List<ReadClass>> together;
    private final Compilation compilation;
    private final Map<ValueType, Optional<FunctionCatalog>> known = new HashMap<>();
    private final Map<TypeElement, ReadClass> classes = new LinkedHashMap<>();
    private final Problems problems = new Problems();

    /**
     * Prepares to read.
     *
     * @param together reads a class and those that it includes
     * @param compilation answers questions
     */
    NamedModules(Function<TypeElement, List<ReadClass>> together, Compilation compilation) {
        this.together = together;
        this.compilation = compilation;
    }

    @Override
    public Optional<FunctionCatalog> functions(ValueType module) {
        return known.computeIfAbsent(module, this::read);
    }

    private Optional<FunctionCatalog> read(ValueType module) {
        return compilation.mirrors().element(module.erasure()).map(type -> {
            List<FunctionCatalog> parts = new ArrayList<>();
            for (ReadClass read : together.apply(type)) {
                classes.putIfAbsent(read.element(), read);
                CheckedClass checked = CheckedClass.of(read, false, compilation);
                checked.problems().forEach(problems::add);
                parts.add(checked.functions());
            }
            return FunctionCatalog.concat(parts);
        });
    }

    @Override
    public Config judged(Config config, FunctionCatalog functions) {
        return config;
    }

    /** The classes that were read, in order. */
    List<ReadClass> classes() {
        return List.copyOf(classes.values());
    }

    /** What is wrong in these classes, each seen alone. */
    List<Problem> problems() {
        return problems.list();
    }
}
