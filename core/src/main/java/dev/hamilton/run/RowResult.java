package dev.hamilton.run;

import java.lang.invoke.MethodHandle;
import java.util.List;

/**
 * What is made of the outputs of a plan over single values. Immutable.
 *
 * @since 0.1
 */
public sealed interface RowResult {
    /**
     * A record, whose components are the outputs in their order.
     *
     * @param type the record
     */
    record OfRecord(Class<? extends Record> type) implements RowResult {}

    /**
     * A bean, whose properties are the outputs.
     *
     * @param constructor makes it, without parameters
     * @param setters for each output in order the method that sets it, from a bean and a value to nothing
     */
    record OfBean(MethodHandle constructor, List<MethodHandle> setters) implements RowResult {
        /** Copies the list. */
        public OfBean {
            setters = List.copyOf(setters);
        }
    }

    /** An unmodifiable map from the names of the outputs, in their order, to their values; what is missing is null. */
    record OfMap() implements RowResult {}
}
