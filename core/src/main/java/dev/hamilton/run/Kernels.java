package dev.hamilton.run;

import dev.hamilton.catalog.Code;
import dev.hamilton.column.ColumnRegistry;
import dev.hamilton.plan.Fusion;
import dev.hamilton.plan.Group;
import dev.hamilton.plan.Plan;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Computes the groups of plans of one dataflow, and tells the planner which steps may be grouped. Thread-safe.
 *
 * @since 0.1
 */
public interface Kernels extends Fusion {
    /**
     * Prepares to compute a group.
     *
     * @param plan a plan that was made with this as its {@link Fusion}
     * @param group a group of the plan
     * @return what computes it, any number of times, also at the same time
     */
    Kernel kernel(Plan plan, Group group);

    /**
     * Compiles a plan over single values.
     *
     * @param plan the plan
     * @return its code, or the reason why there is none
     */
    CompiledRow rowFunction(RowPlan plan);

    /** Computes a group. Thread-safe. */
    @FunctionalInterface
    interface Kernel {
        /**
         * Begins to compute all steps of the group over some columns.
         *
         * @param arguments for each step its arguments as {@link StepInterceptor} sees them: whole columns where elements
         *     are read, other values converted; null where another step of the group computes the column
         * @return what computes the rows; or null if it leaves them to calls row by row
         */
        @Nullable
        Task begin(@Nullable Object[][] arguments);

        /**
         * Why the group is left to calls row by row for good.
         *
         * @return the reason, to stand behind "because"; null as long as it is not
         */
        default @Nullable String lost() {
            return null;
        }
    }

    /**
     * The rows of a group that are being computed. It never says what went wrong: whatever it cannot do, or a function
     * throws, is left to calls row by row, which give the same values and the right exceptions. So a function may be called
     * again for a row that it was called for. Thread-safe for different rows.
     *
     * @since 0.1
     */
    interface Task {
        /**
         * How many rows the columns have.
         *
         * @return zero or more
         */
        int rows();

        /**
         * Computes all steps for some rows, each of which is computed once.
         *
         * @param from the first row, a multiple of 64
         * @param to the row behind the last: a multiple of 64, or the number of rows
         * @return whether it did; if not, the group is left to calls row by row
         */
        boolean compute(int from, int to);

        /**
         * The columns of the group's stored slots, in their order. Called once, when all rows are computed, by a thread that
         * sees what the others wrote.
         *
         * @return the columns; or null if the group is left to calls row by row
         */
        @Nullable
        Object @Nullable [] columns();
    }

    /**
     * Makes kernels for a dataflow. Found through {@link java.util.ServiceLoader}; stateless.
     *
     * @since 0.1
     */
    interface Provider {
        /**
         * Makes the kernels of one dataflow.
         *
         * @param code what to call
         * @param columns how to read and make columns
         * @return the kernels
         */
        Kernels of(Map<Code, StepFunction> code, ColumnRegistry columns);
    }
}
