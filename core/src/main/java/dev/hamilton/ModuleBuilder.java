package dev.hamilton;

import dev.hamilton.catalog.AppliedModifier;
import dev.hamilton.catalog.Check;
import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Modifier;
import dev.hamilton.catalog.Parameter;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.NodeRef;
import dev.hamilton.model.SourceRef;
import dev.hamilton.model.ValueType;
import dev.hamilton.quality.OnFail;
import dev.hamilton.quality.Validator;
import dev.hamilton.reader.ValueTypes;
import dev.hamilton.run.StepFunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes down the functions of a module one by one. Confined to one thread.
 *
 * <pre>{@code
 * ModuleBuilder lags = Module.builder("lags");
 * for (int n : List.of(1, 2, 52)) {
 *     lags.function("spend_lag_" + n, DoubleColumn.class, in("spend", DoubleColumn.class), spend -> spend.shift(n));
 * }
 * }</pre>
 *
 * <p>A function is lifted over columns as a method would be: with inputs of primitive type it is called row by row.
 *
 * @since 0.1
 */
public final class ModuleBuilder {
    private final String name;
    private final List<FunctionDef> functions = new ArrayList<>();
    /** By identity: another builder of the same name numbers its functions in the same way. */
    private final IdentityHashMap<Code, StepFunction> code = new IdentityHashMap<>();

    ModuleBuilder(String name) {
        this.name = Objects.requireNonNull(name, "name");
    }

    /**
     * Says what a function reads: another way to write {@link NodeRef#of(String, Class)}.
     *
     * @param name the node's name
     * @param type the type it is wanted as; a primitive class for a value that is never missing
     * @param <T> the type of the argument, for a primitive its box
     * @return the typed name
     */
    public static <T> NodeRef<T> in(String name, Class<T> type) {
        return NodeRef.of(name, type);
    }

    /**
     * Adds a function without inputs.
     *
     * @param node the node it provides
     * @param type the type of its value
     * @param function the code
     * @param <R> the type of its value
     * @return this
     */
    public <R> ModuleBuilder function(String node, Class<R> type, Supplier<? extends R> function) {
        Objects.requireNonNull(function, "function");
        return add(node, type, List.of(), arguments -> function.get());
    }

    /**
     * Adds a function of one input.
     *
     * @param node the node it provides
     * @param type the type of its value
     * @param a what it reads
     * @param function the code
     * @param <A> the type of its argument
     * @param <R> the type of its value
     * @return this
     */
    @SuppressWarnings("unchecked") // the linker has checked that the argument is of the type of the input
    public <A, R> ModuleBuilder function(
            String node, Class<R> type, NodeRef<A> a, Function<? super A, ? extends R> function) {
        Objects.requireNonNull(function, "function");
        return add(node, type, Arrays.asList(a), arguments -> function.apply((A) arguments[0]));
    }

    /**
     * Adds a function of two inputs.
     *
     * @param node the node it provides
     * @param type the type of its value
     * @param a what it reads first
     * @param b what it reads second
     * @param function the code
     * @param <A> the type of its first argument
     * @param <B> the type of its second argument
     * @param <R> the type of its value
     * @return this
     */
    @SuppressWarnings("unchecked") // the linker has checked that the arguments are of the types of the inputs
    public <A, B, R> ModuleBuilder function(
            String node,
            Class<R> type,
            NodeRef<A> a,
            NodeRef<B> b,
            BiFunction<? super A, ? super B, ? extends R> function) {
        Objects.requireNonNull(function, "function");
        return add(node, type, Arrays.asList(a, b), arguments -> function.apply((A) arguments[0], (B) arguments[1]));
    }

    /**
     * Adds a function of any number of inputs.
     *
     * @param node the node it provides
     * @param type the type of its value
     * @param inputs what it reads, in order
     * @param function the code; receives one argument an input
     * @param <R> the type of its value
     * @return this
     */
    public <R> ModuleBuilder function(
            String node, Class<R> type, List<NodeRef<?>> inputs, Function<@Nullable Object[], ? extends R> function) {
        return add(node, type, inputs, Objects.requireNonNull(function, "function")::apply);
    }

    /**
     * Adds a function whose result has type arguments.
     *
     * @param node the node it provides, and the type of its value
     * @param inputs what it reads, in order
     * @param function the code; receives one argument an input
     * @param <R> the type of its value
     * @return this
     */
    public <R> ModuleBuilder function(
            NodeRef<R> node, List<NodeRef<?>> inputs, Function<@Nullable Object[], ? extends R> function) {
        return add(node.name().text(), node.type(), inputs, Objects.requireNonNull(function, "function")::apply);
    }

    /**
     * Asks more of the function that was added last, as annotations do of a method.
     *
     * @param modifiers what {@link Modifiers} makes, in order
     * @return this
     * @throws IllegalStateException if no function was added yet
     * @throws IllegalArgumentException if a modifier calls a function that another builder was given
     */
    public ModuleBuilder with(Modifier... modifiers) {
        if (functions.isEmpty()) {
            throw new IllegalStateException("there is no function yet that could be modified");
        }
        FunctionDef last = functions.get(functions.size() - 1);
        List<AppliedModifier> applied = new ArrayList<>(last.modifiers());
        for (Modifier modifier : modifiers) {
            Objects.requireNonNull(modifier, () -> "a modifier of '%s' is null".formatted(last.name()));
            modifier.called().forEach(called -> checkOwn(called, last));
            applied.add(AppliedModifier.of(modifier));
        }
        functions.set(functions.size() - 1, last.modified(applied));
        return this;
    }

    private void checkOwn(FunctionDef called, FunctionDef by) {
        if (!code.containsKey(called.code())) {
            throw new IllegalArgumentException(
                    "'%s' of module %s calls '%s', which is no function of this builder: give it to hidden(...) of this one"
                            .formatted(by.name(), name, called.name()));
        }
    }

    /**
     * Adds a function of one input that is no node, as {@code @Exclude} makes of a method: for {@link Modifiers#step steps}
     * and {@link Modifiers#does bodies}.
     *
     * @param called its name, from which steps have theirs
     * @param type the type of its value
     * @param a its parameter
     * @param function the code
     * @param <A> the type of its argument
     * @param <R> the type of its value
     * @return the function, for the modifiers of this builder's functions
     */
    @SuppressWarnings("unchecked") // the linker has checked that the argument is of the type of the input
    public <A, R> FunctionDef hidden(
            String called, Class<R> type, NodeRef<A> a, Function<? super A, ? extends R> function) {
        Objects.requireNonNull(function, "function");
        return define(called, ValueTypes.of(type), Arrays.asList(a), arguments -> function.apply((A) arguments[0]));
    }

    /**
     * Adds a function of two inputs that is no node.
     *
     * @param called its name, from which steps have theirs
     * @param type the type of its value
     * @param a its first parameter
     * @param b its second parameter
     * @param function the code
     * @param <A> the type of its first argument
     * @param <B> the type of its second argument
     * @param <R> the type of its value
     * @return the function, for the modifiers of this builder's functions
     */
    @SuppressWarnings("unchecked") // the linker has checked that the arguments are of the types of the inputs
    public <A, B, R> FunctionDef hidden(
            String called,
            Class<R> type,
            NodeRef<A> a,
            NodeRef<B> b,
            BiFunction<? super A, ? super B, ? extends R> function) {
        Objects.requireNonNull(function, "function");
        return define(
                called,
                ValueTypes.of(type),
                Arrays.asList(a, b),
                arguments -> function.apply((A) arguments[0], (B) arguments[1]));
    }

    /**
     * Adds a function of any number of inputs that is no node.
     *
     * @param called its name, from which steps have theirs, and the type of its value
     * @param inputs its parameters, in order
     * @param function the code; receives one argument an input
     * @param <R> the type of its value
     * @return the function, for the modifiers of this builder's functions
     */
    public <R> FunctionDef hidden(
            NodeRef<R> called, List<NodeRef<?>> inputs, Function<@Nullable Object[], ? extends R> function) {
        return define(called.name().text(), called.type(), inputs, Objects.requireNonNull(function, "function")::apply);
    }

    /**
     * Checks the value of the function that was added last with a lambda, as {@link Checks} do with what they know.
     *
     * @param called what people call the check; its result is the node of that name
     * @param judged what is judged: the value as a whole, or the elements of a column
     * @param onFail what happens if it is not good
     * @param validator judges; as thread-safe as the executor needs
     * @param <T> what is judged, for a primitive its box
     * @return this
     * @throws IllegalStateException if no function was added yet
     */
    @SuppressWarnings("unchecked") // the expander has checked that what is judged is of that type
    public <T> ModuleBuilder checkedBy(String called, Class<T> judged, OnFail onFail, Validator<? super T> validator) {
        Objects.requireNonNull(validator, "validator");
        Code lambda = new Code.Lambda(name + "#check" + code.size(), called);
        code.put(lambda, arguments -> validator.validate((T) Objects.requireNonNull(arguments[0])));
        return with(new Modifier.Checks(List.of(Check.by(lambda, called, ValueTypes.of(judged), onFail)), List.of()));
    }

    private ModuleBuilder add(String node, Class<?> type, List<NodeRef<?>> inputs, StepFunction function) {
        return add(node, ValueTypes.of(type), inputs, function);
    }

    private ModuleBuilder add(String node, ValueType type, List<NodeRef<?>> inputs, StepFunction function) {
        functions.add(define(node, type, inputs, function));
        return this;
    }

    private FunctionDef define(String node, ValueType type, List<NodeRef<?>> inputs, StepFunction function) {
        Objects.requireNonNull(node, "node");
        List<Parameter> parameters = new ArrayList<>();
        for (NodeRef<?> input : Objects.requireNonNull(inputs, "inputs")) {
            Objects.requireNonNull(input, () -> "an input of '%s' is null".formatted(node));
            parameters.add(Parameter.of(input.name().text(), input.type()));
        }
        /* A number, because a name may be used twice: that is for the linker to report. */
        Code lambda = new Code.Lambda(name + "#" + code.size(), node);
        code.put(lambda, function);
        return FunctionDef.of(new NodeName(node), type, parameters, lambda, SourceRef.of("module " + name, node));
    }

    /**
     * Ends the list.
     *
     * @return a module of the functions so far
     */
    public Module build() {
        return Module.of(new FluentFunctions(name, new FunctionCatalog(functions), new HashMap<>(code)));
    }
}
