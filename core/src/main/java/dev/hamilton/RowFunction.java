package dev.hamilton;

import java.util.function.Function;

/**
 * A dataflow as a function of one row: from the values of one record, bean or map to those of another. As thread-safe as the
 * functions of the dataflow are.
 *
 * @param <I> what gives the inputs
 * @param <O> what holds the outputs
 * @since 0.1
 */
public interface RowFunction<I, O> extends Function<I, O> {
    /**
     * Computes the outputs of one row. What is null in it is missing, as a cell of a column is: a function that takes it as a
     * primitive is not called, and its result is missing. Where something goes wrong, functions may be called twice for the row.
     *
     * @param row the inputs
     * @return the outputs, in an object of their own; what is no primitive is null where its value is missing
     * @throws dev.hamilton.run.StepFailedException if a function threw
     * @throws dev.hamilton.problem.InvalidRequestException if a value is missing that a primitive component or setter has to
     *     take, or a map lacks an input or has a value of another type
     * @throws NullPointerException if the row is null
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
