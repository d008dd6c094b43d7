package dev.hamilton.run;

import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;

/**
 * A method that can be called without boxes, by whoever generates code: the method that a {@link dev.hamilton.catalog.Code}
 * names. Immutable.
 *
 * @param lookup may see the method
 * @param receiver what an instance method is called on; null for a static method and for the accessor of a record
 * @since 0.1
 */
public record Target(MethodHandles.Lookup lookup, @Nullable Object receiver) {}
