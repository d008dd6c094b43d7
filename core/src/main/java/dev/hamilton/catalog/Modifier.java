package dev.hamilton.catalog;

import dev.hamilton.annotation.Naming;
import dev.hamilton.model.Tags;
import dev.hamilton.model.TypeSystem;
import dev.hamilton.model.ValueType;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What is asked of a function beyond the plain function: data, to which one expander in {@code dev.hamilton.expand} gives
 * meaning. Immutable.
 *
 * @since 0.1
 */
public sealed interface Modifier
        permits Condition,
                Modifier.Tag,
                Modifier.Parameterize,
                Modifier.ParameterizeExtract,
                Modifier.ExtractFields,
                Modifier.ExtractColumns,
                Modifier.Unpack,
                Modifier.Checks,
                Modifier.TagOutput,
                Modifier.Schema,
                Modifier.Subdag,
                Modifier.WithColumns,
                Modifier.Resolve,
                Modifier.ResolveBy,
                Modifier.Does,
                Modifier.PipeInput,
                Modifier.PipeOutput,
                Modifier.Mutate {
    /**
     * The functions that the modifier calls, which need not be nodes.
     *
     * @return functions without modifiers
     */
    default List<FunctionDef> called() {
        return List.of();
    }

    /**
     * The same modifier with other functions called.
     *
     * @param change gives for each of {@link #called()} what takes its place
     * @return the modifier that calls these
     */
    default Modifier calling(UnaryOperator<FunctionDef> change) {
        return this;
    }

    /**
     * What the config decides about the modifier, or about parts of it.
     *
     * @return the conditions in source order
     */
    default List<Condition> conditions() {
        return List.of();
    }

    /**
     * Labels the nodes that are the function's last word: the extracted ones if there are any, else its own. The label
     * {@code secret} goes to both.
     *
     * @param tags the labels
     */
    record Tag(Tags tags) implements Modifier {}

    /**
     * Makes the function into nodes of other names, with parameters wired.
     *
     * @param variants the nodes, in order
     */
    record Parameterize(List<Variant> variants) implements Modifier {
        /** Copies the variants. */
        public Parameterize {
            variants = List.copyOf(variants);
        }
    }

    /**
     * Makes nodes of the parts of what the function returns, for several wirings of its parameters.
     *
     * @param variants each the node of one call, named after the function and its number
     * @param names for each of these the names of the parts, by position
     * @param types for each of these the type of the parts of a frame, {@code void} for anything else
     */
    record ParameterizeExtract(List<Variant> variants, List<List<String>> names, List<ValueType> types)
            implements Modifier {
        /** Copies the lists. */
        public ParameterizeExtract {
            variants = List.copyOf(variants);
            names = List.copyOf(names);
            types = List.copyOf(types);
        }
    }

    /**
     * Makes a node of components of the record that the function returns, or of values of the map.
     *
     * @param components the components, or none for all
     * @param outputs keys of the map; none for a record
     * @param prefix put before each name
     * @param naming how a component's name becomes a node's
     */
    record ExtractFields(List<String> components, List<Extract> outputs, String prefix, Naming naming)
            implements Modifier {
        /** Copies the lists. */
        public ExtractFields {
            components = List.copyOf(components);
            outputs = List.copyOf(outputs);
        }

        /**
         * The same under other names.
         *
         * @param other what is put before each name
         * @return the modifier
         */
        public ExtractFields prefixed(String other) {
            return new ExtractFields(components, outputs, other, naming);
        }
    }

    /**
     * Makes a node of columns of the frame that the function returns.
     *
     * @param outputs the columns
     */
    record ExtractColumns(List<Extract> outputs) implements Modifier {
        /** Copies the columns. */
        public ExtractColumns {
            outputs = List.copyOf(outputs);
        }
    }

    /**
     * Makes a node of the first elements of the list, array or record that the function returns.
     *
     * @param names the names of the nodes, by position
     */
    record Unpack(List<String> names) implements Modifier {
        /** Copies the names. */
        public Unpack {
            names = List.copyOf(names);
        }
    }

    /**
     * Checks values.
     *
     * @param checks what is checked
     * @param targets the nodes whose values are checked; none for those that are the function's last word
     */
    record Checks(List<Check> checks, List<String> targets) implements Modifier {
        /** Copies the lists. */
        public Checks {
            checks = List.copyOf(checks);
            targets = List.copyOf(targets);
        }

        /**
         * The same, failing the node where a check is not passed.
         *
         * @return the checks
         */
        public Checks failing() {
            return new Checks(checks.stream().map(Check::failing).toList(), targets);
        }

        /**
         * The same for other nodes.
         *
         * @param nodes the nodes whose values are checked
         * @return the checks
         */
        public Checks on(String... nodes) {
            return new Checks(checks, List.of(nodes));
        }

        /**
         * The same with other code behind validators.
         *
         * @param change gives for the code of each validator what takes its place
         * @return the checks
         */
        public Checks recoded(UnaryOperator<Code> change) {
            return new Checks(
                    checks.stream().map(check -> check.recoded(change)).toList(), targets);
        }
    }

    /**
     * Labels single nodes, after the labels of all. The label {@code secret} goes to the nodes of the function that they are
     * made of, too.
     *
     * @param tags the labels
     * @param targets the nodes that are labelled; none for all
     */
    record TagOutput(Tags tags, List<String> targets) implements Modifier {
        /** Copies the list. */
        public TagOutput {
            targets = List.copyOf(targets);
        }

        /**
         * The same for other nodes.
         *
         * @param nodes the nodes that are labelled
         * @return the label
         */
        public TagOutput on(String... nodes) {
            return new TagOutput(tags, List.of(nodes));
        }
    }

    /**
     * Says which columns frames have.
     *
     * @param columns their names and types
     * @param targets the nodes that are described; none for those that are the function's last word
     */
    record Schema(List<TypeSystem.Component> columns, List<String> targets) implements Modifier {
        /** The key of the label that says it; a value for each column, such as {@code spend=double}. */
        public static final String TAG = "hamilton.internal.schema_output";

        /** Copies the lists. */
        public Schema {
            columns = List.copyOf(columns);
            targets = List.copyOf(targets);
        }

        /**
         * The same for other nodes.
         *
         * @param nodes the nodes that are described
         * @return the description
         */
        public Schema on(String... nodes) {
            return new Schema(columns, List.of(nodes));
        }
    }

    /**
     * Puts dataflows before the function: a node of the function for each.
     *
     * @param modules the classes whose functions they are
     * @param instances the dataflows; at least one
     */
    record Subdag(List<ValueType> modules, List<SubdagInstance> instances) implements Modifier {
        /** The key of the label of what stands under the prefix. */
        public static final String TAG = "hamilton.non_final_node";

        /** Copies the lists. */
        public Subdag {
            modules = List.copyOf(modules);
            instances = List.copyOf(instances);
        }
    }

    /**
     * Adds columns to the frame that the function gets.
     *
     * @param modules the classes whose functions compute them
     * @param columns the columns of the frame that these read
     * @param onInput the parameter that is the frame; empty for the first
     * @param select the nodes that are appended; none for all that give a column
     * @param namespace what the names of the inner nodes begin with; empty for the node's name
     */
    record WithColumns(
            List<ValueType> modules, List<Extract> columns, String onInput, List<String> select, String namespace)
            implements Modifier {
        /** Copies the lists. */
        public WithColumns {
            modules = List.copyOf(modules);
            columns = List.copyOf(columns);
            select = List.copyOf(select);
        }

        /**
         * The same under another prefix.
         *
         * @param other what the names of the inner nodes begin with, before a dot
         * @return the modifier
         */
        public WithColumns under(String other) {
            return new WithColumns(modules, columns, onInput, select, other);
        }

        /**
         * The same about another parameter.
         *
         * @param parameter the parameter that is the frame
         * @return the modifier
         */
        public WithColumns on(String parameter) {
            return new WithColumns(modules, columns, parameter, select, namespace);
        }
    }

    /**
     * Stands for modifiers that are made when the config is known.
     *
     * @param resolver the class of the {@link Resolver} that makes them
     */
    record Resolve(ValueType resolver) implements Modifier {}

    /**
     * Stands for modifiers that are made when the config is known, by a lambda of a builder's.
     *
     * @param resolver makes them
     */
    record ResolveBy(Resolver resolver) implements Modifier {}

    /**
     * Calls another function in the place of the one that is modified.
     *
     * @param function what is called
     * @param bindings what its parameters receive: {@link Source.Node} names a parameter of the function that is modified
     */
    record Does(FunctionDef function, List<Binding> bindings) implements Modifier {
        /** Copies the bindings. */
        public Does {
            bindings = List.copyOf(bindings);
        }

        @Override
        public List<FunctionDef> called() {
            return List.of(function);
        }

        @Override
        public Does calling(UnaryOperator<FunctionDef> change) {
            return new Does(change.apply(function), bindings);
        }
    }

    /**
     * Refines parameters before the function is called.
     *
     * @param pipe the steps; they are for parameters
     */
    record PipeInput(Pipe pipe) implements Modifier {
        @Override
        public List<FunctionDef> called() {
            return pipe.called();
        }

        @Override
        public PipeInput calling(UnaryOperator<FunctionDef> change) {
            return new PipeInput(pipe.calling(change));
        }

        @Override
        public List<Condition> conditions() {
            return pipe.conditions();
        }
    }

    /**
     * Refines what the function gives.
     *
     * @param pipe the steps; they are for nodes
     */
    record PipeOutput(Pipe pipe) implements Modifier {
        @Override
        public List<FunctionDef> called() {
            return pipe.called();
        }

        @Override
        public PipeOutput calling(UnaryOperator<FunctionDef> change) {
            return new PipeOutput(pipe.calling(change));
        }

        @Override
        public List<Condition> conditions() {
            return pipe.conditions();
        }
    }

    /**
     * Makes the function a step behind others of its module instead of a node.
     *
     * @param functions the names of those that it refines
     * @param name its name within the namespace; empty for {@code with_} and the function's name
     * @param bindings how its parameters after the first are wired
     * @param on which nodes of those functions are refined; none for those that are a function's last word
     * @param namespace what the step's name begins with, see {@link Pipe}
     */
    record Mutate(List<String> functions, String name, List<Binding> bindings, List<String> on, String namespace)
            implements Modifier {
        /** Copies the lists. */
        public Mutate {
            functions = List.copyOf(functions);
            bindings = List.copyOf(bindings);
            on = List.copyOf(on);
        }

        /**
         * The same step under a name of its own.
         *
         * @param other its name within the namespace
         * @return the modifier
         */
        public Mutate named(String other) {
            return new Mutate(functions, other, bindings, on, namespace);
        }

        /**
         * The same step for some nodes alone.
         *
         * @param nodes which nodes of the functions are refined
         * @return the modifier
         */
        public Mutate on(String... nodes) {
            return new Mutate(functions, name, bindings, List.of(nodes), namespace);
        }

        /**
         * The same step in a namespace of its own.
         *
         * @param other a text in which <code>{node}</code> is the name of the node; empty for none
         * @return the modifier
         */
        public Mutate namespaced(String other) {
            return new Mutate(functions, name, bindings, on, other);
        }
    }
}
