package dev.hamilton;

import dev.hamilton.graph.GraphRule;
import dev.hamilton.model.NodeName;
import dev.hamilton.run.Executor;
import dev.hamilton.run.Executors;
import dev.hamilton.run.Hooks;
import dev.hamilton.run.RunListener;
import dev.hamilton.run.StepInterceptor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what a driver is made of. Modules, configuration, rules and hooks add up; what there can be one of may be set
 * once. Confined to one thread.
 *
 * @since 0.1
 */
public final class DriverBuilder {
    private final List<Module> modules = new ArrayList<>();
    private final Map<NodeName, Object> config = new LinkedHashMap<>();
    private final List<GraphRule> rules = new ArrayList<>();
    private final List<RunListener> listeners = new ArrayList<>();
    private final List<StepInterceptor> interceptors = new ArrayList<>();
    private @Nullable Class<? extends Record> inputs;
    private @Nullable Executor executor;

    DriverBuilder() {}

    /**
     * Adds modules, in order.
     *
     * @param more each a {@link Module}, a class whose static methods are functions, or an instance whose methods are
     * @return this
     */
    public DriverBuilder modules(Object... more) {
        return modules(Arrays.asList(Objects.requireNonNull(more, "modules")));
    }

    /**
     * Adds modules, in order.
     *
     * @param more each a {@link Module}, a class whose static methods are functions, or an instance whose methods are
     * @return this
     */
    public DriverBuilder modules(Collection<?> more) {
        for (Object each : Objects.requireNonNull(more, "modules")) {
            Objects.requireNonNull(each, "a module is null");
            modules.add(each instanceof Class<?> type ? Module.of(type) : Module.of(each));
        }
        return this;
    }

    /**
     * Adds a value that shapes the dataflow, and that its functions may read as an input.
     *
     * @param key its name
     * @param value its value
     * @return this
     * @throws IllegalStateException if the key has a value already
     */
    public DriverBuilder config(String key, Object value) {
        Objects.requireNonNull(key, "a key of the config is null");
        Objects.requireNonNull(
                value,
                () -> "the config '%s' is null: leave it out, and say with ifUnset or @Default what holds without it"
                        .formatted(key));
        Object before = config.putIfAbsent(new NodeName(key), value);
        if (before != null) {
            throw new IllegalStateException("the config '%s' is already set to %s".formatted(key, before));
        }
        return this;
    }

    /**
     * Adds values that shape the dataflow, and that its functions may read as inputs.
     *
     * @param values values by name, none of them null
     * @return this
     * @throws IllegalStateException if a key has a value already
     */
    public DriverBuilder config(Map<String, ?> values) {
        Objects.requireNonNull(values, "values")
                .keySet()
                .forEach(key -> Objects.requireNonNull(key, "a key of the config is null"));
        new TreeMap<>(values).forEach(this::config);
        return this;
    }

    /**
     * Declares the inputs, so that a name that nothing provides is found when the driver is built.
     *
     * @param record a record; each component is an input
     * @return this
     * @throws IllegalStateException if the inputs are declared already
     */
    public DriverBuilder inputs(Class<? extends Record> record) {
        if (inputs != null) {
            throw new IllegalStateException("the inputs are already declared by " + inputs.getName());
        }
        inputs = Objects.requireNonNull(record, "record");
        return this;
    }

    /**
     * Says how steps are computed; sequentially, if nothing is said.
     *
     * @param how one of {@link Executors}, or your own
     * @return this
     * @throws IllegalStateException if the executor is set already
     */
    public DriverBuilder executor(Executor how) {
        if (executor != null) {
            throw new IllegalStateException("the executor is already set to " + executor);
        }
        executor = Objects.requireNonNull(how, "executor");
        return this;
    }

    /**
     * Adds listeners, which watch every run.
     *
     * @param more listeners, told in this order
     * @return this
     */
    public DriverBuilder listeners(RunListener... more) {
        addAll(more, listeners, "listener");
        return this;
    }

    /**
     * Adds interceptors, which wrap every step.
     *
     * @param more interceptors, the outermost first
     * @return this
     */
    public DriverBuilder interceptors(StepInterceptor... more) {
        addAll(more, interceptors, "interceptor");
        return this;
    }

    /**
     * Adds rules, which may object to the graph.
     *
     * @param more rules, checked in this order after the built-in ones
     * @return this
     */
    public DriverBuilder rules(GraphRule... more) {
        addAll(more, rules, "rule");
        return this;
    }

    private static <T> void addAll(T[] more, List<T> all, String what) {
        for (T each : Objects.requireNonNull(more, () -> what + "s")) {
            all.add(Objects.requireNonNull(each, () -> "the %s number %d is null".formatted(what, all.size() + 1)));
        }
    }

    /**
     * Reads the modules, links their functions, and checks everything.
     *
     * @return the driver
     * @throws IllegalStateException if there is no module
     * @throws dev.hamilton.problem.InvalidDataflowException with every problem, if there is one
     */
    public Driver build() {
        if (modules.isEmpty()) {
            throw new IllegalStateException("a driver needs at least one module: add one with modules(...)");
        }
        LinkedDataflow dataflow = new Assembly(modules, inputs, new LinkedHashMap<>(config)).link(inputs, rules);
        Executor chosen = executor == null ? Executors.sequential() : executor;
        return new Driver(Engine.of(dataflow, chosen, new Hooks(interceptors, listeners)));
    }
}
