package dev.hamilton.plan;

import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.Shape;
import dev.hamilton.model.ValueType;
import java.util.List;

/**
 * One function call of a plan, or one for every row: reads slots, writes a slot. Immutable.
 *
 * @param slot the slot it writes
 * @param function what is called
 * @param arguments where each argument comes from, in the order of the parameters
 * @param lifted whether the function is called once for every row
 * @param type the type of the value that is written: for a lifted step a column's
 * @param shape whether that value is a column
 * @param releases slots that no later step reads and nobody asked for, dropped when this step is done
 * @since 0.1
 */
public record Step(
        int slot,
        FunctionDef function,
        List<Argument> arguments,
        boolean lifted,
        ValueType type,
        Shape shape,
        List<Integer> releases) {
    /** Copies the lists. */
    public Step {
        arguments = List.copyOf(arguments);
        releases = List.copyOf(releases);
    }

    /**
     * The node whose value is computed.
     *
     * @return the function's name
     */
    public NodeName name() {
        return function.name();
    }

    /* Each slot's new number stands at its old one. */
    Step renumbered(int[] slots) {
        List<Argument> moved = arguments.stream()
                .map(argument -> argument instanceof Argument.Slot read ? read.at(slots[read.slot()]) : argument)
                .toList();
        return new Step(slots[slot], function, moved, lifted, type, shape, releases);
    }

    Step releasing(List<Integer> slots) {
        return new Step(slot, function, arguments, lifted, type, shape, slots);
    }
}
