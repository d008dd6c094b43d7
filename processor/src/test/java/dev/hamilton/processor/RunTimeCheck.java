package dev.hamilton.processor;

import dev.hamilton.annotation.Dataflow;
import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.column.ColumnRegistry;
import dev.hamilton.expand.Config;
import dev.hamilton.expand.ConfigSpace;
import dev.hamilton.expand.Expansion;
import dev.hamilton.expand.Modules;
import dev.hamilton.graph.DeclaredInputs;
import dev.hamilton.graph.Linker;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.SourceRef;
import dev.hamilton.model.ValueType;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import dev.hamilton.reader.LoadedClasses;
import dev.hamilton.reader.ModuleReader;
import dev.hamilton.reader.ReflectiveTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the stages report about classes that are loaded: each composition root with what it includes. */
final class RunTimeCheck {
    private final Problems problems = new Problems();
    private final ReflectiveTypes types;
    private final ModuleReader reader;

    private RunTimeCheck(ClassLoader loader) {
        types = new ReflectiveTypes(new LoadedClasses(List.of(loader)));
        reader = new ModuleReader(types, problems);
    }

    /** The codes of what is reported, sorted, each once a place. */
    static List<String> codes(Compiled compiled) {
        ClassLoader loader = compiled.loader();
        Set<Class<?>> roots = new LinkedHashSet<>();
        Set<Class<?>> included = new LinkedHashSet<>();
        for (String name : compiled.classFiles().keySet()) {
            Class<?> type = load(loader, name);
            Dataflow dataflow = type.getAnnotation(Dataflow.class);
            if (dataflow != null) {
                roots.add(type);
                included.addAll(List.of(dataflow.includes()));
            }
        }
        roots.removeAll(included);
        RunTimeCheck check = new RunTimeCheck(loader);
        roots.forEach(check::link);
        return check.problems.list().stream()
                .map(Problem::code)
                .map(ProblemCode::code)
                .sorted()
                .toList();
    }

    private void link(Class<?> root) {
        List<Class<?>> classes = new ArrayList<>(List.of(root));
        classes.addAll(reader.includes(root));
        List<FunctionCatalog> catalogs = new ArrayList<>();
        Optional<Class<?>> declared = Optional.empty();
        for (Class<?> type : classes) {
            catalogs.add(reader.read(type, null, type.getName()).catalog());
            Optional<Class<?>> inputs = reader.inputs(type);
            if (inputs.isPresent() && declared.isPresent() && !declared.equals(inputs)) {
                problems.add(Problem.of(ProblemCode.NAME_GIVEN_TWICE, "the inputs of " + root));
            }
            declared = declared.or(() -> inputs);
        }
        DeclaredInputs inputs = declared.map(this::inputs).orElse(DeclaredInputs.NONE);
        FunctionCatalog functions = FunctionCatalog.concat(catalogs);
        ColumnRegistry columns = ColumnRegistry.load(root.getClassLoader());
        for (ConfigSpace.Configuration each :
                ConfigSpace.of(functions, new Named()).configurations()) {
            Problems found = new Problems();
            FunctionCatalog plain = new Expansion(types, columns, new Named(), found).expand(functions, each.config());
            new Linker(types, columns).link(plain, inputs, found);
            found.list().stream()
                    .filter(problem -> each.named() || problem.code() != ProblemCode.UNSELECTED_NODE)
                    .filter(problem -> problem.code() != ProblemCode.UNSET_CONFIG)
                    .filter(problem -> problem.code() != ProblemCode.DUPLICATE_NODE
                            || !each.config().predicates().containsValue(true))
                    .forEach(problems::add);
        }
    }

    /** The modules that functions name; predicates and resolvers are not asked. */
    private final class Named implements Modules {
        @Override
        public Optional<FunctionCatalog> functions(ValueType module) {
            return types.classes()
                    .classOf(module)
                    .map(type -> reader.read(type, null, type.getName()).catalog());
        }

        @Override
        public Config judged(Config config, FunctionCatalog functions) {
            return config;
        }
    }

    private DeclaredInputs inputs(Class<?> type) {
        Map<NodeName, ValueType> inputs = new LinkedHashMap<>();
        types.recordComponents(ValueType.of(type))
                .orElse(List.of())
                .forEach(component -> inputs.put(new NodeName(component.name()), component.type()));
        if (inputs.isEmpty()) {
            problems.add(Problem.of(ProblemCode.NOT_A_RECORD, type.getName()));
            return DeclaredInputs.NONE;
        }
        return new DeclaredInputs(Optional.of(SourceRef.of(type.getName(), "")), inputs, Map.of());
    }

    private static Class<?> load(ClassLoader loader, String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new LinkageError(name, e);
        }
    }
}
