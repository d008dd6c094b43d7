package dev.hamilton;

import java.util.function.Function;

/**
 * A dataflow as a function of one row: from the components of one record to those of another. As thread-safe as the functions
 * of the dataflow are.
 *
 * @param <I> the record that gives the inputs
 * @param <O> the record of the outputs
 * @since 0.1
 */
public interface RowFunction<I extends Record, O extends Record> extends Function<I, O> {
    /**
     * Computes the outputs of one row. Where something goes wrong, functions may be called twice for the row.
     *
     * @param row the inputs
     * @return the outputs; a component of a reference type is null where its value is missing
     * @throws dev.hamilton.run.StepFailedException if a function threw
     * @throws dev.hamilton.problem.InvalidRequestException if a value is missing that a component has to hold
     */
    @Override
    O apply(I row);

    /**
     * How a row is computed.
     *
     * @return the plan, and whether it was compiled or why not, as text
     */
    String explain();
}
