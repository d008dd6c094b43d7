package dev.hamilton.plan;

import dev.hamilton.model.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * Where a step takes one argument from. Immutable.
 *
 * @since 0.1
 */
public sealed interface Argument {
    /**
     * The value of a slot, or one element of it.
     *
     * @param slot the slot
     * @param element whether the slot holds a column of which each call receives one element
     * @param nullable whether the function may be called with null, or with a row that is missing
     * @param conversion what happens to the value or the element on its way
     */
    record Slot(int slot, boolean element, boolean nullable, Conversion conversion) implements Argument {
        Slot at(int other) {
            return other == slot ? this : new Slot(other, element, nullable, conversion);
        }
    }

    /**
     * A constant.
     *
     * @param type the type it is read as
     * @param text the constant, in the notation of {@code dev.hamilton.catalog.Literals}
     */
    record Constant(ValueType type, String text) implements Argument {}

    /**
     * Nothing: null, or an empty optional.
     *
     * @param optional the kind of optional, or null for {@code null}
     */
    record Nothing(Conversion.@Nullable Kind optional) implements Argument {}
}
