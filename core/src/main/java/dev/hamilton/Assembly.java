package dev.hamilton;

import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.column.ColumnRegistry;
import dev.hamilton.expand.Config;
import dev.hamilton.expand.Expansion;
import dev.hamilton.expand.Modules;
import dev.hamilton.expand.Mount;
import dev.hamilton.graph.DeclaredInputs;
import dev.hamilton.graph.Graph;
import dev.hamilton.graph.GraphRule;
import dev.hamilton.graph.Linker;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.SourceRef;
import dev.hamilton.model.ValueType;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import dev.hamilton.reader.ConfigQuestions;
import dev.hamilton.reader.LoadedClasses;
import dev.hamilton.reader.ModuleReader;
import dev.hamilton.reader.ReadModule;
import dev.hamilton.reader.ReflectiveTypes;
import dev.hamilton.reader.ValueTypes;
import dev.hamilton.run.Kernels;
import dev.hamilton.run.NoKernels;
import dev.hamilton.run.StepFunction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads, expands, mounts and links modules: the stages up to the graph, one after another. Used once, on one thread. */
final class Assembly {
    private final Problems problems = new Problems();
    private final @Nullable ClassLoader loader;
    private final ColumnRegistry columns;
    private final ReflectiveTypes types;
    private final ModuleReader reader;
    private final Expansion expansion;
    private final Map<NodeName, Object> config;
    private final InnerModules inner;
    private final List<FunctionCatalog> catalogs = new ArrayList<>();
    private final Map<Code, StepFunction> code = new HashMap<>();
    private final IdentityHashMap<Object, ReadModule> read = new IdentityHashMap<>();
    private final Set<Class<?>> roots = new LinkedHashSet<>();

    Assembly(List<Module> modules, @Nullable Class<?> inputs, Map<NodeName, Object> config) {
        List<Class<?>> classes = new ArrayList<>();
        modules.forEach(module -> classes.add(classOf(module.source())));
        if (inputs != null) {
            classes.add(inputs);
        }
        this.types = new ReflectiveTypes(LoadedClasses.seenFrom(classes));
        this.loader = classes.get(0).getClassLoader();
        this.columns = ColumnRegistry.load(loader);
        this.reader = new ModuleReader(types, problems);
        this.config = config;
        this.inner = new InnerModules();
        this.expansion = new Expansion(types, columns, inner, problems);
        modules.forEach(this::add);
    }

    private static Class<?> classOf(Object source) {
        return source instanceof Class<?> type ? type : source.getClass();
    }

    /*
     * A class brings the classes that it includes to where it stands. What stands under no prefix is there once, however
     * often it is named; what is mounted is there as often as it is mounted, and declares no inputs for the others.
     */
    private void add(Module module) {
        boolean mounted = !module.mount().equals(Mount.PLAIN);
        List<FunctionCatalog> parts = new ArrayList<>();
        if (module.source() instanceof Class<?> type) {
            List<Class<?>> together = new ArrayList<>(List.of(type));
            together.addAll(reader.includes(type));
            for (Class<?> each : together) {
                if (mounted || roots.add(each)) {
                    parts.add(expanded(each));
                }
            }
        } else {
            parts.add(expanded(module.source()));
        }
        catalogs.add(module.mount().apply(FunctionCatalog.concat(parts), problems));
    }

    private FunctionCatalog expanded(Object source) {
        FunctionCatalog functions = functions(source);
        return expansion.expand(functions, inner.judged(new Config(config, Map.of()).telling(), functions));
    }

    private FunctionCatalog functions(Object source) {
        ReadModule functions = read.computeIfAbsent(source, this::read);
        code.putAll(functions.code());
        return functions.catalog();
    }

    /* The number tells apart the instances of one class, and the fluent modules of one name. */
    private ReadModule read(Object source) {
        if (source instanceof FluentFunctions fluent) {
            return new Numbering(read.size(), config, problems).of(fluent);
        }
        return source instanceof Class<?> type
                ? reader.read(type, null, type.getName())
                : reader.read(source.getClass(), source, source.getClass().getName() + "#" + read.size());
    }

    /** The modules that functions name, which are read once, and what is said of each config. */
    private final class InnerModules implements Modules {
        private final Map<Map<NodeName, Object>, ConfigQuestions> asked = new HashMap<>();

        @Override
        public Optional<FunctionCatalog> functions(ValueType module) {
            return types.classes().classOf(module).map(type -> {
                List<FunctionCatalog> parts = new ArrayList<>(List.of(Assembly.this.functions(type)));
                reader.includes(type).forEach(each -> parts.add(Assembly.this.functions(each)));
                return FunctionCatalog.concat(parts);
            });
        }

        @Override
        public Config judged(Config config, FunctionCatalog functions) {
            ConfigQuestions questions = asked.computeIfAbsent(config.values(), values -> {
                Map<String, Object> named = new HashMap<>();
                values.forEach((name, value) -> named.put(name.text(), value));
                return new ConfigQuestions(types.classes(), named, problems);
            });
            questions.ask(functions);
            return new Config(config.values(), questions.predicates(), questions.resolved(), config.told());
        }
    }

    LinkedDataflow link(@Nullable Class<?> inputs, List<GraphRule> rules) {
        Map<NodeName, ValueType> configTypes = new LinkedHashMap<>();
        config.forEach((name, value) -> configTypes.put(name, typeOf(value)));
        Map<SourceRef, ValueType> records =
                inputs == null ? declaredByRoots() : Map.of(SourceRef.of(inputs.getName(), ""), ValueTypes.of(inputs));
        DeclaredInputs declared = DeclaredInputs.of(records, types, problems).configured(configTypes);
        FunctionCatalog all = FunctionCatalog.concat(catalogs);
        Optional<Graph> graph = new Linker(types, columns, rules).link(all, declared, problems);
        problems.throwIfInvalidDataflow("building the dataflow");
        Graph linked = graph.orElseThrow(() -> new AssertionError("no graph, and no problem"));
        all.functions().forEach(this::addGenerated);
        problems.throwIfInvalidDataflow("building the dataflow");
        Map<Code, StepFunction> callable = Collections.unmodifiableMap(code);
        return new LinkedDataflow(linked, callable, types, columns, kernels(callable), config);
    }

    private Kernels kernels(Map<Code, StepFunction> callable) {
        return ServiceLoader.load(Kernels.Provider.class, loader)
                .findFirst()
                .map(provider -> provider.of(callable, columns))
                .orElseGet(() -> new NoKernels("hamilton-kernel is not there"));
    }

    private ValueType typeOf(Object value) {
        return new ValueTyping(types, columns).typeOf(value);
    }

    private Map<SourceRef, ValueType> declaredByRoots() {
        Map<SourceRef, ValueType> records = new LinkedHashMap<>();
        for (Class<?> root : roots) {
            reader.inputs(root)
                    .ifPresent(record -> records.put(SourceRef.of(root.getName(), ""), ValueTypes.of(record)));
        }
        return records;
    }

    /* What a resolver names is seen only here. */
    private void reportForeign(Code.Lambda lambda, FunctionDef function) {
        problems.add(Problem.of(
                        ProblemCode.UNUSABLE_FUNCTION,
                        "'%s' calls '%s', which is no function of its module".formatted(function.name(), lambda.name()))
                .at(function.source())
                .fix("call a function that hidden(...) of the same builder gave"));
    }

    private void addGenerated(FunctionDef function) {
        for (Code named :
                function.code() instanceof Code.Checks checks ? checks.validators() : List.of(function.code())) {
            if (named instanceof Code.Generated generated && !code.containsKey(generated)) {
                reader.generated(generated, function.source(), columns, code)
                        .ifPresent(made -> code.put(generated, made));
            }
            if (named.called() instanceof Code.Lambda lambda && !code.containsKey(lambda)) {
                reportForeign(lambda, function);
            }
        }
    }
}
