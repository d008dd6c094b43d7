package dev.hamilton.dflib;

import org.dflib.series.ArraySeries;
import org.jspecify.annotations.Nullable;

/**
 * Objects in an array, that knows of which class they are even if all are missing. Immutable.
 *
 * @param <T> the class of the objects
 */
final class TypedSeries<T> extends ArraySeries<@Nullable T> {

    private final Class<?> type;

    TypedSeries(@Nullable T[] values) {
        super(values);
        this.type = values.getClass().getComponentType();
    }

    @Override
    public Class<?> getNominalType() {
        return type;
    }
}
