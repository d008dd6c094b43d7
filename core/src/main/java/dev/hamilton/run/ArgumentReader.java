package dev.hamilton.run;

import dev.hamilton.plan.Argument;
import dev.hamilton.plan.Conversion;
import org.jspecify.annotations.Nullable;

/**
 * Where one argument comes from, ready to be read. Immutable.
 *
 * @param slot the slot, or {@link #NO_SLOT} for a constant
 * @param element whether the slot holds a column that is read row by row
 * @param nullable whether the function may be called without a value
 * @param conversion what happens to the value, or null for nothing
 * @param constant the value if there is no slot
 */
record ArgumentReader(
        int slot,
        boolean element,
        boolean nullable,
        @Nullable Conversion conversion,
        @Nullable Object constant) {
    static final int NO_SLOT = -1;

    static ArgumentReader slot(Argument.Slot slot) {
        Conversion conversion = slot.conversion().equals(Conversion.NONE) ? null : slot.conversion();
        return new ArgumentReader(slot.slot(), slot.element(), slot.nullable(), conversion, null);
    }

    static ArgumentReader constant(@Nullable Object value) {
        return new ArgumentReader(NO_SLOT, false, true, null, value);
    }

    /** Whether the argument is the value of a slot, passed as it is, and never null. */
    boolean isPlain() {
        return slot != NO_SLOT && !element && !nullable && conversion == null;
    }

    /** Whether a missing value keeps the function from being called. */
    boolean missing(@Nullable Object value) {
        return value == null && !nullable;
    }

    @Nullable
    Object converted(@Nullable Object value) {
        return conversion == null ? value : Conversions.apply(conversion, value);
    }
}
