package dev.hamilton.result;

import java.util.Map;

/**
 * Named columns that know how to make a frame like themselves: what one gives to a driver to get the same kind back.
 *
 * @param <F> the kind of frame
 * @since 0.1
 */
public interface Tabular<F> {
    /**
     * The columns by name.
     *
     * @return column objects that a {@link dev.hamilton.column.ColumnType} knows, iterating in the frame's order
     */
    Map<String, Object> columns();

    /**
     * Makes a frame of results.
     *
     * @return a builder of frames like this one
     */
    ResultBuilder<F> resultBuilder();
}
