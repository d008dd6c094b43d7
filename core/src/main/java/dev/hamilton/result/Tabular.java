package dev.hamilton.result;

import dev.hamilton.column.NamedColumns;

/**
 * Named columns that know how to make a frame like themselves: what one gives to a driver to get the same kind back.
 *
 * @param <F> the kind of frame
 * @since 0.1
 */
public interface Tabular<F> extends NamedColumns {
    /**
     * Makes a frame of results.
     *
     * @return a builder of frames like this one
     */
    ResultBuilder<F> resultBuilder();
}
