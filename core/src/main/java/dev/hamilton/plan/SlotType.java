package dev.hamilton.plan;

import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.Shape;
import dev.hamilton.model.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * What the planner has settled about a node.
 *
 * @param slot the slot that holds its value; none where it is a constant
 * @param type the type of its value
 * @param shape whether that is a column
 * @param isNull whether it was given as null
 * @param constant the constant that each reader is passed instead, or null
 */
record SlotType(
        int slot,
        ValueType type,
        Shape shape,
        boolean isNull,
        @Nullable String constant) {
    /** Stands for a slot of which a problem was reported, so that nothing is said of its readers. */
    static final SlotType UNKNOWN = new SlotType(-1, DeclaredType.OBJECT, Shape.SCALAR);

    SlotType(int slot, ValueType type, Shape shape) {
        this(slot, type, shape, false, null);
    }

    static SlotType constant(ValueType type, String text) {
        return new SlotType(-1, type, Shape.SCALAR, false, text);
    }
}
