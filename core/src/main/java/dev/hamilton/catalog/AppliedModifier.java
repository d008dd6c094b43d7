package dev.hamilton.catalog;

import dev.hamilton.model.AttributeRef;
import org.jspecify.annotations.Nullable;

/**
 * A modifier of one function, and where it is written. Immutable.
 *
 * @param modifier what is asked for
 * @param written the annotation that asks for it, or null where no annotation does
 * @since 0.1
 */
public record AppliedModifier(Modifier modifier, @Nullable AttributeRef written) {
    /**
     * A modifier that no annotation asks for.
     *
     * @param modifier what is asked for
     * @return the modifier, written nowhere
     */
    public static AppliedModifier of(Modifier modifier) {
        return new AppliedModifier(modifier, null);
    }
}
