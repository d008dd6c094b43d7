package dev.hamilton.plan;

import dev.hamilton.model.NodeName;
import dev.hamilton.model.Shape;
import dev.hamilton.model.Tags;
import dev.hamilton.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
 * @param cells for each slot how many bytes its column takes for a row, where an object counts as a reference of four; 0 if it
 *     is a single value
 * @param rows how many rows the given columns have; {@link Given#NO_ROWS} if there are none, or they differ
 * @since 0.1
 */
public record Plan(
        List<Supplied> supplied,
        List<Step> steps,
        List<NodeName> outputs,
        List<Integer> outputSlots,
        List<Group> groups,
        List<Interpreted> interpreted,
        List<Integer> cells,
        int rows) {
    /** Copies the lists. */
    public Plan {
        supplied = List.copyOf(supplied);
        steps = List.copyOf(steps);
        outputs = List.copyOf(outputs);
        outputSlots = List.copyOf(outputSlots);
        groups = List.copyOf(groups);
        interpreted = List.copyOf(interpreted);
        cells = List.copyOf(cells);
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
     * The most bytes for a row that the columns of a sequential run take at one time, as their types tell: of an object the
     * reference, without marks for missing values.
     *
     * @return zero or more; times the number of rows it is what the run holds
     */
    public int peakLiveBytesPerRow() {
        return new LiveColumns(this).peakBytes();
    }

    /**
     * The same plan for any number of rows.
     *
     * @return a plan that does not know them
     */
    public Plan withoutRows() {
        return new Plan(supplied, steps, outputs, outputSlots, groups, interpreted, cells, Given.NO_ROWS);
    }

    /**
     * The same plan without some groups.
     *
     * @param lost groups of this plan whose steps are called row by row after all, and why
     * @return a plan that says so
     */
    public Plan without(Map<Group, String> lost) {
        List<Group> left = new ArrayList<>(groups);
        List<Interpreted> reasons = new ArrayList<>(interpreted);
        lost.forEach((group, why) -> {
            left.remove(group);
            for (int i = group.first(); i < group.first() + group.count(); i++) {
                reasons.add(new Interpreted(steps.get(i).slot(), why));
            }
        });
        return new Plan(supplied, steps, outputs, outputSlots, left, reasons, cells, rows);
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
