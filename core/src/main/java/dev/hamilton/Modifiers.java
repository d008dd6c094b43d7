package dev.hamilton;

import dev.hamilton.annotation.Caching;
import dev.hamilton.annotation.Naming;
import dev.hamilton.annotation.Unset;
import dev.hamilton.catalog.Absence;
import dev.hamilton.catalog.Binding;
import dev.hamilton.catalog.Condition;
import dev.hamilton.catalog.Extract;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Literals;
import dev.hamilton.catalog.Modifier;
import dev.hamilton.catalog.Pipe;
import dev.hamilton.catalog.PipeStep;
import dev.hamilton.catalog.Resolver;
import dev.hamilton.catalog.Source;
import dev.hamilton.catalog.SubdagInstance;
import dev.hamilton.catalog.Variant;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.Tags;
import dev.hamilton.model.TypeSystem;
import dev.hamilton.model.ValueType;
import dev.hamilton.reader.ValueTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * What the annotations of {@code dev.hamilton.annotation} ask of a method, for the functions of a {@link ModuleBuilder}.
 *
 * <pre>{@code
 * Module.builder("lags")
 *         .function("lag", DoubleColumn.class, in("spend", DoubleColumn.class), in("weeks", int.class), DoubleColumn::shift)
 *         .with(parameterize(
 *                 variant("lag_1", bind("weeks", value(1))),
 *                 variant("lag_52", bind("weeks", value(52)))))
 *         .build();
 * }</pre>
 *
 * @since 0.1
 */
public final class Modifiers {
    private Modifiers() {}

    /**
     * Keeps a function where the config has one of some values, as {@code @When} and {@code @WhenIn} do.
     *
     * @param key the key of the config
     * @param values at least one value, of a type that a constant may have
     * @return the condition; a problem where the key is not set, until {@link Condition.When#ifUnset(Unset)} says otherwise
     */
    public static Condition.When when(String key, Object... values) {
        return new Condition.When(key, true, texts(values), Unset.PROBLEM, false);
    }

    /**
     * Keeps a function where the config has none of some values, as {@code @WhenNot} and {@code @WhenNotIn} do.
     *
     * @param key the key of the config
     * @param values at least one value, of a type that a constant may have
     * @return the condition
     */
    public static Condition.When whenNot(String key, Object... values) {
        return new Condition.When(key, false, texts(values), Unset.PROBLEM, false);
    }

    private static List<String> texts(Object... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("a condition needs a value");
        }
        return Arrays.stream(values).map(Literals::text).toList();
    }

    /**
     * Keeps a function where a predicate of the config holds, as {@code @WhenConfig} does.
     *
     * @param predicate a class with a constructor without parameters
     * @return the condition
     */
    public static Condition.WhenConfig whenConfig(Class<? extends Predicate<Map<String, Object>>> predicate) {
        return new Condition.WhenConfig(ValueTypes.of(predicate), false);
    }

    /**
     * Keeps a function where a lambda says yes to the config.
     *
     * @param called what messages call it: {@code LongHorizon}
     * @param predicate asked with the whole config, sorted by key; must always say the same of the same config
     * @return the condition
     */
    public static Condition.WhenAsked whenConfig(String called, Predicate<Map<String, Object>> predicate) {
        return new Condition.WhenAsked(called, predicate, false);
    }

    /**
     * Labels a function's last words, as {@code @Tag} does.
     *
     * @param key what is said
     * @param values what the nodes have
     * @return the modifier
     */
    public static Modifier tag(String key, String... values) {
        return new Modifier.Tag(Tags.of(key, values));
    }

    /**
     * Labels one of the nodes that a function is made into, as {@code @TagOutput} does.
     *
     * @param target the node
     * @param key what is said about it
     * @param values what it has
     * @return the label, which wins over those of {@link #tag}
     */
    public static Modifier.TagOutput tagOutput(String target, String key, String... values) {
        return new Modifier.TagOutput(Tags.of(key, values), List.of(Objects.requireNonNull(target, "target")));
    }

    /**
     * Says which columns a frame has, as {@code @Schema} does.
     *
     * @param record a record whose components are the columns
     * @param more columns beside these, each an {@link #output}
     * @return the description, of the nodes that are the function's last word
     */
    public static Modifier.Schema schema(Class<? extends Record> record, Extract... more) {
        List<TypeSystem.Component> columns =
                new ArrayList<>(ValueTypes.components(Objects.requireNonNull(record, "record")));
        columns.addAll(schema(more).columns());
        return new Modifier.Schema(columns, List.of());
    }

    /**
     * Says which columns a frame has, as {@code @Schema} does.
     *
     * @param columns each an {@link #output}
     * @return the description, of the nodes that are the function's last word
     */
    public static Modifier.Schema schema(Extract... columns) {
        return new Modifier.Schema(
                Arrays.stream(columns)
                        .map(column -> new TypeSystem.Component(column.name(), column.type()))
                        .toList(),
                List.of());
    }

    /**
     * Says what a cache is to do with all nodes of a function, as {@code @Cache} does.
     *
     * @param behavior what
     * @return the label
     */
    public static Modifier.TagOutput cache(Caching behavior) {
        String name = Objects.requireNonNull(behavior, "behavior").name();
        return new Modifier.TagOutput(Tags.of("cache.behavior", name.toLowerCase(Locale.ROOT)), List.of());
    }

    /**
     * Says what a cache is to do with all nodes of a function, and how it keeps them, as {@code @Cache} does.
     *
     * @param behavior what
     * @param format a format that the cache knows
     * @return the label
     */
    public static Modifier.TagOutput cache(Caching behavior, String format) {
        return new Modifier.TagOutput(cache(behavior).tags().and(Tags.of("cache.format", format)), List.of());
    }

    /**
     * Makes a function into nodes of other names, as {@code @Parameterize} does.
     *
     * @param variants the nodes
     * @return the modifier
     */
    public static Modifier parameterize(Variant... variants) {
        return parameterize(List.of(variants));
    }

    /**
     * Makes a function into nodes of other names, as {@code @Parameterize} does.
     *
     * @param variants the nodes
     * @return the modifier
     */
    public static Modifier parameterize(List<Variant> variants) {
        return new Modifier.Parameterize(variants);
    }

    /**
     * One of the nodes of {@link #parameterize}.
     *
     * @param name the node's name
     * @param bindings how its parameters are wired; others stay as they are
     * @return the variant
     */
    public static Variant variant(String name, Binding... bindings) {
        return new Variant(name, List.of(bindings), "", null);
    }

    /**
     * Wires a parameter: what {@code @Bind} does.
     *
     * @param parameter the parameter's name, which is that of the node that it was given as
     * @param source a {@link #source}, a {@link #value} or a {@link #group}
     * @return the binding
     */
    public static Binding bind(String parameter, Source source) {
        return new Binding(parameter, source, "");
    }

    /**
     * A node as a source.
     *
     * @param node its name
     * @return the source
     */
    public static Source source(String node) {
        return new Source.Node(new NodeName(node), Absence.REQUIRED);
    }

    /**
     * A constant as a source.
     *
     * @param constant a value of a type that a constant may have, see {@link Literals}
     * @return the source
     * @throws IllegalArgumentException if there are no constants of its type
     */
    public static Source value(Object constant) {
        return new Source.Constant(Literals.text(constant));
    }

    /**
     * Nodes as a list or a map, with their names as keys.
     *
     * @param nodes at least one name
     * @return the source
     */
    public static Source group(String... nodes) {
        List<Source.Member> members = new ArrayList<>();
        for (String node : nodes) {
            members.add(part(node, source(node)));
        }
        return new Source.Group(members);
    }

    /**
     * Nodes and constants as a list or a map.
     *
     * @param parts at least one {@link #part}
     * @return the source
     */
    public static Source group(Source.Member... parts) {
        return new Source.Group(List.of(parts));
    }

    /**
     * A part of a group.
     *
     * @param key its key in a map
     * @param source a {@link #source} or a {@link #value}
     * @return the part
     */
    public static Source.Member part(String key, Source source) {
        return new Source.Member(key, source);
    }

    /**
     * Makes nodes of all components of the record that a function returns, as {@code @ExtractFields} does.
     *
     * @return the modifier
     */
    public static Modifier.ExtractFields extractFields() {
        return extractFields(new String[0]);
    }

    /**
     * Makes nodes of components of the record that a function returns, as {@code @ExtractFields} does.
     *
     * @param components which; none for all of them
     * @return the modifier
     */
    public static Modifier.ExtractFields extractFields(String... components) {
        return new Modifier.ExtractFields(List.of(components), List.of(), "", Naming.EXACT);
    }

    /**
     * Makes nodes of values of the map that a function returns, as {@code @ExtractFields} does.
     *
     * @param outputs at least one {@link #output}
     * @return the modifier
     */
    public static Modifier.ExtractFields extractFields(Extract... outputs) {
        return new Modifier.ExtractFields(List.of(), List.of(outputs), "", Naming.EXACT);
    }

    /**
     * Makes nodes of columns of the frame that a function returns, as {@code @ExtractColumns} does.
     *
     * @param outputs at least one {@link #output}
     * @return the modifier
     */
    public static Modifier extractColumns(Extract... outputs) {
        return new Modifier.ExtractColumns(List.of(outputs));
    }

    /**
     * What is taken out of a map or a frame.
     *
     * @param name the node's name, and that of the key or the column
     * @param type what it is
     * @return the output, whose absence is a failure
     */
    public static Extract output(String name, Class<?> type) {
        return new Extract(name, ValueTypes.of(type), "", null, "");
    }

    /**
     * What is taken out of a map or a frame, or else is constant.
     *
     * @param name the node's name, and that of the key or the column
     * @param type what it is
     * @param orElse what it is, or for a column what each of its rows is, where there is none
     * @return the output
     * @throws IllegalArgumentException if there are no constants of the default's type
     */
    public static Extract output(String name, Class<?> type, Object orElse) {
        return new Extract(name, ValueTypes.of(type), "", Literals.text(orElse), "");
    }

    /**
     * Makes nodes of the first elements of the list, array or record that a function returns, as {@code @Unpack} does.
     *
     * @param names the nodes by position
     * @return the modifier
     */
    public static Modifier unpack(String... names) {
        return new Modifier.Unpack(List.of(names));
    }

    /**
     * Makes nodes of the parts of what a function returns, for several wirings of its parameters, as
     * {@code @ParameterizeExtract} does.
     *
     * @param variants the node of each call
     * @param names for each of these the names of the parts, by position
     * @param type the class of the parts of a frame; {@code void.class} for anything else
     * @return the modifier
     * @throws IllegalArgumentException if there are not as many lists of names as variants
     */
    public static Modifier parameterizeExtract(List<Variant> variants, List<List<String>> names, Class<?> type) {
        if (variants.size() != names.size()) {
            throw new IllegalArgumentException(
                    "there are %d variants, but %d lists of names".formatted(variants.size(), names.size()));
        }
        return new Modifier.ParameterizeExtract(
                variants, names, Collections.nCopies(names.size(), ValueTypes.of(type)));
    }

    /**
     * Puts a dataflow before a function, as {@code @Subdag} does.
     *
     * @param instance what it is given
     * @param modules the classes whose functions it has; at least one
     * @return the modifier
     */
    public static Modifier subdag(SubdagInstance instance, Class<?>... modules) {
        return subdags(List.of(instance), modules);
    }

    /**
     * Makes a function into several nodes, with a dataflow before each, as the cases of {@code @Subdag} do.
     *
     * @param instances the nodes, by {@link SubdagInstance#as(String)}, and what their dataflows are given; at least one
     * @param modules the classes whose functions these have; at least one
     * @return the modifier
     */
    public static Modifier subdags(List<SubdagInstance> instances, Class<?>... modules) {
        return new Modifier.Subdag(types(List.of(modules)), instances);
    }

    /**
     * Adds columns to the frame that a function gets first, as {@code @WithColumns} does.
     *
     * @param modules the classes whose functions compute them; at least one
     * @param columns the columns of the frame that these read, each an {@link #output}
     * @param select the nodes that are appended; none for all that give a column
     * @return the modifier
     */
    public static Modifier.WithColumns withColumns(List<Class<?>> modules, List<Extract> columns, String... select) {
        return new Modifier.WithColumns(types(modules), columns, "", List.of(select), "");
    }

    /**
     * Modifies a function as the config says, as {@code @Resolve} does.
     *
     * @param resolver a class with a constructor without parameters
     * @return what stands for the modifiers that it will make
     */
    public static Modifier resolve(Class<? extends Resolver> resolver) {
        return new Modifier.Resolve(ValueTypes.of(resolver));
    }

    /**
     * Modifies a function as the config says.
     *
     * @param resolver asked when a driver is built
     * @return what stands for the modifiers that it will make
     */
    public static Modifier resolve(Resolver resolver) {
        return new Modifier.ResolveBy(Objects.requireNonNull(resolver, "resolver"));
    }

    private static List<ValueType> types(List<Class<?>> classes) {
        return classes.stream().map(ValueTypes::of).toList();
    }

    /**
     * Calls another function in the place of one, as {@code @Does} does.
     *
     * @param called what is called: what {@link ModuleBuilder#hidden} gave
     * @param bindings what its parameters receive; a {@link #source} names a parameter of the function that is modified
     * @return the modifier
     */
    public static Modifier does(FunctionDef called, Binding... bindings) {
        return new Modifier.Does(called, List.of(bindings));
    }

    /**
     * Refines a function's first parameter, or those that its steps are for, as {@code @PipeInput} does.
     *
     * @param steps at least one {@link #step}
     * @return the modifier
     */
    public static Modifier pipeInput(PipeStep... steps) {
        return new Modifier.PipeInput(new Pipe(List.of(steps), List.of(), Pipe.NODE));
    }

    /**
     * Refines what a function gives, or those of its nodes that its steps are for, as {@code @PipeOutput} does.
     *
     * @param steps at least one {@link #step}
     * @return the modifier
     */
    public static Modifier pipeOutput(PipeStep... steps) {
        return new Modifier.PipeOutput(new Pipe(List.of(steps), List.of(), Pipe.NODE));
    }

    /**
     * A step, as {@code @Step} writes it; {@link PipeStep} says its name, conditions and more.
     *
     * @param called what is called: what {@link ModuleBuilder#hidden} gave
     * @param bindings how its parameters after the first are wired
     * @return the step
     */
    public static PipeStep step(FunctionDef called, Binding... bindings) {
        return PipeStep.of(called, List.of(bindings));
    }

    /**
     * Makes a function a step behind others of its module instead of a node, as {@code @Mutate} does.
     *
     * @param function the name of the function whose nodes it refines
     * @param bindings how its parameters after the first are wired
     * @return the modifier
     */
    public static Modifier.Mutate mutate(String function, Binding... bindings) {
        return mutate(List.of(function), bindings);
    }

    /**
     * Makes a function a step behind several others of its module, as {@code @Mutate} does.
     *
     * @param functions the names of the functions whose nodes it refines
     * @param bindings how its parameters after the first are wired
     * @return the modifier
     */
    public static Modifier.Mutate mutate(List<String> functions, Binding... bindings) {
        return new Modifier.Mutate(functions, "", List.of(bindings), List.of(), Pipe.NODE);
    }
}
