package dev.hamilton.plan;

import dev.hamilton.catalog.FunctionDef;
import java.util.Optional;

/**
 * What the planner asks of whoever can compute several lifted steps in one loop. Deterministic, and thread-safe.
 *
 * @since 0.1
 */
public interface Fusion {
    /** Nobody can; the plan says nothing of it. */
    Fusion NONE = new Fusion() {
        @Override
        public boolean offered() {
            return false;
        }

        @Override
        public Optional<String> obstacle(FunctionDef function) {
            return Optional.of("nobody computes several steps in one loop");
        }

        @Override
        public int operations(FunctionDef function) {
            return 0;
        }
    };

    /**
     * Whether a plan is to say which of its lifted steps are computed in loops, and why the others are not.
     *
     * @return true, but for {@link #NONE}
     */
    default boolean offered() {
        return true;
    }

    /**
     * What keeps a function from being called in a loop with others.
     *
     * @param function the function of a lifted step
     * @return the reason, to stand behind "because"; empty if nothing does
     */
    Optional<String> obstacle(FunctionDef function);

    /**
     * How much a function does, as far as its code tells.
     *
     * @param function a function without an obstacle
     * @return about how many arithmetic operations one call takes, at least 0
     */
    int operations(FunctionDef function);

    /**
     * How many rows are not worth making loops for.
     *
     * @param steps how many steps are to be computed together, at least 1
     * @return so many rows, counted over all runs of a plan, are called one by one; at least 0
     */
    default int coldRows(int steps) {
        return 0;
    }
}
