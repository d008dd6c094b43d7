package dev.hamilton.run;

/** Rows that can be computed some at a time, on any thread, also at the same time. */
interface RowWork {
    /** How many rows there are. */
    int rows();

    /** What is computed at a time begins at a multiple of so many rows, and ends at one or with the last row. */
    int grain();

    /**
     * Computes rows, each once. It throws nothing: what goes wrong is told at the end, by whoever began the work.
     *
     * @param from the first row
     * @param to the row behind the last
     */
    void compute(int from, int to);
}
