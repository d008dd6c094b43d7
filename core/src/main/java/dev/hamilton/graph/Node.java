package dev.hamilton.graph;

import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.SourceRef;
import dev.hamilton.model.Tags;
import dev.hamilton.model.ValueType;
import java.util.function.Function;

/**
 * A named value of a dataflow. Immutable.
 *
 * @since 0.1
 */
public sealed interface Node {
    /**
     * Its name.
     *
     * @return the name, unique in its graph
     */
    NodeName name();

    /**
     * The type of one value: over columns, a lifted function yields a column of such values.
     *
     * @return the type
     */
    ValueType type();

    /**
     * Its labels.
     *
     * @return the labels, none for an input
     */
    Tags tags();

    /**
     * Where it stands in source.
     *
     * @return the function, or for an input what first asked for it or declared it
     */
    SourceRef source();

    /**
     * One branch per case: a new case cannot be added without every caller being told.
     *
     * @param computed what to do with a computed node
     * @param input what to do with an input
     * @param <R> the result
     * @return what the branch returns
     */
    <R> R fold(Function<Computed, R> computed, Function<Input, R> input);

    /**
     * A node whose value a function computes.
     *
     * @param function what its author says about it
     */
    record Computed(FunctionDef function) implements Node {
        @Override
        public NodeName name() {
            return function.name();
        }

        @Override
        public ValueType type() {
            return function.output();
        }

        @Override
        public Tags tags() {
            return function.tags();
        }

        @Override
        public SourceRef source() {
            return function.source();
        }

        @Override
        public <R> R fold(Function<Computed, R> computed, Function<Input, R> input) {
            return computed.apply(this);
        }

        /** The function's signature. */
        @Override
        public String toString() {
            return function.toString();
        }
    }

    /**
     * A node whose value the caller supplies.
     *
     * @param name its name
     * @param type the narrowest type that a function wants it as, or that it is declared with
     * @param required whether some function cannot do without it
     * @param source what first asked for it, or the class that declares it
     */
    record Input(NodeName name, ValueType type, boolean required, SourceRef source) implements Node {
        /**
         * Whether its type is declared by a class or the config, rather than found from the functions that want it.
         *
         * @return true if a value must fit the type, whoever reads it
         */
        public boolean declared() {
            return source.member().isEmpty();
        }

        @Override
        public Tags tags() {
            return Tags.NONE;
        }

        @Override
        public <R> R fold(Function<Computed, R> computed, Function<Input, R> input) {
            return input.apply(this);
        }

        /** Its type and name: {@code input double spend}. */
        @Override
        public String toString() {
            return (required ? "input " : "optional input ") + type.display() + " " + name;
        }
    }
}
