package dev.hamilton.plan;

import java.util.List;

/**
 * Lifted steps that stand side by side in a plan and are computed together, a block of rows at a time: the values that no
 * other step reads and nobody asked for never become columns. Immutable.
 *
 * @param first the index of the first step
 * @param count how many steps, at least 1
 * @param loops the loops over a block, in order; each takes the steps behind those of the one before
 * @param stored the slots that become columns, ascending
 * @param coldRows so many rows, counted over all runs, are called one by one before loops are made; a column that has more
 *     rows is not
 * @param boundary why the group ends where it ends
 * @since 0.1
 */
public record Group(int first, int count, List<Loop> loops, List<Integer> stored, int coldRows, String boundary) {
    /** Copies the lists. */
    public Group {
        loops = List.copyOf(loops);
        stored = List.copyOf(stored);
    }

    /**
     * Steps that are computed in one loop. Immutable.
     *
     * @param first the index of the first step
     * @param count how many steps, at least 1
     * @param operations about how many arithmetic operations they take for a row
     * @param streams how many arrays the loop reads and writes
     */
    public record Loop(int first, int count, int operations, int streams) {}
}
