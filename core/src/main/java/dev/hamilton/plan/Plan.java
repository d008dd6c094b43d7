package dev.hamilton.plan;

import dev.hamilton.model.NodeName;
import dev.hamilton.model.Shape;
import dev.hamilton.model.Tags;
import dev.hamilton.model.ValueType;
import java.util.List;

/**
 * Everything that is decided before a run: which slots are filled by the caller, which steps fill the others, in an order
 * in which each step finds its arguments, and which slots are the result. Immutable.
 *
 * @param supplied the slots that the caller fills, numbered from 0
 * @param steps the steps; the first writes the slot after the last supplied one, and so on
 * @param outputs the names asked for, in the order of the request
 * @param outputSlots the slot of each output
 * @param groups the lifted steps that are computed together, ascending
 * @param interpreted the lifted steps that are not, and why; empty if nobody offered to
 * @since 0.1
 */
public record Plan(
        List<Supplied> supplied,
        List<Step> steps,
        List<NodeName> outputs,
        List<Integer> outputSlots,
        List<Group> groups,
        List<Interpreted> interpreted) {
    /** Copies the lists. */
    public Plan {
        supplied = List.copyOf(supplied);
        steps = List.copyOf(steps);
        outputs = List.copyOf(outputs);
        outputSlots = List.copyOf(outputSlots);
        groups = List.copyOf(groups);
        interpreted = List.copyOf(interpreted);
    }

    /**
     * A lifted step that is computed on its own, by a call for every row.
     *
     * @param slot the slot that it writes
     * @param why what keeps it from being computed with others
     */
    public record Interpreted(int slot, String why) {}

    /**
     * A slot that the caller fills.
     *
     * @param slot the slot
     * @param name the name under which the value was supplied
     * @param origin whose value it is
     * @param type its type
     * @param shape whether it is a column
     * @param secret whether its node is tagged {@code secret}, so that the value is never printed
     */
    public record Supplied(int slot, NodeName name, Origin origin, ValueType type, Shape shape, boolean secret) {}

    /** Who supplies a value. */
    public enum Origin {
        /** The caller, as an input. */
        INPUT,
        /** The configuration. */
        CONFIG,
        /** The caller, in place of what would be computed. */
        OVERRIDE
    }

    /**
     * The number of slots.
     *
     * @return supplied slots and steps together
     */
    public int slots() {
        return supplied.size() + steps.size();
    }

    /**
     * The name of a slot's node.
     *
     * @param slot a slot of this plan
     * @return the node's name
     */
    public NodeName nameOf(int slot) {
        return slot < supplied.size()
                ? supplied.get(slot).name()
                : steps.get(slot - supplied.size()).name();
    }

    /**
     * The type of a slot's value.
     *
     * @param slot a slot of this plan
     * @return the type, of a column for a lifted step
     */
    public ValueType typeOf(int slot) {
        return slot < supplied.size()
                ? supplied.get(slot).type()
                : steps.get(slot - supplied.size()).type();
    }

    /**
     * Whether a slot holds a column.
     *
     * @param slot a slot of this plan
     * @return its shape
     */
    public Shape shapeOf(int slot) {
        return slot < supplied.size()
                ? supplied.get(slot).shape()
                : steps.get(slot - supplied.size()).shape();
    }

    /**
     * Whether a slot's value must not be printed.
     *
     * @param slot a slot of this plan
     * @return true if its node is tagged {@code secret}
     */
    public boolean isSecret(int slot) {
        return slot < supplied.size()
                ? supplied.get(slot).secret()
                : steps.get(slot - supplied.size()).function().tags().has(Tags.SECRET);
    }

    /**
     * The most columns that a sequential run holds at one time, supplied ones included until they are dropped. Values that
     * stay inside a group are none.
     *
     * @return zero or more
     */
    public int peakLiveColumns() {
        return new LiveColumns(this).peak();
    }

    /**
     * The plan for people: a line a slot, with its type, how it is filled, and what is dropped afterwards.
     *
     * @return lines separated by line feeds
     */
    public String explain() {
        return new Explanation(this).text();
    }

    /** The same text as {@link #explain()}. */
    @Override
    public String toString() {
        return explain();
    }
}
