package dev.hamilton.plan;

import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.Shape;
import dev.hamilton.model.ValueType;

/** What the planner has settled about a slot. */
record SlotType(int slot, ValueType type, Shape shape, boolean isNull) {
    /** Stands for a slot of which a problem was reported, so that nothing is said of its readers. */
    static final SlotType UNKNOWN = new SlotType(-1, DeclaredType.OBJECT, Shape.SCALAR);

    SlotType(int slot, ValueType type, Shape shape) {
        this(slot, type, shape, false);
    }
}
